import type { Booking } from '../shared/booking.ts';
import type { Contact } from '../shared/contact.ts';
import type { Input, Output } from '../shared/contract.ts';
import type { Pushed, PushName } from '../shared/pushes.ts';
import type { Fault } from '../shared/fault.ts';
import type { Policy } from '../shared/policy.ts';
import type { Person } from '../shared/person.ts';
import type { AccountSettings, CameraSettings, PersonSettings, ScannerSettings, SoundSettings, TextSize } from '../shared/settings.ts';
import type { WasSetUp } from '../shared/setup.ts';
import type { PutBackFault } from '../shared/storage.ts';
import type { Voucher } from '../shared/voucher.ts';
import type { Language } from '../shared/words/languages.ts';
import type { Levers, Sample } from '../shared/training.ts';
import type { Capabilities } from '../shared/event.ts';
import type { ClockState } from '../shared/time.ts';
import type { Lane } from './core/lane.ts';
import type { Tries } from './core/lock-out.ts';
import type { Otherwise } from './core/offline.ts';
import type { Journal } from './journal/journal.ts';
import type { PrintingSettings } from '../shared/printing.ts';
import type { Printing } from './printing/printing.ts';
import type { SerialListener } from './serial/listener.ts';
import type { Keeping } from './storage/keeping.ts';
import type { Lists } from './snapshot/lists.ts';
import type { Provider } from './providers/provider.ts';
import type { Access } from './providers/registry.ts';
import type { AccountBook } from './provisioning/account-book.ts';
import type { Vault } from './vault/vault.ts';

/**
 * UTC in milliseconds, two steady clocks, and the only way to wait. `mono` stands still while the machine sleeps: rows are stamped
 * by it, and so the grace is counted. `throughSleep` does not: by it things grow old, and what is waited for comes.
 */
export type Clock = {
  now(): number;
  mono(): number;
  throughSleep(): number;
  after(ms: number, act: () => void): () => void;
};

/** One configured instance of a provider, what can be asked of it beside taking value, and by which policy it gives without it; absent: it never does. */
export type Account = { settings: AccountSettings; provider: Provider; can: Capabilities; offline?: { policy: Policy; hash: string } };

/** A voucher that was found and may be redeemed: main keeps the code, the window has the scan's id. One that no list has, or that nobody can look up, is redeemed for the worth that the cashier reads off it. `to-book`: it is not looked at before the cashier has chosen a `booking`. `unasked`: the line was away when it was scanned. */
export type OpenScan = { id: string; account: Account; code: string; voucher: Voucher | 'unlisted' | 'as-said' | 'to-book'; booking?: Booking; unasked?: true };

/** The policy wants a supervisor's word or the guest's contact for a redemption that was not begun. `by`: who stands before that guest. */
export type OpenAsk = { by: string; asked: Input<'voucher.redeem'>; scan: OpenScan; reference: string; word: Word };

/** What people have said so that a wish is given without its provider: who answers for it, and how the guest can be reached. */
export type Word = { approvedBy?: string; contact?: Contact };

/** A guest at the open window. `word`: what was said for giving it; `asks`: it may still be given with what the policy asks for; `decided` is told of its verdict. */
export type Waiting = { word: Word; asks?: true; decided?: () => void };

/**
 * A provider's vouchers as they were. `seq` and `hash` are of the newest row of the journal when its reading began (`hash` of no row
 * is empty), `readAtMs` that moment in UTC. `worthLeft`: it says what is left of each voucher, and not only what it was sold for.
 * `otherwise`: what it says of a code for which it has no voucher.
 */
export type VoucherList = { seq: number; hash: string; readAtMs: number; worthLeft: boolean; count?: number; find(code: string): Voucher | undefined; otherwise?(code: string): Otherwise | undefined };

/** What the calls of each account show of its line; `hear` is told of every one. */
export type Lanes = {
  of(account: string): Lane;
  hear(account: string, answer: { ok: true } | { ok: false; error: Fault }, to?: 'call' | 'probe'): void;
  change(account: string, next: (lane: Lane) => Lane): void;
};

/** The time to judge by, in UTC milliseconds, and whether anybody vouches for it. */
export type Time = {
  now(): { utcMs: number; certain: boolean; jumped: boolean };
  state(): ClockState;
  /** compares the wall clock with the steady one */
  look(): void;
  /** a person says that the clock is right */
  accept(by: string): void;
};

