import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hits } from './hits.ts';

/** What a run has come to: a run of hours that is broken off goes on from there. */
export type Progress = { next: number; underWay: number[]; done: number; events: number; redemptions: number; seconds: number; failed: number[]; hits: [string, [string, number][]][] };

const ROOT = join(import.meta.dirname, '..', '..');
const CODE = ['main', 'shared', join('test', 'sim')];
/** What plants bugs into a copy has no part in a run. */
const PLANTING = /^(planted|planting|some)\b/;

/** Keeps the progress of a run in a file, for the same seeds and the same code only. */
export function keepRun(file: string, seeds: string): { read(): Progress | undefined; write(progress: Progress): void } {
  const about = `${seeds} of ${codeHash()}`;
  return {
    read() {
      if (!existsSync(file)) return undefined;
      const kept = JSON.parse(readFileSync(file, 'utf8')) as { about: string; progress: Progress };
      if (kept.about !== about) throw new Error(`${file} holds another run (${kept.about}, and this is ${about}): name another file, or remove it`);
      return kept.progress;
    },
    write(progress) {
      writeFileSync(`${file}.new`, JSON.stringify({ about, progress }));
      renameSync(`${file}.new`, file);
    },
  };
}

export const listHits = (hits: Hits): Progress['hits'] => [...hits].map(([kind, counts]) => [kind, [...counts]]);
export const hitsOf = (list: Progress['hits']): Hits => new Map(list.map(([kind, counts]) => [kind, new Map(counts)]));

function codeHash(): string {
  const hash = createHash('sha256');
  for (const folder of CODE) {
    const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|sql)$/.test(name) && !PLANTING.test(name));
    for (const name of names.toSorted()) hash.update(name).update(readFileSync(join(ROOT, folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
