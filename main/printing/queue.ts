import type { PrintDoubt, PrintFault, PrintJob, PrintQueue, Printer, PrintingSettings } from '../../shared/printing.ts';
import type { ReceiptKind } from '../../shared/receipt.ts';
import { wordsOfError } from '../../shared/assert.ts';
import { nextCopy, type Receipts, wasWanted } from '../core/receipt.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock, Log } from '../terminal.ts';
import { bytesOf } from './escpos.ts';
import type { DrawPage } from './paper.ts';
import { nameOfPrinter, send } from './sending.ts';
import type { Patience, Sent } from './sent.ts';
import { type Facts, sheetOf } from './sheet.ts';

/** More than these wait for no printer that works. */
const JOBS_AT_MOST = 200;
/** So many are told to a window. */
const SHOWN_AT_MOST = 20;
const DONE_AT_MOST = 20;

/** How long a printer that took nothing is left alone, longer each time. */
const BACKOFF_MS = [2_000, 5_000, 15_000, 30_000, 60_000];

/** A guest for whom nobody asked is gone by then: their receipt comes out when somebody says so. */
const GUEST_IS_GONE_MS = 15 * 60_000;

export type PrintingParts = {
  journal: Pick<Journal, 'receipts' | 'tellReceipt' | 'printJobs'>;
  clock: Clock;
  newId: () => string;
  log: Log;
  /** what a receipt would say now; undefined where there is nothing of that reference */
  facts: (reference: string) => Facts | undefined;
  settings: () => PrintingSettings;
  /** who stands at the till */
  who: () => string;
  draw: DrawPage;
  changed: () => void;
  patience?: Partial<Patience>;
};

/** `isKept`: it is in the journal; where the disk was full it is only remembered. `unwanted`: dropped while it was tried. */
type Waiting = PrintJob & { by: string; itself: boolean; since: number; isKept: boolean; unwanted?: boolean };

type State = { jobs: Waiting[]; done: PrintQueue['done']; trouble?: { why: PrintFault; until: number } | undefined; failures: number; wake: () => void; running: Promise<void>; stopping: AbortController };

/** The receipts that wait for the receipt printer. Nothing here is waited for by a redemption, and nothing that goes wrong here reaches one. */
export type ReceiptQueue = {
  /** `itself`: nobody asked for it, and it comes once */
  want(reference: string, itself?: boolean): 'queued' | 'no-printer' | 'not-found' | 'too-many';
  tell(): PrintQueue;
  again(id?: string): void;
  drop(id: string): void;
  /** the printer is another */
  changed(): void;
  stop(): Promise<void>;
};

export function startQueue(parts: PrintingParts): ReceiptQueue {
  const state: State = { jobs: left(parts), done: [], failures: 0, wake: () => undefined, running: Promise.resolve(), stopping: new AbortController() };
  const kick = () => void (state.running = state.running.then(() => printAll(parts, state, kick)));
  kick();
  return {
    want(reference, itself = false) {
      if (parts.settings().printer === undefined) return 'no-printer';
      const about = parts.facts(reference)?.about;
      if (about === undefined) return 'not-found';
      if (state.jobs.some((job) => job.reference === reference && job.about === about && (job.is === 'waiting' || job.is === 'printing'))) return 'queued';
      if (itself && wasWanted(parts.journal.receipts(reference), about)) return 'queued';
      if (state.jobs.length >= JOBS_AT_MOST) return 'too-many';
      state.jobs.push(keep(parts, { reference, about, itself }));
      parts.changed();
      kick();
      return 'queued';
    },
    tell: () => told(parts, state),
    again(id) {
      for (const job of state.jobs) if ((id === undefined || job.id === id) && job.is !== 'printing') Object.assign(job, { is: 'waiting', itself: false, unwanted: false, ...(job.is === 'waiting' ? {} : { by: parts.who() }) });
      goOn(state);
      kick();
      parts.changed();
    },
    drop(id) {
      const job = state.jobs.find((one) => one.id === id);
      if (job === undefined) return;
      if (job.is === 'printing') job.unwanted = true;
      else dropJob(parts, state, job);
      parts.changed();
    },
    changed() {
      goOn(state);
      kick();
      parts.changed();
    },
    async stop() {
      // what a printer has been sent of it is in doubt at the next start
      state.stopping.abort();
      state.wake();
      await state.running;
    },
  };
}

