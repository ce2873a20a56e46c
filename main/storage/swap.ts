import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { PutBack } from '../../shared/storage.ts';
import { syncFolder, writeWhole } from '../disk/whole-file.ts';

/** What takes the place of what, by names in the till's folder, and where that is set aside. */
const Swap = z.strictObject({ moves: z.array(z.strictObject({ from: z.string(), to: z.string() })), aside: z.string() });
type Swap = z.infer<typeof Swap>;

const STAGE = 'putting-back';
const PLAN = 'putting-back.json';
/** In a journal's folder: it was put back. */
export const MARK = 'journal.put-back.json';

/** An empty folder in which a journal is put together before it takes the place of another; what an earlier try left there is worth nothing. */
export function stage(folder: string): string {
  clearStage(folder);
  const staged = join(stagedIn(folder), 'journal');
  mkdirSync(staged, { recursive: true, mode: 0o700 });
  return staged;
}

/** Where what takes the place of others is made ready. */
export function stagedIn(folder: string): string {
  return join(folder, STAGE);
}

/** Throws away what was only looked at. */
export function clearStage(folder: string): void {
  rmSync(stagedIn(folder), { recursive: true, force: true });
}

/** From here on the staged journal is the till's, even if the power goes: `finishSwap` does the rest, now or at the next start. `files` are others that take their places with it. */
export function decideSwap(folder: string, { why, at }: Pick<PutBack, 'why' | 'at'>, files: string[] = []): void {
  const aside = join('set-aside', `${at.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}-${why}`);
  const moves = ['journal', ...files].map((name) => ({ from: join(STAGE, name), to: name }));
  writeWhole(join(folder, PLAN), JSON.stringify({ moves, aside: freeName(folder, aside) } satisfies Swap));
}

function freeName(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(join(folder, free))) return free;
  }
}

/** Puts in place what was decided; to be called before anything of the till is opened. What was there is set aside, whole, and never deleted. */
export function finishSwap(folder: string): void {
  const plan = join(folder, PLAN);
  if (!existsSync(plan)) return;
  const { moves, aside } = Swap.parse(JSON.parse(readFileSync(plan, 'utf8')));
  mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 });
  for (const { from, to } of moves) {
    // a move that is done has nothing more to take
    if (!existsSync(join(folder, from))) continue;
    if (existsSync(join(folder, to))) renameSync(join(folder, to), join(folder, aside, basename(to)));
    renameSync(join(folder, from), join(folder, to));
    syncFolder(join(folder, aside));
    syncFolder(folder);
  }
  rmSync(plan);
  syncFolder(folder);
}

/** The mark in a journal's folder that it was put back: it stays until everything owed is doubted on disk. */
export function writeMark(journalFolder: string, putBack: PutBack): void {
  writeWhole(join(journalFolder, MARK), JSON.stringify(putBack));
}

export function readMark(journalFolder: string): PutBack | undefined {
  const path = join(journalFolder, MARK);
  return existsSync(path) ? PutBack.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

export function removeMark(journalFolder: string): void {
  rmSync(join(journalFolder, MARK), { force: true });
}
