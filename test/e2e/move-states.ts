import { expect, type Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareReceiver } from '../../main/storage/move-key.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { systemClock } from '../../main/clock.ts';
import { moveOutHome, type OnMachine } from '../../main/home.ts';
import { leaveBehind } from '../left-behind.ts';
import { freshHome, openDesk, ROOT } from './desk-app.ts';
import { openStorage } from './storage-states.ts';
import type { Show } from './queue-states.ts';

/** The move key of a computer that is not this one; `stick` is what is carried between the two. */
export function otherComputer(): { folder: string; stick: string; key: string; fingerprint: string } {
  const stick = mkdtempSync(join(tmpdir(), 'voucher-desk-stick-'));
  const folder = join(freshHome(), 'training');
  const key = join(stick, 'receiver.json');
  return { folder, stick, key, fingerprint: prepareReceiver({ folder, vault: openTrainingVault(folder), machine: 'another computer' }, key) };
}

/** A till that is moved to another computer, what is wrong with the wish, and what can be done when it has ended here. */
export async function showMove(show: Show): Promise<void> {
  const { stick, key, fingerprint } = otherComputer();
  const desk = await openStorage(freshHome());
  const { page } = desk;
  await page.getByRole('button', { name: 'Move this till to another computer …' }).click();
  await page.getByRole('button', { name: 'Move this till out' }).click();
  await page.getByText('Say where the file goes.').waitFor();
  await page.getByLabel(/^Move key of the other computer/).fill('no key at all');
  await page.getByText('This is no move key.').waitFor();
  await show('storage-move-out-lacks', desk);
  await fillMoveOut(page, { key, file: join(stick, 'missing', 'till.move') });
  await page.getByText(fingerprint).waitFor();
  await page.getByRole('button', { name: 'Move this till out' }).click();
  await page.getByText('The file cannot be written there').waitFor();
  await show('storage-move-out', desk);
  await fillMoveOut(page, { key, file: join(stick, 'till.move') });
  await page.getByRole('button', { name: 'Move this till out' }).click();
  await page.getByRole('heading', { name: 'This till was moved to another computer.' }).waitFor();
  await show('shut-moved-out', desk);
  await page.getByRole('button', { name: 'Write the file again …' }).click();
  await page.getByRole('heading', { name: 'Write the file again' }).waitFor();
  await show('shut-moved-out-again', desk);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await page.getByRole('button', { name: 'Go on here after all …' }).click();
  await page.getByRole('heading', { name: 'Go on here after all?' }).waitFor();
  await show('shut-moved-out-go-on', desk);
  await desk.close();
  await showTakeOver(show);
}

export async function fillMoveOut(page: Page, { key, file }: { key: string; file: string }): Promise<void> {
  await page.getByLabel(/^Move key of the other computer/).fill(key);
  await page.getByLabel(/^File to write/).fill(file);
  await page.getByLabel(/^PIN of Mia/).fill('3333');
  await page.getByLabel(/^Type MOVE OUT/).fill('move out');
}

/** Another computer's till in this folder, without a window. */
export function onComputer(folder: string): OnMachine {
  const main = join(ROOT, 'main');
  return { folder, machine: 'another computer', sql: join(main, 'journal'), checker: join(main, 'storage', 'checker.ts'), clock: systemClock, log: () => undefined };
}

export async function readMoveKey(page: Page): Promise<string> {
  const field = page.getByLabel(/^1\. Move key of this computer/);
  await expect(field).toHaveValue(/voucher-desk receiver/);
  return field.inputValue();
}

export async function fillTakeOver(page: Page, file: string): Promise<void> {
  await page.getByLabel(/^2\. File of the till/).fill(file);
  await page.getByLabel(/^2\. File of the till/).press('Enter');
  await page.getByText('whole and for this computer').waitFor();
  await page.getByLabel(/^PIN of Mia/).fill('3333');
  await page.getByLabel(/^Type TAKE OVER/).fill('take over');
}

/** A first start on a computer to which a till comes. */
async function showTakeOver(show: Show): Promise<void> {
  const old = onComputer(join(freshHome(), 'training'));
  leaveBehind(join(old.folder, '..'), {});
  const desk = await openDesk();
  const { page } = desk;
  await page.getByRole('button', { name: 'Take over a till from another computer …' }).click();
  const key = await readMoveKey(page);
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.getByText('This is no file of a till that was moved out.').waitFor();
  await show('take-over-no-file', desk);
  const file = join(mkdtempSync(join(tmpdir(), 'voucher-desk-stick-')), 'till.move');
  const written = await moveOutHome(old, { to: key, file });
  if (!written.ok) throw new Error(written.error);
  await fillTakeOver(page, file);
  await show('take-over', desk);
  await desk.close();
}
