import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../shared/policy.ts';
import type { Worth } from '../../shared/worth.ts';
import { EXPIRY_BOUNDARY_MS } from '../../main/core/limits.ts';
import { type Facts, leftOf, mayGive, riskOf } from '../../main/core/offline.ts';
import { after, began, ended, euros, FIFTY, given, type Happened, lost, refused, requested, takenBack, took, unsent, withheld } from './history.ts';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const HOUR_MS = 3_600_000;
const POLICY: Policy = { ...DEFAULT_POLICY, version: '1' };
const VOUCHER = { kind: 'voucher' as const, ref: 'vcr-1', worth: FIFTY };
const LIST = { seq: 10, ours: true, ageMs: HOUR_MS, worthLeft: true };
const NO_MOMENT = { at: new Date(NOON).toISOString(), mono: 0, run: 0 };
const FACTS: Facts = { worth: FIFTY, policy: POLICY, currency: 'EUR', list: LIST, voucher: VOUCHER, otherwise: undefined, rowsLost: false, wellFormed: true, here: [], saidNo: undefined, lost: [], elsewhere: { redemptions: [], losses: 0 }, exposed: [], count: 0, outageMs: 0, time: { utcMs: NOON, certain: true, jumped: false }, approved: false, contacted: false };

const ends = (ms: number) => ({ ...VOUCHER, validUntil: new Date(NOON + ms).toISOString() });
const begins = (ms: number) => ({ ...VOUCHER, validFrom: new Date(NOON + ms).toISOString() });
const uses = (count: number): Worth => ({ kind: 'uses', count });
const percent = (hundredths: number): Worth => ({ kind: 'percent', hundredths });
const euro = (minor: number): Facts['exposed'] => [{ minor, currency: 'EUR' }];
const worthing = (listed: Worth, worth: Worth): Partial<Facts> => ({ worth, voucher: { ...VOUCHER, worth: listed } });

const BEGUN: Happened[] = [[0, requested()], [0, began(1, 'redeem')]];
const TAKEN: Happened[] = [...BEGUN, [1, ended(1, took('res-1'))], [2, given()]];
const DECLINED: Happened[] = [[0, requested()], [1, given()], [2, began(1, 'redeem')], [3, ended(1, refused)]];
const LOOSE: Policy = { ...POLICY, wellFormed: { giveMinor: 5_000, askMinor: 5_000 } };

test('what the list has, within the policy, is given with the money that it puts at risk', () => {
  expect(mayGive(FACTS)).toEqual({ is: 'give', evidence: 'listed', risk: { minor: 5_000, currency: 'EUR' } });
});

