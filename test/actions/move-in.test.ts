import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveOutHome } from '../../main/home.ts';
import { finishSwap } from '../../main/storage/swap.ts';
import { handClock } from '../clocks.ts';
import { SQL } from '../journal/opened.ts';
import { CHECKER, trainingTill } from '../storage/kept.ts';
import { tempFolder } from '../temp-folder.ts';
import { ANNA, type DeskAtWork, deskAtWork, heldRedeem, MIA, SAM } from './desk-at-work.ts';

const LONG_MS = 60_000;

/** A till on an old machine with one redemption owed, a desk on the new one, and a stick. */
async function readyToTake() {
  const stick = tempFolder();
  const old = { folder: trainingTill(), machine: 'old', sql: SQL, checker: CHECKER, clock: handClock(Date.parse('2026-03-02T09:00:00.000Z')), log: () => undefined };
  let reopened = 0;
  const desk = await deskAtWork({ machine: 'new', checker: CHECKER, reopen: () => void reopened++ });
  const key = await desk.ask('move.key', {});
  const file = join(stick, 'till.move');
  const written = await moveOutHome(old, { to: key.text, file });
  if (!written.ok) throw new Error(written.error);
  const take = (approver = MIA, from = file) => desk.ask('move.in', { file: from, confirmation: 'TAKE OVER', approver });
  return { stick, desk, key, file, take, fingerprint: written.value.fingerprint, reopened: () => reopened };
}

describe('a till is taken over by screen', { timeout: LONG_MS }, () => {
  test('it says what it holds before anything changes; a manager takes it, and everything it owes is asked about', async () => {
    const { desk, key, file, take, fingerprint, reopened } = await readyToTake();
    expect(fingerprint).toBe(key.fingerprint);
    expect(await desk.ask('move.key', {}), 'what was carried already is not made anew').toEqual(key);
    const seen = await desk.ask('move.look', { file });
    expect(seen).toMatchObject({ is: 'till', till: { owed: 1, lastAt: '2026-03-01T18:00:00.000Z', writtenAt: '2026-03-02T09:00:00.000Z' } });
    expect(existsSync(join(desk.folder, 'putting-back'))).toBe(false);
    expect(await take({ ...MIA, pin: '1' })).toEqual({ is: 'wrong-pin' });
    for (const approver of [ANNA, SAM]) expect(await take(approver)).toEqual({ is: 'not-allowed' });
    expect(reopened()).toBe(0);
    expect(await take()).toMatchObject({ is: 'done', putBack: { why: 'imported' } });
    expect(reopened()).toBe(1);
    await desk.close();
    finishSwap(desk.folder);
    const taken = await deskAtWork({ folder: desk.folder, machine: 'new', checker: CHECKER });
    expect((await taken.ask('queue.open', {})).rows).toHaveLength(1);
    expect(taken.log.filter((line) => line.endsWith(' doubted'))).toHaveLength(1);
    expect(await taken.ask('move.look', { file }), 'a file opens once').toEqual({ is: 'no-key' });
    await taken.ask('move.key', {});
    expect(await taken.ask('move.look', { file })).toEqual({ is: 'owes' });
  });

  test('a file that is not right is named for what it is, and nothing changes', async () => {
    const { desk, stick, file, take, reopened } = await readyToTake();
    const whole = readFileSync(file);
    const spoilt = (name: string, change: (path: string) => void) => {
      const path = join(stick, name);
      writeFileSync(path, whole);
      change(path);
      return path;
    };
    const changed = Buffer.from(whole);
    changed[whole.length - 100] = (changed[whole.length - 100] ?? 0) ^ 1;
    expect(await take(MIA, join(stick, 'missing'))).toEqual({ is: 'no-move-file' });
    expect(await take(MIA, stick)).toEqual({ is: 'no-move-file' });
    expect(await take(MIA, spoilt('short', (path) => truncateSync(path, whole.length - 5)))).toEqual({ is: 'cut-short' });
    expect(await take(MIA, spoilt('changed', (path) => writeFileSync(path, changed)))).toEqual({ is: 'not-whole' });
    await heldRedeem(desk, 'Gift voucher 50.00, A', 'before-effect');
    expect(await take()).toEqual({ is: 'owes' });
    expect([reopened(), existsSync(join(desk.folder, 'putting-back.json'))]).toEqual([0, false]);
  });

  test('a till that went on here is not put back to what an image of its old machine still has', async () => {
    const first = await deskAtWork({ machine: 'old', checker: CHECKER });
    await first.redeem('Gift voucher 50.00, A');
    await first.close();
    const stick = tempFolder();
    const image = tempFolder();
    cpSync(first.folder, image, { recursive: true });
    const old = { machine: 'old', sql: SQL, checker: CHECKER, clock: handClock(), log: () => undefined };
    const desk = await deskAtWork({ machine: 'new', checker: CHECKER });
    const take = (by: DeskAtWork, file: string) => by.ask('move.in', { file, confirmation: 'TAKE OVER', approver: MIA });
    await moveOutHome({ ...old, folder: first.folder }, { to: (await desk.ask('move.key', {})).text, file: join(stick, 'first.move') });
    expect(await take(desk, join(stick, 'first.move'))).toMatchObject({ is: 'done' });
    await desk.close();
    finishSwap(desk.folder);
    const taken = await deskAtWork({ folder: desk.folder, machine: 'new', checker: CHECKER });
    const key = await taken.ask('move.key', {});
    expect(await taken.ask('move.look', { file: join(stick, 'first.move') }), 'a file that was taken over is for a key that is used').toEqual({ is: 'wrong-key' });
    await moveOutHome({ ...old, folder: image }, { to: key.text, file: join(stick, 'second.move') });
    expect(await take(taken, join(stick, 'second.move'))).toEqual({ is: 'older-epoch' });
    expect(existsSync(join(taken.folder, 'putting-back.json'))).toBe(false);
  });

  test('the key is saved where nothing is overwritten', async () => {
    const { desk, stick, key } = await readyToTake();
    const file = join(stick, 'key.json');
    expect(await desk.ask('move.saveKey', { file })).toEqual({ is: 'done' });
    expect(readFileSync(file, 'utf8')).toBe(key.text);
    expect(await desk.ask('move.saveKey', { file })).toEqual({ is: 'there-already' });
    expect(await desk.ask('move.saveKey', { file: 'key.json' })).toEqual({ is: 'no-path' });
    expect(await desk.ask('move.saveKey', { file: join(stick, 'missing', 'key.json') })).toEqual({ is: 'not-writable' });
    for (const own of ['putting-back.json', join('journal', 'journal.put-back.json')]) expect(await desk.ask('move.saveKey', { file: join(desk.folder, own) }), 'a start would stumble over it').toEqual({ is: 'not-writable' });
  });
});
