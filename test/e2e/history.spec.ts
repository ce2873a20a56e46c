import { expect, type Page, test } from '@playwright/test';
import { signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference } from './desk-steps.ts';
import { found, lookFor, openHistory, redeemed, story, takeBack } from './history-states.ts';
import { redeemTyped } from './queue-steps.ts';
import { focusWindow, pressKey, scanByKeys, typeByHand } from './scanner-keys.ts';
import { signedInDesk } from './signed-in-desk.ts';

const signedIn = signedInDesk();

const choose = (page: Page, label: string, choice: string) => page.getByLabel(label, { exact: true }).selectOption({ label: choice });

/** In the list, the rows with these references and no other, newest first. */
async function expectFound(page: Page, ...references: string[]): Promise<void> {
  await expect(found(page)).toHaveCount(references.length);
  for (const [n, kept] of references.entries()) await expect(found(page).nth(n)).toContainText(kept);
}

test('what was redeemed, refused and taken back is found by code, last four, reference, person and outcome, and taken back from its story', async () => {
  const { desk: { page }, codes } = signedIn();
  const code = codeOf(codes, 'Gift voucher 50.00, A');
  const first = await redeemed(page, code);
  const second = await redeemed(page, codeOf(codes, 'Dinner for two 185.00'));
  await redeemTyped(page, codeOf(codes, 'Gift voucher 50.00, B'));
  await expectOutcome(page, 'REDEEMED');
  const undone = await reference(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expectOutcome(page, 'NOT ACCEPTED', 15_000);
  await nextGuest(page);
  await page.getByRole('button', { name: /sign out/ }).click();
  await signIn(page, 'Sam');
  const third = await redeemed(page, codeOf(codes, '20 % off, A'));
  await page.getByRole('button', { name: /sign out/ }).click();
  await signIn(page);
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Used last week'));
  await page.keyboard.press('Enter');
  await expectOutcome(page, 'NOT ACCEPTED');
  const refused = await reference(page);
  await nextGuest(page);

  await openHistory(page);
  await expectFound(page, refused, third, undone, second, first);
  await choose(page, 'Outcome', 'REDEEMED');
  await expectFound(page, third, second, first);
  await choose(page, 'Person', 'Anna');
  await expectFound(page, second, first);
  await choose(page, 'Outcome', 'TAKEN BACK');
  await expectFound(page, undone);
  await choose(page, 'Outcome', 'NOT ACCEPTED');
  await expectFound(page, refused);
  await page.getByRole('button', { name: 'Show all' }).click();
  await lookFor(page, refused.toLowerCase());
  await story(page, refused);
  await expect(page.getByText('This voucher has been used already.')).toBeVisible();
  await page.keyboard.press('Escape');
  await lookFor(page, code.slice(-4));
  await story(page, first);
  await page.keyboard.press('Escape');
  await lookFor(page, code);
  await story(page, first);

  await takeBack(page, 'The guest changed their mind');
  await story(page, first);
  await expect(page.getByText('Sam answered for it.')).toBeVisible();
  await expect(page.getByText('“The guest changed their mind”')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeHidden();
  await page.keyboard.press('Escape');
  await choose(page, 'Outcome', 'TAKEN BACK');
  await expectFound(page, first);
});

test('in the history a scan searches and redeems nothing; the list goes by keyboard alone, and says which row of how many', async () => {
  const { desk: { page }, codes } = signedIn();
  const code = codeOf(codes, 'Gift voucher 50.00, A');
  await redeemed(page, codeOf(codes, 'Dinner for two 185.00'));
  const kept = await redeemed(page, code);
  const unused = codeOf(codes, 'Gift voucher 50.00, B');
  await openHistory(page);
  await expect(page.getByText('2 in all')).toBeVisible();
  focusWindow();
  await scanByKeys(unused);
  await expect(page.getByText('Nothing was found.')).toBeVisible();
  await scanByKeys(code);
  await story(page, kept);
  pressKey('Escape');
  await page.getByRole('button', { name: 'Show all' }).click();
  const list = page.getByRole('grid', { name: /^What was found/ });
  await expect(list).toHaveAttribute('aria-rowcount', '3');
  await list.focus();
  const active = () => list.evaluate((grid) => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-rowindex'));
  expect(await active()).toBe('2');
  await page.keyboard.press('End');
  expect(await active()).toBe('3');
  await page.keyboard.press('Home');
  expect(await active()).toBe('2');
  await page.keyboard.press('Enter');
  await story(page, kept);
  await page.keyboard.press('Escape');
  await expect(list, 'the keyboard is back where it was').toBeFocused();
  await page.keyboard.press('F2');
  await page.getByLabel('Or type its code').fill(unused);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Redeem/ }), 'the scan in the history has taken nothing').toBeVisible();
});

test('days are typed and drop-downs chosen from by keys alone, and a scan in between changes neither', async () => {
  const { desk: { page }, codes } = signedIn();
  const code = codeOf(codes, 'Gift voucher 50.00, A');
  const kept = await redeemed(page, code);
  await openHistory(page);
  await expectFound(page, kept);
  focusWindow();
  const from = page.getByLabel('From', { exact: true });
  await from.focus();
  await typeByHand('2099-01-0');
  await expect(from).toHaveValue('2099-01-0');
  await expectFound(page, kept);
  await typeByHand('1');
  await page.getByText(/^Nothing was found/).waitFor();
  await from.fill('');
  await expectFound(page, kept);
  await from.fill('2099');
  await page.getByLabel('Outcome', { exact: true }).focus();
  await expect(page.getByText('Type a day as year-month-day')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText('Type a day as year-month-day')).toBeHidden();
  await expect(from).toHaveValue('');
  await expectFound(page, kept);
  const outcome = page.getByLabel('Outcome', { exact: true });
  await outcome.focus();
  await typeByHand('n');
  await expect(outcome.locator('option:checked')).toHaveText('NOT ACCEPTED');
  await page.getByText(/^Nothing was found/).waitFor();
  await from.focus();
  await scanByKeys(code);
  await story(page, kept);
});
