import type { Answer } from '../../shared/fault.ts';
import type { Booking } from '../../shared/booking.ts';
import type { Decline } from '../../shared/decline.ts';
import type { Worth } from '../../shared/worth.ts';
import type { Exchange } from '../../main/providers/http.ts';
import type { Provider, Said } from '../../main/providers/provider.ts';
import type { TrainingServer } from '../../main/training/ground.ts';

/** What a provider can, as its documents say. What is not named here must not be there. */
export type Abilities = {
  lookup: 'harmless' | 'not harmless' | 'none';
  /** by what a recall finds it: our key, a note of ours, or what the answer named */
  recall: 'key' | 'note' | 'answer' | 'none';
  reverse: boolean;
  office: boolean;
  /** are its credentials good for a while only? */
  tokens: boolean;
};

/** A voucher as a test takes it. */
export type Taken = { code: string; ref: string; worth: Worth; booking?: Booking };

/** One provider beside its training server, as all questions need it. */
type AtServer = {
  server: Pick<TrainingServer, 'setLevers' | 'close'>;
  baseUrl: string;
  /** the provider as the app makes it, at an address and over an exchange of the test's; `wrong`: with credentials that are not good */
  provider(parts: { baseUrl: string; exchange: Exchange; wrong?: true }): Provider;
  /** how many things stand at the provider as taken, or as done, and were not given back */
  effects(): number;
  /** statuses by which its documents say no to what changes something; a 400 is asked about in any case */
  noStatuses: number[];
  tokens?: { expire(): void; burn(): void; handedOut(): { authorized: number; refreshed: number } };
};

/** A till, whose redeem is asked about. */
export type Subject = AtServer & {
  /** is it the call that takes value? */
  takes(method: string, path: string): boolean;
  /** vouchers that can be taken, each another one, with all that is left of it as its worth: a second redeem has to be declined */
  fresh(): Taken;
  /** vouchers of which nothing can be taken, and why, as a redeem without a look before it is told; `silent`: the voucher itself shows it, and no sentence says it */
  declined: { name: string; taken: Taken; reason: Decline['reason']; silent?: true }[];
};

/** One thing that is asked of a provider and changes something there. `secrets` must not stand in a fault. */
export type Change = { by(provider: Provider): Answer<Said<unknown>>; secrets: string[] };

/** Whatever changes something: a till that redeems, an office that makes. */
export type Changing = AtServer & {
  /** is it the call that changes it? */
  changes(method: string, path: string): boolean;
  /** what can be done, each another one */
  fresh(): Change;
  declined: { name: string; change: Change; reason: Decline['reason']; silent?: true }[];
  /** it is looked at afterwards, which tells what a lost answer would have said */
  looksAfter?: true;
};

export type Open = (drawn: { random: () => number; now: () => number }) => Promise<Subject>;
export type OpenChanging = (drawn: { random: () => number; now: () => number }) => Promise<Changing>;

/** An office, of which one errand is asked about, and each is had done once. */
export type OfficeSubject = Changing & {
  /** by their names, each after those before it */
  errands: Record<string, Change>;
  /** those that another has to have been done for, or that are tried elsewhere */
  laterErrands?: string[];
  reads: string[];
  /** one of its lists; `endless`: from here on it leads back to where it was */
  list?: { read: string; input: object; rows: number; endless?(): void };
};
export type OpenOffice = (drawn: { random: () => number; now: () => number }) => Promise<OfficeSubject>;
