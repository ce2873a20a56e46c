import type { OfflineAccount, WhyNothing } from '../../shared/offline.ts';
import type { Evidence, Policy } from '../../shared/policy.ts';
import { WorthKind, type Worth } from '../../shared/worth.ts';
import { CLOCK_JUMP_MS } from '../core/limits.ts';
import { capsOf, exposureOf, ruleOfKind, whatIsSpent } from '../core/offline.ts';
import { isTelling } from '../core/recognise.ts';
import type { Account, Terminal } from '../terminal.ts';
import { exposed, isListLost, isOurs, spent } from './give-offline.ts';
import { canHavePolicy } from './policy.ts';

type Accepts = OfflineAccount['accepts'];
type Accepted = Pick<OfflineAccount, 'accepts' | 'kinds'> & { nothing?: WhyNothing };

const nothingBy = (nothing: WhyNothing): Accepted => ({ accepts: [], kinds: {}, nothing });

/** By what evidence up to what worth an account would give without its provider now, with what is left of the caps; where nothing, why. */
export function whatIsAccepted(terminal: Terminal, account: Account, list: OfflineAccount['list']): Accepted {
  const { offline, settings } = account;
  if (offline === undefined) return nothingBy(canHavePolicy(account) ? 'no-policy' : 'never');
  const { policy } = offline;
  if (terminal.time.now().jumped || (list !== undefined && list.ageMs < -CLOCK_JUMP_MS)) return nothingBy('clock-wrong');
  const spentUp = whatIsSpent(policy, spent(terminal, settings.id));
  if (spentUp !== undefined) return nothingBy(spentUp);
  const notListed = whyNoList(terminal, account, list);
  const weaker: Evidence[] = notListed === 'list-not-ours' ? [] : [isTelling(settings.grammar) ? 'well-formed' : 'none'];
  const byPolicy = [...(notListed === undefined ? ['listed' as const] : []), ...weaker].map((one) => limitsOf(policy, one, settings.currency)).filter(({ askMinor }) => askMinor > 0);
  const byKind = byPolicy.flatMap((one) => limitsByKind(one, account, policy));
  const left = exposureOf(policy, settings.currency, exposed(terminal, settings.id))[0]?.leftMinor ?? 0;
  const accepts = byKind.map((one) => ({ ...one, giveMinor: Math.min(one.giveMinor, left), askMinor: Math.min(one.askMinor, left) })).filter(({ askMinor }) => askMinor > 0);
  const [best] = accepts;
  if (best !== undefined) return { accepts, kinds: otherwise(best, account, policy) };
  if (byKind.length > 0) return nothingBy('total-reached');
  return nothingBy(byPolicy[0] === undefined ? (notListed ?? 'all-refused') : whyNoKind(kindsBy(byPolicy[0].evidence, account), policy));
}

function limitsOf(policy: Policy, evidence: Evidence, currency: string): Accepts[number] {
  const { giveMinor, askMinor } = capsOf(policy, evidence, { currency, own: currency });
  return { evidence, giveMinor, askMinor };
}

/** What its vouchers may be good for. Of a code that no list has and nobody can look up, the money that stands on it is asked for. */
function kindsBy(evidence: Evidence, { provider: { till } }: Account): readonly Worth['kind'][] {
  if (till?.sells !== undefined) return till.sells.kinds;
  return evidence === 'listed' ? (till?.kinds ?? WorthKind.options) : ['money'];
}

/** None where no kind of them is given; a supervisor's alone where each needs one. */
function limitsByKind(limits: Accepts[number], account: Account, policy: Policy): Accepts {
  const rules = kindsBy(limits.evidence, account).map((kind) => ruleOfKind(kind, policy));
  if (rules.includes('give')) return [limits];
  return rules.includes('ask') ? [{ ...limits, giveMinor: 0 }] : [];
}

/** Kinds with which it goes otherwise than the limits say. */
function otherwise({ evidence, giveMinor }: Accepts[number], account: Account, policy: Policy): OfflineAccount['kinds'] {
  const kinds: OfflineAccount['kinds'] = {};
  for (const kind of kindsBy(evidence, account)) {
    const rule = ruleOfKind(kind, policy);
    if (rule === 'refuse' || rule === 'unpriced') kinds[kind] = 'refuse';
    else if (rule === 'ask' && giveMinor > 0) kinds[kind] = 'ask';
  }
  return kinds;
}

function whyNoKind(kinds: readonly Worth['kind'][], policy: Policy): WhyNothing {
  return kinds.some((kind) => ruleOfKind(kind, policy) === 'unpriced') ? 'no-price' : 'all-refused';
}

function whyNoList(terminal: Terminal, account: Account, list: OfflineAccount['list']): WhyNothing | undefined {
  const { settings, provider } = account;
  const kept = terminal.list(settings.id);
  if (isListLost(terminal, account)) return 'list-not-ours';
  if (list === undefined || kept === undefined) return provider.till?.list === undefined ? 'gives-no-list' : 'no-list';
  if (!isOurs(terminal, kept)) return 'list-not-ours';
  return list.tooOld ? 'list-too-old' : undefined;
}
