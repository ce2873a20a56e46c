import { describe, expect, test } from 'vitest';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import { systemIds } from '../../main/compose.ts';
import { withAccounts } from '../world.ts';
import { ANNA, SAM } from './desk-at-work.ts';
import { ACCOUNT, codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { ownProvider, UNREACHABLE } from './own-provider.ts';

const CODE = codeOf(1);
const UNKNOWN = { reason: 'unknown-code' } as const;

/** A desk with two accounts whose codes look alike, each at a provider of its own. */
async function twoAlike(changed: Partial<Omit<AccountSettings, 'provider' | 'options'>> = {}, list?: () => undefined) {
  const [one, two] = [ownProvider(), ownProvider()];
  const settings = (first: SettingsEvent[]) =>
    withAccounts({ policy: POLICY, ...changed })(first).flatMap((event): SettingsEvent[] => (event.kind === 'account-set' ? [event, { ...event, account: { ...event.account, id: 'second', name: 'Second' } }] : [event]));
  const { desk } = await offlineDesk({
    ...(list === undefined ? {} : { list }),
    settings,
    outside: (hear) => ({ provider: (of) => (of.id === 'second' ? two : one).outside(hear).provider(of), close: () => Promise.resolve() }),
  });
  return { desk, one, two, lookups: () => desk.asked.filter(({ verb }) => verb === 'lookup').length };
}

const BOTH = { at: 'whose', accounts: [{ id: ACCOUNT, name: 'Vauchar' }, { id: 'second', name: 'Second' }] } as const;

describe('a code that could be of two accounts', () => {
  test('is shown to neither: the cashier says whose it is, and that one alone is asked and takes it', async () => {
    const { desk, one, two, lookups } = await twoAlike();
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject(BOTH);
    expect(lookups()).toBe(0);
    const scanned = await desk.ask('voucher.scan', { text: CODE, account: 'second' });
    expect(scanned).toMatchObject({ at: 'found', voucher: { account: 'Second' } });
    const scanId = scanned.at === 'found' ? scanned.scanId : '';
    const { outcome } = await desk.ask('voucher.redeem', { id: systemIds.newId(), scanId, worth: { kind: 'money', minor: 5_000, currency: 'EUR' } });
    expect(outcome.is).toBe('redeemed');
    expect([one.standing().length, two.standing().length]).toEqual([0, 1]);
  });

  test('is given on its looks for one of them, and then not for the other', async () => {
    const { desk, one, two } = await twoAlike({ policy: { ...POLICY, wellFormed: { giveMinor: 5_000, askMinor: 5_000 } } }, () => undefined);
    for (const provider of [one, two]) provider.always(UNREACHABLE);
    for (const account of [ACCOUNT, 'second']) await desk.ask('voucher.scan', { text: codeOf(9), account });
    await desk.run(3_000);
    const scanned = await desk.ask('voucher.scan', { text: CODE, account: 'second' });
    if (scanned.at !== 'refused' || scanned.unlisted === undefined) throw new Error(`it is ${scanned.at}`);
    const { outcome } = await desk.ask('voucher.redeem', { id: systemIds.newId(), scanId: scanned.unlisted.scanId, worth: { kind: 'money', minor: 5_000, currency: 'EUR' } });
    expect(outcome.is).toBe('accepted-offline');
    const again = await desk.ask('voucher.scan', { text: CODE, account: ACCOUNT });
    expect(again).toMatchObject({ at: 'refused', outcome: { reason: 'nothing-left' } });
    expect(again).not.toHaveProperty('unlisted');
  });

  test('names the one that cannot be asked, and the other goes on', async () => {
    const { desk, one } = await twoAlike();
    one.always(UNREACHABLE);
    await desk.ask('voucher.scan', { text: CODE, account: ACCOUNT });
    await desk.run(3_000);
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject({ accounts: [{ id: ACCOUNT, barred: 'unreachable' }, { id: 'second' }] });
    expect(await desk.ask('voucher.scan', { text: CODE, account: 'second' })).toMatchObject({ at: 'found' });
  });

  test('is of no account that it does not fit, whatever is said', async () => {
    const { desk, lookups } = await twoAlike();
    expect(await desk.ask('voucher.scan', { text: 'ABC0000000001', account: 'second' })).toMatchObject({ at: 'refused' });
    expect(await desk.ask('voucher.scan', { text: CODE, account: 'nobody' })).toMatchObject({ at: 'refused' });
    expect(lookups()).toBe(0);
  });

  test('on a slip of paper is owed to the one that the slip names, and to none before', async () => {
    const { desk, one, two } = await twoAlike();
    const slip = { code: CODE, worth: { kind: 'money', minor: 5_000, currency: 'EUR' }, givenAt: '2026-03-01T12:00', givenBy: ANNA.personId, number: '7' } as const;
    expect(await desk.ask('late.enter', { id: systemIds.newId(), slip })).toMatchObject({ is: 'whose', accounts: BOTH.accounts });
    expect(await desk.ask('late.enter', { id: systemIds.newId(), slip: { ...slip, account: 'second' }, approver: SAM })).toMatchObject({ is: 'entered', redemption: { account: 'Second' } });
    await desk.run(5_000);
    expect([one.standing().length, two.standing().length]).toEqual([0, 1]);
    // the same slip once more, whoever it is said to be of
    expect(await desk.ask('late.enter', { id: systemIds.newId(), slip })).toMatchObject({ is: 'entered-already' });
  });
});

describe('two accounts that may both be asked', () => {
  test('are, and the one that knows the code has it', async () => {
    const { desk, one, lookups } = await twoAlike({ askWith: ['second'] });
    one.meet('lookup', UNKNOWN);
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject({ at: 'found', voucher: { account: 'Second' } });
    expect(lookups()).toBe(2);
  });

  test('both know it: the cashier says whose it is', async () => {
    const { desk } = await twoAlike({ askWith: ['second'] });
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject(BOTH);
  });

  test('neither knows it: it is refused, under one reference', async () => {
    const { desk, one, two } = await twoAlike({ askWith: ['second'] });
    for (const own of [one, two]) own.meet('lookup', UNKNOWN);
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject({ at: 'refused', outcome: { reason: 'unknown-code' } });
  });

  test('a used one is refused by whoever knows it', async () => {
    const { desk, one, two } = await twoAlike({ askWith: ['second'] });
    one.meet('lookup', UNKNOWN);
    two.meet('lookup', { reason: 'used' });
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject({ at: 'refused', outcome: { reason: 'used' } });
  });

  test('one cannot be asked and the other does not know it: it is taken for the first one’s', async () => {
    const { desk, one, two } = await twoAlike({ askWith: ['second'] });
    one.always(UNREACHABLE);
    two.meet('lookup', UNKNOWN);
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject({ at: 'found', voucher: { account: 'Vauchar' } });
  });

  test('one cannot be asked and the other knows it: nobody can say that it is not both, so the cashier does', async () => {
    const { desk, one } = await twoAlike({ askWith: ['second'] });
    one.always(UNREACHABLE);
    expect(await desk.ask('voucher.scan', { text: CODE })).toMatchObject({ at: 'whose' });
  });
});
