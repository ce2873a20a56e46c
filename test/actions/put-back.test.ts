import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONFIRMATION } from '../../shared/storage.ts';
import type { World } from '../../main/compose.ts';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { backupsIn } from '../../main/storage/names.ts';
import { choose } from '../../main/storage/restore.ts';
import { readMark, writeMark } from '../../main/storage/swap.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { SQL } from '../journal/opened.ts';
import { CHECKER } from '../storage/kept.ts';
import { type DeskAtWork, deskAtWork, heldRedeem, MIA, SAM } from './desk-at-work.ts';
import { codeOf, offlineDesk } from './offline-desk.ts';
import { ownProvider, UNREACHABLE } from './own-provider.ts';

const LONG_MS = 60_000;
const doubts = (desk: DeskAtWork) => desk.log.filter((line) => line.startsWith('appended redemption') && line.endsWith(' doubted')).length;

/** Backed up while one redemption is owed; then it was sent, and the backup takes the journal's place. */
async function putBack() {
  const own = ownProvider();
  const { desk, cut } = await offlineDesk({ own, checker: CHECKER });
  await cut();
  const { id } = await desk.redeemCode(codeOf(1));
  await desk.ask('redemption.shown', { id, outcome: 'accepted-offline' });
  await desk.signIn(SAM);
  await desk.ask('storage.backUp', {});
  own.takes({ key: id, code: codeOf(1) });
  const [backup] = backupsIn(join(desk.folder, 'backups'));
  const at = new Date(desk.clock.now()).toISOString();
  const check = (file: string, single: boolean) => Promise.resolve(checkCopy(file, single));
  const ready = await choose({ folder: desk.folder, sql: SQL, vault: openTrainingVault(desk.folder), file: backup?.file ?? '', check, present: undefined });
  const put = ready.ok ? ready.value(at) : ready;
  if (!put.ok) throw new Error(put.error);
  return { desk, own, id, mark: put.value };
}

test('a journal that was put back asks about what it owes before it sends anything, and the screen says what it was put back from', { timeout: LONG_MS }, async () => {
  const { desk, own, id, mark } = await putBack();
  own.always(undefined);
  await desk.restart();
  expect(doubts(desk)).toBe(1);
  expect(readMark(join(desk.folder, 'journal'))).toBeUndefined();
  await desk.signIn(SAM);
  expect((await desk.ask('storage.open', {})).putBack).toEqual(mark);
  await desk.run(400_000);
  expect((await desk.ask('queue.open', {})).rows).toEqual([]);
  expect(own.standing().map(({ key }) => key)).toEqual([id]);
});

test('the power may go between the doubt and the removal of its mark: it is doubted once', { timeout: LONG_MS }, async () => {
  const { desk, mark } = await putBack();
  await desk.restart();
  await desk.close();
  writeMark(join(desk.folder, 'journal'), mark);
  await desk.restart();
  expect(doubts(desk)).toBe(1);
  expect(readMark(join(desk.folder, 'journal'))).toBeUndefined();
});

/** A till with a backup behind which something is owed, and a manager who puts it back on the screen. */
async function readyToPutBack() {
  const reopened: (Parameters<NonNullable<World['reopen']>>[0])[] = [];
  const own = ownProvider();
  const { desk, cut } = await offlineDesk({ own, checker: CHECKER, reopen: (between) => void reopened.push(between) });
  await desk.signIn(SAM);
  await desk.ask('storage.backUp', {});
  await cut();
  const { id } = await desk.redeemCode(codeOf(1));
  const restore = () => desk.ask('storage.restore', { number: 1, confirmation: CONFIRMATION, approver: MIA });
  return { desk, own, id, restore, reopened };
}

test('what was given after the backup stays in the books, is out against the caps, and is paid', { timeout: LONG_MS }, async () => {
  const { desk, own, id, restore, reopened } = await readyToPutBack();
  await desk.ask('redemption.shown', { id, outcome: 'accepted-offline' });
  expect(await restore()).toEqual({ is: 'done' });
  await desk.close();
  for (const between of reopened) between?.();
  await desk.restart();
  await desk.signIn(SAM);
  const { putBack } = await desk.ask('storage.open', {});
  expect(putBack).toMatchObject({ why: 'restored', lost: 0, mayMissMore: false });
  expect(putBack?.rows).toBeGreaterThan(putBack?.fromBackup ?? 0);
  expect((await desk.ask('queue.open', {})).atRisk).toEqual([{ minor: 5_000, currency: 'EUR' }]);
  own.always(undefined);
  await desk.run(400_000);
  expect((await desk.ask('queue.open', {})).rows).toEqual([]);
  expect(own.standing().map(({ key }) => key)).toEqual([id]);
});

test('a backup that cannot take the journal’s place after all leaves everything as it was, and the window is told why', { timeout: LONG_MS }, async () => {
  const { desk, own, id, restore, reopened } = await readyToPutBack();
  expect(await restore()).toEqual({ is: 'done' });
  await desk.close();
  writeFileSync(join(desk.folder, 'putting-back', 'journal', 'journal.sqlite'), 'what the disk has made of it');
  const notPutBack = reopened[0]?.();
  expect(notPutBack).toBe('not-good');
  await desk.restart(notPutBack === undefined ? {} : { notPutBack });
  expect((await desk.ask('desk.open', {})).notPutBack).toBe('not-good');
  expect((await desk.ask('queue.open', {})).atRisk).toEqual([{ minor: 5_000, currency: 'EUR' }]);
  own.always(undefined);
  await desk.run(400_000);
  expect(own.standing().map(({ key }) => key)).toEqual([id]);
});

test('nothing is put back while a guest waits for an answer', { timeout: LONG_MS }, async () => {
  const reopened: unknown[] = [];
  const desk = await deskAtWork({ checker: CHECKER, reopen: () => void reopened.push('reopened') });
  await desk.signIn(SAM);
  await desk.ask('storage.backUp', {});
  await heldRedeem(desk, 'Gift voucher 50.00, A', 'before-effect');
  expect(await desk.ask('storage.restore', { number: 1, confirmation: CONFIRMATION, approver: MIA })).toEqual({ is: 'owes' });
  expect([reopened, existsSync(join(desk.folder, 'putting-back.json'))]).toEqual([[], false]);
});

test('a list from before a backup was put back gives nothing: what was given since it was read may be among what was lost', { timeout: LONG_MS }, async () => {
  const { desk, own } = await putBack();
  await desk.restart();
  await desk.run(400_000);
  own.always(UNREACHABLE);
  await desk.ask('voucher.scan', { text: codeOf(0) });
  await desk.run(3_000);
  expect((await desk.redeemCode(codeOf(2))).outcome).toMatchObject({ is: 'not-accepted', reason: 'list-not-ours' });
});
