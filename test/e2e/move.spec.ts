import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freshHome, signIn } from './desk-app.ts';
import { fillMoveOut, otherComputer } from './move-states.ts';
import { openStorage } from './storage-states.ts';

test('a manager moves a till out on the screen, by keys alone; it has ended, until a manager has it go on here', async () => {
  const { stick, key, fingerprint } = otherComputer();
  const file = join(stick, 'till.move');
  const desk = await openStorage(freshHome());
  const { page } = desk;
  await page.getByRole('button', { name: 'Move this till to another computer …' }).press('Enter');
  await fillMoveOut(page, { key, file });
  await expect(page.getByText(fingerprint)).toBeVisible();
  await page.getByLabel(/^Type MOVE OUT/).press('Enter');
  await expect(page.getByRole('heading', { name: 'This till was moved to another computer.' })).toBeVisible();
  expect(existsSync(file)).toBe(true);
  await page.getByRole('button', { name: 'Write the file again …' }).press('Enter');
  await fillMoveOut(page, { key, file });
  await page.getByLabel(/^Type MOVE OUT/).press('Enter');
  await expect(page.getByText('There is a file of that name already')).toBeVisible();
  await fillMoveOut(page, { key, file: join(stick, 'again.move') });
  await page.getByLabel(/^Type MOVE OUT/).press('Enter');
  await expect(page.getByText(`again.move is written for ${fingerprint}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).press('Enter');
  await page.getByRole('button', { name: 'Go on here after all …' }).press('Enter');
  await page.getByLabel(/^PIN of Mia/).fill('3333');
  await page.getByLabel(/^Type GO ON HERE/).fill('GO ON HERE');
  await page.getByLabel(/^Type GO ON HERE/).press('Enter');
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await signIn(page);
  await desk.close();
});

test('the files are chosen in the dialogs of the system', async () => {
  const { stick, key, fingerprint } = otherComputer();
  const desk = await openStorage(freshHome());
  const { page } = desk;
  await desk.app.evaluate(
    ({ dialog }, { opened, saved }) => {
      Object.assign(dialog, {
        showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [opened] }),
        showSaveDialog: () => Promise.resolve({ canceled: false, filePath: saved }),
      });
    },
    { opened: key, saved: join(stick, 'till.move') },
  );
  await page.getByRole('button', { name: 'Move this till to another computer …' }).click();
  await page.getByRole('button', { name: 'Choose the file of the key …' }).click();
  await expect(page.getByText(fingerprint)).toBeVisible();
  await page.getByRole('button', { name: 'Choose where it goes …' }).click();
  await expect(page.getByLabel(/^File to write/)).toHaveValue(join(stick, 'till.move'));
  await desk.close();
});
