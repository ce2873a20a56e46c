import { freshHome, PINS, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import { openPacedDesk } from './paced-app.ts';
import type { Show } from './queue-states.ts';

const LOCKS_AFTER_MS = 11 * 60_000;

/** A till that was left alone, and a PIN that was wrong too often. */
export async function showPeople(show: Show): Promise<void> {
  const desk = await openPacedDesk(freshHome());
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Gift voucher 50.00, A'));
  await page.getByRole('button', { name: 'Look' }).click();
  await page.locator('.worth').waitFor();
  await desk.pace(120);
  await desk.passes(LOCKS_AFTER_MS);
  await desk.pace(1);
  await page.getByRole('heading', { name: 'The till locked itself' }).waitFor();
  await show('locked', desk);
  for (const pin of ['9999', '9998', '9997', '9996', '9995', PINS.Anna]) {
    await page.getByLabel('PIN', { exact: true }).fill(pin);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(/This PIN (is|was) wrong/).waitFor();
  }
  await page.getByText(/wrong too often/).waitFor();
  await show('locked-out', desk);
  await desk.close();
}
