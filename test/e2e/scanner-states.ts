import type { Page } from '@playwright/test';
import { CARD } from '../../renderer/scanner/read.ts';
import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import type { Show } from './queue-states.ts';
import { focusWindow, scanByKeys } from './scanner-keys.ts';

const SCANS_AT_MOST = 5;

/** Scans until the screen says so: a machine that stalls in the middle of a scan tears it, and then it is scanned again. */
async function scanUntil(page: Page, says: string, ...scan: Parameters<typeof scanByKeys>): Promise<void> {
  for (let scans = 1; scans <= SCANS_AT_MOST; scans++) {
    await scanByKeys(...scan);
    const heard = await page.getByText(says).waitFor({ timeout: 5_000 }).then(() => true, () => false);
    if (heard) return;
  }
  throw new Error(`no scan was read whole: ${says}`);
}

/** The scanner's own screen: before its card was scanned, after it, and after one that no setting can read. */
export async function showScanner(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const code = codeOf(await sampleCodes(page), 'Gift voucher 50.00, A');
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Set up and try scanner and sound' }).click();
  await page.getByText('Nothing yet.').waitFor();
  await show('scanner', desk);
  focusWindow();
  await scanUntil(page, 'The scanner is set up.', `]C1${CARD}`);
  await scanUntil(page, 'ends with Tab', `]C1${code}`, 'tab');
  await scanUntil(page, 'This is no voucher code:', 'this is no voucher code but a whole sentence of some sixty-eight signs');
  await show('scanner-learnt', desk);
  await scanUntil(page, 'changes small letters and capitals', CARD.toUpperCase());
  await show('scanner-changes-case', desk);
  await page.getByText('Sound', { exact: true }).click();
  await page.getByRole('slider', { name: 'Sound' }).focus();
  for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowLeft');
  await page.getByText('Sound is off.').nth(1).waitFor();
  await show('sound', desk);
  await desk.close();
}
