import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANNA, type DeskAtWork, deskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { ownProvider } from './own-provider.ts';

const GIFT = 'Gift voucher 50.00, A';
const WORDS = 'the guest changed their mind';

const queue = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).rows;

describe('a cashier undoes a slip', () => {
  test('within half a minute, and the voucher is whole again', async () => {
    const desk = await deskAtWork();
    const { id, undoMs, mayTakeBack } = await desk.redeem(GIFT);
    expect({ undoMs, mayTakeBack }).toEqual({ undoMs: 30_000, mayTakeBack: true });
    expect(await desk.ask('redemption.undo', { id })).toMatchObject({ is: 'done', redemption: { outcome: { is: 'not-known', phase: 'giving-back' }, mayTakeBack: false } });
    expect(await desk.told('not-accepted')).toEqual({ is: 'not-accepted', reason: 'taken-back' });
    expect(desk.server.redemptions()).toEqual([]);
    const before = desk.clock.mono();
    expect((await desk.redeem(GIFT)).outcome, 'at once').toEqual({ is: 'redeemed' });
    expect(desk.clock.mono()).toBe(before);
    await desk.passing('both are settled', async () => (await queue(desk)).length === 0);
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('up to the last moment, and not a moment later', async () => {
    const desk = await deskAtWork();
    const late = await desk.redeem('Gift voucher 50.00, B');
    await desk.run(1);
    const inTime = await desk.redeem(GIFT);
    await desk.run(29_999);
    expect((await desk.ask('redemption.undo', { id: late.id })).is).toBe('changed');
    expect((await desk.ask('redemption.undo', { id: inTime.id })).is).toBe('done');
    await desk.run(1_000);
    expect(desk.server.redemptions()).toMatchObject([{ transaction_id: late.id }]);
  });

  test('of their own alone, whatever the role', async () => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    for (const other of [SAM, MIA]) {
      await desk.signIn(other);
      expect((await desk.ask('redemption.undo', { id })).is).toBe('changed');
    }
    await desk.signIn(ANNA);
    expect((await desk.ask('redemption.undo', { id })).is).toBe('done');
    expect((await desk.ask('redemption.undo', { id })).is, 'once').toBe('changed');
  });

  test('in the run that gave it alone, whatever the wall clock says', async () => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    desk.clock.set(-3_600_000);
    await desk.restart();
    expect((await desk.ask('redemption.undo', { id })).is).toBe('changed');
    const second = await desk.redeem('Gift voucher 50.00, B');
    desk.clock.set(3_600_000);
    expect((await desk.ask('redemption.undo', { id: second.id })).is).toBe('done');
  });

  test('of what this desk never did is a defect', async () => {
    const desk = await deskAtWork();
    expect(await desk.serve('redemption.undo', { id: crypto.randomUUID() })).toEqual({ ok: false, error: { kind: 'defect' } });
  });
});

