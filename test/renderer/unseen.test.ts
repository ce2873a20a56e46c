import { beforeEach, expect, test } from 'vitest';
import { signIn, signOut } from '../../renderer/app.ts';
import { next, redeem, scan, takeUp, useDesk } from '../../renderer/desk/desk.ts';
import { saw } from '../../renderer/desk/seen.ts';
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
