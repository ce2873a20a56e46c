import Sqlite from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../../main/command-line.ts';
import { type Carried, carryOut } from '../../main/without-window.ts';
import { movedOutAnswers } from '../../main/moved-home.ts';
import { shutServe } from '../../main/shut.ts';
import { no, ok } from '../../shared/result.ts';
import { deskAtWork, MIA } from '../actions/desk-at-work.ts';
import { handClock } from '../clocks.ts';
import { SQL } from '../journal/opened.ts';
import { tempFolder } from '../temp-folder.ts';
import { CHECKER, flip, inTill, keepAs, rowsOf, trainingTill } from './kept.ts';

const LONG_MS = 60_000;

type Machine = { folder: string; run(...args: string[]): Promise<Carried> };

function machine(name: string, folder: string): Machine {
  const till = { folder, machine: name, sql: SQL, checker: CHECKER, clock: handClock(Date.parse('2026-03-02T09:00:00.000Z')), log: () => undefined };
  return { folder, run: (...args) => carryOut(till, commandOf(args)) };
}

/** An old machine with one redemption owed, a new one that is ready for it, and a stick that is carried between them. */
async function twoMachines() {
  const stick = tempFolder();
  const old = machine('old', trainingTill());
  const fresh = machine('new', tempFolder());
  const receiver = join(stick, 'receiver.json');
  const ready = await fresh.run('--prepare-move-in', receiver);
  const fingerprint = /(?:[0-9A-F]{4} ){4}[0-9A-F]{4}/.exec(ready.sentence)?.[0] ?? '';
  const file = join(stick, 'till.move');
  return { stick, old, fresh, receiver, fingerprint, file, out: () => old.run('--move-out', file, '--to', receiver) };
}

/** A contact for everything that a till owes. */
function keepContacts(folder: string): void {
  const db = new Sqlite(inTill(folder, 'journal.sqlite'));
  db.exec("INSERT INTO contact (redemption, seal) SELECT id, 'sealed' FROM outbox");
  db.close();
}

function contactsIn(folder: string): string[] {
  const db = new Sqlite(inTill(folder, 'journal.sqlite'), { readonly: true });
  const seals = db.prepare<[], string>('SELECT seal FROM contact').pluck().all();
  db.close();
  return seals;
}

/** What a desk says that is opened there. */
const opens = (folder: string, name: string) => deskAtWork({ folder, machine: name });

