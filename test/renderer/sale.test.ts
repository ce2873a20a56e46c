import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { next, redeem, scan, takeUp, useDesk } from '../../renderer/desk/desk.ts';
import { saw } from '../../renderer/desk/seen.ts';
import { signOut } from '../../renderer/app.ts';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';
import { hearSale, isSaleKey } from '../../renderer/sale/hear.ts';
import { beginSale, endSale, heardSale, toggleAsking, typeSale, useSale } from '../../renderer/sale/sale.ts';
import { wordsOfAccepted, wordsOfRest } from '../../renderer/words/sale.ts';
import type { WindowOfDesk } from './window-of-desk.ts';
import { windowOfDesk } from './window-of-desk.ts';
import { until } from '../until.ts';
import { onlyAccounts, withAccounts } from '../world.ts';

beforeAll(hearSale);
beforeEach(endSale);

const at = () => useDesk.getState().now.at;

async function redeemed(desk: WindowOfDesk, title: string): Promise<void> {
  scan(desk.code(title));
  await until('it is found', () => at() === 'found');
  await redeem();
  const { now } = useDesk.getState();
  if (now.at === 'answered') saw(now.redemption.id, now.redemption.outcome.is);
  next();
}

function open() {
  const { sale } = useSale.getState();
  if (sale.is !== 'open') throw new Error(`the sale is ${sale.is}`);
  return sale;
}

describe('a sale', () => {
  test('adds up what was accepted for it, and says what was not', async () => {
    const desk = await windowOfDesk();
    toggleAsking();
    expect(heardSale(' A-1042 ')).toBe(true);
    expect(heardSale(desk.code('Gift voucher 50.00, A')), 'the next scan is a voucher').toBe(false);
    await redeemed(desk, 'Gift voucher 50.00, A');
    await redeemed(desk, 'Dinner for two 185.00');
    await redeemed(desk, 'One admission, A');
    scan(desk.code('Expired'));
    await until('it is refused', () => at() === 'refused');
    expect(open().lines.map(({ is }) => is)).toEqual(['redeemed', 'redeemed', 'redeemed', 'not-accepted']);
    expect(wordsOfAccepted(open().lines)).toBe('Accepted 3: €235.00 + 1 use');
    expect(wordsOfRest(open().lines)).toEqual(['1 was not accepted.']);
  });

  test('counts nothing of which nobody knows whether it was taken, until that is known', async () => {
    const desk = await windowOfDesk();
    await beginSale('A-1042');
    await desk.server.setFault('after-effect');
    scan(desk.code('Gift voucher 50.00, A'));
    await until('it is found', () => at() === 'found');
    const answered = redeem();
    await until('time passes', () => {
      desk.clock.advance(500);
      return at() === 'answered';
    });
    await answered;
    expect([wordsOfAccepted(open().lines), ...wordsOfRest(open().lines)]).toEqual(['Accepted –', '1 is not known yet: it is not in the sum.']);
    next();
    await desk.server.setFault(undefined);
    await until('it is known', () => {
      desk.clock.advance(1_000);
      return open().lines[0]?.is === 'redeemed';
    });
    expect(wordsOfAccepted(open().lines)).toBe('Accepted 1: €50.00');
  });

  test('that was left is gone on with by its number, and holds what came meanwhile', async () => {
    const desk = await windowOfDesk();
    await beginSale('A-1042');
    await redeemed(desk, 'Gift voucher 50.00, A');
    endSale();
    await redeemed(desk, 'Gift voucher 50.00, B');
    await beginSale('a-1042');
    expect(open()).toMatchObject({ before: 1, lines: [{ is: 'redeemed' }] });
    await beginSale('A-1043');
    expect(open()).toMatchObject({ before: 0, lines: [] });
  });

  test('is not begun with a voucher, and that is said', async () => {
    const desk = await windowOfDesk();
    toggleAsking();
    expect(heardSale(desk.code('Gift voucher 50.00, A'))).toBe(true);
    await until('it is asked again', () => useSale.getState().sale.is === 'asked');
    expect(useSale.getState().sale).toEqual({ is: 'asked', typed: '', wrong: 'a-voucher' });
    expect(heardSale('A-1042')).toBe(true);
    await until('it is open', () => useSale.getState().sale.is === 'open');
  });

  test('is not begun with what is too long for a number, as a bill’s whole QR code is, and that is said', async () => {
    await windowOfDesk();
    toggleAsking();
    expect(heardSale(`https://bill.example/${'9'.repeat(40)}`)).toBe(true);
    expect(useSale.getState().sale).toEqual({ is: 'asked', typed: '', wrong: 'too-long' });
    typeSale('A');
    expect(useSale.getState().sale).toEqual({ is: 'asked', typed: 'A' });
  });

  test('has nothing of the guest who stood here before it began, whatever is heard meanwhile', async () => {
    const desk = await windowOfDesk();
    scan(desk.code('Expired'));
    await until('it is refused', () => at() === 'refused');
    await beginSale('A-1042');
    useDesk.setState({ notice: 'same-code' });
    expect(open().lines).toEqual([]);
  });

  test('shows what it has once more without having it handed over again, nor undone later than in its time', async () => {
    const desk = await windowOfDesk();
    await beginSale('A-1042');
    await redeemed(desk, 'Gift voucher 50.00, A');
    const first = open().lines[0]?.redemption;
    if (first === undefined) throw new Error('it stands in the sale');
    expect(first.undoMs).toBeGreaterThan(0);
    takeUp(first);
    const { now } = useDesk.getState();
    expect(now).toMatchObject({ at: 'answered', goods: 'handed-over', redemption: { id: first.id } });
    expect(now).not.toHaveProperty('redemption.undoMs');
    next();
    const waits = { ...first, id: crypto.randomUUID() };
    useDesk.setState({ aside: [waits] });
    takeUp(waits);
    expect(useDesk.getState().now, 'its guest went to fetch something, and it was decided meanwhile').toMatchObject({ at: 'answered', goods: 'to-hand-over' });
    next();
  });

  test('is not begun without a number, and is nobody else’s', async () => {
    await windowOfDesk();
    toggleAsking();
    typeSale('  ');
    await beginSale('  ');
    expect(useSale.getState().sale).toEqual({ is: 'asked', typed: '', wrong: 'no-number' });
    toggleAsking();
    expect(useSale.getState().sale.is).toBe('none');
    await beginSale('A-1042');
    await signOut();
    expect(useSale.getState().sale.is).toBe('none');
  });
});

