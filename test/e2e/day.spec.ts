import { expect, type Page, test } from '@playwright/test';
import { openDesk, PINS, readSamples, takenAtProvider, takenByVoucherCart } from './desk-app.ts';
import { codeOf, expectOutcome, pressNext, reference, scanWhole } from './desk-steps.ts';
import { press, reach } from './keyboard.ts';
import { outageBar, openRoom } from './offline-steps.ts';
import { focusWindow, pressKey, typeAnAnswer } from './scanner-keys.ts';

const ready = (page: Page) => page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();

/** Enter, and the desk is ready for the next guest. */
async function next(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Next/ })).toBeFocused();
  await pressNext(page);
  await ready(page);
}

/** Scanned, redeemed with Enter; the outcome stands. */
async function redeem(page: Page, code: string): Promise<void> {
  await scanWhole(page, code);
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
  pressKey('Return');
}

test('a whole day by scanner and keyboard alone: from the PIN in the morning to the shift that is closed', async () => {
  test.setTimeout(150_000);
  const desk = await openDesk();
  const { page, home } = desk;
  const bar = outageBar(page);

  await test.step('signs in', async () => {
    await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
    focusWindow();
    await typeAnAnswer(PINS.Anna);
    pressKey('Return');
    await ready(page);
  });

  const codes = await test.step('looks at the sample vouchers', async () => {
    await press(page, page.getByRole('button', { name: 'Sample vouchers' }));
    const sheet = await readSamples(page);
    await page.keyboard.press('F2');
    return sheet;
  });

  const first = await test.step('redeems a voucher, and tells another guest why theirs is not accepted', async () => {
    await redeem(page, codeOf(codes, 'Gift voucher 50.00, A'));
    await expectOutcome(page, 'REDEEMED');
    const kept = await reference(page);
    await next(page);
    await scanWhole(page, codeOf(codes, 'Expired'));
    await expectOutcome(page, 'NOT ACCEPTED');
    await next(page);
    return kept;
  });

  await test.step('types a code that no scanner reads, and takes three uses off it', async () => {
    await expect(page.getByLabel('Or type its code')).toBeFocused();
    await page.keyboard.type(codeOf(codes, 'Ten swims'), { delay: 70 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'A number of uses' })).toBeFocused();
    pressKey('Return');
    await expect(page.getByLabel('How many uses')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('button', { name: 'Redeem 3 uses' })).toBeVisible();
    pressKey('Return');
    await expectOutcome(page, 'REDEEMED');
    expect(takenByVoucherCart(home)).toMatchObject([{ reductor: 3 }]);
    await next(page);
  });

  await test.step('undoes what was the wrong voucher', async () => {
    await redeem(page, codeOf(codes, 'Gift voucher 50.00, B'));
    await expectOutcome(page, 'REDEEMED');
    const undo = page.getByRole('button', { name: /^Undo/ });
    await expect(undo).toHaveAttribute('aria-disabled', 'false');
    await press(page, undo);
    await expect(page.getByText('This was taken back here.')).toBeVisible();
    await next(page);
  });

  await test.step('redeems two vouchers for one bill', async () => {
    await page.keyboard.press('Control+b');
    await expect(page.getByLabel('Number of the order or bill')).toBeFocused();
    await page.keyboard.type('Table 7', { delay: 70 });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sale Table 7' }).waitFor();
    await expect(page.getByLabel('Or type its code'), 'a voucher’s code can be typed at once').toBeFocused();
    for (const [title, sum] of [['Gift voucher 50.00, C', 'Accepted 1: €50.00'], ['Dinner for two 185.00', 'Accepted 2: €235.00']] as const) {
      await redeem(page, codeOf(codes, title));
      await expect(page.getByText(sum)).toBeVisible();
      await next(page);
    }
    await press(page, page.getByRole('button', { name: 'End the sale' }));
    await expect(page.getByRole('heading', { name: 'Sale Table 7' })).toBeHidden();
    await expect(page.getByLabel('Or type its code')).toBeFocused();
  });

  await test.step('goes on without the line, and sees what is at risk', async () => {
    await openRoom(page, 'F3', 'If the line fails now');
    await expect(page.getByRole('region', { name: 'Vauchar', exact: true })).toContainText('up to €50.00 at once', { timeout: 30_000 });
    await openRoom(page, 'F8', 'Training');
    await press(page, page.getByRole('button', { name: 'Pull the plug' }));
    await expect(page.getByText('Vauchar cannot be reached.')).toBeVisible();
    await page.keyboard.press('F2');
    await redeem(page, codeOf(codes, 'Gift voucher 50.00, D'));
    await expectOutcome(page, 'ACCEPTED OFFLINE');
    await expect(bar).toContainText('accepted 1 · at risk €50.00');
    await next(page);
    await openRoom(page, 'F8', 'Training');
    await press(page, page.getByRole('button', { name: 'Plug it in again' }));
    await page.keyboard.press('F4');
    await expect(bar).toBeHidden({ timeout: 20_000 });
  });

  await test.step('finds the first guest of the day again', async () => {
    await page.keyboard.press('Control+h');
    await reach(page, page.getByLabel('Whole code, last four, reference or sale'));
    await page.keyboard.type(first, { delay: 70 });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: first }).waitFor();
    await page.keyboard.press('Escape');
  });

  await test.step('closes the shift, and is signed out', async () => {
    await page.keyboard.press('F7');
    await expect(page.getByRole('region', { name: 'Vauchar', exact: true })).toContainText('4: €335.00');
    await press(page, page.getByRole('button', { name: 'Close the shift …' }));
    await expect(page.getByRole('button', { name: 'Close it and sign out' })).toBeFocused();
    pressKey('Return');
    await page.getByRole('heading', { name: 'Shift 1 is closed' }).waitFor();
    await press(page, page.getByRole('button', { name: 'Done' }));
    await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  });

  const { redemptions } = takenAtProvider(home);
  expect(redemptions, 'A, C, D and the dinner; B was taken back').toHaveLength(4);
  expect(new Set(redemptions.map(({ voucher_id }) => voucher_id)).size).toBe(4);
  await desk.close();
});
