import type { Page } from '@playwright/test';
import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import type { Show } from './queue-states.ts';

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Or type its code').fill(code);
  await page.keyboard.press('Enter');
}

/** A voucher for a showtime: which one, and how many tickets. */
export async function showShowtimes(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await typeCode(page, codeOf(codes, 'Family of three'));
  await page.getByRole('heading', { name: 'Which showtime?' }).waitFor();
  await show('showtime', desk);
  await page.getByRole('radio', { name: 'Another one, by its number' }).check();
  await page.getByRole('button', { name: 'Look at the voucher' }).click();
  await page.getByText('Type the number of the showtime').waitFor();
  await show('showtime-typed', desk);
  await page.getByRole('radio', { name: /Amélie/ }).check();
  await page.keyboard.press('Enter');
  await page.getByLabel('How many tickets').waitFor();
  await show('showtime-found', desk);
  await page.keyboard.press('Escape');
  await desk.close();
}
