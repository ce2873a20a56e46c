import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFault, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, scanAndRedeem } from './desk-steps.ts';
import { lookFor, openHistory } from './history-states.ts';
import { focusWindow, scanByKeys, typeByHand } from './scanner-keys.ts';

const REAL_LOOKING = 'REALCANARY4711X9';

test('no whole code stands anywhere on disk or in the title: journal, mirror, list, training, log, the browser’s own files', async () => {
  const desk = await openDesk();
  const { page, home } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, A'));
  await expectOutcome(page, 'REDEEMED');
  await nextGuest(page);
  focusWindow();
  for (const title of ['Used last week', 'Unknown code']) {
    await scanByKeys(codeOf(codes, title));
    await expectOutcome(page, 'NOT ACCEPTED');
    await nextGuest(page);
  }
  await scanByKeys(REAL_LOOKING);
  await expectOutcome(page, 'NOT ACCEPTED');
  await nextGuest(page);
  const field = page.getByLabel('Or type its code');
  await field.focus();
  await typeByHand(codeOf(codes, '20 % off, A'), 70);
  await expect(field).toHaveValue(codeOf(codes, '20 % off, A'));
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: /^Redeem/ }).waitFor();
  await page.getByRole('button', { name: /^Leave/ }).click();
  await makeFault(page, 'Rubbish: taken, the answer is a web page');
  await scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, B'));
  await expectOutcome(page, 'REDEEMED', 15_000);
  // the provider's whole list lies beside the journal by then, written by another process
  await expect.poll(() => existsSync(join(home, 'training', 'lists', 'training-vauchar.list'))).toBe(true);
  await openHistory(page);
  await lookFor(page, codeOf(codes, 'Gift voucher 50.00, A'));
  await page.getByText('The provider took it').waitFor();
  const titles = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
  await desk.close();

  expect(titles).toEqual(['Voucher Desk']);
  const canaries = [...codes.values()].filter((code) => code.startsWith('TRY')).concat(REAL_LOOKING);
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['journal.sqlite', 'journal.mirror', 'vauchar.json', 'training-vauchar.list', 'desk.log']));
  const leaks = files.flatMap((file) => {
    const path = join(file.parentPath, file.name);
    const bytes = readFileSync(path);
    // as a browser might keep it: one byte or two bytes a character, or escaped in an address
    return canaries.filter((code) => bytes.includes(code, 0, 'latin1') || bytes.includes(code, 0, 'utf16le')).map((code) => `${code} in ${path}`);
  });
  expect(leaks).toEqual([]);
});
