import { describe, expect, test } from 'vitest';
import type { PersonWish } from '../../shared/people.ts';
import { type DeskAtWork, deskAtWork, MIA, SAM } from './desk-at-work.ts';

const TOM: PersonWish = { name: 'Tom', role: 'cashier', disabled: false, pin: '4444' };
const BADGE = 'VDB00112233445566778899';

async function managed(): Promise<DeskAtWork> {
  const desk = await deskAtWork();
  await desk.signIn(MIA);
  return desk;
}

const wanted = (desk: DeskAtWork, wish: PersonWish, approver = MIA) => desk.ask('people.set', { wish, approver });
const idOf = async (desk: DeskAtWork, name: string) => (await desk.ask('people.open', {})).find((one) => one.name === name)?.id ?? '';

describe('a manager', () => {
  test('adds somebody who can work at once, and after a restart', async () => {
    const desk = await managed();
    expect(await wanted(desk, TOM)).toMatchObject({ is: 'done' });
    const personId = await idOf(desk, 'Tom');
    expect(await desk.ask('person.signIn', { personId, pin: '4444' })).toMatchObject({ is: 'signed-in', person: { name: 'Tom', role: 'cashier' } });
    await desk.restart();
    expect(await desk.ask('person.signIn', { personId, pin: '4444' })).toMatchObject({ is: 'signed-in' });
  });

  test('changes a PIN and a role, and the old PIN opens nothing any more', async () => {
    const desk = await managed();
    await wanted(desk, TOM);
    const id = await idOf(desk, 'Tom');
    expect(await wanted(desk, { ...TOM, id, role: 'supervisor', pin: '98765' })).toMatchObject({ is: 'done' });
    expect(await desk.ask('offline.force', { approver: { personId: id, pin: '4444' } })).toEqual({ is: 'wrong-pin' });
    expect(await desk.ask('offline.force', { approver: { personId: id, pin: '98765' } })).toEqual({ is: 'done' });
  });

  test('sends somebody away: they open nothing, and their name stays beside what they did', async () => {
    const desk = await managed();
    await wanted(desk, TOM);
    const id = await idOf(desk, 'Tom');
    await desk.ask('person.signIn', { personId: id, pin: '4444' });
    const { reference } = await desk.redeem('Gift voucher 50.00, A');
    await desk.signIn(MIA);
    const { pin: _, ...rest } = TOM;
    await wanted(desk, { ...rest, id, disabled: true });
    expect(await desk.ask('person.signIn', { personId: id, pin: '4444' })).toEqual({ is: 'wrong-pin' });
    expect((await desk.ask('desk.open', {})).people.map(({ name }) => name)).not.toContain('Tom');
    expect((await desk.ask('redemption.find', { reference })).redemption).toMatchObject({ by: 'Tom' });
  });

  test.each<[string, PersonWish, string]>([
    ['a name that somebody has', { ...TOM, name: ' ANNA ' }, 'name-taken'],
    ['somebody new without a PIN', { name: 'Tom', role: 'cashier', disabled: false }, 'no-pin'],
    ['somebody who is not there', { ...TOM, id: 'otto' }, 'changed'],
    ['one of training’s own', { id: 'anna', name: 'Anna', role: 'manager', disabled: false }, 'trained'],
  ])('is refused %s', async (_, wish, is) => {
    const desk = await managed();
    const before = await desk.ask('people.open', {});
    expect(await wanted(desk, wish)).toEqual({ is });
    expect(await desk.ask('people.open', {})).toEqual(before);
  });

  test('is asked for their own PIN, and a supervisor does not do', async () => {
    const desk = await managed();
    expect(await wanted(desk, TOM, { ...MIA, pin: '0000' })).toEqual({ is: 'wrong-pin' });
    expect(await wanted(desk, TOM, SAM)).toEqual({ is: 'not-allowed' });
    await desk.signIn(SAM);
    expect(await desk.serve('people.set', { wish: TOM, approver: MIA })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  test('is called as they call themselves at once', async () => {
    const desk = await managed();
    await wanted(desk, { ...TOM, role: 'manager' });
    const personId = await idOf(desk, 'Tom');
    const own = { personId, pin: '4444' };
    await desk.ask('person.signIn', own);
    expect(await wanted(desk, { id: personId, name: 'Thomas', role: 'manager', disabled: false }, own)).toMatchObject({ is: 'done' });
    expect((await desk.ask('desk.open', {})).signedIn).toMatchObject({ name: 'Thomas', role: 'manager' });
  });

  test('cannot take their own work away', async () => {
    const desk = await managed();
    await wanted(desk, { ...TOM, role: 'manager' });
    const personId = await idOf(desk, 'Tom');
    await desk.ask('person.signIn', { personId, pin: '4444' });
    for (const wish of [{ ...TOM, id: personId }, { ...TOM, id: personId, role: 'manager' as const, disabled: true }]) expect(await wanted(desk, wish)).toEqual({ is: 'self' });
  });
});

describe('a badge', () => {
  test('is shown to no provider when it is scanned for a voucher, and nothing of it is kept', async () => {
    const desk = await managed();
    await wanted(desk, { ...TOM, badge: { text: BADGE } });
    const before = desk.asked.length;
    expect(await desk.ask('voucher.scan', { text: ` ${BADGE} ` })).toMatchObject({ at: 'refused', maskedCode: '.......', outcome: { is: 'not-accepted', reason: 'a-badge' } });
    expect(desk.asked).toHaveLength(before);
    expect(await desk.ask('voucher.scan', { text: `${BADGE}1` })).not.toMatchObject({ outcome: { reason: 'a-badge' } });
  });

  test('signs a cashier in by itself, and nobody else', async () => {
    const desk = await managed();
    await wanted(desk, { ...TOM, badge: { text: BADGE } });
    await desk.ask('person.signOut', {});
    expect(await desk.ask('person.badge', { text: `${BADGE}1` })).toEqual({ is: 'nobodys' });
    expect(await desk.ask('person.badge', { text: BADGE })).toMatchObject({ is: 'signed-in', person: { name: 'Tom' } });
    expect(await desk.ask('desk.open', {})).toMatchObject({ signedIn: { name: 'Tom' } });
  });

  test('of a supervisor says who they are, and their PIN is wanted with it', async () => {
    const desk = await managed();
    await wanted(desk, { ...TOM, role: 'supervisor', badge: { text: BADGE } });
    await desk.ask('person.signOut', {});
    expect(await desk.ask('person.badge', { text: BADGE })).toMatchObject({ is: 'wants-pin', person: { name: 'Tom' } });
    expect(await desk.ask('desk.open', {})).not.toHaveProperty('signedIn');
  });

  test('is one person’s, and is theirs no longer once it was taken away or they are gone', async () => {
    const desk = await managed();
    await wanted(desk, { ...TOM, badge: { text: BADGE } });
    expect(await wanted(desk, { ...TOM, name: 'Tim', badge: { text: BADGE } })).toEqual({ is: 'badge-taken' });
    const id = await idOf(desk, 'Tom');
    await wanted(desk, { ...TOM, id, disabled: true });
    expect(await desk.ask('person.badge', { text: BADGE })).toEqual({ is: 'nobodys' });
    await wanted(desk, { ...TOM, id });
    expect(await desk.ask('person.badge', { text: BADGE })).toMatchObject({ is: 'signed-in' });
    await desk.signIn(MIA);
    await wanted(desk, { ...TOM, id, badge: 'none' });
    expect(await desk.ask('person.badge', { text: BADGE })).toEqual({ is: 'nobodys' });
  });

  test('cannot be guessed: after five that are nobody’s none is looked at for a while', async () => {
    const desk = await managed();
    await wanted(desk, { ...TOM, badge: { text: BADGE } });
    for (let time = 0; time < 5; time++) await desk.ask('person.badge', { text: `guess ${time}` });
    expect(await desk.ask('person.badge', { text: BADGE })).toEqual({ is: 'locked', leftMs: 30_000 });
    desk.clock.advance(30_000);
    expect(await desk.ask('person.badge', { text: BADGE })).toMatchObject({ is: 'signed-in' });
  });
});
