import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { argumentsOf, type Command, commandOf } from '../../main/command-line.ts';
import type { OnMachine } from '../../main/home.ts';
import { carryOut } from '../../main/without-window.ts';
import { backupFolder } from '../../main/storage/places.ts';
import { handClock } from '../clocks.ts';
import { SQL } from '../journal/opened.ts';
import { tempFolder } from '../temp-folder.ts';
import { CHECKER, inTill, keepAs, ruin, rowsOf, trainingTill } from './kept.ts';

const LONG_MS = 60_000;
const homeOf = (folder: string): OnMachine => ({ machine: 'this machine', folder, sql: SQL, checker: CHECKER, clock: handClock(Date.parse('2026-03-02T09:00:00.000Z')), log: () => undefined });
const run = (folder: string, ...args: string[]) => carryOut(homeOf(folder), commandOf(args));

describe('a command line', () => {
  test.each<[string[], Command]>([
    [[], { is: 'open' }],
    [['--user-data-dir=/tmp/x', '--no-sandbox', '--remote-debugging-port=0', '--inspect=0', '--force-device-scale-factor=1.25'], { is: 'open' }],
    [['--salvage'], { is: 'salvage' }],
    [['--restore', '/tmp/b.sqlite', '--user-data-dir=/tmp/x'], { is: 'restore', file: '/tmp/b.sqlite' }],
    [['--restore=/tmp/b.sqlite'], { is: 'restore', file: '/tmp/b.sqlite' }],
    [['--move-out', 'till.move', '--to', 'receiver.json'], { is: 'move-out', file: 'till.move', to: 'receiver.json' }],
    [['--backups-in', '/srv/backups'], { is: 'backups-in', file: '/srv/backups' }],
  ])('%j', (args, command) => {
    expect(commandOf(args)).toEqual(command);
  });

  test.each([
    [['--salvge'], '--salvge is not known.'],
    [['salvage'], '"salvage" is no option.'],
    [['--restore'], '--restore needs a file or folder behind it.'],
    [['--salvage=now'], '--salvage takes nothing behind it.'],
    [['--salvage', '--restore', 'x'], 'One thing at a time.'],
    [['--move-out', 'x'], '--move-out and --to go together.'],
    [['--to', 'x'], '--move-out and --to go together.'],
  ])('%j opens no till: %s', async (args, why) => {
    const { code, sentence } = await run(tempFolder(), ...args);
    expect(code).toBe(2);
    expect(sentence).toContain(why);
    expect(sentence).toContain('Voucher Desk knows: --salvage, --restore <file>');
  });

  test('before it is packaged the folder of the program is no argument', () => {
    expect(argumentsOf(['electron', '--no-sandbox', '.', '--salvage'], false)).toEqual(['--no-sandbox', '--salvage']);
    expect(argumentsOf(['voucher-desk', '--salvage'], true)).toEqual(['--salvage']);
  });
});

describe('without a window', { timeout: LONG_MS }, () => {
  test('a damaged journal is put back, and the sentence says what it holds and what is missing', async () => {
    const folder = trainingTill();
    const before = rowsOf(inTill(folder, 'journal.sqlite'));
    ruin(inTill(folder, 'journal.sqlite'));
    const { code, sentence } = await run(folder, '--salvage');
    expect(sentence).toBe(
      `The journal was put back: ${before.length} rows, the newest of ${before.at(-1)?.at}. What was there before is set aside, not deleted. At the next start everything owed is asked about before anything is sent.`,
    );
    expect(code).toBe(0);
    expect(rowsOf(inTill(folder, 'journal.sqlite'))).toEqual(before);
  });

  test('a journal that opens is not touched', async () => {
    const folder = trainingTill();
    expect(await run(folder, '--salvage')).toEqual({ code: 1, sentence: 'The journal opens: there is nothing to salvage. Nothing was changed.' });
    expect(readdirSync(folder)).not.toContain('set-aside');
  });

  test('a journal that is gone with its mirror is put back from the newest backup, and none is made in its place', async () => {
    const folder = trainingTill();
    const before = rowsOf(inTill(folder, 'journal.sqlite'));
    keepAs(folder, 1);
    rmSync(join(folder, 'journal'), { recursive: true });
    const { code, sentence } = await run(folder, '--salvage');
    expect(sentence).toContain('There was no mirror that agrees: more may be missing.');
    expect(code).toBe(0);
    expect(rowsOf(inTill(folder, 'journal.sqlite'))).toEqual(before);
  });

  test('a backup takes the place of the journal', async () => {
    const folder = trainingTill();
    const file = keepAs(folder, 1);
    const { code, sentence } = await run(folder, '--restore', file);
    expect(sentence).toMatch(/^The backup took the place of the journal: \d+ rows/);
    expect(code).toBe(0);
  });

  test('a file that is no backup is named so, and nothing is changed', async () => {
    const folder = trainingTill();
    const before = readFileSync(inTill(folder, 'journal.sqlite'));
    const letter = join(folder, 'letter');
    writeFileSync(letter, 'dear shop');
    expect(await run(folder, '--restore', letter)).toEqual({ code: 1, sentence: 'This is no backup, or it is damaged. Nothing was changed.' });
    expect(readFileSync(inTill(folder, 'journal.sqlite'))).toEqual(before);
  });

  test('another folder is named for backups by its whole path alone', async () => {
    const folder = tempFolder();
    const other = tempFolder();
    expect((await run(folder, '--backups-in', 'here')).code).toBe(1);
    expect(backupFolder(folder)).toBe(join(folder, 'backups'));
    expect((await run(folder, '--backups-in', other)).code).toBe(0);
    expect(backupFolder(folder)).toBe(other);
  });
});
