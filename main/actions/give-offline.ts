import type { RedemptionEvent } from '../../shared/event.ts';
import type { Reason } from '../../shared/redemption.ts';
import { type Facts, mayGive } from '../core/offline.ts';
import type { Redemption } from '../core/redemption.ts';
import { canAsk } from '../core/table.ts';
import { takenOf } from '../core/taken.ts';
import type { Account, Terminal } from '../terminal.ts';
import { accountOf } from './account-of.ts';

/** Gives what a guest waits for without the provider, if the policy allows it at this moment; undefined where it does not. */
export function giveOffline(terminal: Terminal, state: Redemption): Redemption | undefined {
  // where nobody can find out later whether it was taken, to give in doubt would be a certain conflict
  const taken = takenOf(state);
  if (taken.is === 'unknown' && !canAsk(state, taken)) return undefined;
  const account = accountOf(terminal, state);
  return terminal.journal.within(state.id, () => {
    const code = terminal.vault.open(state.requested.code);
    const verdict = ask(terminal, account, { code, worth: state.requested.worth, id: state.id });
    return verdict.is === 'give' ? terminal.journal.append(state.id, [verdict.event]) : undefined;
  });
}

/** A redemption that is given without a call: requested and given in one transaction, checked in it. */
export function beginOffline(terminal: Terminal, id: string, requested: Extract<RedemptionEvent, { kind: 'requested' }>, account: Account, code: string): Redemption | Reason {
  return terminal.journal.within(id, () => {
    const verdict = ask(terminal, account, { code, worth: requested.worth, id });
    if (verdict.is === 'refuse') return verdict.reason;
    const begun = terminal.journal.begin(id, [requested, verdict.event]);
    return begun.ok ? begun.value : begun.error;
  });
}

type Verdict = { is: 'give'; event: Extract<RedemptionEvent, { kind: 'given' }> } | { is: 'refuse'; reason: Reason };

function ask(terminal: Terminal, account: Account, { code, worth, id }: { code: string; worth: Facts['worth']; id: string }): Verdict {
  const { settings } = account;
  const list = terminal.list(settings.id);
  const voucher = list?.find(code);
  const time = terminal.time.now();
  const verdict = mayGive({
    worth,
    policy: settings.policy,
    currency: settings.currency,
    listed: list === undefined || voucher === undefined ? undefined : { voucher, listSeq: list.seq, ageMs: time.utcMs - list.readAtMs },
    here: list === undefined ? [] : othersHere(terminal, { account: settings.id, code, id, listSeq: list.seq }),
    exposedMinor: exposedMinor(terminal, settings.id, settings.currency),
    time,
  });
  if (verdict.is === 'refuse' || settings.policy === undefined) return verdict.is === 'refuse' ? verdict : { is: 'refuse', reason: 'unreachable' };
  const grounds = { evidence: 'listed' as const, policy: settings.policy.version, ...(list === undefined ? {} : { listSeq: list.seq }) };
  return { is: 'give', event: { kind: 'given', by: 'desk', worth, basis: 'policy', risk: verdict.risk, grounds } };
}

function othersHere({ journal }: Terminal, { account, code, id, listSeq }: { account: string; code: string; id: string; listSeq: number }): Facts['here'] {
  return journal.ofCodeSince(account, code, listSeq).flatMap((row) => {
    const state = row.id === id ? undefined : journal.redemption(row.id);
    return state === undefined ? [] : [{ state, lastSeq: row.lastSeq }];
  });
}

/** What is out and not taken: everything owed counts, whoever's turn it is. */
export function exposedMinor({ journal }: Terminal, account: string, currency: string): number {
  return journal.totals().reduce((sum, total) => (total.account === account && total.currency === currency ? sum + total.minor : sum), 0);
}
