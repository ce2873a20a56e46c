import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_PRINTING } from '../../shared/printing.ts';
import { ANNA, MIA, SAM } from '../actions/desk-at-work.ts';
import { tempFolder } from '../temp-folder.ts';
import { printingDesk } from './printing-desk.ts';

const GIFT = 'Gift voucher 50.00, A';

test('without a receipt printer a receipt becomes a file, or goes to the system, and counts as printed', async () => {
  const desk = await printingDesk('answers', { printer: undefined, byItself: [] });
  const { reference } = await desk.redeem(GIFT);
  expect(await desk.ask('receipt.print', { reference })).toEqual({ is: 'no-printer' });
  expect(await desk.ask('receipt.otherwise', { reference, way: 'pdf' }), 'the dialog was left').toEqual({ is: 'left' });
  desk.system.file = join(tempFolder(), 'receipt.pdf');
  expect(await desk.ask('receipt.otherwise', { reference, way: 'pdf' })).toEqual({ is: 'done' });
  expect(readFileSync(desk.system.file, 'utf8')).toContain(reference);
  expect(readFileSync(desk.system.file, 'utf8')).not.toContain('COPY');
  desk.system.file = join(tempFolder(), 'no-such-folder', 'receipt.pdf');
  expect(await desk.ask('receipt.otherwise', { reference, way: 'pdf' })).toEqual({ is: 'failed' });
  desk.system.prints = false;
  expect(await desk.ask('receipt.otherwise', { reference, way: 'system' })).toEqual({ is: 'left' });
  desk.system.prints = true;
  expect(await desk.ask('receipt.otherwise', { reference, way: 'system' })).toEqual({ is: 'done' });
  expect(desk.system.pages.at(-1)).toContain('COPY 1');
  expect((await desk.ask('printing.queue', {})).jobs).toEqual([]);
});

test('a manager alone says where receipts go, and tries it before', async () => {
  const desk = await printingDesk('answers', { printer: undefined });
  const settings = { ...FIRST_PRINTING, printer: { is: 'tcp' as const, host: '127.0.0.1', port: desk.printer.port } };
  for (const call of ['printing.settings', 'printing.test', 'printing.set']) expect(await desk.serve(call, { settings, approver: ANNA })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  await desk.signIn(MIA);
  expect(await desk.ask('printing.test', { settings })).toEqual({ is: 'printed' });
  expect((await desk.came(1))[0]).toContain('TEST PAGE');
  expect(await desk.ask('printing.test', { settings: { ...settings, printer: { ...settings.printer, host: 'no-such-printer.invalid' } } })).toEqual({ is: 'not-sent', why: 'unreachable' });
  expect(await desk.ask('printing.set', { settings, approver: { ...MIA, pin: '0000' } })).toEqual({ is: 'wrong-pin' });
  expect(await desk.ask('printing.set', { settings, approver: SAM })).toEqual({ is: 'not-allowed' });
  expect(await desk.ask('printing.settings', {})).not.toHaveProperty('printer');
  expect(await desk.ask('printing.set', { settings, approver: MIA })).toEqual({ is: 'done' });
  await desk.restart();
  const { id, outcome } = await desk.redeem(GIFT);
  await desk.ask('redemption.shown', { id, outcome: outcome.is });
  desk.clock.advance(0);
  expect((await desk.came(2))[1]).toContain('REDEEMED');
});
