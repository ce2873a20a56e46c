import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTrouble, smallDisk } from './broken-journal.ts';
import { type DeskApp, freshHome, openDesk, signIn } from './desk-app.ts';
import { saysIfLineFails } from './desk-steps.ts';
import { openPacedDesk } from './paced-app.ts';
import type { Show } from './queue-states.ts';

/** The storage of a till, and what can be done when its journal is damaged. */
export async function showStorage(show: Show): Promise<void> {
  const home = freshHome();
  const desk = await openStorage(home);
  await backUp(desk.page);
  await show('storage', desk);
  await desk.page.getByRole('button', { name: /^Put back the backup of/ }).click();
  await desk.page.getByRole('heading', { name: /^Put back the backup of/ }).waitFor();
  await show('storage-restore', desk);
  await desk.close();
  await showNotPutBack(show);
  await showSalvage(show, home);
  await showLowDisk(show);
}

/** What was made ready is damaged on the disk while the desk closes: it opens as it was, and says so until it is opened anew. */
async function showNotPutBack(show: Show): Promise<void> {
  const home = freshHome();
  const desk = await openPacedDesk(home);
  const { page } = desk;
  await signIn(page, 'Sam');
  await page.keyboard.press('F6');
  await backUp(page);
  await page.getByRole('button', { name: /^Put back the backup of/ }).click();
  await page.getByLabel(/^PIN of Mia/).fill('3333');
  await page.getByLabel(/^Type PUT BACK/).fill('PUT BACK');
  // between its answer and its closing
  await desk.pace(0.002);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByText('The desk closes, puts it back').waitFor();
  writeFileSync(join(home, 'training', 'putting-back', 'journal', 'journal.sqlite'), 'what the disk has made of it');
  await desk.pace(1);
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await page.getByText('The backup was not put back').waitFor();
  await show('sign-in-not-put-back', desk);
  await signIn(page, 'Sam');
  await page.keyboard.press('F6');
  await page.getByText('The backup was not put back').waitFor();
  await show('storage-not-put-back', desk);
  await desk.close();
}

async function showSalvage(show: Show, home: string): Promise<void> {
  makeTrouble(home, 'damaged');
  const desk = await openDesk({ home });
  const { page } = desk;
  await page.getByRole('heading', { name: 'Put back what can be read' }).waitFor();
  await page.getByRole('button', { name: 'Put back what can be read' }).click();
  await page.getByText('Type PUT BACK as it stands there.').waitFor();
  await show('shut-damaged-confirm', desk);
  await putBackDamaged(page);
  await show('shut-put-back', desk);
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await signIn(page, 'Sam');
  await page.keyboard.press('F6');
  await page.getByText('This journal was put back').waitFor();
  await show('storage-put-back', desk);
  await desk.close();
}

async function showLowDisk(show: Show): Promise<void> {
  const home = freshHome();
  const disk = smallDisk(home);
  const desk = await openDesk({ home });
  await desk.page.getByText('disk is nearly full').waitFor();
  await signIn(desk.page);
  await saysIfLineFails(desk.page);
  await show('disk-nearly-full', desk);
  await desk.close();
  disk.end();
}

export async function openStorage(home: string): Promise<DeskApp> {
  const desk = await openDesk({ home });
  await signIn(desk.page, 'Sam');
  await desk.page.keyboard.press('F6');
  await desk.page.getByRole('heading', { name: 'Storage' }).waitFor();
  return desk;
}

export async function backUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('and holds everything.').waitFor();
}

export async function putBackDamaged(page: Page): Promise<void> {
  await page.getByLabel(/^Type PUT BACK/).fill('put back');
  await page.getByRole('button', { name: 'Put back what can be read' }).click();
  await page.getByRole('heading', { name: 'The journal was put back' }).waitFor();
}
