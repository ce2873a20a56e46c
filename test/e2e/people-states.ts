import { type DeskApp, freshHome, PINS, sampleCodes, signIn } from './desk-app.ts';
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
  await signIn(page, 'Mia');
  await showStaff(show, desk);
  await desk.close();
}

/** Who works at this till, and somebody new with a badge that was made here. */
async function showStaff(show: Show, desk: DeskApp): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('F12');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByLabel('Name (needed)').fill('Tom');
  await page.getByRole('button', { name: 'Make a badge' }).click();
  await page.getByRole('img', { name: 'The badge of Tom as a QR code' }).waitFor();
  await show('people', desk);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This PIN is wrong. Try again.').waitFor();
  await show('people-refused', desk);
}
