import { expect, type Locator, type Page } from '@playwright/test';
import { focusWindow, pressKey, scanByKeys } from './scanner-keys.ts';

const SCANS_AT_MOST = 5;

/** Scans by keys until the code was read whole, as a cashier does: a machine that stalls in the middle of a scan tears it, and the desk says that the pieces are no voucher of its own. */
export async function scanWhole(page: Page, code: string): Promise<void> {
  focusWindow();
  for (let scans = 1; scans <= SCANS_AT_MOST; scans++) {
    scanByKeys(code);
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
  pressKey('Return');
  await expect(page.getByText(shown)).toBeHidden();
}

export function outageBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Outage', exact: true });
}

export async function openRoom(page: Page, key: 'F3' | 'F8', title: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** In the training room, as a person does it; ends on the desk. */
export async function pullThePlug(page: Page): Promise<void> {
  await openRoom(page, 'F8', 'Training');
  await page.getByRole('button', { name: 'Pull the plug' }).click();
  await expect(page.getByText('Vauchar cannot be reached.')).toBeVisible();
  await page.keyboard.press('F2');
}

export async function plugIn(page: Page): Promise<void> {
  await openRoom(page, 'F8', 'Training');
  await page.getByRole('button', { name: 'Plug it in again' }).click();
  await expect(page.getByText('Vauchar can be reached.')).toBeVisible();
  await page.keyboard.press('F2');
}

/** Another till redeems a voucher of the sheet at the provider; ends on the desk. */
export async function usedElsewhere(page: Page, title: string): Promise<void> {
  await openRoom(page, 'F8', 'Training');
  await page.getByRole('combobox', { name: 'Another till redeems' }).selectOption({ label: title });
  await page.getByRole('button', { name: 'Redeem it there' }).click();
  await expect(page.getByText('Another till has redeemed it.')).toBeVisible();
  await page.keyboard.press('F2');
}
