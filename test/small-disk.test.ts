import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { whyNotToFill } from './small-disk.ts';
import { tempFolder } from './temp-folder.ts';

/** Every program of the tests that fills a disk. */
const FILLS = ['storage/full-elsewhere.ts', 'storage/short-elsewhere.ts', 'storage/nearly-full.ts', 'journal/full-disk.ts', 'actions/full-disk-desk.ts', 'snapshot/full-disk-list.ts'];

test.concurrent.each(FILLS)('%s, by hand and without a folder, fills nothing and says what to give it', async (program) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, program)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, cried] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  expect({ code: child.exitCode, out }).toEqual({ code: 2, out: '' });
  expect(cried).toContain(`test/${program} fills a disk to its last byte, and it was given none`);
  expect(cried).toContain('mount -t tmpfs');
});

test.each([
  ['a folder on the disk of all the rest', tempFolder, 'lies on the disk of all the rest'],
  ['a folder that is not there', () => join(tmpdir(), 'voucher-desk-no-such-folder'), 'cannot be looked at'],
  ['the root of a disk that people work on', () => '/', 'lies on the disk of all the rest'],
  ['nothing', () => '', 'was given none'],
])('%s is no disk to fill', (_, folder, why) => {
  expect(whyNotToFill(folder())).toContain(why);
});
