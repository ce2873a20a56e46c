import { appendFileSync, constants, readdirSync, readFileSync, readlinkSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMirror } from '../../main/journal/mirror.ts';
import { tempFolder } from '../temp-folder.ts';
import { LONG_MS, open, redeemAtOnce, redeemOne, shutBecause, VAULT } from './opened.ts';

const mirrorOf = (folder: string) => join(folder, 'journal.mirror');
const seqs = (folder: string) => [...readMirror(mirrorOf(folder), VAULT)].map((row) => row.seq);
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

test('neither it nor the room that is kept free is opened for appending: Windows cuts no file that is', () => {
  const folder = tempFolder();
  redeemOne(open(folder), 1);
  const flagsOf = (name: string) => readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === join(folder, name) ? [Number.parseInt(/flags:\s+(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '', 8) & constants.O_APPEND] : [];
    } catch {
      return [];
    }
  });
  expect([flagsOf('journal.mirror'), flagsOf('journal.room')]).toEqual([[0], [0]]);
});

describe('the mirror', () => {
  test('holds every event and can be read back whole', () => {
    const folder = tempFolder();
    const journal = open(folder);
    for (const n of [1, 2, 3]) redeemOne(journal, n);
    expect(seqs(folder)).toEqual(upTo(12));
    const [first] = readMirror(mirrorOf(folder), VAULT);
    expect(first).toMatchObject({ seq: 1, version: 1 });
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ kind: 'requested', reference: 'R1' });
  });

  test('shows nothing of an event in the open', () => {
    const folder = tempFolder();
    redeemOne(open(folder), 1);
    expect(readFileSync(mirrorOf(folder), 'utf8')).not.toMatch(/requested|anna|redemption|training/);
  });

  test.each([1, 2, 10, 100])('loses a last line that a crash cut %i bytes short, and gets it again', (cut) => {
    const folder = tempFolder();
    const journal = open(folder);
    redeemOne(journal, 1);
    journal.close();
    truncateSync(mirrorOf(folder), statSync(mirrorOf(folder)).size - cut);
    expect(seqs(folder)).toEqual(upTo(cut === 1 ? 4 : 3));
    redeemOne(open(folder), 2);
    expect(seqs(folder)).toEqual(upTo(8));
  });

  test('loses bytes that are no line, and goes on after the last whole one', () => {
    const folder = tempFolder();
    const journal = open(folder);
    redeemOne(journal, 1);
    journal.close();
    appendFileSync(mirrorOf(folder), '5 test-key AAAA 0000000000000000\n\0\0\0\0\n6 test');
    redeemOne(open(folder), 2);
    expect(seqs(folder)).toEqual(upTo(8));
  });

  test('that was behind the journal catches up when it is opened', () => {
    const folder = tempFolder();
    const journal = open(folder);
    redeemOne(journal, 1);
    const behind = readFileSync(mirrorOf(folder));
    redeemOne(journal, 2);
    journal.close();
    writeFileSync(mirrorOf(folder), behind);
    open(folder).close();
    expect(seqs(folder)).toEqual(upTo(8));
  });

  test('that holds more than the journal tells that the journal has lost something', () => {
    const folder = tempFolder();
    const journal = open(folder);
    redeemOne(journal, 1);
    const mirror = mirrorOf(folder);
    journal.close();
    const before = readFileSync(join(folder, 'journal.sqlite'));
    const again = open(folder);
    redeemOne(again, 2);
    again.close();
    const ahead = readFileSync(mirror);
    writeFileSync(join(folder, 'journal.sqlite'), before);
    expect(shutBecause(folder)).toBe('damaged');
    expect(readFileSync(mirror).equals(ahead)).toBe(true);
  });

  test('that cannot be read at all is set aside and written again', () => {
    const folder = tempFolder();
    const journal = open(folder);
    redeemOne(journal, 1);
    journal.close();
    writeFileSync(mirrorOf(folder), Buffer.alloc(2 * 1024 * 1024, 0x5a));
    open(folder).close();
    expect(seqs(folder)).toEqual(upTo(4));
    expect(readdirSync(folder).filter((name) => name.includes('unreadable'))).toHaveLength(1);
  });

  test('that is gone is written again from the first event', () => {
    const folder = tempFolder();
    const journal = open(folder);
    for (let n = 1; n <= 300; n++) redeemAtOnce(journal, n);
    journal.close();
    writeFileSync(mirrorOf(folder), '');
    open(folder).close();
    expect(seqs(folder)).toEqual(upTo(1_200));
  }, LONG_MS);

  test('is read up to the first line that is not whole', () => {
    const folder = tempFolder();
    const journal = open(folder);
    redeemOne(journal, 1);
    journal.close();
    const lines = readFileSync(mirrorOf(folder), 'utf8').split('\n');
    writeFileSync(mirrorOf(folder), lines.with(1, (lines[1] ?? '').replace('2 test', '2 tast')).join('\n'));
    expect(seqs(folder)).toEqual([1]);
  });
});
