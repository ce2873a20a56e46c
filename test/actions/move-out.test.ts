import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookAtMoveHome } from '../../main/home.ts';
import { prepareReceiver } from '../../main/storage/move-key.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { SQL } from '../journal/opened.ts';
import { CHECKER } from '../storage/kept.ts';
import { tempFolder } from '../temp-folder.ts';
import { ANNA, deskAtWork, heldRedeem, MIA, SAM } from './desk-at-work.ts';

const LONG_MS = 60_000;

/** A desk on one machine, the move key of another, and a stick. */
async function readyToMove() {
  const stick = tempFolder();
  const other = tempFolder();
  const key = join(stick, 'receiver.json');
  const fingerprint = prepareReceiver({ folder: other, vault: openTrainingVault(other), machine: 'new' }, key);
  let reopened = 0;
  const desk = await deskAtWork({ machine: 'old', checker: CHECKER, reopen: () => void reopened++ });
  const file = join(stick, 'till.move');
  const out = (changed: Partial<{ receiver: string; file: string; approver: typeof MIA }> = {}) =>
    desk.ask('move.out', { receiver: readFileSync(key, 'utf8'), file, confirmation: 'MOVE OUT', approver: MIA, ...changed });
  return { desk, stick, other, key, fingerprint, file, out, reopened: () => reopened };
}

describe('a till is moved out by screen', { timeout: LONG_MS }, () => {
  test('by a manager alone, by the text of the key or by its file; the file is there and the till has ended', async () => {
    const { desk, key, fingerprint, file, out, reopened } = await readyToMove();
    expect(await out({ approver: { ...MIA, pin: '1' } })).toEqual({ is: 'wrong-pin' });
    for (const approver of [ANNA, SAM]) expect(await out({ approver })).toEqual({ is: 'not-allowed' });
    expect(existsSync(file)).toBe(false);
    for (const receiver of [key, readFileSync(key, 'utf8')]) expect(await desk.ask('move.receiver', { receiver })).toEqual({ is: 'receiver', fingerprint });
    // its guest has an answer and waits no more
    await desk.redeem('Gift voucher 50.00, A');
    expect(await out({ receiver: key })).toEqual({ is: 'done', fingerprint });
    expect(readFileSync(file, 'utf8').slice(0, 60)).toContain('voucher-desk move');
    expect(reopened()).toBe(1);
    await expect(desk.restart()).rejects.toThrow('moved-out');
  });

  test('what is written while it is copied is in the file as well', async () => {
    const { desk, other, file, out } = await readyToMove();
    const moving = out();
    for (let n = 0; n < 20; n++) await desk.ask('scanner.set', { layout: n % 2 === 0 ? 'system' : 'us' });
    expect((await moving).is).toBe('done');
    const till = { folder: other, machine: 'new', sql: SQL, checker: CHECKER, clock: desk.clock, log: () => undefined };
    const seen = await lookAtMoveHome(till, file);
    // all but the row that says that it was moved out
    expect(seen.ok && seen.value.rows).toBe(desk.lastSeq() - 1);
  });

  test('not while a guest waits for an answer', async () => {
    const { desk, file, out, reopened } = await readyToMove();
    await heldRedeem(desk, 'Gift voucher 50.00, A', 'before-effect');
    expect(await out()).toEqual({ is: 'under-way' });
    expect([existsSync(file), reopened()]).toEqual([false, 0]);
  });

  test('each fault has a name of its own, leaves no file, and the till goes on', async () => {
    const { desk, stick, file, out, reopened } = await readyToMove();
    const own = join(stick, 'own.json');
    const folder = tempFolder();
    prepareReceiver({ folder, vault: openTrainingVault(folder), machine: 'old' }, own);
    writeFileSync(join(stick, 'letter.txt'), 'a letter');
    writeFileSync(join(stick, 'taken.move'), 'x');
    expect([await out({ receiver: 'a letter' }), await out({ receiver: '{"is":1}' }), await out({ receiver: join(stick, 'letter.txt') }), await out({ receiver: stick })]).toEqual(Array(4).fill({ is: 'no-receiver' }));
    expect(await out({ receiver: own })).toEqual({ is: 'same-machine' });
    expect(await out({ file: 'till.move' })).toEqual({ is: 'no-path' });
    expect(await out({ file: join(stick, 'taken.move') })).toEqual({ is: 'there-already' });
    expect(await out({ file: join(stick, 'missing', 'till.move') })).toEqual({ is: 'not-writable' });
    expect(await out({ file: join(stick, 'letter.txt', 'till.move') })).toEqual({ is: 'not-writable' });
    expect([existsSync(file), existsSync(`${file}.part`), reopened()]).toEqual([false, false, 0]);
    expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('redeemed');
  });
});
