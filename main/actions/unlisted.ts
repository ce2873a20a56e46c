import type { Unlisted } from '../../shared/ask.ts';
import type { Reason } from '../../shared/redemption.ts';
import { capsOf, exposureOf, ruleOfKind } from '../core/offline.ts';
import { isTelling } from '../core/recognise.ts';
import type { Account, Terminal } from '../terminal.ts';
import { exposed, judge } from './give-offline.ts';

/** Why a list does not have a code, and by what it may be accepted all the same. */
type WhyUnlisted = { reason: Reason; listAgeMs?: number; unlisted?: Omit<Unlisted, 'scanId'> };

/** What becomes of a code that no list has: it is refused by the list, and the policy may have it accepted for the worth that stands on it. */
export function whyUnlisted(terminal: Terminal, account: Account, code: string): WhyUnlisted | undefined {
  const { offline, settings } = account;
  if (offline === undefined) return undefined;
  const { currency } = settings;
  const { wellFormed: _, none: __, ...byListOnly } = offline.policy;
  // the least that could be asked for: what refuses this refuses everything
  const least = { code, worth: { kind: 'money', minor: 1, currency }, id: '', word: {} } as const;
  const byList = judge(terminal, { ...account, offline: { ...offline, policy: byListOnly } }, least);
  if (byList.is !== 'refuse') return undefined;
  const verdict = judge(terminal, account, least);
  const { is: _is, ...why } = verdict.is === 'refuse' ? verdict : byList;
  if (verdict.is === 'refuse') return why;
  const evidence = isTelling(settings.grammar) ? 'well-formed' : 'none';
  const { giveMinor, askMinor } = capsOf(offline.policy, evidence, { currency, own: currency });
  const left = exposureOf(offline.policy, currency, exposed(terminal, settings.id))[0]?.leftMinor ?? 0;
  const byItself = ruleOfKind('money', offline.policy) === 'give' ? giveMinor : 0;
  return { ...why, unlisted: { account: settings.name, currency, evidence, giveMinor: Math.min(byItself, left), askMinor: Math.min(askMinor, left) } };
}
