import Sqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { RedemptionEvent } from '../../shared/event.ts';
import { unitsOf } from '../../shared/worth.ts';
import { isQuestion } from '../../main/core/decide.ts';
import { apply, type Redemption } from '../../main/core/redemption.ts';
import { nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import type { Row } from '../../main/journal/chain.ts';
import { readRow, REDEMPTION } from '../../main/journal/fold.ts';
import { type Journal, openJournal } from '../../main/journal/journal.ts';
import type { Books } from './books.ts';
import { works } from './disk.ts';
import { checkErrands } from './end-errands.ts';
import { hit, type Hits } from './hits.ts';
import type { ModelName } from './plan.ts';
import { BASE, SQL, type Till } from './till.ts';
import type { Servers } from './servers.ts';
import { VIRTUAL_VAULT } from './virtual-vault.ts';
import type { Guest, Watch } from './watch.ts';

type Ending = { tills: Till[]; watch: Watch; hits: Hits; booksOf: (model: ModelName) => Books; servers: Servers | undefined; now: number };

/** How far a provider's date may be from the truth when it is heard: it tells whole seconds, and took some to come. */
const DATE_SLACK_MS = 15_000;
const TABLES = ['redemption', 'outbox', 'refusal', 'loss', 'report_line', 'errand', 'owed_total', 'shift', 'about'];

/** Closes every till and holds its journal against the providers' books and what really happened; the hash of all of it. */
export async function checkAtEnd({ tills, watch, hits, booksOf, servers, now }: Ending): Promise<string> {
  const hash = createHash('sha256');
  const known = new Set<string>();
  for (const till of tills) {
    const { life } = till;
    if (life?.desk === undefined) continue;
    works(life);
    await life.desk.close();
    works(undefined);
    const file = join(life.folder, 'journal.sqlite');
    const { rows, grown } = readFile(file);
    hash.update(rows.at(-1)?.hash ?? '');
    const opened = openJournal({ folder: life.folder, sql: SQL, vault: VIRTUAL_VAULT, stamp: () => ({ at: new Date(BASE).toISOString(), mono: 0, who: 'end' }), log: () => undefined });
    if (!opened.ok) {
      watch.violated(`till ${till.number}: at the end the journal is ${opened.error.kind}`);
      continue;
    }
    const journal = opened.value;
    for (const id of countCells(rows, hits)) {
      known.add(id);
      checkOne(watch, booksOf, journal.redemption(id));
    }
    const aheadMs = latestTrustedMs(rows) - BASE - now;
    if (aheadMs > DATE_SLACK_MS) watch.violated(`till ${till.number}: a trusted time lies ${aheadMs} ms ahead of the truth`);
    if (servers !== undefined) checkErrands(watch, { rows, journal, posted: servers.posted });
    compareRebuilt(journal, file, grown, (what) => watch.violated(`till ${till.number}: ${what}`));
  }
  checkSlips(watch, known);
  for (const guest of watch.guests.values()) {
    if (guest.sent && !guest.forgotten && !known.has(guest.id)) watch.violated(`${guest.id} was sent and is in no journal`);
    const most = booksOf(guest.model).mostStanding.get(guest.id) ?? 0;
    if (most > 1 && !watch.twice.has(guest.id) && !guest.sentAgain && !guest.forgotten) watch.violated(`${guest.id} (${guest.model}) was taken ${most} times`);
  }
  return hash.digest('hex');
}

/** Of all rows: that the newest has a right one does not make an earlier one right. */
function latestTrustedMs(rows: Row[]): number {
  return rows.reduce((latest, { body }) => Math.max(latest, (JSON.parse(body) as { trusted?: number }).trusted ?? 0), 0);
}

/** A slip may have been entered again after a power cut, and is owed once all the same. */
function checkSlips({ guests, violated }: Watch, known: Set<string>): void {
  const owed = new Map<string, number>();
  for (const { id, ofSlip } of guests.values()) if (ofSlip !== undefined && known.has(id)) owed.set(ofSlip, (owed.get(ofSlip) ?? 0) + 1);
  for (const [slip, times] of owed) if (times > 1) violated(`the slip ${slip} is owed ${times} times`);
}

function readFile(file: string): { rows: Row[]; grown: string } {
  const db = new Sqlite(file);
  const rows = db.prepare<[], Row>('SELECT * FROM journal ORDER BY seq').all();
  const grown = JSON.stringify(TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ${table === 'owed_total' ? 'WHERE owed > 0' : ''} ORDER BY 1, 2`).all()));
  db.close();
  return { rows, grown };
}

function compareRebuilt(journal: Journal, file: string, grown: string, violated: (what: string) => void): void {
  journal.rebuild();
  journal.close();
  if (readFile(file).grown !== grown) violated('the tables computed again differ from those that grew');
}

/** Every state that each redemption went through, as a cell of the table; gives their ids. */
function countCells(rows: Row[], hits: Hits): Iterable<string> {
  const states = new Map<string, Redemption>();
  for (const row of rows) {
    if (!row.subject.startsWith(REDEMPTION)) continue;
    const id = row.subject.slice(REDEMPTION.length);
    const { event, moment } = readRow(row);
    const state = apply(id, states.get(id), RedemptionEvent.parse(event), moment);
    states.set(id, state);
    hit(hits, 'cell', `${state.given.is}, ${takenOf(state).is}: ${nextStep(state).do}`);
  }
  return states.keys();
}

function checkOne(watch: Watch, booksOf: (model: ModelName) => Books, state: Redemption | undefined): void {
  const guest = state === undefined ? undefined : watch.guests.get(state.id);
  if (state === undefined || guest === undefined) return watch.violated('a journal knows a redemption that nobody asked for');
  const violated = (what: string) => watch.violated(`${guest.id} (${guest.model}, till ${guest.till}): ${what}`);
  const step = nextStep(state).do;
  if (step !== 'settled' && step !== 'void' && step !== 'resolved') return violated(`${step} after the calm`);
  if (!guest.clouded && guest.handed !== (state.given.is === 'yes')) violated(`the goods are ${guest.handed ? 'out' : 'here'}, and the journal says given ${state.given.is}`);
  if (isQuestion(state)) violated('nobody was asked whether it was handed over');
  // what came back after the copy was made that the till goes by now, only its provider's books know
  if (guest.clouded && guest.back) return;
  if (step === 'resolved' || guest.resolved || guest.sentAgain) return;
  const wanted = state.given.is === 'yes' ? unitsOf(state.given.worth) : 0;
  const taken = takenUnits(booksOf(guest.model), guest, { wanted, onTheirWord: state.given.is !== 'yes' || (state.given.first !== 'policy' && state.given.late === undefined) });
  if (taken !== wanted) violated(`${wanted} given and ${taken} taken (${step})`);
}

/** What stands in the provider's books; where they name no redemption, any taking of the voucher may be it, unless it was given without its provider: then there would be two for one. */
function takenUnits(books: Books, guest: Guest, { wanted, onTheirWord }: { wanted: number; onTheirWord: boolean }): number {
  const standing = books.standing(guest.id).reduce((sum, { units }) => sum + units, 0);
  const another = guest.model === 'likely' && onTheirWord && standing === 0 && books.takings.some((one) => one.voucher === guest.code && one.standing);
  return another ? wanted : standing;
}
