import type { Page } from '@playwright/test';
import { openDesk, signIn } from './desk-app.ts';
import { openRoom } from './offline-steps.ts';
import type { Show } from './queue-states.ts';

/** A manager at the form for one account's policy, by keys alone. */
export async function openPolicyForm(page: Page, account: string): Promise<void> {
  await openRoom(page, 'F3', 'If the line fails now');
  await page.getByRole('button', { name: `Set the policy of ${account}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `What may be given without ${account}` }).waitFor();
}

/** Types into the field that has the focus, in place of what stands there. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** What a manager sets, what is wrong with it, and how the card says that it is set. */
export async function showPolicy(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page, 'Mia');
  await openPolicyForm(page, 'Vauchar');
  await show('policy', desk);
  await retype(page, '1.250');
  await page.keyboard.press('Tab');
  await retype(page, '900');
  await page.keyboard.press('Enter');
  await page.getByText('Type an amount, like 50.00.').waitFor();
  await show('policy-mistakes', desk);
  await retype(page, '40');
  await page.keyboard.press('Tab');
  await retype(page, '80');
  await page.keyboard.press('Enter');
  await page.getByText('Type the PIN.').waitFor();
  await page.keyboard.insertText('3333');
  await page.keyboard.press('Enter');
  await page.getByText('The policy is set.').waitFor();
  await show('policy-set', desk);
  await desk.close();
}