describe('is not given', () => {
  test.each([
    ['without a policy', { policy: undefined }, 'unreachable'],
    ['after the clock jumped', { time: { utcMs: NOON, certain: false, jumped: true } }, 'clock-wrong'],
    ['what is not in the list', { voucher: undefined }, 'not-in-list'],
    ['by a list that was read in the future', { list: { ...LIST, ageMs: -24 * HOUR_MS - 1 } }, 'clock-wrong'],
    ['by a list that is too old', { list: { ...LIST, ageMs: 12 * HOUR_MS + 1 } }, 'list-too-old'],
    ['what has expired', { voucher: ends(0) }, 'expired'],
    ['what is not valid yet', { voucher: begins(1) }, 'not-yet-valid'],
    ['near its end by a clock that nobody vouches for', { voucher: ends(EXPIRY_BOUNDARY_MS - 1), time: { utcMs: NOON, certain: false, jumped: false } }, 'clock-wrong'],
    ['what its provider said no to since the list was read', { saidNo: { seq: 11, moment: NO_MOMENT, reason: 'used' } }, 'nothing-left'],
    ['what is in no list and its provider ever said no to', { list: undefined, saidNo: { seq: 1, moment: NO_MOMENT, reason: 'expired' }, policy: LOOSE }, 'nothing-left'],
    ['what a list has as used, whatever its code looks like', { voucher: undefined, otherwise: 'spent', policy: LOOSE }, 'nothing-left'],
    ['what is in no list and went out by a slip that nobody is told of', { list: undefined, lost: [euros(100)], policy: LOOSE }, 'nothing-left'],
    ['what a list has as used, even where nothing is given without one', { voucher: undefined, otherwise: 'spent' }, 'nothing-left'],
    ['what a list that is not ours has, whatever its code looks like', { list: { ...LIST, ours: false }, policy: LOOSE }, 'list-not-ours'],
    ['what a list has in other letters', { voucher: undefined, otherwise: 'other-letters', policy: LOOSE }, 'not-in-list'],
    ['on its looks, where rows were lost and no list shows what they had', { list: undefined, voucher: undefined, rowsLost: true, policy: LOOSE }, 'unreachable'],
    ['on its looks, what went out at another account that declined it: it was not that one\'s', { list: undefined, elsewhere: { redemptions: [after(...DECLINED)], losses: 0 }, policy: LOOSE }, 'nothing-left'],
    ['by its list, what went out at another account that declined it, and nobody has decided', { elsewhere: { redemptions: [after(...DECLINED)], losses: 0 } }, 'nothing-left'],
    ['on its looks, what went out at another account', { list: undefined, elsewhere: { redemptions: [after(...TAKEN)], losses: 0 }, policy: LOOSE }, 'nothing-left'],
    ['on its looks, what went out at another account by a slip that nobody is told of', { list: undefined, elsewhere: { redemptions: [], losses: 1 }, policy: LOOSE }, 'nothing-left'],
    ['by its list, what is out at another account and not taken yet', { elsewhere: { redemptions: [after([0, requested()], [1, given()])], losses: 0 } }, 'nothing-left'],
    ['more than is left beside what went out so', { ...worthing(euros(9_000), euros(5_000)), lost: [euros(4_001)] }, 'nothing-left'],
    ['by a list that does not say what is left, what went out so', { list: { ...LIST, worthLeft: false }, lost: [euros(100)], ...worthing(euros(9_000), euros(100)) }, 'nothing-left'],
    ['more than is left', worthing(euros(4_999), FIFTY), 'nothing-left'],
    ['another currency than is left', worthing(FIFTY, { kind: 'money', minor: 5_000, currency: 'USD' }), 'nothing-left'],
    ['uses of what is listed as money', worthing(FIFTY, uses(1)), 'nothing-left'],
    ['another percentage than is listed', worthing(percent(2_000), percent(2_500)), 'nothing-left'],
    ['a use that nobody has priced', worthing(uses(1), uses(1)), 'worth-unknown'],
    ['a percentage that nobody has priced', worthing(percent(2_000), percent(2_000)), 'worth-unknown'],
    ['money of another currency than the account\'s', { ...worthing({ kind: 'money', minor: 100, currency: 'USD' }, { kind: 'money', minor: 100, currency: 'USD' }) }, 'over-the-limit'],
    ['a cent above the cap of one redemption', { ...worthing(euros(5_001), euros(5_001)) }, 'over-the-limit'],
    ['a cent above the cap of all', { exposed: euro(45_001) }, 'over-the-limit'],
  ] as [string, Partial<Facts>, string][])('%s', (_, changed, reason) => {
    expect(mayGive({ ...FACTS, ...changed })).toEqual({ is: 'refuse', reason });
  });

  test.each([
    ['a list of exactly the greatest age', { list: { ...LIST, ageMs: 12 * HOUR_MS } }],
    ['a cap of one redemption met to the cent', worthing(euros(9_000), euros(5_000))],
    ['by its list, what another account has taken', { elsewhere: { redemptions: [after(...TAKEN)], losses: 1 } }],
    ['on its looks, what another account was asked for and declined', { list: undefined, elsewhere: { redemptions: [after(...BEGUN, [1, ended(1, refused)], [2, withheld])], losses: 0 }, policy: LOOSE }],
    ['what is left to the cent beside a slip that nobody is told of', { ...worthing(euros(9_000), euros(5_000)), lost: [euros(4_000)] }],
    ['a cap of all met to the cent', { exposed: euro(45_000) }],
    ['an end that is an hour off by a clock that nobody vouches for', { voucher: ends(EXPIRY_BOUNDARY_MS), time: { utcMs: NOON, certain: false, jumped: false } }],
  ] as [string, Partial<Facts>][])('but is with %s', (_, changed) => {
    expect(mayGive({ ...FACTS, ...changed }).is).toBe('give');
  });
});

