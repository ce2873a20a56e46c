import { describe, expect, test } from 'vitest';
import { type DeskAtWork, deskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, offlineDesk } from './offline-desk.ts';

const wrong = async (desk: DeskAtWork, times: number, personId = 'sam') => {
  for (let time = 0; time < times; time++) expect(await desk.ask('person.signIn', { personId, pin: '0000' })).toEqual({ is: 'wrong-pin' });
};

describe('wrong PINs', () => {
  test('shut out whoever they are tried for, the right one too, and nobody else', async () => {
    const desk = await deskAtWork();
    await wrong(desk, 5);
    expect(await desk.ask('person.signIn', SAM)).toEqual({ is: 'locked', leftMs: 30_000 });
    expect(await desk.ask('person.signIn', MIA)).toMatchObject({ is: 'signed-in' });
    desk.clock.advance(30_000);
    expect(await desk.ask('person.signIn', SAM)).toMatchObject({ is: 'signed-in' });
  });

  test('count at a sign-in and where somebody answers for something alike', async () => {
    const desk = await deskAtWork();
    await wrong(desk, 3);
    for (const is of ['wrong-pin', 'wrong-pin', 'locked']) expect((await desk.ask('offline.force', { approver: { ...SAM, pin: '0000' } })).is).toBe(is);
    expect((await desk.ask('offline.force', { approver: SAM })).is).toBe('locked');
    expect((await desk.ask('offline.force', { approver: MIA })).is).toBe('done');
  });

  test('are forgotten once somebody answered with the right one', async () => {
    const desk = await deskAtWork();
    await wrong(desk, 4);
    expect((await desk.ask('offline.force', { approver: SAM })).is).toBe('done');
    await wrong(desk, 4);
    expect(await desk.ask('person.signIn', SAM)).toMatchObject({ is: 'signed-in' });
  });

  test('are not forgotten by a restart, and the wait begins anew', async () => {
    const desk = await deskAtWork();
    await wrong(desk, 5);
    desk.clock.advance(29_000);
    await desk.restart();
    expect(await desk.ask('person.signIn', SAM)).toMatchObject({ is: 'locked' });
    desk.clock.advance(30_000);
    expect(await desk.ask('person.signIn', SAM)).toMatchObject({ is: 'signed-in' });
  });

  test('that are not looked at write nothing', async () => {
    const desk = await deskAtWork();
    await wrong(desk, 5);
    const before = desk.lastSeq();
    for (let time = 0; time < 20; time++) await desk.ask('person.signIn', { personId: 'sam', pin: '0000' });
    expect(desk.lastSeq()).toBe(before);
  });

  test('of somebody who is not there write nothing', async () => {
    const desk = await deskAtWork();
    const before = desk.lastSeq();
    await wrong(desk, 7, 'otto');
    expect(desk.lastSeq()).toBe(before);
  });
});

describe('a till that nobody is at', () => {
  const MINUTES = 60_000;

  test('locks itself, and what is owed goes on being paid', async () => {
    const { desk, own, cut, mend } = await offlineDesk({ lockAfterMs: 10 * MINUTES });
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.run(10 * MINUTES, own.silent);
    expect(desk.pushed).toContain('person.locked');
    expect(await desk.serve('queue.open', {})).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    await mend();
    await desk.run(2 * MINUTES);
    expect(own.standing(), 'paid while nobody was there').toMatchObject([{ key: id }]);
  });

  test('does not while somebody is, and does so many minutes after', async () => {
    const desk = await deskAtWork({ lockAfterMs: 10 * MINUTES });
    for (let minute = 0; minute < 30; minute++) {
      desk.clock.advance(1 * MINUTES);
      await desk.ask('person.here', {});
    }
    expect(desk.pushed).not.toContain('person.locked');
    desk.clock.advance(10 * MINUTES - 1);
    expect(desk.pushed).not.toContain('person.locked');
    desk.clock.advance(1);
    expect(desk.pushed).toContain('person.locked');
  });

  test('is locked when the machine wakes that slept so long, whoever comes first', async () => {
    const desk = await deskAtWork({ lockAfterMs: 10 * MINUTES });
    desk.clock.advance(MINUTES);
    desk.clock.sleep(8 * MINUTES);
    await desk.ask('person.here', {});
    desk.clock.sleep(10 * MINUTES);
    expect(await desk.serve('voucher.scan', { text: desk.code('Gift voucher 50.00, A') })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(desk.pushed).toContain('person.locked');
    await desk.ask('person.signIn', SAM);
    desk.clock.sleep(10 * MINUTES);
    desk.clock.advance(10_000);
    expect(desk.pushed.filter((name) => name === 'person.locked'), 'though nobody comes').toHaveLength(2);
  });

  test('is locked when the machine wakes although a call is under way, which comes to its end', async () => {
    const { desk, own } = await offlineDesk({ lockAfterMs: 10 * MINUTES });
    own.meet('redeem', 'silence, then its effect');
    const id = crypto.randomUUID();
    const redeemed = desk.redeemCode(codeOf(1), id);
    await desk.passing('it is asked for', () => own.silent() === 1);
    desk.clock.sleep(9 * 60 * MINUTES);
    expect(await desk.serve('person.here', {})).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(desk.pushed).toContain('person.locked');
    own.endSilence();
    await redeemed;
    expect(own.standing()).toMatchObject([{ key: id }]);
  });

  test('takes no sign of somebody once it is locked', async () => {
    const desk = await deskAtWork({ lockAfterMs: 10 * MINUTES });
    desk.clock.advance(10 * MINUTES);
    expect(await desk.serve('person.here', {})).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await desk.ask('person.signIn', SAM)).toMatchObject({ is: 'signed-in' });
  });
});