function dropJob({ journal, who }: PrintingParts, state: State, job: Waiting): void {
  state.jobs = state.jobs.filter((one) => one !== job);
  if (job.isKept) journal.tellReceipt(job.reference, [{ kind: 'receipt-dropped', job: job.id, by: who() }]);
  if (state.jobs.length === 0) goOn(state);
}

/** What an earlier run left. Where paper may have come out somebody looks first; what nobody asked for waits for somebody's word. */
function left({ journal, clock }: PrintingParts): Waiting[] {
  return journal.printJobs().flatMap(({ id, reference }): Waiting[] => {
    const job = journal.receipts(reference).jobs.find((one) => one.id === id);
    if (job === undefined) return [];
    const { about, at, by, itself } = job;
    const common = { id, reference, about, at, by, itself, since: clock.throughSleep(), isKept: true };
    return [job.is === 'begun' ? { ...common, is: 'doubt', doubt: 'stopped' } : { ...common, is: itself ? 'held' : 'waiting' }];
  });
}

function keep({ journal, clock, newId, who, log }: PrintingParts, { reference, about, itself }: Pick<Waiting, 'reference' | 'about' | 'itself'>): Waiting {
  const job = { id: newId(), reference, about, at: new Date(clock.now()).toISOString(), by: who(), itself, since: clock.throughSleep(), is: 'waiting' as const };
  const kept = journal.tellReceipt(reference, [wanted(job)]);
  if (!kept.ok) log('receipt not kept', { why: kept.error });
  return { ...job, isKept: kept.ok };
}

function wanted({ id, by, about, itself }: Pick<Waiting, 'id' | 'by' | 'about' | 'itself'>) {
  return { kind: 'receipt-wanted' as const, job: id, by, about, ...(itself ? { itself } : {}) };
}

function told({ settings, clock }: PrintingParts, { jobs, done, trouble }: State): PrintQueue {
  const { printer } = settings();
  return {
    hasPrinter: printer !== undefined,
    printer: printer === undefined ? '' : nameOfPrinter(printer),
    jobs: jobs.slice(0, SHOWN_AT_MOST).map(({ id, reference, about, at, is, doubt }) => ({ id, reference, about, at, is, ...(is === 'doubt' && doubt !== undefined ? { doubt } : {}) })),
    more: Math.max(0, jobs.length - SHOWN_AT_MOST),
    ...(trouble === undefined || jobs.length === 0 ? {} : { trouble: { why: trouble.why, nextInMs: Math.max(0, Math.ceil(trouble.until - clock.throughSleep())) } }),
    done,
  };
}

function goOn(state: State): void {
  delete state.trouble;
  state.failures = 0;
  state.wake();
}

/** One after the other, until none is left or the printer takes none. */
async function printAll(parts: PrintingParts, state: State, kick: () => void): Promise<void> {
  const { clock, settings } = parts;
  for (;;) {
    const { printer } = settings();
    if (state.stopping.signal.aborted || printer === undefined || (state.trouble !== undefined && clock.throughSleep() < state.trouble.until)) return;
    const job = nextJob(parts, state);
    if (job === undefined) return;
    job.is = 'printing';
    parts.changed();
    const sent = await print(parts, job, { printer, signal: state.stopping.signal }).catch((error: unknown) => failed(parts, error));
    became(parts, state, job, sent);
    if (isDropped(job, sent)) dropJob(parts, state, job);
    else if (sent.is !== 'printed') leaveAlone(parts, state, sent, kick);
    parts.changed();
  }
}

