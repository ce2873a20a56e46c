import { expect, test } from '@playwright/test';
import { takenAtProvider } from './desk-app.ts';
import { expectOutcome } from './desk-steps.ts';
import { pressAtOnce } from './keyboard.ts';
import { deskOfTwoAlike } from './whose-states.ts';

test('a code that could be of two companies is redeemed at the one the cashier names, by keys alone', async () => {
  const { desk, code } = await deskOfTwoAlike();
  const { page } = desk;
  await page.getByLabel('Or type its code').focus();
  await page.keyboard.insertText(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Whose voucher is this?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vauchar', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'VoucherCart' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Redeem €50.00' }).waitFor();
  await pressAtOnce(page);
  await expectOutcome(page, 'REDEEMED');
  expect(takenAtProvider(desk.home).redemptions).toHaveLength(1);
  await desk.close();
});
