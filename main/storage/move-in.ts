import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MovedTill, MoveInFault } from '../../shared/move.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { epochOf, SettingsEvent } from '../../shared/settings.ts';
import type { PutBack } from '../../shared/storage.ts';
import { freeBytes } from '../disk/free-space.ts';
import type { Row } from '../journal/chain.ts';
import { readRow, SETTINGS } from '../journal/fold.ts';
import type { Journal } from '../journal/journal.ts';
import { closeFile, openFile } from '../journal/open.ts';
import { projectionsAreCurrent } from '../journal/project.ts';
import type { Vault } from '../vault/vault.ts';
import { checkCopy } from './check-copy.ts';
import { faultOfMove } from './move.ts';
import { readMoveFile } from './move-file.ts';
import { MOVE_KEY, readPrivate } from './move-key.ts';
import { faultOfShut } from './put-back-fault.ts';
import { clearStage, decideSwap, stage, writeMark } from './swap.ts';

/** Of the till that is here already: whether it owes, and its first row and epoch, by which an older part of it is known. */
export type Present = { owes: boolean; first: string; epoch: number };

type MovingIn = { folder: string; sql: string; vault: Vault; keyFile: string; present?: Present | undefined; machine: string; at: string; file: string };

/** What the journal says of itself to a till that may take its place. One that was moved out owes nothing here: its successor pays. */
export function presentOf(journal: Journal): Present {
  const { epoch, movedOut } = epochOf(journal.settings());
  return { owes: movedOut === undefined && journal.owed(0).length > 0, first: journal.hashAt(1) ?? '', epoch };
}

/** What a move file holds: it is opened and checked, and nothing is changed. */
export function lookAtMove(parts: MovingIn): Result<MovedTill, MoveInFault> {
  const staged = staging(parts);
  clearStage(parts.folder);
  return staged.ok ? ok(staged.value.till) : staged;
}

/** Makes ready what another machine wrote. It takes its place when `finishSwap` is called; what is here is set aside then, its keys with it. */
export function moveIn(parts: MovingIn): Result<PutBack, MoveInFault> {
  const { folder, keyFile, at } = parts;
  const ready = staging(parts);
  if (!ready.ok) return ready;
  const { staged, key, till } = ready.value;
  try {
    const putBack: PutBack = { why: 'imported', at, rows: till.rows, lastAt: till.lastAt, fromBackup: till.rows, lost: 0, mayMissMore: false };
    writeMark(staged, putBack);
    writeFileSync(join(dirname(staged), keyFile), key, { mode: 0o600, flush: true });
    writeFileSync(join(dirname(staged), MOVE_KEY), JSON.stringify({ used: true }), { flush: true });
    decideSwap(folder, putBack, [keyFile, MOVE_KEY]);
    return ok(putBack);
  } catch (error) {
    return no(faultOfMove(error));
  }
}

type Staged = { staged: string; key: Buffer; till: MovedTill };

/** Opens the file into the folder where journals are put together: its seal, its machine, its chain, its epoch. */
function staging({ folder, sql, vault, present, machine, file }: MovingIn): Result<Staged, MoveInFault> {
  const own = readPrivate(folder, vault);
  if (own === undefined) return no('no-key');
  if (present?.owes === true) return no('owes');
  if (!existsSync(file) || !statSync(file).isFile()) return no('no-move-file');
  try {
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
    return ok({ staged, key, till: { ...till, lastAt: checked.at, writtenAt: header.at } });
  } catch (error) {
    return no(faultOfMove(error));
  }
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
