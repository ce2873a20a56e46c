import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GRACE_MS } from '../../main/core/limits.ts';
import { writeMark } from '../../main/storage/swap.ts';
import type { DeskAtWork } from './desk-at-work.ts';
import { codeOf, offlineDesk } from './offline-desk.ts';
import { type OwnProvider, ownProvider } from './own-provider.ts';

const rowsOf = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).rows;
const callsFor = (desk: DeskAtWork, id: string) => desk.asked.filter(({ of }) => of === id).map(({ verb }) => verb);

const doubts = (desk: DeskAtWork) => desk.log.filter((line) => line.startsWith('appended redemption') && line.endsWith(' doubted')).length;

/** Two accepted offline, and the machine dies before the line is back. */
async function owing(own: OwnProvider = ownProvider()) {
  const { desk, cut } = await offlineDesk({ own });
  await cut();
  const ids: string[] = [];
  for (const n of [1, 2]) {
    const { id } = await desk.redeemCode(codeOf(n));
    await desk.ask('redemption.shown', { id, outcome: 'accepted-offline' });
    ids.push(id);
  }
  return { desk, own, ids };
}

describe('a journal on another machine', () => {
  test('asks about everything it owes before it sends anything', async () => {
    const { desk, own, ids } = await owing();
    own.always(undefined);
    await desk.restart({ machine: 'another machine' });
    expect((await rowsOf(desk)).map(({ next }) => next)).toEqual(['ask', 'ask']);
    await desk.run(GRACE_MS - 1_000);
    expect(own.standing()).toEqual([]);
    await desk.run(20_000);
    expect(own.standing().map(({ key }) => key)).toEqual(ids);
    for (const id of ids) {
      const calls = callsFor(desk, id);
      expect(calls.filter((verb) => verb === 'redeem')).toHaveLength(1);
      expect(calls.slice(0, calls.indexOf('redeem')).filter((verb) => verb === 'recall').length).toBeGreaterThanOrEqual(2);
    }
    await desk.run(200_000);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('sends nothing that the old one had sent after the copy was taken', async () => {
    const { desk, own, ids } = await owing();
    const [first = ''] = ids;
    own.takes({ key: first, code: codeOf(1) });
    own.always(undefined);
    await desk.restart({ machine: 'another machine' });
    await desk.run(400_000);
    expect(await rowsOf(desk)).toEqual([]);
    expect(callsFor(desk, first)).not.toContain('redeem');
    expect(own.standing().map(({ key }) => key).toSorted()).toEqual(ids.toSorted());
  });

  test('doubts once, and not again at its next start', async () => {
    const { desk, own } = await owing();
    await desk.restart({ machine: 'another machine' });
    expect(doubts(desk)).toBe(2);
    await desk.restart({ machine: 'another machine' });
    expect(doubts(desk)).toBe(2);
    own.always(undefined);
    await desk.run(400_000);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('that owes nothing notes the machine alone', async () => {
    const { desk } = await offlineDesk();
    await desk.redeemCode(codeOf(1));
    await desk.run(1_000);
    const before = desk.lastSeq();
    await desk.restart({ machine: 'another machine' });
    // and that Anna signed in
    expect(desk.lastSeq()).toBe(before + 2);
  });

  test('leaves what its provider cannot say to a person', async () => {
    const { desk, own } = await owing(ownProvider({ can: { recall: false } }));
    own.always(undefined);
    await desk.restart({ machine: 'another machine' });
    await desk.run(600_000);
    expect((await rowsOf(desk)).map(({ why }) => why)).toEqual(['conflict', 'conflict']);
    expect(own.standing()).toEqual([]);
  });
});

test('a journal that was put back from a copy on the same machine is doubted all the same', async () => {
  const { desk, own, ids } = await owing();
  const [first = ''] = ids;
  own.takes({ key: first, code: codeOf(1) });
  own.always(undefined);
  await desk.close();
  const at = new Date(desk.clock.now()).toISOString();
  writeMark(join(desk.folder, 'journal'), { why: 'restored', at, rows: 0, lastAt: at, fromBackup: 0, lost: 0, mayMissMore: false });
  await desk.restart({});
  expect(doubts(desk)).toBe(2);
  await desk.restart({});
  expect(doubts(desk)).toBe(2);
  await desk.run(400_000);
  expect(await rowsOf(desk)).toEqual([]);
  expect(callsFor(desk, first)).not.toContain('redeem');
  expect(own.standing()).toHaveLength(2);
});
