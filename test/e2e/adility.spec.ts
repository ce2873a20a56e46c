import { expect, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, expectOutcome, nextGuest, scanAndRedeem } from './desk-steps.ts';
import { focusWindow, scanByKeys } from './scanner-keys.ts';
import { sharedDesk } from './signed-in-desk.ts';

const signedIn = sharedDesk();

type Changed = { voucher: string; to: string };

/** What the training provider's own books say. */
function changedAtAdility(home: string): Changed[] {
  return (JSON.parse(readFileSync(join(home, 'training', 'providers', 'adility.json'), 'utf8')) as { changes: Changed[] }).changes;
}

async function refused(page: Page, code: string, why: string): Promise<void> {
  focusWindow();
  await scanByKeys(code);
  await expectOutcome(page, 'NOT ACCEPTED');
  await expect(page.getByText(why)).toBeVisible();
  await nextGuest(page);
}

test('a voucher of Adility is redeemed, and each that cannot be is refused in its own words', async () => {
  const { desk, codes } = signedIn();
  const { page, home } = desk;
  await scanAndRedeem(page, codeOf(codes, 'Dinner for two, A'));
  await expectOutcome(page, 'REDEEMED');
  await expect(page.getByRole('button', { name: /^Undo/ }), 'Adility gives nothing back').toBeHidden();
  await nextGuest(page);
  expect(changedAtAdility(home)).toMatchObject([{ to: 'redeemed' }]);
  await refused(page, codeOf(codes, 'Dinner for two, redeemed last week'), 'This voucher has been used already.');
  await refused(page, codeOf(codes, 'Dinner for two, refunded'), 'This voucher was cancelled.');
  await refused(page, codeOf(codes, 'A morning at the spa, over'), 'This voucher has expired.');
  await refused(page, codeOf(codes, 'A morning at the spa, from next month'), 'This voucher is not valid yet.');
  await refused(page, codeOf(codes, 'Unknown code at Adility'), 'The provider does not know this code.');
  expect(changedAtAdility(home)).toHaveLength(1);
});

test('a redeem at Adility whose answer is lost is found, and the desk says that it cannot know whose it was', async () => {
  const { desk, codes } = signedIn();
  const { page, home } = desk;
  const before = changedAtAdility(home).length;
  await page.keyboard.press('F8');
  const line = page.getByRole('region', { name: 'The line to Adility' });
  await line.getByRole('combobox', { name: 'What goes wrong at Adility' }).selectOption({ label: 'The connection breaks' });
  await line.getByRole('combobox', { name: 'What it hits' }).selectOption({ label: 'redeeming a voucher' });
  await line.getByRole('combobox', { name: 'When' }).selectOption({ label: 'after it was done: the answer is lost' });
  await expect(page.getByRole('combobox', { name: 'Make something go wrong' })).toHaveValue('own');
  await scanAndRedeem(page, codeOf(codes, 'Dinner for two, B'));
  await expectOutcome(page, 'NOT KNOWN');
  await expect(page.getByText('cannot say for which till')).toBeVisible({ timeout: 15_000 });
  expect(changedAtAdility(home).slice(before)).toMatchObject([{ to: 'redeemed' }]);
});
