import { assert, unreachable } from '../../shared/assert.ts';
import type { Booking } from '../../shared/booking.ts';
import { maskCode } from '../../shared/code.ts';
import { PROVIDER_TEXT_CHARACTERS } from '../../shared/decline.ts';
import type { AttemptEnd, RedemptionEvent } from '../../shared/event.ts';
import type { Answer, Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { backoffMs, faultsInARow, nextReadMs } from '../core/backoff.ts';
import { decide } from '../core/decide.ts';
import { MISCONFIGURED_REST_MS } from '../core/limits.ts';
import type { Redemption } from '../core/redemption.ts';
import { type CallStep, nextStep } from '../core/table.ts';
import type { Provider, Said, Taking } from '../providers/provider.ts';
import type { Terminal } from '../terminal.ts';
import { accountOf } from './account-of.ts';
import { giveOffline, hearOfWaiting } from './give-offline.ts';
import { present } from './present.ts';
import { shownRedemption } from './shown-redemption.ts';

/** A call that the table asks for. */
export type Call = { verb: 'redeem' } | { verb: 'recall' } | { verb: 'reverse'; receipt: Extract<CallStep, { do: 'reverse' }>['receipt'] };

/** The call that a redemption asks for, if it is the desk's turn. */
export function callOf(state: Redemption): Call | undefined {
  const step = nextStep(state);
  if (step.do === 'reverse') return { verb: 'reverse', receipt: step.receipt };
  return step.do === 'redeem' || step.do === 'recall' ? { verb: step.do } : undefined;
}

/** How the n-th attempt begins: on disk before the provider hears of it. */
export function started(attempt: number, call: Call): RedemptionEvent {
  return { kind: 'attempt-started', attempt, verb: call.verb, ...(call.verb === 'reverse' ? { receiptId: call.receipt.id } : {}) };
}

/** One attempt from its first event to its last. On a full disk nothing is begun. */
export async function attempt(terminal: Terminal, id: string, call: Call): Promise<Result<Redemption, 'disk-full'>> {
  const begun = terminal.journal.proceed(id, [started(present(terminal, id).attempts.length + 1, call)]);
  return begun.ok ? ok(await carryOut(terminal, begun.value, call)) : begun;
}

/** The rest of an attempt whose beginning is on disk. */
export async function carryOut(terminal: Terminal, state: Redemption, call: Call): Promise<Redemption> {
  const { id } = state;
  const number = state.attempts.length;
  const account = accountOf(terminal, state);
  const taking = takingOf(terminal, state, number);
  const end = withoutCode(await ask(account.provider, call, taking), taking.code);
  let after = terminal.journal.append(id, [{ kind: 'attempt-ended', attempt: number, end }]);
  if (terminal.now.waiting.has(id)) after = decided(terminal, after, end);
  putOff(terminal, after, call, end);
  terminal.log('attempt ended', { verb: call.verb, end: end.is, account: account.settings.id });
  terminal.lanes.hear(account.settings.id, end.is === 'fault' ? no(end.fault) : ok(undefined));
  terminal.push('redemption.changed', shownRedemption(terminal, after));
  return after;
}

/** What the answer means for the guest who waits; where there was none and nothing can have been taken, the policy may still give. */
function decided(terminal: Terminal, after: Redemption, end: AttemptEnd): Redemption {
  const decision = decide(after);
  const [first] = decision;
  if (first === undefined) return after;
  const unsent = first.kind === 'withheld' && end.is === 'fault';
  const given = unsent ? giveOffline(terminal, after) : undefined;
  if (given !== undefined && 'is' in given && given.is === 'ask') {
    // a supervisor may still give it: the guest waits for that, and it is asked for
    hearOfWaiting(terminal, after.id, { asks: true });
    return after;
  }
  terminal.now.waiting.get(after.id)?.decided?.();
  return given === undefined || 'is' in given ? terminal.journal.append(after.id, decision) : given;
}

/** The code is opened only for the length of a call. */
function takingOf({ vault, journal }: Terminal, { id, requested, attempts }: Redemption, number: number): Taking {
  return {
    key: id,
    code: vault.open(requested.code),
    ref: requested.voucher.ref,
    worth: requested.worth,
    ...(requested.booking === undefined ? {} : { booking: opened(vault, requested.booking) }),
    person: requested.by,
    notes: attempts.flatMap(({ notes }) => notes),
    note: (fact) => void journal.append(id, [{ kind: 'noted', attempt: number, fact }]),
  };
}

function opened(vault: Terminal['vault'], { pin, ...booking }: NonNullable<Redemption['requested']['booking']>): Booking {
  return { ...booking, ...(pin === undefined ? {} : { pin: vault.open(pin) }) };
}

async function ask({ till }: Provider, call: Call, taking: Taking): Promise<AttemptEnd> {
  assert(till !== undefined, 'a redemption belongs to an account with a till');
  switch (call.verb) {
    case 'redeem':
      return endOf(till.redeem(taking), (receipt) => ({ is: 'receipt', receipt }));
    case 'recall': {
      if (till.recall === undefined) return { is: 'fault', fault: UNABLE };
      const found = await till.recall(taking);
      return found.ok ? { is: 'found', receipts: found.value } : { is: 'fault', fault: found.error };
    }
    case 'reverse':
      if (till.reverse === undefined) return { is: 'fault', fault: UNABLE };
      return endOf(till.reverse(taking, call.receipt), () => ({ is: 'reversed' }));
    default:
      return unreachable(call);
  }
}

/** The account is set up with another provider than when this was begun. */
const UNABLE: Fault = { kind: 'misconfigured', effect: 'none', detail: 'the account is set up with a provider that cannot do this' };

/** What a provider says of a voucher may name its code: it stands in the journal as it is, and whoever reads that has the voucher. */
function withoutCode(end: AttemptEnd, code: string): AttemptEnd {
  if (end.is !== 'declined' || end.decline.providerText === undefined || code.length < CODE_AT_LEAST) return end;
  const inAnyLetters = new RegExp(code.replaceAll(/[^a-z0-9]/gi, String.raw`\$&`), 'gi');
  const providerText = end.decline.providerText.replaceAll(inAnyLetters, () => maskCode(code)).slice(0, PROVIDER_TEXT_CHARACTERS);
  return { is: 'declined', decline: { ...end.decline, providerText } };
}

/** Fewer characters are in any sentence, and no secret. */
const CODE_AT_LEAST = 4;

async function endOf<T>(answer: Answer<Said<T>>, yes: (value: T) => AttemptEnd): Promise<AttemptEnd> {
  const said = await answer;
  if (!said.ok) return { is: 'fault', fault: said.error };
  return said.value.is === 'yes' ? yes(said.value.value) : { is: 'declined', decline: said.value.decline };
}

/** When the next call for it may be made: a read in its time, another try after a rest. What the account or its line asks for is the lane's. */
function putOff({ clock, random, journal, now }: Terminal, after: Redemption, call: Call, end: AttemptEnd): void {
  const account = after.requested.account;
  const restMs = end.is === 'fault' ? restAfter(end.fault, { after, verb: call.verb, random }) : 0;
  const readMs = nextStep(after).do === 'recall' ? nextReadMs(after, journal.moment()) : 0;
  // a fault of another verb is no reason to read later about what it did
  const backoff = call.verb === 'recall' || readMs === 0 ? restMs : 0;
  if (Math.max(readMs, backoff) === 0) now.waits.delete(after.id);
  else now.waits.set(after.id, { account, until: clock.throughSleep() + Math.max(readMs, backoff), why: backoff <= readMs ? 'read' : isRefused(end) ? 'refused' : 'backoff' });
}

/** Where the account may not do what the call wants. */
export function isRefused(end: { is: string; fault?: Fault }): boolean {
  return end.fault?.kind === 'misconfigured';
}

/** What stops the whole lane by itself is the lane's. Where the account may not do what a call wants, the lane tries another one first: it may be this call alone. */
function restAfter(fault: Fault, { after: { attempts }, verb, random }: { after: Redemption; verb: Call['verb']; random: () => number }): number {
  if (fault.kind === 'misconfigured') {
    const times = attempts.length - 1 - attempts.findLastIndex(({ end }) => end !== undefined && !isRefused(end));
    return MISCONFIGURED_REST_MS * Math.min(times, RESTS_AT_MOST) + AFTER_OTHERS_MS;
  }
  return fault.kind === 'throttled' || fault.kind === 'unauthorized' ? 0 : backoffMs(faultsInARow(attempts, verb), fault, random());
}

const AFTER_OTHERS_MS = 5_000;
/** The more often it was refused in a row, the more others come first: an hour at most. */
const RESTS_AT_MOST = 4;
