import { expect, type Locator, type Page } from '@playwright/test';
import { focusWindow, pressKey, scanByKeys } from './scanner-keys.ts';

const SCANS_AT_MOST = 5;

/** Scans by keys and redeems with Enter, as a cashier without a mouse does; ends when the outcome stands. */
export async function scanAndRedeem(page: Page, code: string): Promise<void> {
  await scanWhole(page, code);
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
  pressKey('Return');
  await page.locator('.outcome').waitFor();
}

/** Scans by keys until the code was read whole, as a cashier does: a machine that stalls in the middle of a scan tears it, and the desk says that the pieces are no voucher of its own. */
export async function scanWhole(page: Page, code: string): Promise<void> {
  focusWindow();
  for (let scans = 1; scans <= SCANS_AT_MOST; scans++) {
    await scanByKeys(code);
    await page.locator('.worth, .outcome').first().waitFor();
    if (!(await tornScan(page).isVisible())) return;
    await passTorn(page);
  }
  throw new Error('no scan was read whole');
}

/** What the desk says of a piece of a code. */
export function tornScan(page: Page): Locator {
  return page.getByText(/looks like a real voucher|This is not a voucher code/);
}

/** Goes on past the pieces, however many there are. */
export async function passTorn(page: Page): Promise<void> {
  while (await tornScan(page).isVisible()) await nextByKey(page);
}

/** Enter, and what stood there is gone. */
async function nextByKey(page: Page): Promise<void> {
  const shown = await page.locator('.reference').innerText();
  await pressNext(page);
  await expect(page.getByText(shown)).toBeHidden();
}

/** Enter, once an outcome takes it: one that was meant for what stood there before sends none away. */
export async function pressNext(page: Page): Promise<void> {
  await expect(page.locator('.outcome [data-autofocus]')).toHaveAttribute('aria-disabled', 'false');
  pressKey('Return');
}

export async function expectOutcome(page: Page, word: 'REDEEMED' | 'ACCEPTED OFFLINE' | 'NOT ACCEPTED' | 'NOT KNOWN', timeout = 20_000): Promise<void> {
  await page.locator('.outcome-title').filter({ hasText: word }).waitFor({ timeout });
  await expect(page.locator('.reference')).toHaveText(/^[0-9A-HJKMNP-TV-Z]{6}$/);
}

/** The reference on the screen. */
export async function reference(page: Page): Promise<string> {
  return page.locator('.reference').innerText();
}

/** Goes on to the next guest. */
export async function nextGuest(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
}

export function codeOf(codes: Map<string, string>, title: string): string {
  const code = codes.get(title);
  if (code === undefined) throw new Error(`no sample is called ${title}`);
  return code;
}

/** The desk says what would be accepted without the line. */
export async function saysIfLineFails(page: Page): Promise<void> {
  await page.getByText(/^If the line fails:/).first().waitFor();
}

/** Nothing is sent for a guest until the desk believes in the line again. */
export async function lineIsBack(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await page.getByRole('row').filter({ hasText: 'Vauchar' }).getByText('Line up').waitFor();
  await page.keyboard.press('F2');
}
