import { expect, test } from '@playwright/test';
import { makeFault, takenByVoucherCart } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference } from './desk-steps.ts';
import { focusWindow, pressKey, scanByKeys } from './scanner-keys.ts';
import { sharedDesk } from './signed-in-desk.ts';
import { sendKeys, tapped } from '../x-keyboard.ts';

/** The X key code of Enter. */
const ENTER = 36;

const signedIn = sharedDesk();

/** Scans by keys and says that it is good for uses, with the keyboard alone. */
async function scanForUses(title: string): Promise<void> {
  const { desk, codes } = signedIn();
  focusWindow();
  await scanByKeys(codeOf(codes, title));
  await expect(desk.page.getByRole('heading', { name: 'What is it good for?' })).toBeVisible();
  await expect(desk.page.getByRole('button', { name: 'A number of uses' })).toBeFocused();
  pressKey('Return');
  await expect(desk.page.getByLabel('How many uses')).toBeFocused();
}

test('a scan takes nothing; what it is good for is said, and redeemed, with the keyboard alone', async () => {
  const { page, home } = signedIn().desk;
  await scanForUses('Ten swims');
  await expect(page.getByText('VoucherCart does not say what a code is worth')).toBeVisible();
  expect(takenByVoucherCart(home)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Redeem 3 uses' })).toBeVisible();
  pressKey('Return');
  await expectOutcome(page, 'REDEEMED');
  await expect(page.locator('.outcome-worth')).toHaveText('3 uses');
  expect(takenByVoucherCart(home)).toMatchObject([{ reductor: 3 }]);
  await nextGuest(page);
  // of one that is used up the provider's own words are shown
  await scanForUses('Spa day, used up');
  pressKey('Return');
  await expectOutcome(page, 'NOT ACCEPTED');
  await expect(page.getByText('The provider says: “Voucher has already been redeemed”')).toBeVisible();
  await nextGuest(page);
});

test('Enter that is pressed three times in a third of a second looks a code up, and decides nothing about it', async () => {
  const { desk: { page, home }, codes } = signedIn();
  const before = takenByVoucherCart(home);
  focusWindow();
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Ten swims'));
  await sendKeys([tapped(ENTER, 60), tapped(ENTER, 60), tapped(ENTER, 60)].flat());
  await expect(page.getByRole('button', { name: 'A number of uses' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'An amount of money' })).toBeFocused();
  expect(takenByVoucherCart(home)).toEqual(before);
  pressKey('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
});

test('a scan that was not meant is left with Escape, and nothing was taken', async () => {
  const { page, home } = signedIn().desk;
  const before = takenByVoucherCart(home);
  await scanForUses('Spa day, A');
  pressKey('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
  expect(takenByVoucherCart(home)).toEqual(before);
});

test('money is not accepted while the account does not say its unit, and says what to set', async () => {
  const { desk: { page, home }, codes } = signedIn();
  const before = takenByVoucherCart(home);
  focusWindow();
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Money at the spa 80.00'));
  pressKey('Return');
  await expect(page.getByRole('button', { name: 'A number of uses' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'An amount of money' })).toBeFocused();
  pressKey('Return');
  const amount = page.getByLabel('How much, in EUR');
  await expect(amount).toBeFocused();
  await amount.fill('1.250');
  pressKey('Return');
  await expect(page.getByText('Type an amount, like 12.50.')).toBeVisible();
  await amount.fill('45,50');
  await expect(page.getByRole('button', { name: 'Redeem €45.50' })).toBeVisible();
  pressKey('Return');
  await expectOutcome(page, 'NOT ACCEPTED');
  await expect(page.getByText('Call a manager: set the account’s money unit')).toBeVisible();
  expect(takenByVoucherCart(home)).toEqual(before);
  await nextGuest(page);
});

test('an effect, then silence: not known, given up, and a person is told where to look; it was taken once', async () => {
  const { page, home } = signedIn().desk;
  const before = takenByVoucherCart(home).length;
  await makeFault(page, 'Silence: taken, the answer is lost');
  await scanForUses('Spa day, A');
  pressKey('Return');
  await expectOutcome(page, 'NOT KNOWN');
  await expect(page.getByText('The provider may have taken it, and it cannot be asked.')).toBeVisible();
  const kept = await reference(page);
  await makeFault(page, 'Nothing goes wrong');
  await page.getByRole('button', { name: 'The guest goes without it' }).click();
  await expect(page.getByRole('dialog').getByText('a supervisor has to find out')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, without it' }).click();
  await expectOutcome(page, 'NOT KNOWN');
  await nextGuest(page);
  await page.keyboard.press('F4');
  await page.getByRole('tab', { name: /^For a person/ }).click();
  const conflict = page.getByRole('region', { name: `Conflict ${kept}` });
  await expect(conflict).toContainText('Look at the VoucherCart dashboard, sales page 1337: was the voucher TR.......');
  await expect(conflict).toContainText(`Reference ${kept} is not known there.`);
  await expect(conflict.getByRole('button', { name: 'Ask the provider again' })).toBeHidden();
  await expect(conflict.getByRole('button', { name: 'Send it again' })).toBeHidden();
  expect(takenByVoucherCart(home)).toHaveLength(before + 1);
});
