import { assert, unreachable } from '../../shared/assert.ts';
import type { Decline } from '../../shared/decline.ts';
import type { AttemptEnd, Receipt, RedemptionEvent, Verb } from '../../shared/event.ts';
import type { OutcomeName, Reason } from '../../shared/redemption.ts';
import type { Worth } from '../../shared/worth.ts';
import { GRACE_MS, READ_GAP_MS } from './limits.ts';

/** One call for one redemption. `end` is absent while it runs, and for ever if the process died in it: doubt from the start. */
export type Attempt = {
  number: number;
  verb: Verb;
  startedAt: string;
  receiptId?: string;
  early?: true;
  notes: string[];
  end?: AttemptEnd;
  endedAt?: string;
};

export type KnownReceipt = Receipt & { standing: boolean };

export type Given =
  | { is: 'undecided' }
  | { is: 'yes'; worth: Worth; basis: 'receipt' | 'person' | 'policy'; at: string }
  | { is: 'no'; reason: Reason; by: string; at: string };

/** One use of one voucher, folded from its events. What was taken is not stored: `takenOf` reads it off the attempts. */
export type Redemption = {
  id: string;
  requested: Extract<RedemptionEvent, { kind: 'requested' }>;
  requestedAt: string;
  given: Given;
  attempts: Attempt[];
  receipts: KnownReceipt[];
  decline?: Decline;
  shown?: OutcomeName;
  unsure: boolean;
  notBefore?: string;
};

/** The redemption after one more event; pure, and the only way a redemption changes. */
export function apply(id: string, before: Redemption | undefined, event: RedemptionEvent, at: string): Redemption {
  if (event.kind === 'requested') {
    assert(before === undefined, `redemption ${id} was requested twice`);
    return { id, requested: event, requestedAt: at, given: { is: 'undecided' }, attempts: [], receipts: [], unsure: false };
  }
  assert(before !== undefined, `redemption ${id} begins with ${event.kind}`);
  switch (event.kind) {
    case 'attempt-started':
      return startAttempt(before, event, at);
    case 'noted':
      return changeAttempt(before, event.attempt, (attempt) => ({ ...attempt, notes: [...attempt.notes, event.fact] }));
    case 'attempt-ended':
      return endAttempt(before, event, at);
    case 'given':
      return { ...before, given: { is: 'yes', worth: event.worth, basis: event.basis, at }, unsure: false };
    case 'withheld':
      return { ...before, given: { is: 'no', reason: event.reason, by: event.by, at }, unsure: false };
    case 'shown':
      return { ...before, shown: event.outcome };
    case 'unsure':
      return { ...before, unsure: true };
    default:
      return unreachable(event);
  }
}

function startAttempt(before: Redemption, event: Extract<RedemptionEvent, { kind: 'attempt-started' }>, at: string): Redemption {
  assert(event.attempt === before.attempts.length + 1, `attempt ${event.attempt} of ${before.id} is out of order`);
  const attempt: Attempt = { number: event.attempt, verb: event.verb, startedAt: at, notes: [] };
  if (event.receiptId !== undefined) attempt.receiptId = event.receiptId;
  if (event.early === true) attempt.early = true;
  return { ...before, attempts: [...before.attempts, attempt] };
}

function endAttempt(before: Redemption, event: Extract<RedemptionEvent, { kind: 'attempt-ended' }>, at: string): Redemption {
  const ended = before.attempts[event.attempt - 1];
  assert(ended !== undefined && ended.end === undefined, `attempt ${event.attempt} of ${before.id} is not open`);
  const after = changeAttempt(before, event.attempt, (attempt) => ({ ...attempt, end: event.end, endedAt: at }));
  delete after.notBefore;
  if (event.notBefore !== undefined) after.notBefore = event.notBefore;
  switch (event.end.is) {
    case 'receipt':
      return { ...after, receipts: withReceipts(after.receipts, [event.end.receipt]) };
    case 'found':
      return { ...after, receipts: found(after, ended, event.end.receipts) };
    case 'reversed':
      return { ...after, receipts: after.receipts.map((r) => (r.id === ended.receiptId ? { ...r, standing: false } : r)) };
    case 'declined':
      return ended.verb === 'redeem' ? { ...after, decline: event.end.decline } : after;
    case 'fault':
      return after;
    default:
      return unreachable(event.end);
  }
}

/** A receipt we meant to reverse and no longer find is gone; any other that is missing may only be read late. */
function found(state: Redemption, recall: Attempt, receipts: Receipt[]): KnownReceipt[] {
  const reversing = new Set(
    state.attempts.filter((a) => a.verb === 'reverse' && a.startedAt <= recall.startedAt).map((a) => a.receiptId),
  );
  return withReceipts(state.receipts, receipts).map((known) =>
    reversing.has(known.id) && !receipts.some((r) => r.id === known.id) ? { ...known, standing: false } : known,
  );
}

function withReceipts(known: KnownReceipt[], more: Receipt[]): KnownReceipt[] {
  const fresh = more.filter((receipt) => !known.some((k) => k.id === receipt.id));
  return [...known, ...fresh.map((receipt) => ({ ...receipt, standing: true }))];
}

function changeAttempt(state: Redemption, number: number, change: (attempt: Attempt) => Attempt): Redemption {
  assert(state.attempts[number - 1] !== undefined, `attempt ${number} of ${state.id} was never begun`);
  return { ...state, attempts: state.attempts.map((a) => (a.number === number ? change(a) : a)) };
}

/** Recalls that count as a read of what became of `attempt`: begun after its grace, and some seconds apart. */
export function believedReads(state: Redemption, attempt: Attempt): Attempt[] {
  const from = Date.parse(attempt.startedAt) + GRACE_MS;
  const reads = state.attempts.filter((a) => a.verb === 'recall' && a.early !== true && a.end?.is === 'found' && Date.parse(a.startedAt) >= from);
  const first = reads[0];
  if (first === undefined) return [];
  const later = reads.filter((a) => Date.parse(a.startedAt) >= Date.parse(first.startedAt) + READ_GAP_MS);
  return [first, ...later.slice(0, 1)];
}
