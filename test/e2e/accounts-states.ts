import { expect, type Page } from '@playwright/test';
import { type DeskApp, openDesk, signIn } from './desk-app.ts';
import { liveTill } from './live-till.ts';
import type { Show } from './queue-states.ts';
import { typeCode } from './showtime-states.ts';

const PIN = '918273';

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Eva,' }).click();
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
}

async function openAccounts(page: Page, name?: RegExp): Promise<void> {
  await page.keyboard.press('F12');
  await page.getByRole('heading', { name: 'Accounts' }).waitFor();
  if (name !== undefined) await page.getByRole('navigation', { name: 'Accounts' }).getByRole('button', { name }).click();
}

/** Training's accounts are looked at, and can be disabled. */
export async function showAccounts(show: Show): Promise<void> {
  const desk = await openDesk();
  await signIn(desk.page, 'Sam');
  await desk.page.keyboard.press('F12');
  await expect(desk.page.getByRole('heading', { name: 'Scan a voucher' }), 'nobody but a manager gets there').toBeVisible();
  await desk.page.getByRole('button', { name: /sign out/ }).click();
  await signIn(desk.page, 'Mia');
  await openAccounts(desk.page, /^Adility/);
  await desk.page.getByRole('heading', { name: 'Adility' }).waitFor();
  await show('accounts-training', desk);
  await desk.close();
}

async function say(page: Page, button: string): Promise<void> {
  await page.getByLabel('PIN of Eva').fill(PIN);
  await page.getByRole('button', { name: button }).click();
}

/** A venue's manager finds that a key is wrong, puts it right, and takes an account out of use and back. */
export async function changeAccounts(show: Show): Promise<void> {
  const till = await liveTill(['vauchar', 'adility']);
  let desk: DeskApp | undefined;
  try {
    desk = await openDesk({ home: till.home });
    const { page } = desk;
    await enter(page);
    await openAccounts(page);
    await show('accounts', desk);
    await openAccounts(page, /^Adility/);
    await expect(page.getByRole('heading', { name: 'Adility' })).toBeFocused();
    await page.getByLabel('API key').fill('wrong');
    await page.getByRole('button', { name: /^Try it/ }).click();
    await expect(page.getByRole('alert')).toContainText('The provider does not know us: a key, a name or a password is wrong.');
    await show('accounts-wrong-key', desk);
    await page.getByLabel('They begin with').fill('TRA-OF-A-PREFIX-');
    await say(page, 'Change the account');
    await expect(page.getByRole('alert')).toContainText('fits no code');
    await page.getByLabel('They begin with').fill('TRA');
    const { access } = till.at.adility;
    await page.getByLabel('API key').fill('apiKey' in access ? access.apiKey : '');
    await page.getByRole('button', { name: /^Try it/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'The provider knows us' })).toBeVisible();
    await show('accounts-tried', desk);
    await say(page, 'Change the account');
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await enter(page);
    await typeCode(page, till.at.adility.codeOf('Dinner for two, A'));
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await page.locator('.outcome-title').filter({ hasText: 'REDEEMED' }).waitFor();
    await page.getByRole('button', { name: /^Next/ }).click();
    await openAccounts(page, /^Vauchar/);
    await say(page, 'Disable it: it takes no vouchers');
    await expect(page.getByText('Disabled: it takes no vouchers. What it owes is paid.')).toBeVisible();
    await page.getByRole('button', { name: 'Add an account' }).click();
    await page.getByRole('button', { name: /^Try it/ }).click();
    await expect(page.locator('[name="id"]')).toBeFocused();
    await show('accounts-new', desk);
    await page.keyboard.press('F2');
    await typeCode(page, till.at.vauchar.codeOf('Gift voucher 50.00, A'));
    await page.locator('.outcome-title').filter({ hasText: 'NOT ACCEPTED' }).waitFor();
    expect(await Promise.all([till.at.vauchar.taken(), till.at.adility.taken()])).toEqual([0, 1]);
  } finally {
    await desk?.close();
    till.end();
  }
}
