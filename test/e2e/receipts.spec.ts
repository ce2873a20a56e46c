import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPaper } from '../printing/drawn.ts';
import { type FakePrinter, openPrinter } from '../printing/fake-printer.ts';
import { interpret, linesOf } from '../printing/interpreter.ts';
import { type DeskApp, openDesk, ROOT, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference } from './desk-steps.ts';
import { lookFor, openHistory, story } from './history-states.ts';
import { speak } from './pictures.ts';
import { openPrinting, savePrinting, setTcp, typeAndRedeem } from './printing-steps.ts';

/** The bytes that reached the printer, drawn: somebody can look at them. */
async function keepPicture(printer: FakePrinter, nth: number, name: string, dots: 384 | 576 = 576): Promise<ReturnType<typeof interpret>> {
  await expect.poll(() => printer.receipts.length).toBeGreaterThan(nth);
  const printed = interpret(printer.receipts[nth] ?? new Uint8Array());
  await drawPaper(printed, dots, join(ROOT, 'test-results', 'receipts', `${name}.png`));
  return printed;
}

/** Where the person at this desk saves a file, and what the dialog is called that asks them. */
function savesTo({ app }: DeskApp): { file: string; asked: Promise<string> } {
  const file = join(mkdtempSync(join(tmpdir(), 'voucher-desk-pdf-')), 'receipt.pdf');
  const asked = app.evaluate(
    ({ dialog }, path) =>
      new Promise<string>((resolve) => {
        const showSaveDialog = (_: unknown, { title }: { title: string }) => {
          resolve(title);
          return Promise.resolve({ canceled: false, filePath: path });
        };
        Object.assign(dialog, { showSaveDialog });
      }),
    file,
  );
  return { file, asked };
}

test('a redeem in the window comes out of the printer on the network, again as a copy, and after a restart as the next', async () => {
  const printer = await openPrinter();
  const desk = await openDesk();
  const { page, home } = desk;
  await setTcp(page, printer.port);
  const codes = await sampleCodes(page);
  const code = codeOf(codes, 'Gift voucher 50.00, A');
  await typeAndRedeem(page, code);
  await expectOutcome(page, 'REDEEMED');
  const named = await reference(page);
  const first = linesOf(await keepPicture(printer, 0, 'redeemed'));
  expect(first).toEqual(expect.arrayContaining(['TRAINING', 'REDEEMED', '€50.00', `Reference  ${named}`, 'Served by  Anna']));
  await expect(page.getByText('The receipt is printed.')).toBeVisible();
  await page.keyboard.press('Control+p');
  expect(linesOf(await keepPicture(printer, 1, 'copy'))).toContain('COPY 1');
  await expect(page.getByText('Copy 1 is printed.')).toBeVisible();
  await desk.close();
  const again = await openDesk({ home });
  await signIn(again.page, 'Mia');
  // in a language that no set of the printer has: the window draws it
  await openPrinting(again.page);
  await again.page.getByLabel('Language of the receipts').selectOption('ar');
  await again.page.getByLabel('Paper').selectOption('58 mm');
  await savePrinting(again.page);
  // a guest who lost theirs comes back: by keys, from the history
  await openHistory(again.page);
  await lookFor(again.page, named);
  await story(again.page, named);
  await again.page.keyboard.press('Tab');
  await expect(again.page.getByRole('button', { name: 'Print', exact: true })).toBeFocused();
  await again.page.keyboard.press('Enter');
  const arabic = await keepPicture(printer, 2, 'arabic-copy', 384);
  expect(linesOf(arabic)).toEqual([]);
  const dots = arabic.flatMap((one) => (one.is === 'picture' ? [...one.bits] : [])).reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
  expect(dots, 'black dots of letters').toBeGreaterThan(5_000);
  expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 'the window that drew it is gone').toBe(1);
  await again.close();
  await printer.close();
  expect(printer.raw().includes(code)).toBe(false);
});

test('a printer that is off keeps no guest waiting, and its receipts are dropped or printed when somebody says so', async () => {
  const printer = await openPrinter();
  const { port } = printer;
  const desk = await openDesk();
  const { page } = desk;
  await setTcp(page, port);
  const { file, asked } = savesTo(desk);
  await printer.close();
  const codes = await sampleCodes(page);
  for (const title of ['Gift voucher 50.00, A', 'Gift voucher 50.00, B']) {
    await typeAndRedeem(page, codeOf(codes, title));
    await expectOutcome(page, 'REDEEMED', 2_000);
    await nextGuest(page);
  }
  await typeAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, C'));
  await expect(page.getByText('The receipt waits for the printer.')).toBeVisible();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The receipt is done.')).toBeVisible();
  expect(await asked).toBe('Where the receipt goes');
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await nextGuest(page);
  await expect(page.getByText(`2 receipts wait: the printer at 127.0.0.1:${port} takes no connection.`), 'what its guest has on paper waits no longer').toBeVisible();
  await page.getByRole('button', { name: 'Receipts (2)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Receipts that wait' });
  await dialog.getByRole('button', { name: /^Drop it/ }).first().click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  const back = await openPrinter('answers', port);
  await dialog.getByRole('button', { name: /^Print .* again$/ }).click();
  await expect(dialog.getByText('No receipt waits.')).toBeVisible();
  expect(linesOf(await keepPicture(back, 0, 'after-it-was-off'))).not.toContain('COPY 1');
  await desk.close();
  await back.close();
});

test('without a receipt printer the receipt of what was not accepted becomes a file, where the person says', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  const { file, asked } = savesTo(desk);
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Expired'));
  await page.getByRole('button', { name: 'Look' }).click();
  await expectOutcome(page, 'NOT ACCEPTED');
  await page.getByRole('button', { name: 'Print' }).click();
  await speak(desk, 'de');
  await page.getByRole('button', { name: 'Als PDF speichern' }).click();
  await expect(page.getByText('Der Beleg ist gemacht.')).toBeVisible();
  expect(await asked, 'the system’s own dialog speaks as the window does').toBe('Wohin der Beleg soll');
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await desk.close();
});
