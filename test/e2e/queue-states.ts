import { expect, type Page } from '@playwright/test';
import { type DeskApp, freshHome, makeFault, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference } from './desk-steps.ts';
import { lineIs, redeemTyped } from './queue-steps.ts';
import { type Came, leaveBehind, type Left } from '../left-behind.ts';

export type Show = (name: string, desk: DeskApp) => Promise<void>;

/** One of each thing that a person has to decide. */
const FOR_PERSONS: Came[] = ['given, then refused', 'less taken', 'taken after all', 'not given back', 'parked'];

/** The queue, and reversals on the desk, in each of their states. */
export async function showQueue(show: Show): Promise<void> {
  await showEmptyAndReversals(show);
  await showOwed(show);
  await showForPersons(show);
  await showTroubledLane(show);
}

export async function openQueue(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await page.getByRole('tab', { name: /^Owed/ }).waitFor();
}

/** A desk on what an earlier run left, its queue open. */
export async function openLeft(left: Left, person: 'Anna' | 'Sam' = 'Anna'): Promise<DeskApp> {
  const home = freshHome();
  leaveBehind(home, left);
  const desk = await openDesk({ home });
  await signIn(desk.page, person);
  await openQueue(desk.page);
  return desk;
}

async function showEmptyAndReversals(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await openQueue(page);
  await page.getByText('Nothing is owed.').waitFor();
  await show('queue-empty', desk);
  await page.getByRole('button', { name: 'Desk', exact: true }).click();
  await redeemTyped(page, codeOf(codes, 'Gift voucher 50.00, A'));
  await expectOutcome(page, 'REDEEMED');
  const redeemed = await reference(page);
  await page.getByRole('button', { name: /^Undo/ }).waitFor();
  await show('undo-offered', desk);
  await nextGuest(page);
  await openQueue(page);
  await page.getByLabel('Find a reference').fill(redeemed);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take back' }).waitFor();
  await show('reference-found', desk);
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('dialog').waitFor();
  await show('take-back', desk);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await redeemTyped(page, codeOf(codes, 'Gift voucher 50.00, B'));
  await expectOutcome(page, 'REDEEMED');
  await page.getByRole('button', { name: /^Undo/, disabled: false }).click();
  await expectOutcome(page, 'NOT ACCEPTED');
  await show('undone', desk);
  await desk.close();
}

async function showOwed(show: Show): Promise<void> {
  const desk = await openLeft({ redemptions: ['in doubt, handed over', 'in doubt, handed over', 'not known by the cashier', 'in doubt, handed over', 'in doubt, handed over'] });
  const { page } = desk;
  await page.getByRole('tab', { name: /^Inbox/ }).click();
  await show('queue-inbox', desk);
  await page.getByRole('button', { name: 'No, it was not' }).click();
  await page.getByRole('dialog').waitFor();
  await show('queue-inbox-answer', desk);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /^Owed/ }).click();
  await makeFault(page, 'Line cut: nobody can be reached');
  await lineIs(page, 'Line down').waitFor();
  await expect(page.getByText('The line to the provider is down.')).toHaveCount(5);
  await show('queue-line-down', desk);
  await makeFault(page, 'Credentials refused (401)');
  await lineIs(page, 'Paused: credentials refused').waitFor({ timeout: 20_000 });
  await page.getByText('Vauchar: the provider refuses our credentials. Call a manager.').waitFor();
  await show('queue-credentials-refused', desk);
  await desk.close();
}

async function showForPersons(show: Show): Promise<void> {
  const desk = await openLeft({ redemptions: FOR_PERSONS, errand: true });
  const { page } = desk;
  await show('queue-conflict', desk);
  const reopened = page.getByRole('region', { name: 'Conflict K7F002' });
  await reopened.scrollIntoViewIfNeeded();
  await reopened.getByRole('button', { name: 'Ask the provider again' }).click();
  await reopened.getByText('The provider was asked just now.').waitFor();
  await reopened.evaluate((card) => card.scrollIntoView());
  await show('queue-reopened', desk);
  await page.getByRole('region', { name: 'Errand ERRAND' }).evaluate((card) => card.scrollIntoView());
  await show('queue-parked-and-errand', desk);
  await page.getByRole('region', { name: 'Conflict K7F000' }).getByRole('button', { name: 'Send it again' }).click();
  await page.getByRole('dialog').waitFor();
  await show('queue-resolve', desk);
  await page.getByLabel(/^Why/).fill('The guest showed the receipt of another till.');
  await page.getByLabel(/^PIN of Sam/).fill('9999');
  await page.keyboard.press('Enter');
  await page.getByText('This PIN is wrong.').waitFor();
  await show('queue-resolve-wrong-pin', desk);
  await desk.close();
}

async function showTroubledLane(show: Show): Promise<void> {
  const desk = await openLeft({ redemptions: ['not sent yet', 'not sent yet', 'given, then refused'], lanePaused: true, clock: { kind: 'clock-jumped', byMs: 400 * 86_400_000 } });
  const { page } = desk;
  await page.getByRole('tab', { name: /^Owed/ }).click();
  await page.getByText('This computer’s clock jumped.').waitFor();
  await show('queue-lane-stopped', desk);
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('dialog').waitFor();
  await show('queue-resume', desk);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'The clock is right' }).click();
  await page.getByRole('dialog').waitFor();
  await show('queue-clock', desk);
  await desk.close();
}
