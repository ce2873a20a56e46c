import type { Unlisted } from '../../shared/ask.ts';
import type { Reason } from '../../shared/redemption.ts';
import { capsOf } from '../core/offline.ts';
import { isTelling } from '../core/recognise.ts';
import type { Account, Terminal } from '../terminal.ts';
import { judge } from './give-offline.ts';

type WhyUnlisted = { is: 'refuse'; reason: Reason; listAgeMs?: number } | { is: 'unlisted'; unlisted: Omit<Unlisted, 'scanId'> };

/** What becomes of a code that no list has: the policy may have it accepted for the worth that stands on it, else it says why not. */
export function whyUnlisted(terminal: Terminal, account: Account, code: string): WhyUnlisted | undefined {
  const { offline, settings } = account;
  if (offline === undefined) return undefined;
  const { currency } = settings;
  // the least that could be asked for: what refuses this refuses everything
  const least = judge(terminal, account, { code, worth: { kind: 'money', minor: 1, currency }, id: '' });
  if (least.is === 'refuse') return least;
  const evidence = isTelling(settings.grammar) ? 'well-formed' : 'none';
  const { giveMinor, askMinor } = capsOf(offline.policy, evidence, { currency, own: currency });
  return { is: 'unlisted', unlisted: { account: settings.name, currency, evidence, giveMinor, askMinor } };
}
