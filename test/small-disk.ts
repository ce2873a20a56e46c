import { statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** No test needs more, and no disk that somebody works on is so small. */
const SMALL_BYTES = 1024 ** 3;

/** The disk to fill, as a program's first argument: a small one of its own and nothing else, or the program ends with 2 and says why. */
export function smallDisk(program: string): string {
  const folder = process.argv[2] ?? '';
  const why = whyNotToFill(folder);
  if (why === undefined) return folder;
  process.stderr.write(`${program} fills a disk to its last byte, and ${why}. Run its test instead, or name the folder of a small disk that is mounted for it: mount -t tmpfs -o size=8m tmpfs <folder>\n`);
  process.exit(2);
}

/** Why a folder is no small disk of its own; undefined where it is one. */
export function whyNotToFill(folder: string): string | undefined {
  if (folder === '') return 'it was given none';
  const here = resolve(folder);
  try {
    if (statSync(here).dev === statSync(dirname(here)).dev) return `${here} lies on the disk of all the rest`;
    const { blocks, bsize } = statfsSync(here);
    return blocks * bsize > SMALL_BYTES ? `the disk of ${here} is larger than a gigabyte` : undefined;
  } catch {
    return `${here} cannot be looked at`;
  }
}
