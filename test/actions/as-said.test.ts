import { describe, expect, test } from 'vitest';
import type { VoucherCartOptions } from '../../shared/settings.ts';
import type { Worth } from '../../shared/worth.ts';
import { systemIds } from '../../main/compose.ts';
import { TRAINING_GRAMMAR } from '../../main/settings/training-settings.ts';
import { type CartGround, cartGround } from '../providers/cart-ground.ts';
import { ANNA, type DeskAtWork, deskAtWork, SAM } from './desk-at-work.ts';

const ONE: Worth = { kind: 'uses', count: 1 };
const euros = (minor: number): Worth => ({ kind: 'money', minor, currency: 'EUR' });

type CartDesk = { desk: DeskAtWork; cart: CartGround; redeemed(title: string, worth: Worth): ReturnType<DeskAtWork['redeem']> };

/** A desk with VoucherCart beside Vauchar. */
async function cartDesk(options: Partial<VoucherCartOptions> = {}, prefix = 'TRC'): Promise<CartDesk> {
  const cart = await cartGround();
  const desk = await deskAtWork({
    cart: cart.server.access,
    settings: (first) =>
      first.map((event) =>
        event.kind === 'account-set' && event.account.provider === 'vouchercart'
          ? { ...event, account: { ...event.account, grammar: { ...TRAINING_GRAMMAR, prefix }, options: { ...event.account.options, ...options } } }
          : event,
      ),
  });
  return {
    desk,
    cart,
    async redeemed(title, worth) {
      const scanned = await desk.ask('voucher.scan', { text: cart.code(title) });
      if (scanned.at !== 'as-said') throw new Error(`${title} is not asked about: ${JSON.stringify(scanned)}`);
      return desk.ask('voucher.redeem', { id: systemIds.newId(), scanId: scanned.scanId, worth });
    },
  };
}

describe('a code that nobody can look up', () => {
  test('is not sent anywhere when it is scanned: the cashier is asked what it is good for', async () => {
    const { desk, cart } = await cartDesk();
    const scanned = await desk.ask('voucher.scan', { text: cart.code('Spa day, A') });
    expect(scanned).toMatchObject({ at: 'as-said', asks: { account: 'VoucherCart', currency: 'EUR', kinds: ['uses', 'money'] } });
    expect(JSON.stringify(scanned)).not.toContain(cart.code('Spa day, A'));
    expect(desk.asked.filter(({ verb }) => verb !== 'check')).toEqual([]);
    expect(cart.server.redemptions()).toEqual([]);
  });

  test.each([['Spa day, A', ONE], ['Ten swims', { kind: 'uses', count: 3 }]] as const)('%s is redeemed for what the cashier says', async (title, worth) => {
    const { cart, redeemed } = await cartDesk();
    expect(await redeemed(title, worth)).toMatchObject({ decided: true, worth, outcome: { is: 'redeemed' } });
    expect(cart.server.redemptions()).toMatchObject([{ reductor: worth.count, redeem_location: 786_322 }]);
  });

  test('takes money off a voucher once its account says in which unit, and not before; and never a use in its stead', async () => {
    const unset = await cartDesk();
    const refused = await unset.redeemed('Money at the spa 80.00', euros(4_500));
    expect(refused).toMatchObject({ decided: true, outcome: { is: 'not-accepted', reason: 'money-unit-not-set' } });
    expect(unset.cart.server.redemptions()).toEqual([]);
    expect((await unset.desk.ask('redemption.find', { reference: refused.reference })).refusal?.reason).toBe('money-unit-not-set');
    const minor = await cartDesk({ moneyUnit: 'minor' });
    expect(await minor.redeemed('Money at the spa 80.00', euros(4_550))).toMatchObject({ outcome: { is: 'redeemed' } });
    expect(minor.cart.server.redemptions()).toMatchObject([{ reductor: 4_550 }]);
  });

  test.each([
    ['money of an account that sells uses', { sells: 'uses' }, euros(4_500)],
    ['a use of an account that sells money', { sells: 'money', moneyUnit: 'minor' }, ONE],
    ['half a euro of an account that counts whole ones', { sells: 'both', moneyUnit: 'major' }, euros(4_550)],
    ['another currency', { sells: 'both', moneyUnit: 'minor' }, { kind: 'money', minor: 100, currency: 'USD' }],
    ['nothing', { sells: 'both', moneyUnit: 'minor' }, euros(0)],
    ['a percentage', { sells: 'both', moneyUnit: 'minor' }, { kind: 'percent', hundredths: 2_000 }],
  ] as const)('is not asked of its provider for %s', async (_, options, worth) => {
    const { desk, cart } = await cartDesk(options);
    const scanned = await desk.ask('voucher.scan', { text: cart.code('Spa day, A') });
    expect(scanned).toMatchObject({ at: 'as-said', asks: { kinds: options.sells === 'both' ? ['uses', 'money'] : [options.sells] } });
    const scanId = scanned.at === 'as-said' ? scanned.scanId : '';
    expect(await desk.serve('voucher.redeem', { id: systemIds.newId(), scanId, worth })).toMatchObject({ ok: false, error: { kind: 'defect' } });
    expect(cart.server.redemptions()).toEqual([]);
  });

  test('that is declined is not accepted, in the provider\'s own words', async () => {
    const { redeemed } = await cartDesk();
    expect(await redeemed('Spa day, used up', ONE)).toMatchObject({ outcome: { is: 'not-accepted', reason: 'not-valid', providerText: 'Voucher has already been redeemed' } });
  });

  test('is not even asked about while its provider cannot be reached: nothing could come of it', async () => {
    const { desk, cart, redeemed } = await cartDesk();
    await cart.server.setFault('line-cut');
    expect(await redeemed('Spa day, B', ONE)).toMatchObject({ decided: true, outcome: { is: 'not-accepted', reason: 'unreachable' } });
    await desk.passing('its lane is down', async () => (await desk.ask('voucher.scan', { text: cart.code('Spa day, A') })).at === 'refused');
    expect(await desk.ask('voucher.scan', { text: cart.code('Spa day, A') })).toMatchObject({ outcome: { is: 'not-accepted', reason: 'unreachable' } });
    // the other account goes on
    expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('redeemed');
  });

  test('that fits two accounts goes to neither before somebody has said whose it is', async () => {
    const { desk, cart } = await cartDesk({}, 'TR');
    expect(await desk.ask('voucher.scan', { text: desk.code('Gift voucher 50.00, A') })).toMatchObject({ at: 'whose' });
    expect(await desk.ask('voucher.scan', { text: cart.code('Spa day, A') })).toMatchObject({ at: 'as-said' });
    expect(desk.asked.filter(({ verb }) => verb === 'lookup')).toEqual([]);
  });
});

