import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemIds } from '../../main/compose.ts';
import { withAccounts } from '../world.ts';
import { type DeskAtWork, deskAtWork } from './desk-at-work.ts';

const GIFT = 'Gift voucher 50.00, A';
const OTHER = 'Gift voucher 50.00, B';
const SALE = 'Bill 1042 Rossi';

async function redeemFor(desk: DeskAtWork, title: string, sale: string) {
  const { scanId, voucher } = await desk.scan(title);
  return desk.ask('voucher.redeem', { id: systemIds.newId(), scanId, worth: voucher.worth, sale });
}

async function ofSale(desk: DeskAtWork, sale: string) {
  const opened = await desk.ask('sale.open', { sale });
  if (opened.is !== 'open') throw new Error(opened.is);
  return opened.redemptions;
}

const referencesOf = async (desk: DeskAtWork, sale: string) => (await ofSale(desk, sale)).map(({ reference }) => reference);

describe('several vouchers for one sale', () => {
  test('are each written down with its number, and found by it however it is spelt, also after a restart', async () => {
    const desk = await deskAtWork();
    const first = await redeemFor(desk, GIFT, SALE);
    const second = await redeemFor(desk, OTHER, ` ${SALE.toUpperCase()} `);
    const alone = await desk.redeem('One admission, A');
    expect([first.sale, second.sale, alone.sale]).toEqual([SALE, SALE.toUpperCase(), undefined]);
    await desk.restart();
    expect(await referencesOf(desk, SALE.toLowerCase())).toEqual([first.reference, second.reference]);
    expect(await referencesOf(desk, 'Bill 1043')).toEqual([]);
    const found = await desk.ask('history.part', { filter: { text: `  ${SALE.toLowerCase()} ` }, from: 0, count: 9 });
    expect(found.is === 'part' ? found.entries.map(({ reference }) => reference) : found.is).toEqual([first.reference, second.reference]);
  });

  test('stand in it as they came out, the one included that nobody knows of yet', async () => {
    const desk = await deskAtWork();
    // whoever asks the provider meanwhile is told of nothing: it is not known until the call comes through
    desk.relay.hold({ verb: 'POST', side: 'before-effect' });
    const { scanId, voucher } = await desk.scan(GIFT);
    const answered = desk.ask('voucher.redeem', { id: systemIds.newId(), scanId, worth: voucher.worth, sale: SALE });
    await desk.passing('the verdict', () => desk.relay.held() === 1);
    desk.clock.advance(2_000);
    expect((await answered).outcome.is).toBe('not-known');
    expect(await ofSale(desk, SALE)).toMatchObject([{ outcome: { is: 'not-known' } }]);
    desk.relay.letGo();
    await desk.told('redeemed');
    expect(await ofSale(desk, SALE)).toMatchObject([{ outcome: { is: 'redeemed' } }]);
  });

  test('have its number on the receipt and in the story, and nowhere in the open', async () => {
    const desk = await deskAtWork();
    const { reference } = await redeemFor(desk, GIFT, SALE);
    const found = await desk.ask('history.part', { filter: { text: reference }, from: 0, count: 1 });
    const seq = found.is === 'part' ? (found.entries[0]?.seq ?? 0) : 0;
    expect(await desk.ask('history.story', { seq })).toMatchObject({ story: { steps: [{ what: { is: 'requested', sale: SALE } }, {}, {}, {}, {}] } });
    expect(desk.log.join('\n')).not.toContain('Rossi');
    await desk.close();
    for (const name of ['journal.sqlite', 'journal.mirror']) expect([name, readFileSync(join(desk.folder, 'journal', name)).includes('Rossi')]).toEqual([name, false]);
  });
});

test('a voucher is not taken for the number of a sale: its code would stand in clear on the receipts', async () => {
  const desk = await deskAtWork();
  expect(await desk.ask('sale.open', { sale: ` ${desk.code(GIFT)} ` })).toEqual({ is: 'a-voucher' });
});

const atOnce = (kinds: ('money' | 'uses' | 'percent')[]) => withAccounts({ atOnce: kinds });

describe('what an account redeems at once', () => {
  test('is said only of a voucher of that worth that its provider has just called good', async () => {
    const desk = await deskAtWork({ settings: atOnce(['money']) });
    expect(await desk.scan(GIFT)).toMatchObject({ atOnce: true });
    expect(await desk.scan('20 % off, A')).not.toHaveProperty('atOnce');
  });

  test('is not said where nobody chose it', async () => {
    const desk = await deskAtWork();
    expect(await desk.scan(GIFT)).not.toHaveProperty('atOnce');
  });
});