describe('a till moves to another machine', { timeout: LONG_MS }, () => {
  test('with its journal and its key; there it asks about what it owes, and here it has ended', async () => {
    const { old, fresh, fingerprint, file, out } = await twoMachines();
    const before = rowsOf(inTill(old.folder, 'journal.sqlite'));
    const written = await out();
    expect(written.code).toBe(0);
    expect(fingerprint).toHaveLength(24);
    expect(written.sentence, 'both say the same, for people to compare').toContain(`is written for ${fingerprint}: only that computer can open it.`);
    expect(readFileSync(file, 'latin1')).not.toMatch(/redemption:|requested|wrapping/);
    await expect(opens(old.folder, 'old')).rejects.toThrow('moved-out');
    const moved = await fresh.run('--move-in', file);
    expect(moved.sentence).toMatch(/^The till was moved in: \d+ rows/);
    const desk = await opens(fresh.folder, 'new');
    expect(desk.log.filter((line) => line.endsWith(' doubted'))).toHaveLength(1);
    await desk.close();
    expect(rowsOf(inTill(fresh.folder, 'journal.sqlite')).slice(0, before.length)).toEqual(before);
    expect(readFileSync(join(fresh.folder, 'training.key.json'))).toEqual(readFileSync(join(old.folder, 'training.key.json')));
  });

  test('with the contact of a guest whose voucher it owes', async () => {
    const { old, fresh, file, out } = await twoMachines();
    keepContacts(old.folder);
    await out();
    await fresh.run('--move-in', file);
    expect(contactsIn(fresh.folder)).toEqual(['sealed']);
    const desk = await opens(fresh.folder, 'new');
    await desk.close();
    expect(contactsIn(fresh.folder), 'it is still owed').toEqual(['sealed']);
  });

  test('the keys of the new machine are set aside, and the file opens once', async () => {
    const { fresh, file, out } = await twoMachines();
    await out();
    await fresh.run('--move-in', file);
    expect(readdirSync(join(fresh.folder, 'set-aside', '20260302T090000Z-imported')).toSorted()).toEqual(['move-in.key.json', 'training.key.json']);
    expect((await fresh.run('--move-in', file)).sentence).toContain('has no key for it, or has used it');
  });

  test('its file can be written again for the same receiver, for another only after it went on here', async () => {
    const { old, fresh, file, out, stick } = await twoMachines();
    await out();
    rmSync(file);
    expect((await out()).code).toBe(0);
    const other = join(stick, 'other.json');
    await machine('third', tempFolder()).run('--prepare-move-in', other);
    expect((await old.run('--move-out', join(stick, 'x.move'), '--to', other)).sentence).toContain('moved out to another receiver before');
    expect((await fresh.run('--move-in', file)).code).toBe(0);
    const desk = await opens(fresh.folder, 'new');
    await desk.close();
  });

  test('it goes on here after all, and asks about everything it owes', async () => {
    const { old, out } = await twoMachines();
    expect((await old.run('--go-on-here')).sentence).toContain('This till was not moved out');
    await out();
    expect((await old.run('--go-on-here')).code).toBe(0);
    const desk = await opens(old.folder, 'old');
    const { rows } = await desk.ask('queue.open', {});
    expect(rows.map(({ next }) => next)).toEqual(['ask']);
    await desk.close();
    const kinds = rowsOf(inTill(old.folder, 'journal.sqlite')).map(({ body }) => /"kind":"([a-z-]+)"/.exec(body)?.[1]);
    expect(kinds.filter((kind) => kind === 'doubted' || kind === 'epoch-begun')).toContain('epoch-begun');
    expect(kinds).toContain('doubted');
  });

  test('a backup from before does not bring it back to life here', async () => {
    const { old, out } = await twoMachines();
    const backup = keepAs(old.folder, 1);
    await out();
    expect((await old.run('--restore', backup)).sentence).toContain('This till was moved to another computer.');
  });
});

describe('nothing ends where no file could be written', { timeout: LONG_MS }, () => {
  test.each<[string, string, (m: Awaited<ReturnType<typeof twoMachines>>) => unknown]>([
    ['the receiver cannot be read', 'The file of the receiver cannot be read.', ({ receiver }) => writeFileSync(receiver, 'a letter')],
    ['the receiver is this machine', 'The receiver is this computer.', ({ old, receiver }) => old.run('--prepare-move-in', receiver)],
    ['there is such a file', 'There is a file of that name already.', ({ file }) => writeFileSync(file, 'x')],
    ['the stick was pulled out', 'The folder cannot be written.', ({ stick, receiver, old }) => {
      const kept = join(old.folder, 'receiver.json');
      writeFileSync(kept, readFileSync(receiver));
      rmSync(stick, { recursive: true });
    }],
  ])('%s', async (_, words, spoil) => {
    const machines = await twoMachines();
    const { old, stick, receiver } = machines;
    await spoil(machines);
    const to = existsSync(receiver) ? receiver : join(old.folder, 'receiver.json');
    const { code, sentence } = await old.run('--move-out', join(stick, 'till.move'), '--to', to);
    expect(sentence).toContain(words);
    expect(sentence).toContain('This till goes on as before.');
    expect(code).toBe(1);
    const desk = await opens(old.folder, 'old');
    expect((await desk.ask('queue.open', {})).rows).toHaveLength(1);
    await desk.close();
  });
});

