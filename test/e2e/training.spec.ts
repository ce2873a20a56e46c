import { expect, type Page, test } from '@playwright/test';
import { makeFault, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, lineIsBack, nextGuest, pressNext, scanAndRedeem } from './desk-steps.ts';
import { putPlugIn } from './offline-steps.ts';
import { answerAs } from './queue-steps.ts';
import { focusWindow, pressKey, scanByKeys } from './scanner-keys.ts';
import { sharedDesk, signedInDesk } from './signed-in-desk.ts';

async function openTraining(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await page.getByRole('heading', { name: 'Training', level: 1 }).waitFor();
}

async function choose(page: Page, card: 'The line to Vauchar' | 'This till’s clock', label: string, words: string): Promise<void> {
  await page.getByRole('region', { name: card, exact: true }).getByRole('combobox', { name: label }).selectOption({ label: words });
}

/** The step that the tour is at. */
function tour(page: Page, says: RegExp) {
  return expect(page.getByRole('region', { name: 'Tour' })).toContainText(says, { timeout: 15_000 });
}

test.describe('what goes wrong is made', () => {
  const signedIn = sharedDesk();

  test('a plug that was pulled in the training room cuts the line, says so in the stripe, and is put in again', async () => {
    const { desk, codes } = signedIn();
    const { page } = desk;
    await openTraining(page);
    await page.getByRole('button', { name: 'Pull the plug' }).click();
    await expect(page.getByText('Vauchar cannot be reached.')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Make something go wrong' })).toHaveValue('line-cut');
    focusWindow();
    await scanByKeys(codeOf(codes, 'Unknown code'));
    await expectOutcome(page, 'NOT ACCEPTED');
    await nextGuest(page);
    await openTraining(page);
    await putPlugIn(page);
    await lineIsBack(page);
    await scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, C'));
    await expectOutcome(page, 'REDEEMED');
    await nextGuest(page);
  });

  test('the answer to a taking back can be lost: the provider has done it, and the desk finds out', async () => {
    const { desk, codes } = signedIn();
    const { page, home } = desk;
    const before = takenAtProvider(home).redemptions.length;
    await openTraining(page);
    await choose(page, 'The line to Vauchar', 'What goes wrong at Vauchar', 'The connection breaks');
    await choose(page, 'The line to Vauchar', 'What it hits', 'giving a voucher back');
    await choose(page, 'The line to Vauchar', 'When', 'after it was done: the answer is lost');
    await expect(page.getByRole('combobox', { name: 'Make something go wrong' })).toHaveValue('own');
    await scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, A'));
    await expectOutcome(page, 'REDEEMED');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => takenAtProvider(home).redemptions.length, 'the provider has given it back').toBe(before);
    await expectOutcome(page, 'NOT ACCEPTED', 15_000);
    await nextGuest(page);
    await makeFault(page, 'Nothing goes wrong');
  });

  test('a voucher that another till has redeemed is used, although this till was cut off when it happened', async () => {
    const { desk, codes } = signedIn();
    const { page, home } = desk;
    const before = takenAtProvider(home).redemptions.length;
    await openTraining(page);
    await page.getByRole('button', { name: 'Pull the plug' }).click();
    await page.getByRole('combobox', { name: 'Another till redeems' }).selectOption({ label: 'Gift voucher 50.00, B' });
    await page.getByRole('button', { name: 'Redeem it there' }).click();
    await expect(page.getByText('Another till has redeemed it.')).toBeVisible();
    expect(takenAtProvider(home).redemptions).toHaveLength(before + 1);
    await page.getByRole('button', { name: 'Plug it in again' }).click();
    await lineIsBack(page);
    focusWindow();
    await scanByKeys(codeOf(codes, 'Gift voucher 50.00, B'));
    await expectOutcome(page, 'NOT ACCEPTED');
    await expect(page.getByText('This voucher has been used already.')).toBeVisible();
    await nextGuest(page);
  });
});

test.describe('at a desk that was just opened', () => {
  const signedIn = signedInDesk();

  test('a clock that jumps is noticed, and a supervisor says that it is right', async () => {
    const { page } = signedIn().desk;
    await openTraining(page);
    await page.getByRole('button', { name: 'Pull the plug' }).click();
    await choose(page, 'This till’s clock', 'The clock of this till', 'is two days ahead');
    await page.keyboard.press('F4');
    const jumped = page.getByText('This computer’s clock jumped.');
    await expect(jumped).toBeVisible();
    await page.getByRole('button', { name: 'The clock is right' }).click();
    await answerAs(page, 'Sam', '2222');
    await expect(jumped).toBeHidden();
  });

  test('the tour leads through a good voucher, a refused one and one without the line, by keys, in under a minute', async () => {
    const { desk, codes } = signedIn();
    const { page } = desk;
    await openTraining(page);
    const begun = performance.now();
    await page.getByRole('button', { name: /^Take the tour/ }).click();
    await tour(page, /step 1 of 12/);
    await scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, A'));
    await expectOutcome(page, 'REDEEMED');
    await tour(page, /Green: hand it over/);
    await pressNext(page);
    await tour(page, /Voucher 2 of 3/);
    focusWindow();
    await scanByKeys(codeOf(codes, 'Used last week'));
    await expectOutcome(page, 'NOT ACCEPTED');
    await tour(page, /Red: nothing was taken/);
    await pressNext(page);
    await tour(page, /The line fails/);
    await page.getByRole('button', { name: 'Pull the plug' }).click();
    await tour(page, /Guests still come/);
    await page.getByRole('button', { name: 'Scan it for me' }).click();
    await tour(page, /The desk knows it from its list/);
    pressKey('Return');
    await expectOutcome(page, 'ACCEPTED OFFLINE');
    await tour(page, /Blue: hand it over/);
    await pressNext(page);
    await tour(page, /The line comes back/);
    await page.getByRole('button', { name: 'Plug it in again' }).click();
    await tour(page, /you have seen what a guest can bring/);
    expect(performance.now() - begun).toBeLessThan(60_000);
    await page.getByRole('button', { name: 'Finish the tour' }).click();
    await expect(page.getByRole('region', { name: 'Tour' })).toBeHidden();
    await lineIsBack(page);
  });

  test('the tour goes back a step where a voucher is left, and puts the plug in again where it is left itself', async () => {
    const { desk, codes } = signedIn();
    const { page } = desk;
    await openTraining(page);
    await page.getByRole('button', { name: /^Take the tour/ }).click();
    await page.getByRole('button', { name: 'Scan it for me' }).click();
    await tour(page, /This is what it is worth/);
    pressKey('Escape');
    await tour(page, /A guest comes/);
    await scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, B'));
    await pressNext(page);
    await page.getByRole('button', { name: 'Scan it for me' }).click();
    await expectOutcome(page, 'NOT ACCEPTED');
    await pressNext(page);
    await page.getByRole('button', { name: 'Pull the plug' }).click();
    await tour(page, /Guests still come/);
    await page.getByRole('button', { name: 'Leave the tour' }).click();
    await expect(page.getByRole('combobox', { name: 'Make something go wrong' })).toHaveValue('');
  });
});
