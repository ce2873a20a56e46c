import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCopy } from '../../main/storage/check-copy.ts';
import { backupsIn } from '../../main/storage/names.ts';
import { restore } from '../../main/storage/restore.ts';
import { readMark, writeMark } from '../../main/storage/swap.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { SQL } from '../journal/opened.ts';
import { CHECKER } from '../storage/kept.ts';
import { type DeskAtWork, SAM } from './desk-at-work.ts';
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
  const ready = await restore({ folder: desk.folder, sql: SQL, vault: openTrainingVault(desk.folder), at, file: backup?.file ?? '', check });
  if (!ready.ok) throw new Error(ready.error);
  return { desk, own, id, mark: ready.value };
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

test('a list from before a backup was put back gives nothing: what was given since it was read may be among what was lost', { timeout: LONG_MS }, async () => {
  const { desk, own } = await putBack();
  await desk.restart();
  await desk.run(400_000);
  own.always(UNREACHABLE);
  await desk.ask('voucher.scan', { text: codeOf(0) });
  await desk.run(3_000);
  expect((await desk.redeemCode(codeOf(2))).outcome).toMatchObject({ is: 'not-accepted', reason: 'list-not-ours' });
});
