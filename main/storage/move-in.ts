import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MovedTill, MoveInFault } from '../../shared/move.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { epochOf, SettingsEvent } from '../../shared/settings.ts';
import type { PutBack } from '../../shared/storage.ts';
import { freeBytes } from '../disk/free-space.ts';
import { writeWhole } from '../disk/whole-file.ts';
import type { Row } from '../journal/chain.ts';
import { readRow, SETTINGS } from '../journal/fold.ts';
import type { Journal } from '../journal/journal.ts';
import { closeFile, openFile } from '../journal/open.ts';
import { projectionsAreCurrent } from '../journal/project.ts';
import type { Place } from '../vault/keys.ts';
import type { Vault } from '../vault/vault.ts';
import { checkCopy } from './check-copy.ts';
import { faultOfMove } from './move.ts';
import { isOfLiveTill, readMoveFile } from './move-file.ts';
import { MOVE_KEY, readPrivate } from './move-key.ts';
import { faultOfShut } from './put-back-fault.ts';
import { clearStage, decideSwap, stage, writeMark } from './swap.ts';

/** Of the till that is here already: whether it owes, and its first row and epoch, by which an older part of it is known. */
export type Present = { owes: boolean; first: string; epoch: number };

/**
 * `own`: where the private half lies that the file was sealed to. `here`: the till that is here now, and `present` what it says of
 * itself; `live`: where a venue's till goes on a machine that has only training.
 */
type MovingIn = { own: { folder: string; vault: Vault }; here: Place; live?: Place | undefined; sql: string; present?: Present | undefined; machine: string; at: string; file: string };

/** What the journal says of itself to a till that may take its place. One that was moved out owes nothing here: its successor pays. */
export function presentOf(journal: Journal): Present {
  const { epoch, movedOut } = epochOf(journal.settings());
  return { owes: movedOut === undefined && journal.owed(0).length > 0, first: journal.hashAt(1) ?? '', epoch };
}

/** What a move file holds: it is opened and checked, and nothing is changed. */
export function lookAtMove(parts: MovingIn): Result<MovedTill, MoveInFault> {
  const staged = staging(parts);
  for (const { folder } of [parts.here, parts.live ?? parts.here]) clearStage(folder);
  return staged.ok ? ok(staged.value.till) : staged;
}

/** Makes ready what another machine wrote. It takes its place when `finishSwap` is called; what is here is set aside then, its keys with it. */
export function moveIn(parts: MovingIn): Result<PutBack, MoveInFault> {
  const { own, at } = parts;
  const ready = staging(parts);
  if (!ready.ok) return ready;
  const { into, staged, key, till } = ready.value;
  try {
    const putBack: PutBack = { why: 'imported', at, rows: till.rows, lastAt: till.lastAt, fromBackup: till.rows, lost: 0, mayMissMore: false };
    writeMark(staged, putBack);
    const names = into.keys.unpack(key, dirname(staged));
    const used = JSON.stringify({ used: true });
    writeFileSync(join(dirname(staged), MOVE_KEY), used, { flush: true });
    decideSwap(into.folder, putBack, [...names, MOVE_KEY]);
    // it was made by the training that was here; where the power goes before this, the epoch keeps the file from being used twice
    if (own.folder !== into.folder) writeWhole(join(own.folder, MOVE_KEY), used);
    return ok(putBack);
  } catch (error) {
    return no(faultOfMove(error));
  }
}

type Staged = { into: Place; staged: string; key: Buffer; till: MovedTill };

/** Opens the file into the folder where journals are put together: its seal, its machine, its chain, its epoch. */
function staging({ here, live, sql, own: kept, present: ofHere, machine, file }: MovingIn): Result<Staged, MoveInFault> {
  const own = readPrivate(kept.folder, kept.vault);
  if (own === undefined) return no('no-key');
  if (!existsSync(file) || !statSync(file).isFile()) return no('no-move-file');
  try {
    const place = placeFor(file, here, live);
    if (!place.ok) return place;
    const into = place.value;
    const { folder } = into;
    const present = into === here ? ofHere : undefined;
    if (present?.owes === true) return no('owes');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (freeBytes(folder) < statSync(file).size * 2) return no('no-space');
    const staged = stage(folder);
    const copy = join(staged, 'journal.sqlite');
    const read = readMoveFile(file, { receiver: own.key, fingerprint: own.fingerprint, machine }, copy);
    if (!read.ok) return read;
    const { header, key } = read.value;
    const checked = checkCopy(copy, true);
    if (checked.is === 'not-good') return no('not-good');
    const inside = readInside(staged, sql);
    if (!inside.ok) return inside;
    const { first, ...till } = inside.value;
    if (present !== undefined && present.first === first && present.epoch >= header.epoch) return no('older-epoch');
    return ok({ into, staged, key, till: { ...till, lastAt: checked.at, writtenAt: header.at } });
  } catch (error) {
    return no(faultOfMove(error));
  }
}

/** A venue's till never takes the place of training, and training none of a venue's. */
function placeFor(file: string, here: Place, live: Place | undefined): Result<Place, MoveInFault> {
  const isLive = isOfLiveTill(file);
  if (!isLive.ok) return isLive;
  if (isLive.value === here.keys.live) return here.keys.canKeep ? ok(here) : no('no-vault');
  if (!isLive.value) return no('training');
  if (live === undefined) return no('not-good');
  return live.keys.canKeep ? ok(live) : no('no-vault');
}

function readInside(staged: string, sql: string): Result<Pick<MovedTill, 'venue' | 'rows' | 'owed'> & { first: string }, MoveInFault> {
  const opened = openFile(staged, join(sql, 'migrations'));
  if (!opened.ok) return no(faultOfShut(opened.error.kind) === 'newer' ? 'newer' : 'not-good');
  const db = opened.value;
  const count = (table: 'journal' | 'outbox') => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const named = db
    .prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version DESC')
    .all(SETTINGS)
    .map((row) => SettingsEvent.parse(readRow(row).event))
    .find((event) => event.kind === 'terminal-named');
  const { hash: first = '' } = db.prepare<[], { hash: string }>('SELECT lower(hex(hash)) AS hash FROM journal WHERE seq = 1').get() ?? {};
  const inside = { venue: named?.venue ?? '', rows: count('journal'), first, ...(projectionsAreCurrent(db) ? { owed: count('outbox') } : {}) };
  closeFile(db, staged);
  return ok(inside);
}
