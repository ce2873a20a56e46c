import type { AttemptEnd, Capabilities, Receipt, RedemptionEvent, ResolutionName, Sealed, TakingBack, Verb } from '../../shared/event.ts';
import type { Worth } from '../../shared/worth.ts';
import type { Moment } from '../../main/core/moment.ts';
import { apply, type Redemption } from '../../main/core/redemption.ts';

export const ID = '6f1b3c1e-2f47-4b5c-9a39-0d1f6f0c2a11';
export const START = Date.parse('2026-03-01T18:00:00.000Z');
export const FIFTY: Worth = { kind: 'money', minor: 5_000, currency: 'EUR' };
export const BOTH: Capabilities = { recall: true, reverse: true, partial: 'none' };

export const euros = (minor: number): Worth => ({ kind: 'money', minor, currency: 'EUR' });
export const receipt = (id: string, worth: Worth = FIFTY): Receipt => ({ id, worth, strength: 'exact' });
/** One that fits our attempt and may be another's. */
export const likely = (id: string, worth: Worth = FIFTY): Receipt => ({ id, worth, strength: 'probable' });

export const requested = (worth: Worth = FIFTY, code: Sealed = { key: 'k', box: 'b' }, can: Capabilities = BOTH): RedemptionEvent => ({
  kind: 'requested',
  by: 'anna',
  account: 'training-vauchar',
  code,
  maskedCode: 'TR.......6789',
  voucher: { kind: 'voucher', ref: 'vcr-1' },
  worth,
  reference: 'K7F3A2',
  can,
});
export const began = (attempt: number, verb: Verb, receiptId?: string): RedemptionEvent => ({
  kind: 'attempt-started',
  attempt,
  verb,
  ...(receiptId === undefined ? {} : { receiptId }),
});
export const ended = (attempt: number, end: AttemptEnd): RedemptionEvent => ({ kind: 'attempt-ended', attempt, end });
export const given = (worth: Worth = FIFTY): Extract<RedemptionEvent, { kind: 'given' }> => ({ kind: 'given', by: 'anna', worth, basis: 'person' });
export const withheld: RedemptionEvent = { kind: 'withheld', by: 'anna', reason: 'not-handed-over' };
const WORDS: Sealed = { key: 'k', box: 'words' };
export const doubted = (attempt: number): RedemptionEvent => ({ kind: 'doubted', attempt, why: 'moved' });
export const takenBack = (how: TakingBack): RedemptionEvent => ({ kind: 'taken-back', by: 'anna', how, words: WORDS });
export const resolved = (resolution: ResolutionName): RedemptionEvent => ({ kind: 'resolved', by: 'sam', resolution, words: WORDS });
export const released: RedemptionEvent = { kind: 'released', by: 'sam' };

export const took = (id: string, worth: Worth = FIFTY): AttemptEnd => ({ is: 'receipt', receipt: receipt(id, worth) });
export const found = (...receipts: Receipt[]): AttemptEnd => ({ is: 'found', receipts });
export const refused: AttemptEnd = { is: 'declined', decline: { reason: 'expired' } };
/** A no that may only mean that it was us. */
export const used: AttemptEnd = { is: 'declined', decline: { reason: 'used' } };
export const lost: AttemptEnd = { is: 'fault', fault: { kind: 'timeout', effect: 'possible', detail: '' } };
export const unsent: AttemptEnd = { is: 'fault', fault: { kind: 'unreachable', effect: 'none', detail: '' } };

/** An event and when it happened: seconds since its run began. */
export type Happened = [seconds: number, event: RedemptionEvent, run?: number];

/** Requested, and its redeem begun. */
export const SENT: Happened[] = [
  [0, requested()],
  [0, began(1, 'redeem')],
];

/** A recall that is answered a second later with these receipts. */
export const read = (attempt: number, at: number, ...ids: string[]): Happened[] => [
  [at, began(attempt, 'recall')],
  [at + 1, ended(attempt, found(...ids.map((id) => receipt(id))))],
];

/** A moment of a run, so many seconds after it began; the wall clock shows the same in every run. */
export function momentAt(seconds: number, run = 0): Moment {
  return { at: new Date(START + seconds * 1000).toISOString(), mono: seconds * 1000, run };
}

export function after(...history: Happened[]): Redemption {
  let state: Redemption | undefined;
  for (const [seconds, event, run] of history) state = apply(ID, state, event, momentAt(seconds, run));
  if (state === undefined) throw new Error('a history has events');
  return state;
}
