import type { Page } from '@playwright/test';
import { type DeskApp, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest } from './desk-steps.ts';
import { openRoom, outageBar, plugIn, pullThePlug, usedElsewhere } from './offline-steps.ts';
import { answerAs, redeemTyped } from './queue-steps.ts';
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

/** What a failing line would mean, an evening without it, and what is left of it. */
export async function showOffline(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await openRoom(page, 'F3', 'If the line fails now');
  await page.getByRole('region', { name: 'Vauchar', exact: true }).getByText('up to €50.00 at once').waitFor({ timeout: 30_000 });
  await show('readiness', desk);
  await page.keyboard.press('F2');
  await usedElsewhere(page, 'Gift voucher 50.00, B');
  await pullThePlug(page);
  await giveOffline(desk, codeOf(codes, 'Gift voucher 50.00, A'));
  await outageBar(page).getByText('OFFLINE').waitFor();
  await show('accepted-offline-listed', desk);
  await nextGuest(page);
  await show('ready-offline', desk);
  await openRoom(page, 'F3', 'Without the line');
  await show('readiness-offline', desk);
  await page.keyboard.press('F2');
  await redeemTyped(page, codeOf(codes, 'Dinner for two 185.00'));
  await page.getByRole('dialog').waitFor();
  await show('ask-supervisor', desk);
  await answerAs(page, 'Sam', '2222');
  await expectOutcome(page, 'ACCEPTED OFFLINE');
  await nextGuest(page);
  await redeemTyped(page, codeOf(codes, 'Spa day 120.00, A'));
  await page.keyboard.press('F4');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  await answerAs(page, 'Sam', '2222');
  await expectOutcome(page, 'ACCEPTED OFFLINE');
  await nextGuest(page);
  await giveOffline(desk, codeOf(codes, 'Gift voucher 50.00, B'));
  await nextGuest(page);
  await giveOffline(desk, codeOf(codes, 'Gift voucher 50.00, C'));
  await nextGuest(page);
  await redeemTyped(page, codeOf(codes, 'Gift voucher 50.00, D'));
  await expectOutcome(page, 'NOT ACCEPTED');
  await show('not-accepted-over-the-total', desk);
  await nextGuest(page);
  await plugIn(page);
  await outageBar(page).getByText('1 for a supervisor').waitFor();
  await show('outage-settled-but-one', desk);
  await desk.close();
}

async function giveOffline({ page }: DeskApp, code: string): Promise<void> {
  await redeemTyped(page, code);
  await expectOutcome(page, 'ACCEPTED OFFLINE');
}

/** The list is asked for while the provider answers with a web page; ends where that is said, with nothing wrong any more. */
async function readInVain(page: Page): Promise<void> {
  const line = page.getByRole('region', { name: 'The line to Vauchar' });
  const wrong = line.getByRole('combobox', { name: 'What goes wrong at Vauchar' });
  await openRoom(page, 'F3', 'If the line fails now');
  await page.getByRole('region', { name: 'Vauchar', exact: true }).getByText('up to €50.00 at once').waitFor({ timeout: 30_000 });
  await openRoom(page, 'F8', 'Training');
  await wrong.selectOption('rubbish');
  await line.getByRole('combobox', { name: 'What it hits' }).selectOption('all');
  await openRoom(page, 'F3', 'If the line fails now');
  await page.getByRole('region', { name: 'Vauchar' }).getByRole('button', { name: 'Read the list now' }).click();
  await page.getByText(/^Could not be read/).waitFor();
  await openRoom(page, 'F8', 'Training');
  await wrong.selectOption('nothing');
  await openRoom(page, 'F3', 'If the line fails now');
  await page.getByText(/^Could not be read/).waitFor();
}

/** A supervisor has the desk work without its provider although the line is there. */
export async function showForced(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page, 'Sam');
  await readInVain(page);
  await show('readiness-list-not-read', desk);
  await page.getByRole('button', { name: 'Work offline' }).click();
  await page.getByRole('dialog').waitFor();
  await show('work-offline', desk);
  await answerAs(page, 'Sam', '2222');
  await outageBar(page).getByText('Sam has the desk work offline').waitFor();
  await show('working-offline', desk);
  await desk.close();
}
