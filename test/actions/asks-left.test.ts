import { expect, test } from 'vitest';
import type { Policy } from '../../shared/policy.ts';
import { ANNA, type DeskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { fault } from './own-provider.ts';

const ASKING: Policy = { ...POLICY, perRedemptionMinor: 2_000, askUpToMinor: 5_000 };

async function cutDesk() {
  const opened = await offlineDesk({ policy: ASKING });
  await opened.cut();
  return opened;
}

test.each([
  ['signs out, also for themselves', async (desk: DeskAtWork) => {
    await desk.ask('person.signOut', {});
    await desk.signIn(ANNA);
  }],
  ['leaves the till to another', (desk: DeskAtWork) => desk.signIn(SAM)],
  ['has a window that dies', (desk: DeskAtWork) => desk.ask('desk.open', {})],
])('a supervisor’s word is asked for no more once whoever asked for it %s: the guest goes without, and the shift can be closed', async (_, leave) => {
  const { desk } = await cutDesk();
  const { reference, id } = await desk.redeemCode(codeOf(1));
  await leave(desk);
  expect((await desk.serve('voucher.approve', { id, approver: MIA })).ok).toBe(false);
  await desk.signIn(MIA);
  expect(reference).not.toBe('');
  expect(await desk.ask('history.part', { filter: { outcome: 'not-accepted' }, from: 0, count: 5 }), 'whoever asked for it').toMatchObject({ entries: [{ by: 'Anna' }] });
  const { shifts } = await desk.ask('shift.list', {});
  expect((await desk.ask('shift.close', { number: shifts[0]?.number ?? 0 })).is).toBe('closed');
});

test('it is still asked for when whoever asked comes back to a till that locked', async () => {
  const { desk } = await cutDesk();
  const { id } = await desk.redeemCode(codeOf(1));
  await desk.signIn(ANNA);
  expect((await desk.ask('voucher.approve', { id, approver: SAM })).is).toBe('done');
});

test('what was begun and then had no line is withheld once whoever asked for it signs out', async () => {
  const { desk, own } = await offlineDesk({ policy: ASKING });
  own.meet('redeem', fault('throttled', 'none'));
  const { id, asks } = await desk.redeemCode(codeOf(1));
  expect(asks).toMatchObject({ why: 'worth' });
  await desk.ask('person.signOut', {});
  await desk.signIn(MIA);
  expect(await desk.ask('voucher.approve', { id, approver: SAM })).toMatchObject({ is: 'changed', redemption: { outcome: { is: 'not-accepted' }, decided: true } });
  const { shifts } = await desk.ask('shift.list', {});
  expect((await desk.ask('shift.close', { number: shifts[0]?.number ?? 0 })).is).toBe('closed');
});

test.each([['waits in doubt', { inDoubt: 'wait' as const }], ['asks in doubt', {}]])('it is asked for once a call that was NOT KNOWN turns out to have had no line, by a policy that %s, and blocks neither the voucher nor the shift', async (_, more) => {
  const { desk, own } = await offlineDesk({ policy: { ...ASKING, ...more } });
  own.meet('redeem', 'silence, then no line');
  const answered = desk.redeemCode(codeOf(1));
  await desk.run(2_000, own.silent);
  const { id } = await answered;
  own.endSilence();
  await desk.run(1_000);
  const known = await desk.ask('voucher.scan', { text: codeOf(1) });
  expect(known).toMatchObject({ at: 'known', redemption: { id, asks: { why: 'worth' }, outcome: { is: 'not-accepted' } } });
  expect(await desk.ask('voucher.approve', { id, approver: SAM })).toMatchObject({ is: 'done', redemption: { outcome: { is: 'accepted-offline' }, approvedBy: 'Sam' } });
});
