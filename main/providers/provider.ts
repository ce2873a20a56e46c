import type { Decline } from '../../shared/decline.ts';
import type { Receipt } from '../../shared/event.ts';
import type { Answer, Fault } from '../../shared/fault.ts';
import type { Result } from '../../shared/result.ts';
import type { Voucher } from '../../shared/voucher.ts';
import type { Worth } from '../../shared/worth.ts';

/**
 * What a redeem is told: `key` is the redemption's id and the only thing by which the provider's books name it later.
 * `notes` are what earlier calls for it wrote down; `note` writes down one more, on disk before it returns.
 */
export type Taking = { key: string; code: string; ref: string; worth: Worth; person: string; notes: string[]; note(fact: string): void };

/** A voucher as its provider's list has it; `ref` of it is never the code. `unclear`: the list does not say whether it can be used. */
export type Listed = { code: string; voucher: Voucher; state: 'usable' | 'used' | 'cancelled' | 'unclear' };

/** What a provider says to a verb that may be refused. */
export type Said<T> = { is: 'yes'; value: T } | { is: 'no'; decline: Decline };

/**
 * What a voucher may be good for where no lookup says it: the cashier is asked. `moneyStep`: the fewest minor units that can be
 * taken, and of which all others are a multiple; absent while the account does not say in which unit its provider counts.
 */
export type Sells = { kinds: readonly ('uses' | 'money')[]; moneyStep?: number };

/** Can take value at a counter. An optional verb is a capability: it is there or it is not. */
export type Till = {
  /** what less than a whole voucher can be taken of it */
  partial: 'none' | 'money' | 'uses' | 'any';
  /** can be told of goods that went out before it was asked, by a code alone: `ref` is empty then. Else such goods are lost */
  late?: true;
  redeem(taking: Taking): Answer<Said<Receipt>>;
  /** `harmless`: asking changes nothing at the provider */
  lookup?: { harmless: boolean; ask(code: string): Answer<Said<Voucher>> };
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
   * All vouchers of the account, some at a time, as they come over the line: no reply stands in memory whole. It ends after a fault.
   * `worthLeft`: it says what is left of each; where not, a voucher supports one redemption.
   */
  list?: { worthLeft: boolean; read(): AsyncGenerator<Result<Listed[], Fault>> };
};

/** What a provider says to an errand: it is done, or a token that stands for an answer to come. */
export type Sent = { is: 'done'; result?: string } | { is: 'token'; token: string };
export type Resolved = { is: 'pending' } | { is: 'done'; result?: string };

/** Can change anything else. `key` is the errand's id, `what` its name, `request` what was asked for, as JSON text. */
export type Office = {
  send(errand: { key: string; what: string; request: string }): Answer<Said<Sent>>;
  resolve?(token: string): Answer<Said<Resolved>>;
};

export type Provider = {
  till?: Till;
  office?: Office;
  /** are the credentials good, and is the line there? changes nothing */
  check(): Answer<'good'>;
};
