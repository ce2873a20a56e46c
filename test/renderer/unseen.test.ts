import { beforeEach, expect, test } from 'vitest';
import { signIn, signOut } from '../../renderer/app.ts';
import { next, redeem, scan, takeUp, useDesk } from '../../renderer/desk/desk.ts';
import { withAside } from '../../renderer/desk/aside.ts';
import { saw } from '../../renderer/desk/seen.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { until } from '../until.ts';
import { type WindowOfDesk, windowOfDesk } from './window-of-desk.ts';

const desk = useDesk.getState;
const answered = () => {
  const { now } = desk();
  if (now.at !== 'answered') throw new Error(`the desk is ${now.at}`);
  return now;
};

async function redeemed({ code }: WindowOfDesk, title = 'Gift voucher 50.00, A'): Promise<void> {
  scan(code(title));
  await until('it is found', () => desk().now.at === 'found');
  await redeem();
  expect(answered().redemption.outcome.is).toBe('redeemed');
}

beforeEach(() => useDesk.setState({ aside: [] }));

test.each([
  ['the next voucher is scanned', ({ code }: WindowOfDesk) => Promise.resolve(scan(code('Gift voucher 50.00, B')))],
  ['somebody else signs in', async () => {
    await signOut();
    await signIn('sam', '2222');
  }],
])('an outcome that nobody has seen is kept at hand when %s, and is still to be handed over', async (_, goOn) => {
  const window = await windowOfDesk();
  await redeemed(window);
  const { redemption } = answered();
  await goOn(window);
  await until('it lies aside', () => desk().aside.some(({ id }) => id === redemption.id));
  await until('the desk is free', () => desk().now.at !== 'looking');
  if (desk().now.at === 'found') useDesk.setState({ now: { at: 'ready' } });
  takeUp(redemption);
  expect(answered()).toMatchObject({ goods: 'to-hand-over', redemption: { id: redemption.id } });
  saw(redemption.id, 'redeemed');
  next();
  expect(desk().aside).toEqual([]);
});

test('one that was seen is not', async () => {
  const window = await windowOfDesk();
  await redeemed(window);
  saw(answered().redemption.id, 'redeemed');
  scan(window.code('Gift voucher 50.00, B'));
  expect(desk().aside).toEqual([]);
  await until('it is found', () => desk().now.at === 'found');
});

test('what was accepted offline and handed over is not handed over again once its provider has taken it', async () => {
  const window = await windowOfDesk();
  await redeemed(window);
  const { redemption } = answered();
  saw(redemption.id, 'accepted-offline');
  scan(window.code('Gift voucher 50.00, B'));
  expect(desk().aside).toEqual([]);
  await until('it is found', () => desk().now.at === 'found');
});

test('nor is what stood there as handed over, whatever became of it meanwhile', async () => {
  const window = await windowOfDesk();
  await redeemed(window);
  const { redemption } = answered();
  saw(redemption.id, 'redeemed');
  next();
  takeUp(redemption);
  expect(answered().goods).toBe('handed-over');
  window.push('redemption.changed', { ...redemption, outcome: { is: 'not-accepted', reason: 'taken-back' } });
  scan(window.code('Gift voucher 50.00, B'));
  expect(desk().aside).toEqual([]);
  await until('it is found', () => desk().now.at === 'found');
});

test('of many that nobody has seen the newest are at hand, and what is not known comes before them all', () => {
  const one = (n: number, is: 'redeemed' | 'not-known') => ({ id: `r-${n}`, outcome: is === 'redeemed' ? { is } : { is, phase: 'asking' } }) as ShownRedemption;
  const aside = [one(0, 'not-known'), ...Array.from({ length: 30 }, (_, n) => one(n + 1, 'redeemed')), one(31, 'not-known')].reduce(withAside, [] as ShownRedemption[]);
  expect(aside.map(({ id }) => id)).toEqual(['r-0', 'r-31', ...Array.from({ length: 9 }, (_, n) => `r-${n + 22}`)]);
});
