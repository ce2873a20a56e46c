import type { Ask } from '../../shared/ask.ts';
import type { Showtime } from '../../shared/booking.ts';
import type { CallFault } from '../../shared/contract.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import type { Scanned } from '../../shared/scanned.ts';
import type { Worth } from '../../shared/worth.ts';
import type { Goods } from '../words/outcome.ts';

type Found = Extract<Scanned, { at: 'found' }>;
type AsSaid = Extract<Scanned, { at: 'as-said' }>;
type Whose = Extract<Scanned, { at: 'whose' }>;
type ToBook = Extract<Scanned, { at: 'to-book' }>;

/** A redemption in the middle of the desk. `heardAt`: since then its time for an undo runs, by the window's steady clock. */
export type Answered = { at: 'answered'; redemption: ShownRedemption; goods: Goods; heardAt: number; undo?: 'too-late' };

/** What the desk shows: one thing at a time. */
export type At =
  | { at: 'ready' }
  | { at: 'looking'; text: string }
  /** `showtime`: what the cashier chose, where it stood in a list */
  | (Found & { text: string; showtime?: Showtime })
  | (AsSaid & { text: string })
  | (Whose & { text: string })
  | (ToBook & { text: string })
  | { at: 'redeeming'; id: string; worth: Worth; maskedCode: string }
  | Extract<Scanned, { at: 'refused' }>
  /** nothing was begun: a second person has to answer for it */
  | { at: 'asking'; redemption: ShownRedemption; asks: Ask }
  | Answered
  | { at: 'broken'; fault: CallFault };

export type Desk = {
  now: At;
  /** scans that came while the desk was busy, in order */
  ahead: string[];
  /** NOT KNOWN, or answered while nobody looked: put aside, so that the next guest need not wait */
  aside: ShownRedemption[];
  /** what became of the last scan, where it is not what is on the screen */
  notice: 'none' | 'same-code' | 'too-many';
};