test('however much is asked for, what is out never passes the caps by a cent', () => {
  const asked = fc.array(fc.integer({ min: 1, max: 8_000 }), { maxLength: 60 });
  const caps = fc.record({ perRedemptionMinor: fc.integer({ min: 0, max: 8_000 }), totalMinor: fc.integer({ min: 0, max: 60_000 }) });
  fc.assert(
    fc.property(asked, caps, (minors, { perRedemptionMinor, totalMinor }) => {
      let exposedMinor = 0;
      for (const minor of minors) {
        const verdict = mayGive({ ...FACTS, ...worthing(euros(minor), euros(minor)), policy: { ...POLICY, perRedemptionMinor, totalMinor }, exposed: euro(exposedMinor) });
        const fits = minor <= perRedemptionMinor && exposedMinor + minor <= totalMinor;
        expect(verdict.is).toBe(fits ? 'give' : 'refuse');
        if (verdict.is === 'give') exposedMinor += verdict.risk?.minor ?? 0;
      }
      expect(exposedMinor).toBeLessThanOrEqual(totalMinor);
    }),
  );
});

describe('the money that may be lost by', () => {
  const PRICED: Policy = { ...POLICY, useMinor: 1_250, percentSaleMinor: 3_333 };

  test.each([
    ['money is that money', euros(4_999), 4_999],
    ['uses is what each was priced at', uses(3), 3_750],
    ['a percentage is that part of the sale it was priced at, rounded up', percent(2_000), 667],
    ['a hundred percent is the whole sale', percent(10_000), 3_333],
    ['a hundredth of a percent is a cent', percent(1), 1],
  ] as [string, Worth, number][])('%s', (_, worth, minor) => {
    expect(riskOf(worth, PRICED, 'EUR')).toEqual({ minor, currency: 'EUR' });
  });

  test('what has no price is not known, and is never its bare number', () => {
    expect(riskOf(uses(1), POLICY, 'EUR')).toBeUndefined();
    expect(riskOf(percent(2_000), POLICY, 'EUR')).toBeUndefined();
  });
});

const RETURNED: Happened[] = [...TAKEN, [3, takenBack('reversed')], [4, began(2, 'reverse', 'res-1')], [5, ended(2, { is: 'reversed' })]];

