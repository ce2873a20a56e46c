import type { Booking } from '../../shared/booking.ts';
import type { Decline } from '../../shared/decline.ts';
import type { Worth } from '../../shared/worth.ts';
import type { Exchange } from '../../main/providers/http.ts';
import type { Provider } from '../../main/providers/provider.ts';
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

/** One provider beside its training server, as the questions that all are asked need it. */
export type Subject = {
  server: Pick<TrainingServer, 'setLevers' | 'close'>;
  baseUrl: string;
  /** the provider as the app makes it, at an address and over an exchange of the test's; `wrong`: with credentials that are not good */
  provider(parts: { baseUrl: string; exchange: Exchange; wrong?: true }): Provider;
  /** is it the call that takes value? */
  takes(method: string, path: string): boolean;
  /** vouchers that can be taken, each another one */
  fresh(): Taken;
  /** vouchers of which nothing can be taken, and why; `silent`: the voucher itself shows it, and no sentence says it */
  declined: { name: string; taken: Taken; reason: Decline['reason']; silent?: true }[];
  /** what stands at the provider as taken */
  effects(): number;
  /** statuses by which its documents say no */
  noStatuses: number[];
  tokens?: { expire(): void; burn(): void; handedOut(): { authorized: number; refreshed: number } };
};

export type Open = (drawn: { random: () => number; now: () => number }) => Promise<Subject>;
