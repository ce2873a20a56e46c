import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTHING_WRONG, type Trouble } from '../../shared/training.ts';
import { readHere, type ReadList } from '../../main/snapshot/reading.ts';
import { type DeskAtWork, deskAtWork } from '../actions/desk-at-work.ts';
import { POLICY } from '../actions/offline-desk.ts';
import { onSmallDisk } from '../other-process.ts';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';

/** Of a SQLite file; the first three are its schema and what the list stands on. */
const PAGE = 4_096;
const MINUTE_MS = 60_000;

const listDesk = (changed: Parameters<typeof deskAtWork>[0] = {}) => deskAtWork({ policy: POLICY, readList: readHere, ...changed });
const kept = async (desk: DeskAtWork) => (await desk.ask('lists.open', {}))[0];
const filesOf = (desk: DeskAtWork) => readdirSync(join(desk.folder, 'lists'));
const pathOf = (desk: DeskAtWork) => join(desk.folder, 'lists', `${TRAINING_ACCOUNT}.list`);

/** Until as many lists were read, well or not, as a test waits for. */
async function read(desk: DeskAtWork, times: number, what = 'list read'): Promise<void> {
  await desk.passing(`"${what}" ${times} times`, () => desk.log.filter((line) => line.startsWith(what)).length >= times);
}

const trouble = (desk: DeskAtWork, wrong: Trouble) => desk.server.setLevers({ ...NOTHING_WRONG, trouble: wrong });

async function cut(desk: DeskAtWork): Promise<void> {
  await desk.server.setFault('line-cut');
  // a scan that nobody answers is the first sign, and the desk looks for the second
  await desk.ask('voucher.scan', { text: desk.server.unknownCode() });
  await desk.passing('the lane is down', () => desk.log.some((line) => line.startsWith(`lane ${TRAINING_ACCOUNT} down`)));
}

test('a list is read at the start, and what it has is accepted when the line is cut; what it has not is not', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  expect(await kept(desk)).toMatchObject({ account: TRAINING_ACCOUNT, kept: { count: desk.server.vouchers.length } });
  await cut(desk);
  expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('accepted-offline');
  expect(await desk.ask('voucher.scan', { text: desk.server.unknownCode() })).toMatchObject({ at: 'refused' });
  expect(await desk.ask('voucher.scan', { text: desk.code('Used last week') })).toMatchObject({ at: 'refused' });
});

test('what a list has as used is not given for what its code looks like', async () => {
  const desk = await listDesk({ policy: { ...POLICY, wellFormed: { giveMinor: 5_000, askMinor: 5_000 } } });
  await read(desk, 1);
  await cut(desk);
  expect(await desk.ask('voucher.scan', { text: desk.server.unknownCode() }), 'no list has it').toMatchObject({ at: 'refused', unlisted: { evidence: 'well-formed' } });
  const used = await desk.ask('voucher.scan', { text: desk.code('Used last week') });
  expect(used).toMatchObject({ at: 'refused', outcome: { reason: 'nothing-left' } });
  expect(used).not.toHaveProperty('unlisted');
});

test('no whole code lies in a list, and none of its key', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  const bytes = readFileSync(pathOf(desk)).toString('latin1');
  for (const { code } of desk.server.vouchers) expect(bytes.includes(code)).toBe(false);
});

test('the old list is in force until a new one is whole', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  const before = await kept(desk);
  await trouble(desk, { is: 'rubbish', effect: 'before', hits: 'all' });
  await desk.ask('lists.read', {});
  await read(desk, 1, 'list not read');
  expect(await kept(desk)).toMatchObject({ kept: before?.kept, failed: { why: 'malformed' } });
  expect(filesOf(desk)).toEqual([`${TRAINING_ACCOUNT}.list`]);
  await desk.server.setFault(undefined);
  await read(desk, 2);
  const after = await kept(desk);
  expect(after?.failed).toBeUndefined();
  expect(Date.parse(after?.kept?.readAt ?? '')).toBeGreaterThan(Date.parse(before?.kept?.readAt ?? ''));
});