describe('an effect, then silence, where only the answer would have named it', () => {
  test('is not known, is never sent again, and reaches a person with what they can look up', async () => {
    const { desk, cart, redeemed } = await cartDesk();
    await cart.server.setFault('after-effect');
    const asking = redeemed('Spa day, A', ONE);
    await desk.passing('the provider has taken it', () => cart.server.redemptions().length === 1);
    const verdict = await asking;
    expect(verdict).toMatchObject({ decided: false, outcome: { is: 'not-known', phase: 'cannot-ask' } });
    await cart.server.setFault(undefined);
    expect(await desk.ask('redemption.giveUp', { id: verdict.id })).toMatchObject({ outcome: { is: 'not-known', phase: 'cannot-ask' } });
    const { conflicts } = await desk.ask('queue.conflicts', {});
    expect(conflicts).toMatchObject([
      {
        reason: 'cannot-be-asked',
        redemption: { reference: verdict.reference, maskedCode: verdict.maskedCode, worth: ONE },
        look: { provider: 'vouchercart', salesPageId: 1_337, redeemLocation: 786_322, at: [verdict.at] },
        mayAskAgain: false,
        may: ['written-off', 'honoured-later'],
      },
    ]);
    // hours later and in another run it is still a person's, and was sent once
    for (let hours = 0; hours < 3; hours++) desk.clock.advance(3_600_000);
    await desk.restart();
    desk.clock.advance(3_600_000);
    expect((await desk.ask('queue.conflicts', {})).conflicts).toHaveLength(1);
    expect(desk.asked.filter(({ verb }) => verb === 'redeem')).toHaveLength(1);
    expect(desk.asked.filter(({ verb }) => verb === 'recall')).toHaveLength(0);
    await desk.signIn(ANNA);
    expect(await desk.ask('conflict.resolve', { id: verdict.id, resolution: 'honoured-later', words: 'was not taken, by the dashboard', approver: SAM })).toEqual({ is: 'done' });
    expect((await desk.ask('queue.conflicts', {})).conflicts).toEqual([]);
  });

  test('that was handed over all the same is in the books as out, until a person has looked', async () => {
    const { desk, cart, redeemed } = await cartDesk();
    await cart.server.setFault('reset');
    const verdict = await redeemed('Spa day, A', ONE);
    await cart.server.setFault(undefined);
    const said = await desk.ask('redemption.handedOver', { id: verdict.id, answer: 'yes' });
    expect(said.redemption.outcome).toEqual({ is: 'accepted-offline', conflict: 'cannot-be-asked' });
    expect(await desk.ask('queue.conflicts', {})).toMatchObject({ conflicts: [{ ours: { given: 'yes' }, may: ['written-off', 'charged', 'honoured-later'] }] });
  });
});
