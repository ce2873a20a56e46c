import type { Pushed, PushName } from '../shared/contract.ts';
import type { Person } from '../shared/person.ts';
import type { AccountSettings, PersonSettings, ScannerSettings } from '../shared/settings.ts';
import type { Voucher } from '../shared/voucher.ts';
import type { Sample, TrainingFault } from '../shared/training.ts';
import type { Capabilities } from './core/table.ts';
import type { Journal } from './journal/journal.ts';
import type { Provider } from './providers/provider.ts';
import type { Vault } from './vault/vault.ts';

/** UTC and monotonic time in milliseconds, and the only way to wait. */
export type Clock = {
  now(): number;
  mono(): number;
  after(ms: number, act: () => void): () => void;
};

/** One configured instance of a provider, and what it can do beside taking value. */
export type Account = { settings: AccountSettings; provider: Provider; can: Capabilities };

/** A voucher that was looked up and may be redeemed: main keeps the code, the window has the scan's id. */
export type OpenScan = { id: string; account: Account; code: string; voucher: Voucher };

export type Log = (what: string, fields: Record<string, string | number>) => void;

/** Training's own levers; absent in live work. */
export type Training = {
  samples(): Sample[];
  fault(): TrainingFault | undefined;
  setFault(fault: TrainingFault | undefined): Promise<void>;
};

/** All that an action may use. */
export type Terminal = {
  journal: Journal;
  vault: Vault;
  accounts: Map<string, Account>;
  people: Map<string, PersonSettings>;
  venue: string;
  scanner: ScannerSettings;
  version: { app: string; runtime: string };
  clock: Clock;
  newId(): string;
  random(): number;
  log: Log;
  push<N extends PushName>(name: N, pushed: Pushed<N>): void;
  /** wakes the loop that pays what is owed */
  kick(): void;
  training?: Training;
  /** what this run knows and no journal needs */
  now: {
    signedIn?: Person;
    /** scans that found a voucher, newest last */
    scans: Map<string, OpenScan>;
    /** redemptions whose guest waits at the open window: an answer decides them */
    waiting: Set<string>;
    /** redemptions with a call under way that no second one may join */
    busy: Set<string>;
    /** by redemption: when this run's steady clock saw the last call that acts, and the last read that counts, begin */
    steady: Map<string, { actedMs?: number; readMs?: number }>;
    /** what began up to this row began before the window was opened */
    askUpToSeq: number;
  };
};
