import type { Decline } from '../../shared/decline.ts';
import type { Receipt } from '../../shared/event.ts';
import type { Answer } from '../../shared/fault.ts';
import type { Voucher } from '../../shared/voucher.ts';
import type { Worth } from '../../shared/worth.ts';

/** What a redeem is told: `key` is the redemption's id and the only thing by which the provider's books name it later. */
export type Taking = { key: string; code: string; ref: string; worth: Worth; person: string };

/** What a provider says to a verb that may be refused. */
export type Said<T> = { is: 'yes'; value: T } | { is: 'no'; decline: Decline };

/** Can take value at a counter. An optional verb is a capability: it is there or it is not. */
export type Till = {
  redeem(taking: Taking): Answer<Said<Receipt>>;
  /** `harmless`: asking changes nothing at the provider */
  lookup?: { harmless: boolean; ask(code: string): Answer<Said<Voucher>> };
  /** every standing receipt that carries our key; none means it never happened, as of now */
  recall?(taking: Taking): Answer<Receipt[]>;
  reverse?(taking: Taking, receipt: Receipt): Answer<Said<'reversed'>>;
};

export type Provider = {
  till?: Till;
  /** are the credentials good? changes nothing */
  check(): Answer<'good'>;
};
