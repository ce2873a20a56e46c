import { assert, unreachable } from '../../shared/assert.ts';
import type { AttemptEnd, Receipt, RedemptionEvent, Verb } from '../../shared/event.ts';
import type { Moment } from './moment.ts';
import type { Attempt, Redemption } from './redemption.ts';

/** A call begins: the state has one attempt more. Changes the state in place, as its fold alone may; throws where it is out of order. */
export function startAttempt(state: Redemption, number: number, verb: Verb, started: Moment, more: Pick<Attempt, 'receiptId' | 'unseen'>): void {
  assert(number === state.attempts.length + 1, `attempt ${number} of ${state.id} is out of order`);
  state.attempts.push({ number, verb, started, asked: started, notes: [], ...more });
}

/** What was learned between two requests of one call. */
export function note(attempt: Attempt, fact: string, moment: Moment): void {
  attempt.notes.push(fact);
  attempt.asked = moment;
}

/** A call ends, and what it says of receipts is true from here on; what contradicts a person's decision opens it again. Throws where it is not open. */
export function endAttempt(state: Redemption, { attempt: number, end }: Extract<RedemptionEvent, { kind: 'attempt-ended' }>, moment: Moment): void {
  const attempt = attemptOf(state, number);
  assert(attempt.end === undefined && attempt.unseen !== true, `attempt ${number} of ${state.id} is not open`);
  attempt.end = end;
  attempt.ended = moment;
  attempt.newestAtEnd = state.attempts.length;
  const before = JSON.stringify(state.receipts);
  const { decline } = state;
  hear(state, attempt, end);
  if (state.resolution !== undefined && (JSON.stringify(state.receipts) !== before || state.decline !== decline)) {
    state.reopened = state.resolution;
    delete state.resolution;
  }
}

function hear(state: Redemption, attempt: Attempt, end: AttemptEnd): void {
  switch (end.is) {
    case 'receipt':
      return learn(state, [end.receipt], true);
    case 'found':
      return find(state, attempt, end.receipts);
    case 'reversed':
      for (const receipt of state.receipts) if (receipt.id === attempt.receiptId) receipt.standing = false;
      return;
    case 'declined':
      if (attempt.verb === 'redeem') state.decline = end.decline;
      return;
    case 'fault':
      return;
    default:
      unreachable(end);
  }
}

/** A receipt we meant to reverse and no longer find is gone; any other that is missing may only be read late. */
function find(state: Redemption, recall: Attempt, receipts: Receipt[]): void {
  const reversing = new Set(state.attempts.filter((a) => a.verb === 'reverse' && a.number < recall.number).map((a) => a.receiptId));
  learn(state, receipts, false);
  for (const known of state.receipts) {
    if (reversing.has(known.id) && !receipts.some((r) => r.id === known.id)) known.standing = false;
  }
}

function learn(state: Redemption, receipts: Receipt[], told: boolean): void {
  for (const receipt of receipts) {
    const known = state.receipts.find((k) => k.id === receipt.id);
    if (known === undefined) state.receipts.push({ ...receipt, standing: true, told });
    else known.told ||= told;
  }
}

/** Throws where it was never begun. */
export function attemptOf(state: Redemption, number: number): Attempt {
  const attempt = state.attempts[number - 1];
  assert(attempt !== undefined, `attempt ${number} of ${state.id} was never begun`);
  return attempt;
}
