import { expect, type Page, test } from '@playwright/test';
import { freshHome, openDesk, PINS, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, scanAndRedeem } from './desk-steps.ts';
import { openPacedDesk } from './paced-app.ts';
import { focusWindow, scanByKeys } from './scanner-keys.ts';

const MINUTES = 60_000;

async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
}

test('a shift is worked, closed by keys and kept: who closes it is signed out, and the next one begins empty', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, A'));
  await expectOutcome(page, 'REDEEMED');
  await nextGuest(page);
  await page.keyboard.press('F7');
  await expect(page.getByRole('region', { name: 'Vauchar' })).toContainText('1: €50.00');
  await expect(page.getByText('Vouchers 1: €50.00')).toBeVisible();
  await expect(page.getByText('Earlier shifts'), 'a cashier reads the shift that is open').toBeHidden();
  await page.getByRole('button', { name: 'Close the shift …' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Close it and sign out' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Shift 1 is closed' })).toBeVisible();
  await expect(page.getByText(/closed .* by Anna/)).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await signIn(page, 'Sam');
  await page.keyboard.press('F7');
  await expect(page.getByText(/Shift 2, opened .* by Sam/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Vauchar' })).not.toContainText('€50.00');
  await page.getByText('Earlier shifts', { exact: true }).click();
  await page.getByRole('button', { name: 'Show shift 1' }).click();
  await expect(page.getByRole('region', { name: 'Vauchar' })).toContainText('1: €50.00');
  await desk.close();
});

test('a PIN that was wrong five times says how long it is not looked at, and keeps nobody else out', async () => {
  const desk = await openDesk();
  const { page } = desk;
  for (let time = 0; time < 5; time++) {
    await typePin(page, '9999');
    await expect(page.getByText('This PIN is wrong. Try again.')).toBeVisible();
    await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('');
  }
  await typePin(page, PINS.Anna);
  await expect(page.getByText(/wrong too often\. It can be tried again in 0:\d\d/)).toBeVisible();
  await signIn(page, 'Sam');
  await desk.close();
});

test('a till that was left locks itself; whoever was there finds their voucher again, and somebody else does not', async () => {
  const desk = await openPacedDesk(freshHome());
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  const leaveIt = async () => {
    await page.getByLabel('Or type its code').fill(codeOf(codes, 'Gift voucher 50.00, A'));
    await page.getByRole('button', { name: 'Look' }).click();
    await expect(page.locator('.worth')).toHaveText('€50.00');
    await desk.pace(120);
    await desk.passes(11 * MINUTES);
    await desk.pace(1);
    await expect(page.getByRole('heading', { name: 'The till locked itself' })).toBeVisible();
    await expect(page.locator('.worth')).toBeHidden();
  };
  await leaveIt();
  await typePin(page, PINS.Anna);
  await expect(page.locator('.worth')).toHaveText('€50.00');
  await page.keyboard.press('Escape');
  await leaveIt();
  await signIn(page, 'Sam');
  await expect(page.locator('.worth')).toBeHidden();
  await desk.close();
});

test('what somebody was asked to answer for does not lie over a till that locked, and is there again when they come back', async () => {
  const desk = await openPacedDesk(freshHome());
  const { page } = desk;
  await signIn(page, 'Sam');
  await page.keyboard.press('F3');
  await page.getByRole('button', { name: 'Work offline' }).click();
  const dialog = page.getByRole('dialog', { name: 'Work offline?' });
  await expect(dialog).toBeVisible();
  await desk.pace(120);
  await desk.passes(11 * MINUTES);
  await desk.pace(1);
  await expect(page.getByRole('heading', { name: 'The till locked itself' })).toBeVisible();
  await expect(dialog).toBeHidden();
  await typePin(page, PINS.Sam);
  await expect(dialog).toBeVisible();
  await desk.close();
});

test('a manager adds a cashier by keys and gives them the badge they carry: it signs them in, and a voucher is nobody’s badge', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page, 'Mia');
  await page.keyboard.press('F12');
  await page.getByRole('button', { name: 'People', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Add somebody' }).press('Enter');
  await expect(page.getByLabel('Name (needed)')).toBeFocused();
  await page.keyboard.type('Tom');
  await page.getByLabel('New PIN, 4 to 12 digits', { exact: true }).fill('4444');
  focusWindow();
  await scanByKeys('STAFF-00112233');
  await expect(page.getByText('The badge that was scanned just now.')).toBeVisible();
  await expect(page.getByLabel('Name (needed)'), 'no key of it leaks into a field').toHaveValue('Tom');
  await page.getByLabel('Your PIN, Mia', { exact: true }).fill(PINS.Mia);
  // an Enter so soon behind a scan is the scanner's
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Tom is set.')).toBeVisible();
  await page.getByRole('button', { name: /sign out/ }).click();
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await scanByKeys('TRY0000000001');
  await expect(page.getByText('That is nobody’s badge here.')).toBeVisible();
  await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('');
  await scanByKeys('STAFF-00112233');
  await expect(page.getByRole('button', { name: /^Tom, cashier/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
  await desk.close();
});
