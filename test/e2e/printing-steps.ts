import type { Page } from '@playwright/test';
import { signIn } from './desk-app.ts';

/** Opens the form in which a manager sets how receipts are printed. */
export async function openPrinting(page: Page): Promise<void> {
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'How receipts are printed' }).click();
  await page.getByLabel('Receipt printer').waitFor();
}

/** Fills in a printer on the network of this machine. */
export async function nameTcp(page: Page, port: number): Promise<void> {
  await page.getByLabel('Receipt printer').selectOption('On the network');
  await page.getByLabel('Its name or address').fill('127.0.0.1');
  await page.getByLabel('Port').fill(String(port));
}

export async function savePrinting(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'PIN of Mia' }).fill('3333');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Receipts are printed so from now on.').waitFor();
}

/** Mia sets a printer and leaves the till to Anna. */
export async function setTcp(page: Page, port: number): Promise<void> {
  await signIn(page, 'Mia');
  await openPrinting(page);
  await nameTcp(page, port);
  await savePrinting(page);
  await page.getByRole('button', { name: /sign out/ }).click();
  await signIn(page, 'Anna');
}

/** A voucher whose code is typed: how it is scanned is asked elsewhere. */
export async function typeAndRedeem(page: Page, code: string): Promise<void> {
  await page.getByLabel('Or type its code').fill(code);
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: /^Redeem/ }).click();
  await page.locator('.outcome').waitFor();
}
