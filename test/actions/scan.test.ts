import { describe, expect, test } from 'vitest';
import { like } from '../like.ts';
import { deskAtWork } from './desk-at-work.ts';
import { until } from '../until.ts';

const GIFT = 'Gift voucher 50.00, A';

describe('a text that is no code', () => {
  test.each([
    ['nothing', ''],
    ['control characters alone', '\u0000\u0002\r\n'],
    ['ten thousand characters', 'TRY'.padEnd(10_000, 'A')],
    ['sixty-five characters', 'A'.repeat(65)],
    ['an emoji', 'TRYAAAAAAAAA🎟'],
    ['letters of another script', 'ТRYAAAAAAAAAA'],
    ['half of a surrogate pair', 'TRYAAAAAAAAA\ud83c'],
  ])('is refused at once: %s', async (_, text) => {
    const desk = await deskAtWork();
    const refused = await desk.ask('voucher.scan', { text });
    expect(refused).toMatchObject({ at: 'refused', reference: like(/^.{6}$/), outcome: { is: 'not-accepted', reason: 'not-a-code' } });
    expect(JSON.stringify(refused).length).toBeLessThan(300);
  });
});

describe('a code that is not ours', () => {
  test.each(['4006381333931', 'try0123456789', 'TRY012345678', 'TRY01234567890', '<script>1</script>', "'; DROP TABLE journal;--", '__proto__'])('looks like a real voucher: %s', async (text) => {
    const desk = await deskAtWork();
    expect(await desk.ask('voucher.scan', { text })).toMatchObject({ at: 'refused', outcome: { reason: 'looks-real' } });
  });

  test('and unknown to the provider is declined in its own words', async () => {
    const desk = await deskAtWork();
    expect(await desk.ask('voucher.scan', { text: desk.server.unknownCode() })).toMatchObject({
      at: 'refused', outcome: { reason: 'unknown-code', providerText: 'Voucher not found' },
    });
  });
});

test('every refusal has a reference of its own', async () => {
  const desk = await deskAtWork();
  const references = new Set<string>();
  for (let n = 0; n < 20; n++) {
    const refused = await desk.ask('voucher.scan', { text: '4006381333931' });
    if (refused.at === 'refused') references.add(refused.reference);
  }
  expect(references.size).toBe(20);
});

test('a code with the noise of a scanner around it is found', async () => {
  const desk = await deskAtWork();
  expect(await desk.ask('voucher.scan', { text: `\u0002 ${desk.code(GIFT)}\r\n` })).toMatchObject({ at: 'found' });
});

test('a code never leaves main whole', async () => {
  const desk = await deskAtWork();
  const code = desk.code(GIFT);
  const told = [await desk.scan(GIFT), await desk.redeem(GIFT), await desk.ask('voucher.scan', { text: code }), await desk.ask('redemption.questions', {})];
  expect(JSON.stringify(told)).not.toContain(code);
  expect(desk.log.join('\n')).not.toContain(code);
});

test('a code that was redeemed here says when and by whom', async () => {
  const desk = await deskAtWork();
  const { id, reference, at } = await desk.redeem(GIFT);
  await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({
    at: 'refused', outcome: { is: 'not-accepted', reason: 'used', earlier: { by: 'Anna', reference, at } },
  });
});

test('a code that was redeemed elsewhere says nothing of us', async () => {
  const desk = await deskAtWork();
  const refused = await desk.ask('voucher.scan', { text: desk.code('Used last week') });
  expect(refused).toMatchObject({ at: 'refused', outcome: { reason: 'used' } });
  expect(JSON.stringify(refused)).not.toContain('earlier');
});

test('a code that is in doubt here shows its redemption and asks nobody', async () => {
  const desk = await deskAtWork();
  desk.relay.hold({ verb: 'POST', side: 'before-effect' });
  const answered = desk.redeem(GIFT);
  await until('the redeem is held', () => desk.relay.held() === 1);
  desk.clock.advance(2_000);
  const { id } = await answered;
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'known', redemption: { id, outcome: { is: 'not-known' } } });
});

test('a scan without an answer is not accepted and tells the fault', async () => {
  const desk = await deskAtWork();
  await desk.server.setFault('401');
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'refused', outcome: { reason: 'unauthorized' } });
  await desk.relay.close();
  expect(await desk.ask('voucher.scan', { text: desk.code(GIFT) })).toMatchObject({ at: 'refused', outcome: { reason: 'unreachable' } });
  expect(desk.server.redemptions()).toEqual([]);
});
