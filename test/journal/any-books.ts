import type { ErrandEvent } from '../../shared/errand.ts';
import type { RedemptionEvent } from '../../shared/event.ts';
import type { ReceiptEvent } from '../../shared/receipt.ts';
import { type Journal, openJournal, type Reading } from '../../main/journal/journal.ts';
import { anyErrand } from '../core/any-errand.ts';
import { anyCapabilities, anyHistory, drawn } from '../core/any-history.ts';
import { FIFTY, requested, START } from '../core/history.ts';
import { idOf, loss, refusal, SQL, VAULT } from './opened.ts';

type Random = () => number;

/** A journal whose clocks go as they like: the wall clock jumps, and now and then somebody vouches for the time. */
export function openAnyhow(folder: string, random: Random): Journal {
  let mono = 0;
  const stamp = (): Reading => {
    mono += drawn(random, [0, 1, 1_000, 5_000, 30_000, 90_000]);
    const wall = START + mono + drawn(random, [0, 0, 0, -86_400_000, 86_400_000]);
    const reading = { at: new Date(wall).toISOString(), mono, who: drawn(random, ['anna', 'sam', 'desk']) };
    return random() < 0.3 ? { ...reading, trusted: START + Math.floor(random() * 1_000_000) } : reading;
  };
  const opened = openJournal({ folder, sql: SQL, vault: VAULT, stamp, log: () => undefined });
  if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
  return opened.value;
}

/** What is left to be written of one history. */
type History = { write(count: number): void; left(): number };

/** So few codes that redemptions of one stand in each other's way. */
const CODES = 40;
const ERRANDS = 0.15;
const PEOPLE = ['anna', 'anna', 'sam', 'mia'] as const;

/** Writes so many random histories of redemptions and errands through one another, numbered from a number on, and what else stands in a journal. */
export function writeHistories(journal: Journal, random: Random, { from, count }: { from: number; count: number }): void {
  const open = Array.from({ length: count }, (_, n) => (random() < ERRANDS ? anErrand(journal, from + n, random) : aRedemption(journal, from + n, random)));
  while (open.length > 0) {
    const at = Math.floor(random() * open.length);
    open[at]?.write(1 + Math.floor(random() * 4));
    if (open[at]?.left() === 0) open.splice(at, 1);
    if (random() < 0.02) elsewise(journal, random);
  }
}

function aRedemption(journal: Journal, n: number, random: Random): History {
  const account = drawn(random, ['one', 'two']);
  const sealed = VAULT.seal(`TRY${Math.floor(random() * CODES)}`);
  const begins = Object.assign(requested(FIFTY, sealed, anyCapabilities(random)), { reference: `R${n}`, account, by: drawn(random, PEOPLE) });
  const events: RedemptionEvent[] = anyHistory(random, begins).map(({ event }) => event);
  return inOrder(events, (some, first) => {
    if (!first) journal.append(idOf(n), some);
    else if (!journal.begin(idOf(n), some).ok) throw new Error('there is room');
  });
}

function anErrand(journal: Journal, n: number, random: Random): History {
  const wanted: ErrandEvent = { kind: 'wanted', by: 'anna', account: drawn(random, ['one', 'two']), what: 'distribute', request: VAULT.seal('{}'), reference: `R${n}` };
  const events = anyErrand(random, wanted).map(({ event }) => event);
  return inOrder(events, (some) => {
    if (!journal.beginErrand(idOf(n), some).ok) throw new Error('there is room');
  });
}

function inOrder<E>(events: E[], put: (some: E[], first: boolean) => void): History {
  let written = 0;
  return {
    left: () => events.length - written,
    write(count) {
      put(events.slice(written, written + count), written === 0);
      written = Math.min(events.length, written + count);
    },
  };
}

function elsewise(journal: Journal, random: Random): void {
  const n = 1_000_000 + journal.lastSeq();
  const code = `TRY${Math.floor(random() * CODES)}`;
  if (random() < 0.25) aReceipt(journal, idOf(n), random);
  else if (random() < 0.4) journal.refuse(idOf(n), { ...refusal(code, `S${n}`), by: drawn(random, PEOPLE), ...(random() < 0.5 ? { account: 'two' } : {}) });
  else if (random() < 0.3) journal.lose(idOf(n), loss(code, `L${n}`, drawn(random, PEOPLE)));
  else if (random() < 0.5) journal.tell({ kind: 'clock-jumped', byMs: 5 });
  else journal.set([{ kind: 'lane-paused', account: 'one' }]);
}

/** Wanted, and whatever came of it. */
function aReceipt(journal: Journal, job: string, random: Random): void {
  const about = 'redeemed';
  const begun: ReceiptEvent = { kind: 'receipt-begun', job, by: 'anna', about, copy: 0, way: 'printer' };
  const events: ReceiptEvent[] = [{ kind: 'receipt-wanted', job, by: 'anna', about }, begun, { kind: 'receipt-unsent', job }, begun, drawn<ReceiptEvent>(random, [{ kind: 'receipt-printed', job }, { kind: 'receipt-dropped', job, by: 'sam' }])];
  journal.tellReceipt(`R${Math.floor(random() * CODES)}`, events.slice(0, 1 + Math.floor(random() * events.length)));
}
