import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusWindow, pressKey } from './scanner-keys.ts';

/** Opens the office as its key does. */
export async function openOffice(page: Page): Promise<void> {
  focusWindow();
  pressKey('F5');
  await page.getByRole('heading', { name: 'Office', exact: true }).waitFor();
}

/** One verb of an account, by keys alone. */
export async function openVerb(page: Page, account: string, verb: string): Promise<void> {
  for (const name of [account, verb]) {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: `${verb}, ${account}` }).waitFor();
}

/** Types into fields by the names that main gives them, and sends it from the last with Enter. */
export async function fillIn(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) {
    await page.locator(`.office-form [name="${name}"]`).focus();
    await page.keyboard.insertText(text);
  }
  await page.keyboard.press('Enter');
}

/** What Voucher Management of training was asked to make, in its own books. */
export function madeAtVista(home: string): { entityType: string; reference: string }[] {
  const books = JSON.parse(readFileSync(join(home, 'training', 'providers', 'vista-vouchers.json'), 'utf8')) as { made: { entityType: string; reference: string }[] };
  return books.made;
}
