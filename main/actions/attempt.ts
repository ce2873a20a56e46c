import { assert, unreachable } from '../../shared/assert.ts';
import type { AttemptEnd, RedemptionEvent, Verb } from '../../shared/event.ts';
import type { Answer } from '../../shared/fault.ts';
import { ok, type Result } from '../../shared/result.ts';
import { backoffMs, nextReadAt } from '../core/backoff.ts';
import { decide } from '../core/decide.ts';
import { GRACE_MS, READ_GAP_MS } from '../core/limits.ts';
import { apply, type KnownReceipt, type Redemption } from '../core/redemption.ts';
import { nextStep } from '../core/table.ts';
import type { Provider, Said, Taking } from '../providers/provider.ts';
import type { Account, Terminal } from '../terminal.ts';
import { accountOf } from './account-of.ts';
import { shownRedemption } from './shown-redemption.ts';

/** A call that the table asked for. */
export type Call = { verb: 'redeem' } | { verb: 'recall' } | { verb: 'reverse'; receipt: KnownReceipt };

/** How an attempt begins. The wall clock may jump; what this run's steady clock calls too early does not count as a read. */
export function started(terminal: Terminal, id: string, state: Redemption | undefined, call: Call): RedemptionEvent {
  const attempt = (state?.attempts.length ?? 0) + 1;
  const begun = { kind: 'attempt-started', attempt, verb: call.verb } as const;
  const known = terminal.now.steady.get(id) ?? {};
  const nowMs = terminal.clock.mono();
  if (call.verb !== 'recall') {
    terminal.now.steady.set(id, { actedMs: nowMs });
    return call.verb === 'reverse' ? { ...begun, receiptId: call.receipt.id } : begun;
  }
  const tooSoon = known.actedMs !== undefined && nowMs - known.actedMs < GRACE_MS;
  const tooClose = known.readMs !== undefined && nowMs - known.readMs < READ_GAP_MS;
  if (tooSoon || tooClose) return { ...begun, early: true };
  terminal.now.steady.set(id, { ...known, readMs: nowMs });
  return begun;
}

/** One attempt from its first event to its last; the journal hears of it before the provider does. On a full disk nothing is begun. */
export async function attempt(terminal: Terminal, id: string, call: Call): Promise<Result<Redemption, 'disk-full'>> {
  const before = terminal.journal.redemption(id);
  assert(before !== undefined, `redemption ${id} is in the journal`);
  const begun = terminal.journal.proceed(id, [started(terminal, id, before, call)]);
  return begun.ok ? ok(await carryOut(terminal, begun.value, call)) : begun;
}

/** The rest of an attempt whose beginning is on disk. */
export async function carryOut(terminal: Terminal, state: Redemption, call: Call): Promise<Redemption> {
  const number = state.attempts.length;
  const account = accountOf(terminal, state);
  const end = await ask(account.provider, call, takingOf(terminal, state));
  const ended = endedEvent(terminal, state.id, account, number, end);
  let after = terminal.journal.append(state.id, [ended]);
  if (terminal.now.waiting.has(state.id)) {
    const decision = decide(after);
    if (decision.length > 0) after = terminal.journal.append(state.id, decision);
  }
  terminal.log('attempt ended', { verb: call.verb, end: end.is, account: account.settings.id });
  terminal.push('redemption.changed', shownRedemption(terminal, after));
  terminal.kick();
  return after;
}

/** The code is opened only for the length of a call. */
function takingOf({ vault }: Terminal, { id, requested }: Redemption): Taking {
  return { key: id, code: vault.open(requested.code), ref: requested.voucher.ref, worth: requested.worth, person: requested.by };
}

async function ask({ till }: Provider, call: Call, taking: Taking): Promise<AttemptEnd> {
  assert(till !== undefined, 'a redemption belongs to an account with a till');
  switch (call.verb) {
    case 'redeem':
      return endOf(till.redeem(taking), (receipt) => ({ is: 'receipt', receipt }));
    case 'recall': {
      assert(till.recall !== undefined, 'the table recalls only where it can');
      const found = await till.recall(taking);
      return found.ok ? { is: 'found', receipts: found.value } : { is: 'fault', fault: found.error };
    }
    case 'reverse':
      assert(till.reverse !== undefined, 'the table reverses only where it can');
      return endOf(till.reverse(taking, call.receipt), () => ({ is: 'reversed' }));
    default:
      return unreachable(call);
  }
}

async function endOf<T>(answer: Answer<Said<T>>, yes: (value: T) => AttemptEnd): Promise<AttemptEnd> {
  const said = await answer;
  if (!said.ok) return { is: 'fault', fault: said.error };
  return said.value.is === 'yes' ? yes(said.value.value) : { is: 'declined', decline: said.value.decline };
}

function endedEvent(terminal: Terminal, id: string, account: Account, number: number, end: AttemptEnd): RedemptionEvent {
  const now = terminal.clock.now();
  // read again: events of a recall or of a person may have come while this attempt ran
  const before = terminal.journal.redemption(id);
  const event: RedemptionEvent = { kind: 'attempt-ended', attempt: number, end };
  const after = apply(id, before, event, new Date(now).toISOString());
  const verb = after.attempts[number - 1]?.verb;
  const restMs = end.is === 'fault' ? backoffMs(faultsInARow(after, verb), end.fault, terminal.random()) : 0;
  if (nextStep(after, account.can).do !== 'recall') return { ...event, notBefore: new Date(now + restMs).toISOString() };
  // a fault of another verb is no reason to read later about what it did
  const readAt = Math.max(nextReadAt(after, now), verb === 'recall' ? now + restMs : now);
  return { ...event, notBefore: new Date(readAt).toISOString() };
}

function faultsInARow(state: Redemption, verb: Verb | undefined): number {
  const sameVerb = state.attempts.filter((a) => a.verb === verb && a.end !== undefined);
  return sameVerb.length - 1 - sameVerb.findLastIndex((a) => a.end?.is !== 'fault');
}
