import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference } from './desk-steps.ts';
import { answerAs, redeemTyped } from './queue-steps.ts';
import type { Show } from './queue-states.ts';

export async function openHistory(page: Page): Promise<void> {
  await page.keyboard.press('Control+h');
  await page.getByLabel('Whole code, last four, reference or sale').waitFor();
}

/** The rows of the list, its head not among them. */
export function found(page: Page): Locator {
  return page.locator('.entry-row');
}

/** Types what is looked for and presses Enter. */
export async function lookFor(page: Page, text: string): Promise<void> {
  await page.getByLabel('Whole code, last four, reference or sale').fill(text);
  await page.keyboard.press('Enter');
}

export async function story(page: Page, kept: string): Promise<void> {
  await expect(page.getByRole('heading', { name: kept, level: 1 })).toBeFocused();
}

/** Redeems a sample; returns its reference. */
export async function redeemed(page: Page, code: string): Promise<string> {
  await redeemTyped(page, code);
  await expectOutcome(page, 'REDEEMED');
  const kept = await reference(page);
  await nextGuest(page);
  return kept;
}

/** In the story, with a supervisor's PIN. */
export async function takeBack(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Take back' }).click();
  await answerAs(page, 'Sam', '2222', why);
  await page.getByText(/^Taken back/).waitFor();
}

/** The history: as a list, narrowed to nothing, and the life of one that was taken back. */
export async function showHistory(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await openHistory(page);
  await page.getByText('Nothing has happened at this till yet.').waitFor();
  await show('history-empty', desk);
  await page.keyboard.press('F2');
  const kept = await redeemed(page, codeOf(codes, 'Gift voucher 50.00, A'));
  await redeemed(page, codeOf(codes, 'Dinner for two 185.00'));
  await redeemed(page, codeOf(codes, '20 % off, A'));
  await redeemTyped(page, codeOf(codes, 'One admission, A'));
  await expectOutcome(page, 'REDEEMED');
  await nextGuest(page);
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Used last week'));
  await page.keyboard.press('Enter');
  await expectOutcome(page, 'NOT ACCEPTED');
  await nextGuest(page);
  await openHistory(page);
  await expect(found(page)).toHaveCount(5);
  await lookFor(page, kept);
  await story(page, kept);
  await takeBack(page, 'The guest changed their mind');
  await page.getByText('The provider gave it back').waitFor();
  await show('history-story', desk);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(found(page)).toHaveCount(5);
  await page.getByRole('grid').focus();
  await show('history', desk);
  await lookFor(page, 'ZZZZ');
  await page.getByText(/^Nothing was found/).waitFor();
  await show('history-nothing-found', desk);
  await desk.close();
}
