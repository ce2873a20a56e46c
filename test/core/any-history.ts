import type { AttemptEnd, Capabilities, Receipt, RedemptionEvent, ResolutionName, Verb } from '../../shared/event.ts';
import type { Worth } from '../../shared/worth.ts';
import type { Moment } from '../../main/core/moment.ts';
import { apply, type Attempt, type Happened, type Redemption } from '../../main/core/redemption.ts';
import { began, doubted, ended, euros, FIFTY, given, ID, likely, lost, momentAt, receipt, refused, released, requested, resolved, takenBack, unsent, used, withheld } from './history.ts';

type Random = () => number;
type Event = RedemptionEvent;

/** Any history that the journal would take, whatever nonsense a provider and people make of it; the same for the same numbers. */
export function anyHistory(random: Random, begins: Event = requested(FIFTY, undefined, anyCapabilities(random))): Happened[] {
  const clock = { seconds: 0, run: 0 };
  const history: Happened[] = [{ event: begins, moment: momentAt(0) }];
  let state = apply(ID, undefined, begins, momentAt(0));
  for (let left = Math.floor(random() * 14); left > 0; left--) {
    const moment = later(clock, random);
    const event = anyEvent(state, random);
    history.push({ event, moment });
    state = apply(ID, state, event, moment);
  }
  return history;
}

export function drawn<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

export function anyCapabilities(random: Random): Capabilities {
  const can: Capabilities = { recall: random() < 0.8, reverse: random() < 0.8, partial: drawn(random, ['none', 'money']) };
  return random() < 0.2 ? { ...can, recallsBy: 'note' } : can;
}

/** Time goes on, now and then in another run. */
function later(clock: { seconds: number; run: number }, random: Random): Moment {
  if (random() < 0.1) Object.assign(clock, { seconds: 0, run: clock.run + 1 + Math.floor(random() * 9) });
  clock.seconds += drawn(random, [0, 1, 4.999, 5, 30, 89.999, 90, 100]);
  return momentAt(clock.seconds, clock.run);
}

const SHOWN: Event = { kind: 'shown', outcome: 'redeemed' };
const UNSURE: Event = { kind: 'unsure', by: 'anna' };
const BY_POLICY: Event = { kind: 'given', by: 'desk', worth: FIFTY, basis: 'policy', risk: { minor: 5_000, currency: 'EUR' }, grounds: { evidence: 'listed', listSeq: 0, policy: '1' } };
const RESOLUTIONS = ['written-off', 'charged', 'honoured-later', 'sent-again'] as const satisfies ResolutionName[];

/** Any event that can happen to a redemption as it stands. */
function anyEvent(state: Redemption, random: Random): Event {
  const number = state.attempts.length + 1;
  const open = state.attempts.filter((attempt) => attempt.end === undefined && attempt.unseen !== true);
  const ends = open.map((attempt) => () => ended(attempt.number, anyEnd(attempt, random)));
  const calls = (['redeem', 'recall', 'recall', 'reverse'] as const).map((verb) => () => started(state, number, verb, random));
  const givenNow = state.given.is === 'yes' ? [() => takenBack(drawn(random, ['undone', 'reversed', 'cancelled']))] : [() => BY_POLICY, () => given(anyWorth(random))];
  const people = [() => withheld, () => SHOWN, () => UNSURE, () => resolved(drawn(random, RESOLUTIONS)), () => released, () => doubted(number)];
  const notes = state.attempts.slice(-1).map((attempt) => (): Event => ({ kind: 'noted', attempt: attempt.number, fact: 'order 7' }));
  const kinds = [calls, calls, ends, ends, ends, givenNow, people, notes].filter((makers) => makers.length > 0);
  const makers = kinds[Math.floor(random() * kinds.length)] ?? people;
  return (makers[Math.floor(random() * makers.length)] ?? (() => SHOWN))();
}

function started(state: Redemption, number: number, verb: Verb, random: Random): Event {
  const known = state.receipts[Math.floor(random() * state.receipts.length)];
  return verb === 'reverse' ? began(number, verb, known?.id ?? 'res-1') : began(number, verb);
}

function anyWorth(random: Random): Worth {
  return drawn<Worth>(random, [FIFTY, FIFTY, FIFTY, euros(4_000), euros(6_000), { kind: 'uses', count: 1 }]);
}

function anyReceipt(random: Random): Receipt {
  const id = drawn(random, ['res-1', 'res-2', 'res-3']);
  return random() < 0.75 ? receipt(id, anyWorth(random)) : likely(id, anyWorth(random));
}

const HELD: AttemptEnd = { is: 'fault', fault: { kind: 'throttled', effect: 'none', detail: '', retryAfterMs: 7_000 } };

function anyEnd({ verb }: Attempt, random: Random): AttemptEnd {
  const fault = drawn(random, [lost, lost, unsent, HELD]);
  if (random() < 0.3) return fault;
  switch (verb) {
    case 'redeem':
      return random() < 0.35 ? drawn(random, [refused, used]) : { is: 'receipt', receipt: anyReceipt(random) };
    case 'recall':
      return { is: 'found', receipts: [anyReceipt(random), anyReceipt(random)].slice(0, Math.floor(random() * 3)) };
    case 'reverse':
      return random() < 0.25 ? refused : { is: 'reversed' };
  }
}
