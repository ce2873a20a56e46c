import { expect, type Locator, type Page } from '@playwright/test';

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
  await putPlugIn(page);
  await page.keyboard.press('F2');
}

/** In the training room. Another program of this machine may have a port of the line for a while: whoever stands there tries again. */
export async function putPlugIn(page: Page): Promise<void> {
  await expect(async () => {
    const plug = page.getByRole('button', { name: 'Plug it in again' });
    if (await plug.isVisible()) await plug.click();
    await expect(page.getByText('Vauchar can be reached.')).toBeVisible({ timeout: 12_000 });
  }).toPass({ timeout: 60_000 });
}

/** Another till redeems a voucher of the sheet at the provider; ends on the desk. */
export async function usedElsewhere(page: Page, title: string): Promise<void> {
  await openRoom(page, 'F8', 'Training');
  await page.getByRole('combobox', { name: 'Another till redeems' }).selectOption({ label: title });
  await page.getByRole('button', { name: 'Redeem it there' }).click();
  await expect(page.getByText('Another till has redeemed it.')).toBeVisible();
  await page.keyboard.press('F2');
}