test('a new list that cannot take the place of the old one leaves the old one in force', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  const before = await kept(desk);
  // whole, it is said, but there is nothing to rename
  await desk.restart({ readList: () => ({ ended: Promise.resolve({ ok: true, value: { count: 1 } }), stop: () => undefined }) });
  await desk.passing('the swap has failed', () => desk.log.some((line) => line.startsWith('list not read')));
  expect(await kept(desk)).toMatchObject({ kept: before?.kept, failed: { why: 'not-writable' } });
  await cut(desk);
  expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('accepted-offline');
});

test('what cannot be dropped of a reading that failed has nothing read again before its time', async () => {
  let begun = 0;
  const desk = await listDesk({
    readList: (_, { path }) => {
      begun++;
      // no file, so that it cannot be dropped as one
      mkdirSync(path, { recursive: true });
      return { ended: Promise.resolve({ ok: false, error: { why: 'died' } }), stop: () => undefined };
    },
  });
  await read(desk, 1, 'list not read');
  await desk.run(MINUTE_MS / 2);
  expect(begun).toBe(1);
  expect(await kept(desk)).toMatchObject({ failed: { why: 'died' } });
});

test('a list is read again every quarter of an hour, and not before', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  await desk.run(11 * MINUTE_MS);
  expect(desk.log.filter((line) => line.startsWith('list read'))).toHaveLength(1);
  await desk.run(8 * MINUTE_MS);
  await read(desk, 2);
});

test('a wall clock that is set back makes no list young again', async () => {
  const desk = await listDesk({ policy: { ...POLICY, listMaxAgeMs: 30 * MINUTE_MS } });
  await read(desk, 1);
  await cut(desk);
  desk.clock.set(-25 * MINUTE_MS);
  await desk.run(20 * MINUTE_MS);
  expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('accepted-offline');
  await desk.run(15 * MINUTE_MS);
  expect((await desk.redeem('Gift voucher 50.00, B')).outcome).toMatchObject({ is: 'not-accepted', reason: 'list-too-old' });
});

test('a list grows old while the machine sleeps, and is read again soon after it woke', async () => {
  const desk = await listDesk({ policy: { ...POLICY, listMaxAgeMs: 30 * MINUTE_MS } });
  await read(desk, 1);
  const awakeMs = desk.clock.mono();
  desk.clock.sleep(60 * MINUTE_MS);
  await desk.run(MINUTE_MS / 2);
  await read(desk, 2);
  expect(desk.clock.mono() - awakeMs).toBeLessThan(2 * MINUTE_MS);
  await cut(desk);
  desk.clock.sleep(20 * MINUTE_MS);
  expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('accepted-offline');
  desk.clock.sleep(20 * MINUTE_MS);
  expect((await desk.redeem('Gift voucher 50.00, B')).outcome).toMatchObject({ is: 'not-accepted', reason: 'list-too-old' });
});

test('when a list was read is by what is known of the time at its end, for the next run too', async () => {
  let finish = (): void => undefined;
  const slow: ReadList = (account, job, progress) => {
    const reading = readHere(account, job, progress);
    return { ended: new Promise((resolve) => (finish = () => void reading.ended.then(resolve))), stop: () => (reading.stop(), finish()) };
  };
  const desk = await listDesk({ readList: slow });
  // the clock was slow when the desk opened, and was set right while the list was read
  desk.clock.set(2 * 60 * MINUTE_MS);
  finish();
  await read(desk, 1);
  const readAt = async () => Date.parse((await kept(desk))?.kept?.readAt ?? '') - desk.clock.now();
  expect(Math.abs(await readAt())).toBeLessThan(MINUTE_MS);
  await desk.restart({ readList: slow });
  expect(Math.abs(await readAt())).toBeLessThan(MINUTE_MS);
});