describe('of a listed worth is left', () => {
  const LIST_BEGAN = 10;
  const here = (lastSeq: number, ...history: Happened[]) => ({ state: after(...history), lastSeq });

  test.each([
    ['all of it without a redemption here', [], 5_000],
    ['less what was taken here after the reading of the list began', [here(11, ...TAKEN)], 0],
    ['all of it where the taking was over before the reading began', [here(10, ...TAKEN)], 5_000],
    ['less what is out and not sent yet', [here(11, [0, requested()], [1, given()])], 0],
    ['less what a guest still waits for', [here(11, ...BEGUN)], 0],
    ['less what may have been taken though it was withheld', [here(11, ...BEGUN, [30, ended(1, lost)], [31, withheld])], 0],
    ['less what was declined and sent again without an answer', [here(11, ...BEGUN, [1, ended(1, refused)], [2, began(2, 'redeem')])], 0],
    ['all of it where the provider declined', [here(11, ...BEGUN, [1, ended(1, refused)], [2, withheld])], 5_000],
    ['all of it where nothing was sent and nothing went out', [here(11, ...BEGUN, [1, ended(1, unsent)], [2, withheld])], 5_000],
    ['all of it where it was given back', [here(11, ...RETURNED)], 5_000],
    ['less all of them', [here(11, [0, requested(euros(2_000))], [1, given(euros(2_000))]), here(12, [0, requested(euros(1_500))], [1, given(euros(1_500))])], 1_500],
    ['less what was begun before the reading and is open still', [here(9, ...BEGUN)], 0],
    ['less what went out before the reading and is not sent yet', [here(9, [0, requested()], [1, given()])], 0],
  ] as [string, Facts['here'], number][])('%s', (_, others, left) => {
    expect(leftOf(FIFTY, LIST_BEGAN, others)).toBe(left);
  });

  test('a redemption whose newest row came after the reading began counts, whenever it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (listSeq, lastSeq) => {
        expect(leftOf(FIFTY, listSeq, [here(lastSeq, ...TAKEN)])).toBe(lastSeq > listSeq ? 0 : 5_000);
      }),
    );
  });

  test('uses are counted one by one', () => {
    const three = Array.from({ length: 3 }, (_, n) => here(11 + n, [0, requested(uses(1))], [1, given(uses(1))]));
    expect(leftOf(uses(10), LIST_BEGAN, three)).toBe(7);
    expect(mayGive({ ...FACTS, ...worthing(uses(3), uses(1)), here: three, policy: { ...POLICY, useMinor: 100 } })).toEqual({ is: 'refuse', reason: 'nothing-left' });
  });
});

describe("the guest's contact", () => {
  const ASKS: Policy = { ...POLICY, askUpToMinor: 9_000, contactAboveMinor: 3_000 };
  test.each([
    ['is asked from the limit on', worthing(FIFTY, euros(3_000)), { is: 'ask', why: 'contact', contact: true }],
    ['is not asked below it', worthing(FIFTY, euros(2_999)), { is: 'give' }],
    ['is not asked twice', { contacted: true }, { is: 'give' }],
    ['is asked together with a supervisor', worthing(euros(9_000), euros(9_000)), { is: 'ask', why: 'worth', contact: true }],
    ["is not replaced by a supervisor's word", { ...worthing(euros(9_000), euros(9_000)), approved: true }, { is: 'ask', why: 'contact', contact: true }],
    ["does not replace a supervisor's word", { ...worthing(euros(9_000), euros(9_000)), contacted: true }, { is: 'ask', why: 'worth' }],
    ['is asked for what has no price', { ...worthing(uses(1), uses(1)), policy: { ...ASKS, unpriced: 'ask' }, approved: true }, { is: 'ask', why: 'contact', contact: true }],
    ['does not lift a cap', { contacted: true, exposed: euro(49_000) }, { is: 'refuse', reason: 'over-the-limit' }],
  ] as [string, Partial<Facts>, object][])('%s', (_, facts, is) => {
    const verdict = mayGive({ ...FACTS, policy: ASKS, ...facts });
    expect(verdict).toMatchObject(is);
    expect('contact' in verdict).toBe('contact' in is);
  });
});

test('a supervisor is asked about a listed voucher because of its worth, and about another because no list has it', () => {
  const asks = { giveMinor: 0, askMinor: 5_000 };
  const policy: Policy = { ...POLICY, perRedemptionMinor: 0, askUpToMinor: 5_000, wellFormed: asks };
  expect(mayGive({ ...FACTS, policy })).toMatchObject({ is: 'ask', why: 'worth', evidence: 'listed' });
  expect(mayGive({ ...FACTS, policy, list: undefined, voucher: undefined })).toMatchObject({ is: 'ask', why: 'evidence', evidence: 'well-formed' });
});
