import { expect, type Page } from '@playwright/test';
import { focusWindow, pressKey, scanByKeys } from './scanner-keys.ts';

/** Scans by keys and redeems with Enter, as a cashier without a mouse does; ends when the outcome stands. */
export async function scanAndRedeem(page: Page, code: string): Promise<void> {
  focusWindow();
  scanByKeys(code);
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
  pressKey('Return');
  await page.locator('.outcome').waitFor();
}

export async function expectOutcome(page: Page, word: 'REDEEMED' | 'ACCEPTED OFFLINE' | 'NOT ACCEPTED' | 'NOT KNOWN', timeout = 5_000): Promise<void> {
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

/** Nothing is sent for a guest until the desk believes in the line again. */
export async function lineIsBack(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await page.getByRole('row').filter({ hasText: 'Vauchar' }).getByText('Line up').waitFor();
  await page.keyboard.press('F2');
}