test('nothing is read while the line is down, and soon after it is back', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  await cut(desk);
  await desk.ask('lists.read', {});
  await desk.run(MINUTE_MS);
  expect(desk.log.filter((line) => line.startsWith('list'))).toHaveLength(1);
  await desk.server.setFault(undefined);
  await read(desk, 2);
});

test('a pause that the provider asks for is kept to', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  await trouble(desk, { is: '429', hits: 'all' });
  await desk.ask('lists.read', {});
  await read(desk, 1, 'list not read');
  expect((await kept(desk))?.failed?.why).toBe('throttled');
});

test('a list outlives its run and is in force before a new one has come', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  const before = await kept(desk);
  const never: ReadList = () => ({ ended: new Promise((resolve) => setTimeout(() => resolve({ ok: false, error: 'stopped' }), 50)), stop: () => undefined });
  await desk.restart({ readList: never });
  expect(await kept(desk)).toMatchObject({ kept: before?.kept });
});

test.each([
  ['cut off in its middle', (path: string) => truncateSync(path, statSync(path).size / 2)],
  ['of something else', (path: string) => writeFileSync(path, 'not a list')],
  ['empty', (path: string) => truncateSync(path, 0)],
])('a file that is %s is dropped, and the list is read anew', async (_, damage) => {
  const desk = await listDesk();
  await read(desk, 1);
  await desk.close();
  damage(pathOf(desk));
  writeFileSync(join(desk.folder, 'lists', `${TRAINING_ACCOUNT}.list.partial`), 'what a dead run left');
  await desk.restart();
  await read(desk, 2);
  expect(await kept(desk)).toMatchObject({ kept: { count: desk.server.vouchers.length } });
  expect(filesOf(desk)).toEqual([`${TRAINING_ACCOUNT}.list`]);
});

test('a file whose pages went bad is no list any more: the desk says so and reads it anew', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  await desk.close();
  const bytes = readFileSync(pathOf(desk));
  bytes.fill(0xff, 3 * PAGE);
  writeFileSync(pathOf(desk), bytes);
  const once: { used: boolean } = { used: false };
  const later: ReadList = (account, job, progress) => {
    if (once.used) return readHere(account, job, progress);
    once.used = true;
    return { ended: Promise.resolve({ ok: false, error: { why: 'died' } }), stop: () => undefined };
  };
  await desk.restart({ readList: later });
  await trouble(desk, { is: '500', effect: 'before', hits: 'all' });
  await desk.ask('voucher.scan', { text: desk.code('Gift voucher 50.00, B') });
  await desk.server.setFault(undefined);
  await read(desk, 2);
  expect(await kept(desk)).toMatchObject({ kept: { count: desk.server.vouchers.length } });
});

test('a list of a key that is gone is read anew', async () => {
  const desk = await listDesk();
  await read(desk, 1);
  await desk.close();
  mkdirSync(join(desk.folder, 'lists'), { recursive: true });
  const stranger = await listDesk();
  await read(stranger, 1);
  writeFileSync(pathOf(desk), readFileSync(pathOf(stranger)));
  await desk.restart();
  await read(desk, 2);
  expect(await kept(desk)).toMatchObject({ kept: { count: desk.server.vouchers.length } });
});

/** Room for a list beside what is left to the journal, and little more. */
const DISK_BYTES = 48 * 1024 ** 2;
const onFullDisk = onSmallDisk('snapshot/full-disk-list.ts', DISK_BYTES);

// Where this machine may not make a small disk of its own, the journal's test of a full disk stands for this one.
test.each(onFullDisk === undefined ? [] : [onFullDisk])('a full disk takes no list from the till, and the readiness says that it is the disk', (seen) => {
  const asEver = { newer: 'waited-for', accepts: ['listed'], has: true, files: 1 };
  expect(JSON.parse(seen)).toEqual({
    first: asEver,
    nearlyFull: { ...asEver, newer: 'disk-full' },
    filledMeanwhile: { ...asEver, newer: 'disk-full' },
    roomAgain: asEver,
  });
});
