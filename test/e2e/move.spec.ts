import { expect, type Page, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moveInHome, moveOutHome } from '../../main/home.ts';
import { type DeskApp, freshHome, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome } from './desk-steps.ts';
import { fillMoveOut, fillTakeOver, onComputer, otherComputer, readMoveKey } from './move-states.ts';
import { openStorage } from './storage-states.ts';

test('a till goes to another computer and comes back to a third: moved out, gone on, moved out again and taken over, on the screen and by keys', async () => {
  const there = otherComputer();
  const [first, out, back] = ['first.move', 'out.move', 'back.move'].map((name) => join(there.stick, name)) as [string, string, string];
  const desk = await openStorage(freshHome());
  const { page } = desk;
  await page.keyboard.press('F2');
  const code = codeOf(await sampleCodes(page), 'Gift voucher 50.00, A');
  await redeem(page, code);
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'Move this till to another computer …' }).press('Enter');
  await expect(page.getByLabel(/^Move key of the other computer/), 'keys go on where the form begins').toBeFocused();
  await fillMoveOut(page, { key: there.key, file: first });
  await expect(page.getByText(there.fingerprint)).toBeVisible();
  await page.getByLabel(/^Type MOVE OUT/).press('Enter');
  await expect(page.getByRole('heading', { name: 'This till was moved to another computer.' })).toBeVisible();
  expect(existsSync(first)).toBe(true);
  await goOnHere(page);
  await signIn(page, 'Sam');
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'Move this till to another computer …' }).press('Enter');
  await chooseFiles(desk, { opened: there.key, saved: out });
  await page.getByLabel(/^PIN of Mia/).fill('3333');
  await page.getByLabel(/^Type MOVE OUT/).fill('MOVE OUT');
  await page.getByLabel(/^Type MOVE OUT/).press('Enter');
  await page.getByRole('heading', { name: 'This till was moved to another computer.' }).waitFor();
  await page.getByRole('button', { name: 'Write the file again …' }).press('Enter');
  await fillMoveOut(page, { key: there.key, file: out });
  await page.getByLabel(/^Type MOVE OUT/).press('Enter');
  await expect(page.getByText('There is a file of that name already')).toBeVisible();
  await desk.close();

  const other = onComputer(there.folder);
  expect((await moveInHome(other, out)).ok).toBe(true);
  const third = await openDesk({ home: freshHome() });
  await third.page.getByRole('button', { name: 'Take over a till from another computer …' }).press('Enter');
  expect((await moveOutHome(other, { to: await readMoveKey(third.page), file: back })).ok).toBe(true);
  await third.page.getByLabel(/^2\. File of the till/).fill(out);
  await third.page.getByLabel(/^2\. File of the till/).press('Enter');
  await expect(third.page.getByText('The file was written on this computer.')).toBeVisible();
  await fillTakeOver(third.page, back);
  await third.page.getByLabel(/^Type TAKE OVER/).press('Enter');
  await third.page.getByLabel('PIN', { exact: true }).waitFor();
  await signIn(third.page, 'Sam');
  await third.page.keyboard.press('F6');
  await expect(third.page.getByText('The journal came from another machine')).toBeVisible();
  await third.close();
});

async function redeem(page: Page, code: string): Promise<void> {
  await page.getByLabel('Or type its code').fill(code);
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: /^Redeem/ }).click();
  await expectOutcome(page, 'REDEEMED');
}

async function goOnHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on here after all …' }).press('Enter');
  await expect(page.getByLabel(/^PIN of Mia/)).toBeFocused();
  await page.getByLabel(/^PIN of Mia/).fill('3333');
  await page.getByLabel(/^Type GO ON HERE/).fill('GO ON HERE');
  await page.getByLabel(/^Type GO ON HERE/).press('Enter');
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
}

/** Nobody sits before the dialogs of the system. */
async function chooseFiles({ app, page }: DeskApp, files: { opened: string; saved: string }): Promise<void> {
  await app.evaluate(({ dialog }, { opened, saved }) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [opened] }),
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: saved }),
    });
  }, files);
  await page.getByRole('button', { name: 'Choose the file of the key …' }).press('Enter');
  await page.getByRole('button', { name: 'Choose where it goes …' }).press('Enter');
  await expect(page.getByLabel(/^File to write/)).toHaveValue(files.saved);
}