function failed({ log }: PrintingParts, error: unknown): Sent {
  log('defect', { where: 'printing', error: wordsOfError(error) });
  return { is: 'not-sent', why: 'cannot-be-made' };
}

function nextJob({ clock }: PrintingParts, { jobs }: State): Waiting | undefined {
  for (const job of jobs) if (job.is === 'waiting' && job.itself && clock.throughSleep() - job.since > GUEST_IS_GONE_MS) job.is = 'held';
  return jobs.find(({ is }) => is === 'waiting');
}

/** Made of the journal as it is now. That paper may come out is written down before a byte of it leaves. */
async function print({ journal, facts, settings, draw, patience }: PrintingParts, job: Waiting, { printer, signal }: { printer: Printer; signal: AbortSignal }): Promise<Sent> {
  const { reference, id, by } = job;
  const now = facts(reference);
  if (now === undefined) return { is: 'not-sent', why: 'cannot-be-made' };
  const about = now.about;
  const { language, ...paper } = settings();
  const copy = nextCopy(journal.receipts(reference), about);
  const bytes = await bytesOf(sheetOf(now, { language, copy }), paper, draw);
  let begun = false;
  const begin = () => {
    if (job.unwanted) return false;
    const events = [...(job.isKept ? [] : [wanted(job)]), { kind: 'receipt-begun' as const, job: id, by, about, copy, way: 'printer' as const }];
    begun = journal.tellReceipt(reference, events).ok;
    job.isKept ||= begun;
    return begun;
  };
  const sent = await send(printer, bytes, { begin, signal, ...(patience === undefined ? {} : { patience }) });
  if (sent.is === 'not-sent' && begun) journal.tellReceipt(reference, [{ kind: 'receipt-unsent', job: id }]);
  if (sent.is === 'printed') journal.tellReceipt(reference, [{ kind: 'receipt-printed', job: id }]);
  job.about = about;
  return sent;
}

function became({ journal, log }: PrintingParts, state: State, job: Waiting, sent: Sent): void {
  const { reference, about } = job;
  log('receipt', { subject: `receipt:${reference}`, why: isDropped(job, sent) ? 'dropped' : sent.is === 'printed' ? sent.is : `${sent.is}: ${sent.why}` });
  switch (sent.is) {
    case 'printed':
      state.jobs = state.jobs.filter((one) => one !== job);
      state.done = [{ reference, about, copy: copyOf(journal.receipts(reference), about) }, ...state.done.filter((one) => one.reference !== reference || one.about !== about)].slice(0, DONE_AT_MOST);
      goOn(state);
      return;
    case 'doubt':
      doubted(job, sent.why);
      return;
    case 'not-sent':
      // one that cannot be made must not keep the others
      job.is = sent.why === 'cannot-be-made' ? 'held' : 'waiting';
  }
}

function isDropped({ unwanted = false }: Waiting, sent: Sent): boolean {
  return unwanted && sent.is === 'not-sent';
}

function copyOf(receipts: Receipts, about: ReceiptKind): number {
  return Math.max(0, nextCopy(receipts, about) - 1);
}

/** It may lie there: a person looks, and says whether another is wanted. */
function doubted(job: Waiting, why: PrintDoubt): void {
  job.is = 'doubt';
  job.doubt = why;
}

function leaveAlone({ clock }: PrintingParts, state: State, sent: Exclude<Sent, { is: 'printed' }>, kick: () => void): void {
  if (sent.is === 'not-sent' && sent.why === 'cannot-be-made') return;
  const ms = BACKOFF_MS[Math.min(state.failures, BACKOFF_MS.length - 1)] ?? 0;
  state.failures += 1;
  state.trouble = { why: sent.is === 'doubt' ? 'no-answer' : sent.why, until: clock.throughSleep() + ms };
  state.wake();
  state.wake = clock.after(ms, kick);
}
