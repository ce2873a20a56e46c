import type { z } from 'zod';
import type { Booking, BookingKind, Showtime } from '../../shared/booking.ts';
import type { Decline } from '../../shared/decline.ts';
import type { Receipt } from '../../shared/event.ts';
import type { Answer, Fault } from '../../shared/fault.ts';
import type { Page } from '../../shared/office.ts';
import type { Result } from '../../shared/result.ts';
import type { Voucher } from '../../shared/voucher.ts';
import type { Worth } from '../../shared/worth.ts';

/**
 * What a redeem is told: `key` is the redemption's id and the only thing by which the provider's books name it later.
 * `notes` are what earlier calls for it wrote down; `note` writes down one more, on disk before it returns. `booking`: where the till `books`.
 */
export type Taking = { key: string; code: string; ref: string; worth: Worth; booking?: Booking; person: string; notes: string[]; note(fact: string): void };

/** A voucher as its provider's list has it; `ref` of it is never the code. `unclear`: the list does not say whether it can be used. */
export type Listed = { code: string; voucher: Voucher; state: 'usable' | 'used' | 'cancelled' | 'unclear' };

/** What a provider says to a verb that may be refused. */
export type Said<T> = { is: 'yes'; value: T } | { is: 'no'; decline: Decline };

/**
 * What a voucher may be good for where no lookup says it: the cashier is asked. `moneyStep`: the fewest minor units that can be
 * taken, and of which all others are a multiple; absent while the account does not say in which unit its provider counts.
 */
export type Sells = { kinds: readonly ('uses' | 'money')[]; moneyStep?: number };

/**
 * What a cashier says before a voucher can be looked at. A lookup holds it then, and its `ref` names the hold: a redeem goes on with
 * it, and what is not redeemed is let go. `showtimes` are those of a day (`2026-11-29`).
 */
export type Books = { kinds: readonly BookingKind[]; showtimes(day: string): Answer<Said<Showtime[]>>; letGo(ref: string): Promise<void> };

/** Can take value at a counter. An optional verb is a capability: it is there or it is not. */
export type Till = {
  /** what less than a whole voucher can be taken of it */
  partial: 'none' | 'money' | 'uses' | 'any';
  /** all that its vouchers are good for; absent: anything */
  kinds?: readonly Worth['kind'][];
  /** can be told of goods that went out before it was asked, by a code alone: `ref` is empty then. Else such goods are lost */
  late?: true;
  redeem(taking: Taking): Answer<Said<Receipt>>;
  /** `harmless`: asking changes nothing at the provider, so that a scan may ask. Where it is not, the till `books` and a cashier asks */
  lookup?: { harmless: boolean; ask(code: string, booking?: Booking): Answer<Said<Voucher>> };
  books?: Books;
  /** stands where `lookup` does not */
  sells?: Sells;
  /**
   * what a recall goes by: our key; a `note` that a redeem wrote down before it was sent; or what the `answer` named, which was
   * noted then, so that no recall can say what became of a redeem whose answer was lost. Notes are lost with their journal
   */
  recallsBy?: 'note' | 'answer';
  /** every standing receipt that carries our key; none means it never happened, as of now */
  recall?(taking: Taking): Answer<Receipt[]>;
  reverse?(taking: Taking, receipt: Receipt): Answer<Said<'reversed'>>;
  /**
   * All vouchers of the account, some at a time: as they come over the line, or, where they are given in parts, a part at a time. It ends after a fault.
   * `worthLeft`: it says what is left of each; where not, a voucher supports one redemption. `of`: whose vouchers these are, and by what they are read: a list
   * of others is worth nothing.
   */
  list?: { worthLeft: boolean; of: string; read(): AsyncGenerator<Result<Listed[], Fault>> };
};

/**
 * What a provider says to an errand: it is done, or tokens that stand for answers to come, so many of which are `awaited`. `said`
 * is what it said of what it made, as JSON text; it is kept sealed.
 */
export type Sent = { is: 'done'; said?: string } | { is: 'tokens'; tokens: string[]; awaited: number };
/** What stands for a token now. `strange`: a word that the account does not know, the first time it is heard. */
export type Resolved = { token: string; is: 'pending' | 'done' | 'failed'; said?: string; strange?: string };

/** One errand of an office. `key` is its id, `what` its name, `request` what was asked for, as JSON text, `reference` what people call it here. */
export type Errand = { key: string; what: string; request: string; reference: string };
/** What a call is called: `correlation` by us, and to `heard` by them, for whoever asks their support. Never a secret. */
export type Named = { correlation: string; heard(ids: string): void };

/**
 * One thing that an office can be asked for: the name that people see, and what it wants to know. `schema` says what a screen or a
 * command line may put into `input`; what was put there is parsed by it, and by nobody else.
 */
type VerbOf<Kind extends string> = { kind: Kind; name: string; schema: z.ZodType };

/** Looks at something and changes nothing, a page at a time: `cursor` is what the page before named. */
export type ReadVerb = VerbOf<'read'> & { read(input: unknown, cursor?: string): Answer<Said<Page>> };

/** Changes something. `searchFor`: what a person looks for at the provider where no answer came, never anything of a guest. */
export type ErrandVerb = VerbOf<'errand'> & { send(errand: Errand, named: Named): Answer<Said<Sent>>; searchFor?(errand: Errand): string };

/** Can be asked for anything else. */
export type Office = {
  verbs: readonly (ReadVerb | ErrandVerb)[];
  /** tokens of which nothing is known yet may be missing from the answer */
  resolve?(tokens: string[], named: Named): Answer<Resolved[]>;
};

export type Provider = {
  till?: Till;
  office?: Office;
  /** are the credentials good, and is the line there? changes nothing */
  check(): Answer<'good'>;
};
