import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ok } from '../../shared/result.ts';
import { systemClock } from '../../main/clock.ts';
import { argumentsOf, commandOf } from '../../main/command-line.ts';
import { openTraining } from '../../main/home.ts';
import { askOffice } from '../../main/office-line.ts';
import { SQL } from '../journal/opened.ts';
import { like } from '../like.ts';
import { tempFolder } from '../temp-folder.ts';
import { CHECKER } from './kept.ts';

/** The till of a folder of its own, as a command line opens it. */
async function till(folder = tempFolder()) {
  const home = { folder: join(folder, 'training'), sql: SQL, checker: CHECKER, clock: systemClock, log: () => undefined };
  const line = { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] };
  const opened = await openTraining({ ...home, version: { app: 'test', runtime: 'node' }, machine: 'this machine', line, reopen: () => undefined, choose: () => Promise.resolve(undefined) });
  if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
  return opened.value;
}

type Till = Awaited<ReturnType<typeof till>>;

/** A command line as it is typed, and all that it says; on a till that stays open, or one that it opens and closes. */
async function run(on: Till | string, typed: readonly string[], { pin = '3333' } = {}) {
  const command = commandOf(argumentsOf(['voucher-desk', 'office', ...typed], true));
  if (command.is !== 'office') return { code: 2, sentence: command.is === 'wrong' ? command.why : '', printed: [] };
  const printed: string[] = [];
  const open = async () => ok(typeof on === 'string' ? await till(on) : { desk: on.desk, close: () => Promise.resolve() });
  const said = await askOffice({ clock: systemClock, open, pin: () => Promise.resolve(pin), print: (one) => void printed.push(one) }, command.asked);
  return { ...said, printed };
}

/** One that stays open as long as the test. */
async function openTill(): Promise<Till> {
  const opened = await till();
  onTestFinished(opened.close);
  return opened;
}

describe('an office at a command line', () => {
  test('says which accounts have one, what they can be asked for, and what that wants to know', async () => {
    const desk = await openTill();
    const { code, printed } = await run(desk, []);
    expect(code).toBe(0);
    expect(printed).toEqual(expect.arrayContaining([
      'training-vauchar (Vauchar)',
      'training-vouchercart (VoucherCart)',
      '  read   vouchers',
      '  errand create-vouchers count* value* valueUnit*=fixed|percentage tag startTime expiryTime',
      '  errand delete-voucher id* confirmation*=DELETE',
      '  read   voucher id* expand',
    ]));
    expect((await run(desk, ['VoucherCart'])).printed).not.toContain('training-vauchar (Vauchar)');
    expect(JSON.parse((await run(desk, ['VoucherCart', '--json'])).printed[0] ?? '')).toMatchObject([{ account: 'training-vouchercart', verbs: expect.arrayContaining([expect.objectContaining({ kind: 'read', name: 'redeem locations' })]) as unknown }]);
  });

  test('says what is wrong with one, and does nothing', async () => {
    const desk = await openTill();
    const lines: [string[], { pin?: string }, number, RegExp][] = [
      [['--salvage'], {}, 2, /--salvage does not go with office/],
      [['--as'], {}, 2, /--as needs a manager/],
      [['--as', 'sam'], {}, 2, /No manager is called sam\. There is: mia/],
      [['--json'], { pin: '0000' }, 1, /not the PIN of Mia/],
      [['Vauchar'], { pin: '' }, 1, /not the PIN of Mia/],
      [['elsewhere'], {}, 2, /No account with an office is called elsewhere/],
      [['Vauchar', 'redeem'], {}, 2, /Vauchar cannot be asked for redeem\. It can be for: vouchers,/],
      [['VoucherCart', 'voucher', 'id'], {}, 2, /"id" is not of the form name=value/],
      [['VoucherCart', 'voucher', '__proto__=1'], {}, 2, /not of the form/],
      [['VoucherCart', 'voucher', 'id=15', 'id=16'], {}, 2, /id is said twice/],
      [['VoucherCart', 'voucher', 'id=fifteen'], {}, 2, /voucher cannot be asked for so: id: .* It wants: id\* expand/],
      [['Vauchar', 'create-vouchers', 'count=2', 'value=12,50', 'valueUnit=fixed'], {}, 2, /value: is a number like 12\.34/],
      [['VoucherCart', 'voucher', 'id=4711'], {}, 1, /It was declined: Voucher not found/],
    ];
    for (const [line, how, code, sentence] of lines) expect({ line, ...(await run(desk, line, how)) }).toMatchObject({ line, code, sentence: like(sentence), printed: [] });
  });

  test('reads to the end, for people and for programs', async () => {
    const desk = await openTill();
    const rows = (await run(desk, ['VoucherCart', 'categories', 'limit=5', '--json'])).printed.map((line) => JSON.parse(line) as { id: number; title?: string });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(23);
    expect(rows[0]).toMatchObject({ id: 63_500, title: 'Food' });
    const { printed, sentence } = await run(desk, ['training-vouchercart', 'voucher', 'id=15', 'expand=["options"]']);
    expect(sentence).toBe('1 row.');
    expect(printed[0]).toMatch(/^id: 15\nvoucherTitle: Spa day\n/);
    expect(printed[0]).toContain('\noptions.0.sellPrice: 199.00 GBP\n');
  });

  test('wants an errand, waits for it, and what was made is there at the next line', async () => {
    const desk = tempFolder();
    expect(await run(desk, ['Vauchar', 'create-vouchers', 'count=2', 'value=12.50', 'valueUnit=fixed', 'tag=Frühling 🌷'])).toMatchObject({ code: 0, sentence: like(/^Done \(\w{6}\)\. 2 of 2 vouchers, tag Frühling 🌷 \w{6}: vcr-/) });
    const made = (await run(desk, ['Vauchar', 'vouchers', '--json'])).printed.map((line) => JSON.parse(line) as { id: string; tag?: string; value: object }).filter(({ tag }) => tag?.startsWith('Frühling'));
    expect(made).toMatchObject([{ value: { minor: 1_250, currency: 'EUR' } }, {}]);
    expect(await run(desk, ['Vauchar', 'delete-voucher', `id=${made[0]?.id}`])).toMatchObject({ code: 2, sentence: like(/confirmation: /) });
    expect(await run(desk, ['Vauchar', 'delete-voucher', `id=${made[0]?.id}`, 'confirmation=DELETE'])).toMatchObject({ code: 0 });
    const again = await run(desk, ['Vauchar', 'delete-voucher', `id=${made[0]?.id}`, 'confirmation=DELETE', '--json']);
    expect(again).toMatchObject({ code: 1, sentence: like(/^It was not done \(\w{6}\): Voucher not found/) });
    expect(JSON.parse(again.printed[0] ?? '')).toMatchObject({ is: 'failed', decline: { reason: 'not-valid' } });
  });

  test('takes what lies in other things part by part', async () => {
    const desk = await openTill();
    const order = ['purchaser.name=Zoë', 'purchaser.email=zoe@example.com', 'products.0.voucherId=15', 'products.0.voucherVersion=0', 'products.0.optionId=40', 'products.0.layoutId=31', 'products.0.deliveryMethod=electronic'];
    expect(await run(desk, ['VoucherCart', 'create-order', ...order])).toMatchObject({ code: 0, sentence: like(/^Done \(\w{6}\)\. order 5667846$/) });
    expect(await run(desk, ['VoucherCart', 'create-order', ...order.slice(0, 2), 'products.1.voucherId=15'])).toMatchObject({ code: 2, sentence: like(/products\.1\.voucherId is said twice/) });
  });
});
