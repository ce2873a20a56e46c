import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome } from './desk-steps.ts';
import type { Show } from './queue-states.ts';

/** The training room, and the tour over the desk. */
export async function showTraining(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await page.keyboard.press('F8');
  await page.getByRole('heading', { name: 'Training', level: 1 }).waitFor();
  await page.getByRole('combobox', { name: 'What goes wrong at Vauchar' }).selectOption('silence');
  await page.getByRole('button', { name: 'Redeem it there' }).click();
  await page.getByText('Another till has redeemed it.').waitFor();
  await show('training', desk);
  await page.getByRole('button', { name: /^Take the tour/ }).click();
  const tour = page.getByRole('region', { name: 'Tour' });
  await tour.getByText('A guest comes.').waitFor();
  await show('tour-begins', desk);
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Dinner for two 185.00'));
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: /^Redeem/ }).click();
  await expectOutcome(page, 'REDEEMED');
  await tour.getByText('Green: hand it over.').waitFor();
  await show('tour-redeemed', desk);
  await page.getByRole('button', { name: /^Next/ }).click();
  await tour.getByRole('button', { name: 'Scan it for me' }).click();
  await expectOutcome(page, 'NOT ACCEPTED');
  await show('tour-refused', desk);
  await tour.getByRole('button', { name: 'Leave the tour' }).click();
  await desk.close();
}