/** Why a row is left alone for a while, until so many milliseconds by the steady clock. */
export type Wait = { account: string; until: number; why: 'backoff' | 'refused' | 'read' | 'poll' | 'left-alone' };

export type Log = (what: string, fields: Record<string, string | number>) => void;

/** What can be made to go wrong at a simulated provider; and a voucher of it that another till takes, false where nothing of it is left. */
export type TrainingProvider = { levers(): Levers; setLevers(levers: Levers): Promise<void>; takeElsewhere(code: string): boolean };

/** Training's own levers; absent in live work. */
export type Training = {
  samples(): Sample[];
  /** ids of whoever it brings: the sign-in screen names their PINs */
  people: readonly string[];
  /** the simulated provider of each account */
  providers: ReadonlyMap<string, TrainingProvider>;
  clock: { aheadMs(): number; setAheadMs(ms: number): void };
};

/** The system's own dialog for a file: its whole path, or undefined where it was closed. */
export type Choose = (what: Input<'move.choose'>['what'] | 'provisioning') => Promise<string | undefined>;

/** What a provisioning file would make of this installation, and having it made of it. */
export type SettingUp = { look(file: string): Output<'setup.look'>; setUp(wish: Input<'setup.do'>): Output<'setup.do'> };

/** All that an action may use. */
export type Terminal = {
  journal: Journal;
  /** what is kept of it; absent where nothing can check a copy, as in the simulator */
  storage?: Keeping;
  /** closes this desk and opens it again, on the journal that lies there then; `between`: what is done while no desk has it open, and why a backup was not put back by it */
  reopen(between?: () => PutBackFault | undefined): void;
  choose: Choose;
  /** the key that brings its window forward */
  comesForward?: string;
  /** absent where no till can be set up, as in the simulator */
  setUp?: SettingUp;
  /** how this desk came to be open, where a window had it set up */
  wasSetUp?: WasSetUp;
  /** why the backup that it was closed for did not take the journal's place */
  notPutBack?: PutBackFault;
  vault: Vault;
  /** what its accounts are made of */
  book: AccountBook;
  /** an account's provider as it would be with another access */
  trial(settings: AccountSettings, access: Access): Provider;
  accounts: Map<string, Account>;
  people: Map<string, PersonSettings>;
  venue: string;
  /** decides which minute and which day it is here */
  timeZone: string;
  scanner: ScannerSettings;
  /** absent where there are no ports, as in the simulator */
  serial?: SerialListener;
  sound: SoundSettings;
  textSize: TextSize;
  /** what this till is called at its venue */
  till: string;
  receipts: PrintingSettings;
  /** absent where nothing prints, as in the simulator */
  printing?: Printing;
  camera: CameraSettings | undefined;
  /** undefined: nobody has chosen one, and the window speaks this computer's where it can */
  language: Language | undefined;
  tills: number;
  /** from this row of the journal on everything stands in it that was done here */
  wholeSince: number;
  version: { app: string; runtime: string };
  clock: Clock;
  newId(): string;
  random(): number;
  log: Log;
  push<N extends PushName>(name: N, pushed: Pushed<N>): void;
  lanes: Lanes;
  time: Time;
  /** absent where nothing reads them */
  lists?: Lists;
  /** the newest list of an account's vouchers, where it has one */
  list(account: string): VoucherList | undefined;
  /** names a policy by all that is in it */
  hashOf(policy: Policy): string;
  /** wakes the loop that pays what is owed: one account's lane, or all */
  kick(account?: string): void;
  training?: Training;
  /** what this run knows and no journal needs */
  now: {
    signedIn?: Person;
    /** when somebody was last seen to be at the till, by the clock that goes on in sleep */
    hereAt: number;
    /** badges that were nobody's */
    badges: Tries;
    /** scans that found a voucher, newest last */
    scans: Map<string, OpenScan>;
    /** redemptions that wait for a supervisor's word and were not begun, by their id, newest last */
    asks: Map<string, OpenAsk>;
    /** redemptions whose guest waits at the open window: an answer decides them */
    waiting: Map<string, Waiting>;
    /** redemptions with a call under way that no second one may join */
    busy: Set<string>;
    /** rows that are not to be called for yet; any other that is owed is due */
    waits: Map<string, Wait>;
    /** what began up to this row began before the window was opened */
    askUpToSeq: number;
  };
};