describe('goods that come back later', () => {
  const back = (desk: DeskAtWork, id: string, approver: typeof SAM, words = WORDS) => desk.ask('redemption.takeBack', { id, words, approver });

  test('are taken back with a reason and the PIN of a supervisor', async () => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    await desk.run(3_600_000);
    expect(await back(desk, id, SAM)).toMatchObject({ is: 'done', redemption: { outcome: { is: 'not-known', phase: 'giving-back' } } });
    expect(await desk.told('not-accepted')).toEqual({ is: 'not-accepted', reason: 'taken-back' });
    expect(desk.server.redemptions()).toEqual([]);
    expect((await back(desk, id, SAM)).is, 'once').toBe('changed');
  });

  test.each([
    ['a cashier', ANNA, ANNA, 'not-allowed'],
    ['a wrong PIN', ANNA, { ...SAM, pin: '0000' }, 'wrong-pin'],
    ['nobody', ANNA, { personId: 'otto', pin: '1111' }, 'wrong-pin'],
    ['the supervisor who asks for it', SAM, SAM, 'not-allowed'],
    ['the manager who asks for it', MIA, MIA, 'not-allowed'],
  ] as const)('are not with the PIN of %s', async (_, who, approver, is) => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    await desk.signIn(who);
    expect((await back(desk, id, approver)).is).toBe(is);
    expect(desk.server.redemptions()).toHaveLength(1);
    expect(desk.log.join('\n')).not.toContain('0000');
  });

  test('are not with the PIN of the supervisor who redeemed it, and are with that of another', async () => {
    const desk = await deskAtWork();
    await desk.signIn(SAM);
    const { id } = await desk.redeem(GIFT);
    await desk.signIn(ANNA);
    expect((await back(desk, id, SAM)).is).toBe('not-allowed');
    expect((await back(desk, id, MIA)).is).toBe('done');
  });

  test.each(['', '   ', 'x'.repeat(501)])('are not without words: %j', async (words) => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    expect(await desk.serve('redemption.takeBack', { id, words, approver: SAM })).toEqual({ ok: false, error: { kind: 'bad-input' } });
  });

  test('keep the words from whoever reads the file', async () => {
    const desk = await deskAtWork();
    const { id } = await desk.redeem(GIFT);
    await back(desk, id, SAM, 'Mrs Miller of room 12');
    await desk.close();
    const folder = join(desk.folder, 'journal');
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('Miller'), `in ${name}`).toBe(false);
  });

  test('are simply cancelled where nothing was sent', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    expect(await back(desk, id, SAM)).toMatchObject({ is: 'done', redemption: { outcome: { is: 'not-accepted', reason: 'taken-back' } } });
    expect(await queue(desk)).toEqual([]);
    await mend();
    expect(desk.asked.filter(({ verb }) => verb === 'redeem' || verb === 'reverse')).toEqual([]);
    expect(own.standing()).toEqual([]);
  });

  test('are owed while the line is down, and given back when it is there', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await cut();
    expect((await back(desk, id, SAM)).is).toBe('done');
    expect(await queue(desk)).toMatchObject([{ why: 'line-down', next: 'give-back', owing: { redemption: { id, outcome: { is: 'not-known', phase: 'giving-back' } } } }]);
    expect((await queue(desk))[0]?.atRisk, 'the goods are back').toBeUndefined();
    await mend();
    expect(own.standing()).toEqual([]);
    await desk.passing('it is settled', async () => (await queue(desk)).length === 0);
  });

  test('in doubt are asked about first, and given back if they were taken', async () => {
    const { desk, own } = await offlineDesk();
    own.meet('redeem', 'silence after');
    const id = crypto.randomUUID();
    const answered = desk.redeemCode(codeOf(1), id);
    await desk.quiet(own.silent);
    desk.clock.advance(2_000);
    expect((await answered).outcome).toEqual({ is: 'accepted-offline' });
    expect((await back(desk, id, SAM)).is).toBe('done');
    await desk.run(5_000, own.silent);
    expect(own.standing()).toEqual([]);
    expect(desk.asked.filter(({ of }) => of === id).map(({ verb }) => verb)).toEqual(['redeem', 'recall', 'reverse']);
  });

  test('of a provider that gives nothing back are not', async () => {
    const { desk, own } = await offlineDesk({ own: ownProvider({ can: { reverse: false } }) });
    const { id, mayTakeBack } = await desk.redeemCode(codeOf(1));
    expect(mayTakeBack).toBe(false);
    expect((await back(desk, id, SAM)).is).toBe('changed');
    expect((await desk.ask('redemption.undo', { id })).is).toBe('changed');
    expect(own.standing()).toHaveLength(1);
  });
});

test('a redemption is found by the reference on a slip, however it is typed', async () => {
  const desk = await deskAtWork();
  const { id, reference } = await desk.redeem(GIFT);
  expect(await desk.ask('redemption.find', { reference: ` ${reference.toLowerCase()} ` })).toMatchObject({ redemption: { id } });
  expect(await desk.ask('redemption.find', { reference: 'ZZZZZZ' })).toEqual({});
});

test('what was not accepted, at the scan or when it was to be redeemed, is found by the reference on the screen', async () => {
  const { desk, cut } = await offlineDesk({ policy: { ...POLICY, totalMinor: 5_000 } });
  const scanned = await desk.ask('voucher.scan', { text: '€€€€' });
  await cut();
  await desk.redeemCode(codeOf(1));
  const overTheLimit = await desk.redeemCode(codeOf(2));
  if (scanned.at !== 'refused') throw new Error('it is no code');
  expect(await desk.ask('redemption.find', { reference: scanned.reference })).toMatchObject({ refusal: { maskedCode: scanned.maskedCode, reason: 'not-a-code', by: 'Anna' } });
  expect(await desk.ask('redemption.find', { reference: overTheLimit.reference })).toMatchObject({ refusal: { reason: 'over-the-limit', maskedCode: overTheLimit.maskedCode, account: 'Vauchar' } });
});
