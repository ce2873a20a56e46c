import { expect, test } from '@playwright/test';
import { type DeskApp, openDesk, sampleCodes, signIn, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest } from './desk-steps.ts';
import { focusWindow, pressKey, scanByKeys, typeAndClick, typeByHand } from './scanner-keys.ts';

let desk: DeskApp;
let codes: Map<string, string>;

test.beforeAll(async () => {
  desk = await openDesk();
  await signIn(desk.page);
  codes = await sampleCodes(desk.page);
});

test.afterAll(() => desk.close());

async function redeemScanned(): Promise<void> {
  const { page, home } = desk;
  const before = takenAtProvider(home).redemptions.length;
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
  pressKey('Return');
  await expectOutcome(page, 'REDEEMED');
  await expect(page.getByText('TRAINING: nothing was redeemed')).toBeVisible();
  expect(takenAtProvider(home).redemptions.length).toBe(before + 1);
  await nextGuest(page);
}

test('a scan with the code field focused is heard, and typing by hand still reaches the field', async () => {
  const { page } = desk;
  const field = page.getByLabel('Or type its code');
  focusWindow();
  await field.focus();
  await typeByHand('abc 12', 90);
  await expect(field).toHaveValue('abc 12');
  await scanByKeys(codeOf(codes, 'Gift voucher 50.00, A'), 'enter');
  await redeemScanned();
});

test('a scan with a dialog open is heard, presses nothing in it, and the voucher comes forward', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: 'Close help' }).focus();
  focusWindow();
  await scanByKeys(codeOf(codes, 'Gift voucher 50.00, B'), 'tab');
  await expect(page.locator('.worth')).toHaveText('€50.00');
  await expect(page.getByRole('dialog')).toBeHidden();
  await redeemScanned();
});

test('a scan with nothing focused and no suffix is heard', async () => {
  const { page } = desk;
  focusWindow();
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await scanByKeys(codeOf(codes, '20 % off, A'), 'none');
  await expect(page.locator('.worth')).toHaveText('20% off');
  await redeemScanned();
});

test('a code typed by hand is looked up and can be left untouched', async () => {
  const { page, home } = desk;
  const before = takenAtProvider(home).redemptions.length;
  focusWindow();
  await page.getByLabel('Or type its code').focus();
  await typeByHand(codeOf(codes, 'One admission, A'), 80);
  pressKey('Return');
  await expect(page.locator('.worth')).toHaveText('1 use');
  pressKey('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
  expect(takenAtProvider(home).redemptions.length).toBe(before);
});

test('a button that is pressed right behind the last key of a code has the whole code', async () => {
  const { page } = desk;
  const field = page.getByLabel('Or type its code');
  focusWindow();
  await field.fill(codeOf(codes, 'One admission, A').slice(0, -1));
  await field.focus();
  await typeAndClick(codeOf(codes, 'One admission, A').slice(-1), page.getByRole('button', { name: 'Look' }));
  await expect(page.locator('.worth')).toHaveText('1 use');
  pressKey('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
});

const REFUSED = [
  ['Used last week', 'This voucher has been used already.', 'This voucher was used before. I can tell you when.'],
  ['Expired', 'This voucher has expired.', 'The time to use this voucher is over. Please ask where you bought it.'],
  ['Valid from next month', 'This voucher is not valid yet.', 'This voucher can be used from a later day.'],
  ['Unknown code', 'The provider does not know this code.', 'I cannot find this voucher. May I see where it came from?'],
  ['Not from training', 'This looks like a real voucher. This desk is in training.', 'This is a training till. Your voucher was not touched.'],
] as const;

for (const [title, why, guest] of REFUSED) {
  test(`${title.toLowerCase()}: not accepted, with why and what to tell the guest`, async () => {
    const { page, home } = desk;
    const before = takenAtProvider(home).redemptions.length;
    focusWindow();
    await scanByKeys(codeOf(codes, title));
    await expectOutcome(page, 'NOT ACCEPTED');
    await expect(page.getByText(why)).toBeVisible();
    await expect(page.getByText(guest)).toBeVisible();
    expect(takenAtProvider(home).redemptions.length).toBe(before);
    await nextGuest(page);
  });
}

test('a code redeemed here says when and by whom when it is scanned again', async () => {
  const { page } = desk;
  focusWindow();
  await scanByKeys(codeOf(codes, 'Gift voucher 50.00, A'));
  await expectOutcome(page, 'NOT ACCEPTED');
  await expect(page.getByText(/Redeemed here \d\d:\d\d by Anna, reference [0-9A-Z]{6}\./)).toBeVisible();
  await nextGuest(page);
});

test('two scans within 100 ms are both kept, in order', async () => {
  const { page } = desk;
  focusWindow();
  await scanByKeys(codeOf(codes, 'Expired'));
  await scanByKeys(codeOf(codes, 'Used last week'));
  await expect(page.locator('.outcome-why, .worth').first()).toBeVisible();
  const first = page.getByText('This voucher has expired.');
  const second = page.getByText('This voucher has been used already.');
  await expect(first.or(second)).toBeVisible();
  if (await first.isVisible()) await page.getByRole('button', { name: /^Next/ }).click();
  await expect(second).toBeVisible();
  await nextGuest(page);
});

test('the same code scanned twice is one voucher on the screen', async () => {
  const { page } = desk;
  const code = codeOf(codes, 'Gift voucher 50.00, C');
  focusWindow();
  await scanByKeys(code);
  await expect(page.locator('.worth')).toBeVisible();
  await scanByKeys(code);
  await expect(page.getByText('That code is on the screen already.')).toBeVisible();
  pressKey('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
});