describe('a file that is not right is not taken in, and nothing changes', { timeout: LONG_MS }, () => {
  test('cut short at any place', async () => {
    const { fresh, file, out } = await twoMachines();
    await out();
    const whole = readFileSync(file);
    const lineBytes = whole.indexOf(10) + 1;
    for (const bytes of [lineBytes, lineBytes + 1, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, bytes));
      expect((await fresh.run('--move-in', file)).sentence, `${bytes} bytes`).toBe('The file was cut short. Copy it again. Nothing was changed.');
    }
    for (const bytes of [0, lineBytes - 2]) {
      writeFileSync(file, whole.subarray(0, bytes));
      expect((await fresh.run('--move-in', file)).sentence).toContain('no file of a till that was moved out');
    }
    expect(existsSync(join(fresh.folder, 'set-aside'))).toBe(false);
    writeFileSync(file, whole);
    expect((await fresh.run('--move-in', file)).code).toBe(0);
  });

  test('changed in any byte: of its first line, of what is sealed, of its seal', async () => {
    const { fresh, file, out } = await twoMachines();
    await out();
    const whole = readFileSync(file);
    const lineBytes = whole.indexOf(10) + 1;
    for (const at of [whole.indexOf('"at"') + 8, lineBytes, lineBytes + 500, whole.length - 20, whole.length - 1]) {
      writeFileSync(file, whole);
      flip(file, at);
      expect((await fresh.run('--move-in', file)).code, `byte ${at}`).toBe(1);
      expect(existsSync(inTill(fresh.folder, 'journal.sqlite'))).toBe(false);
    }
  });

  test('each of the others has words of its own', async () => {
    const { old, fresh, file, out, receiver } = await twoMachines();
    await out();
    const said = async (who: Machine) => (await who.run('--move-in', file)).sentence;
    expect(await said(machine('unprepared', tempFolder()))).toContain('This computer has no key for it');
    await old.run('--prepare-move-in', join(old.folder, 'own.json'));
    expect(await said(old)).toContain('The file was written on this computer.');
    const busy = machine('busy', trainingTill());
    await busy.run('--prepare-move-in', join(busy.folder, 'own.json'));
    expect(await said(busy)).toContain('still owes something');
    const whole = readFileSync(file, 'latin1');
    writeFileSync(file, whole.replace('"format":1', '"format":2'), 'latin1');
    expect(await said(fresh)).toContain('written by a newer Voucher Desk');
    writeFileSync(file, whole, 'latin1');
    await fresh.run('--prepare-move-in', receiver);
    expect(await said(fresh)).toContain('sealed for another key');
  });
});

describe('a till that was moved out, by screen', { timeout: LONG_MS }, () => {
  test('a manager has its file written again, or has it go on here; nobody else, and not without the words', async () => {
    const { old, file, out, receiver, fingerprint } = await twoMachines();
    await out();
    rmSync(file);
    let reopened = 0;
    const till = { folder: old.folder, machine: 'old', sql: SQL, checker: CHECKER, clock: handClock(Date.parse('2026-03-02T09:00:00.000Z')), log: () => undefined };
    const reopen = () => void reopened++;
    const serve = shutServe({ kind: 'moved-out' }, { salvage: () => no('nothing-found'), reopen, log: till.log, setUp: {}, movedOut: movedOutAnswers(till, { reopen, choose: () => Promise.resolve(undefined) }) });
    const said = async (name: string, input: object) => JSON.stringify(await serve(name, input));
    expect(await said('move.managers', {})).toBe(JSON.stringify(ok([{ id: 'mia', name: 'Mia', role: 'manager' }])));
    expect(await said('voucher.scan', { text: 'TRY' })).toContain('moved-out');
    const again = { receiver, file, confirmation: 'MOVE OUT' };
    expect(await said('move.out', { ...again, approver: { personId: 'sam', pin: '2222' } })).toContain('not-allowed');
    expect(await said('move.out', { ...again, approver: MIA })).toBe(JSON.stringify(ok({ is: 'done', fingerprint })));
    expect(existsSync(file)).toBe(true);
    expect(await said('move.goOnHere', { confirmation: 'yes', approver: MIA })).toContain('bad-input');
    expect(await said('move.goOnHere', { confirmation: 'GO ON HERE', approver: { ...MIA, pin: '1' } })).toContain('wrong-pin');
    await expect(opens(old.folder, 'old')).rejects.toThrow('moved-out');
    expect(await said('move.goOnHere', { confirmation: 'GO ON HERE', approver: MIA })).toContain('done');
    expect(reopened).toBe(1);
    const desk = await opens(old.folder, 'old');
    expect((await desk.ask('queue.open', {})).rows.map(({ next }) => next)).toEqual(['ask']);
    await desk.close();
  });
});
