import { openPrinter } from '../printing/fake-printer.ts';
import { makeFault, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest } from './desk-steps.ts';
import { nameTcp, openPrinting, setTcp, typeAndRedeem } from './printing-steps.ts';
import type { Show } from './queue-states.ts';

/** How receipts are set up, what is there without a printer, and receipts that wait for one that is off. */
export async function showPrinting(show: Show): Promise<void> {
  const printer = await openPrinter();
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page, 'Mia');
  const codes = await sampleCodes(page);
  await typeAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, A'));
  await expectOutcome(page, 'REDEEMED');
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
  await show('receipt-otherwise', desk);
  await nextGuest(page);
  await openPrinting(page);
  await nameTcp(page, printer.port);
  await page.getByRole('button', { name: 'Print a test page' }).click();
  await page.getByText('The test page was sent').waitFor();
  await show('printing-settings', desk);
  await page.getByLabel('Its name or address').fill('http://printer');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Type a name or an address, without a port.').waitFor();
  await show('printing-settings-wrong', desk);
  await page.getByRole('button', { name: /sign out/ }).click();
  await setTcp(page, printer.port);
  printer.be('closes');
  await typeAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, B'));
  await page.getByText('It may have come out: look at the printer.').waitFor();
  await nextGuest(page);
  await printer.close();
  await makeFault(page, 'Silence: taken, the answer is lost');
  await typeAndRedeem(page, codeOf(codes, 'Dinner for two 185.00'));
  await page.getByText(/receipts wait: the printer at 127.0.0.1:\d+ takes no connection/).waitFor();
  await show('receipts-wait', desk);
  await page.getByRole('button', { name: /^Receipts \(/ }).click();
  await page.getByRole('dialog', { name: 'Receipts that wait' }).waitFor();
  await show('receipts-wait-dialog', desk);
  await desk.close();
}