test.each([
  ['its letter', { key: 'b', code: 'KeyN' }, true],
  ['its place where the layout has no such letter', { key: 'и', code: 'KeyB' }, true],
  ['another letter in its place', { key: 'x', code: 'KeyB' }, false],
])('Control and %s open a sale', (_, { key, code }, opens) => {
  expect(isSaleKey(new KeyboardEvent('keydown', { key, code, ctrlKey: true }))).toBe(opens);
  expect(isSaleKey(new KeyboardEvent('keydown', { key, code }))).toBe(false);
});

describe('a voucher that its account redeems at once', () => {
  test('is redeemed by the scan alone; scanned twice by mistake, it is not called used', async () => {
    const desk = await windowOfDesk({ settings: (all) => withAccounts({ atOnce: ['money'] })(onlyAccounts(all, [TRAINING_ACCOUNT])) });
    scan(desk.code('Gift voucher 50.00, A'));
    await until('it is answered', () => at() === 'answered');
    expect(desk.server.redemptions()).toHaveLength(1);
    scan(desk.code('Gift voucher 50.00, A'));
    expect(useDesk.getState()).toMatchObject({ now: { at: 'answered', redemption: { outcome: { is: 'redeemed' } } }, notice: 'same-code' });
    scan(desk.code('One admission, A'));
    await until('a use waits for its key', () => at() === 'found');
    expect(desk.server.redemptions()).toHaveLength(1);
  });

  test('that lies before the scanner while it is being redeemed does not wait behind itself', async () => {
    const desk = await windowOfDesk({ settings: (all) => withAccounts({ atOnce: ['money'] })(onlyAccounts(all, [TRAINING_ACCOUNT])) });
    const answered = Promise.withResolvers<void>();
    desk.pipe.before = (name) => (name === 'voucher.redeem' ? answered.promise : undefined);
    scan(desk.code('Gift voucher 50.00, A'));
    await until('it is being redeemed', () => at() === 'redeeming');
    scan(desk.code('Gift voucher 50.00, A'));
    expect(useDesk.getState()).toMatchObject({ ahead: [], notice: 'same-code' });
    scan(desk.code('Gift voucher 50.00, B'));
    expect(useDesk.getState()).toMatchObject({ ahead: [desk.code('Gift voucher 50.00, B')], notice: 'none' });
    answered.resolve();
    await until('it is answered', () => at() === 'answered');
  });
});
