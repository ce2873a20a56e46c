import { expect, type Page } from '@playwright/test';
import { type DeskApp, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import type { Show } from './queue-states.ts';

/** A minute ago by the venue's clocks, which are this machine's in training; of midnight itself, in the first minute of a day. */
export function aMinuteAgo(): string {
  const now = new Date();
  const then = new Date(now.getTime() - 60_000);
  const at = then.getDate() === now.getDate() ? then : new Date(now.getFullYear(), now.getMonth(), now.getDate());
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

export async function openPaper(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await page.getByLabel('Code on the slip').waitFor();
}

type Slip = { code: string; amount: string; number: string };

/** Types a slip field by field, the way hands go over a keyboard. */
export async function typeSlip(page: Page, { code, amount, number }: Slip): Promise<void> {
  await expect(page.getByLabel('Code on the slip')).toBeFocused();
  await page.keyboard.insertText(code);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(amount);
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.insertText(aMinuteAgo());
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(number);
  await page.keyboard.press('Enter');
}

/** Slips of paper and the report in which they stand. */
export async function showLate(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await openPaper(page);
  await page.keyboard.press('Enter');
  await page.getByText('Type or scan the code on the slip.').waitFor();
  await show('late-missing', desk);
  await typeSlip(page, { code: codeOf(codes, 'Dinner for two 185.00'), amount: '185.00', number: 'A 17' });
  await page.getByRole('dialog').waitFor();
  await show('late-approval', desk);
  await approveAs(page, '2222');
  await page.getByRole('heading', { name: /^Entered: reference/ }).waitFor();
  await show('late-entered', desk);
  await typeSlip(page, { code: 'XMAS-2025', amount: '20', number: 'A 18' });
  await page.getByRole('dialog').waitFor();
  await approveAs(page, '2222');
  await page.getByRole('heading', { name: /^A loss: reference/ }).waitFor();
  await show('late-lost', desk);
  await showReport(show, desk);
  await desk.close();
}

export async function approveAs(page: Page, pin: string): Promise<void> {
  await expect(page.getByLabel(/^PIN of/)).toBeFocused();
  await page.keyboard.type(pin, { delay: 70 });
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function showReport(show: Show, desk: DeskApp): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('F2');
  await page.getByRole('button', { name: /sign out/ }).click();
  await signIn(page, 'Sam');
  await page.keyboard.press('F7');
  await page.getByText(/^Lost:/).waitFor();
  await show('report', desk);
  await page.getByRole('button', { name: 'Close the shift …' }).click();
  await page.getByRole('heading', { name: 'Close shift 1?' }).waitFor();
  await show('report-closing', desk);
  await page.getByText('A day', { exact: true }).click();
  await page.getByText('the day is not over').waitFor();
  await show('report-day', desk);
  await page.getByText('This shift', { exact: true }).click();
  await page.getByRole('button', { name: 'Close the shift …' }).click();
  await page.getByRole('button', { name: 'Close it and sign out' }).click();
  await page.getByRole('heading', { name: 'Shift 1 is closed' }).waitFor();
  await show('report-closed', desk);
  await page.getByRole('button', { name: 'Done' }).click();
  await signIn(page, 'Sam');
  await page.keyboard.press('F7');
  await page.getByText('Earlier shifts', { exact: true }).click();
  await page.getByRole('button', { name: 'Show shift 1' }).waitFor();
  await show('report-earlier', desk);
}
