import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeTrouble } from './broken-journal.ts';
import { freshHome, openDesk, ROOT, sampleCodes, signIn } from './desk-app.ts';
import { focusWindow, scanByKeys } from './scanner-keys.ts';
import { codeOf, expectOutcome, nextGuest, scanAndRedeem } from './desk-steps.ts';
import { backUp, openStorage, putBackDamaged } from './storage-states.ts';

const asideIn = (home: string) => readdirSync(join(home, 'training', 'set-aside'));

test('a damaged journal is put back from the shut screen, and the desk works on with everything in it', async () => {
  const home = freshHome();
  const desk = await openDesk({ home });
  await signIn(desk.page);
  const code = codeOf(await sampleCodes(desk.page), 'Gift voucher 50.00, A');
  await scanAndRedeem(desk.page, code);
  await expectOutcome(desk.page, 'REDEEMED');
  await desk.close();
  makeTrouble(home, 'damaged');
  const damaged = readFileSync(join(home, 'training', 'journal', 'journal.sqlite'));
  const again = await openDesk({ home });
  await putBackDamaged(again.page);
  await expect(again.page.getByText('Nothing is missing.')).toBeVisible();
  await again.page.getByRole('button', { name: 'Open the desk' }).click();
  await signIn(again.page);
  await again.page.keyboard.press('F6');
  await expect(again.page.getByRole('heading', { name: 'Scan a voucher' }), 'a cashier has no business in the storage').toBeVisible();
  focusWindow();
  await scanByKeys(code);
  await expect(again.page.getByText('This voucher has been used already.')).toBeVisible();
  const [aside = ''] = asideIn(home);
  expect(readFileSync(join(home, 'training', 'set-aside', aside, 'journal', 'journal.sqlite')).equals(damaged)).toBe(true);
  await again.close();
});

test('a backup is made and put back on the screen, by a manager who says so twice', async () => {
  const home = freshHome();
  const desk = await openStorage(home);
  const { page } = desk;
  await backUp(page);
  await page.keyboard.press('F2');
  await scanAndRedeem(page, codeOf(await sampleCodes(page), 'Gift voucher 50.00, A'));
  await expectOutcome(page, 'REDEEMED');
  await nextGuest(page);
  await page.keyboard.press('F6');
  await expect(page.getByText(/rows were written since\./)).toBeVisible();
  await page.getByRole('button', { name: /^Put back the backup of/ }).click();
  await page.getByLabel(/^PIN of Mia/).fill('1234');
  await page.getByLabel(/^Type PUT BACK/).fill('PUT BACK');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('This PIN is wrong.')).toBeVisible();
  await page.getByLabel(/^PIN of Mia/).fill('3333');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await signIn(page, 'Sam');
  await page.keyboard.press('F6');
  await expect(page.getByText('A backup took the place of the journal')).toBeVisible();
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  expect(asideIn(home)).toHaveLength(1);
  await desk.close();
});

test('a journal that is gone is no first start: the desk says so and puts it back from its backup', async () => {
  const home = freshHome();
  const desk = await openStorage(home);
  await backUp(desk.page);
  await desk.close();
  rmSync(join(home, 'training', 'journal'), { recursive: true });
  const shut = await openDesk({ home });
  await putBackDamaged(shut.page);
  await expect(shut.page.getByText('more may be missing')).toBeVisible();
  await shut.close();
});

test('without a window a damaged journal is put back from a command line, and never under an open desk', async () => {
  const home = freshHome();
  const desk = await openDesk({ home });
  expect(commandLine(home, '--salvage')).toEqual({ status: 3, out: '', err: 'Voucher Desk is open on this till. Close it first; nothing was changed.\n' });
  await desk.close();
  makeTrouble(home, 'damaged');
  const { status, out } = commandLine(home, '--salvage');
  expect(out).toMatch(/^The journal was put back: \d+ rows/);
  expect(status).toBe(0);
  expect(commandLine(home, '--salvge').status).toBe(2);
  const again = await openDesk({ home });
  await signIn(again.page);
  await again.close();
});

test('a till is not moved out to its own computer, and goes on', async () => {
  const [old, fresh] = [freshHome(), freshHome()];
  const desk = await openDesk({ home: old });
  await signIn(desk.page);
  const code = codeOf(await sampleCodes(desk.page), 'Gift voucher 50.00, A');
  await scanAndRedeem(desk.page, code);
  await expectOutcome(desk.page, 'REDEEMED');
  await desk.close();
  const carried = (name: string) => join(fresh, name);
  expect(commandLine(fresh, '--prepare-move-in', carried('receiver.json')).status).toBe(0);
  // both homes lie on this machine, which the program sees
  expect(commandLine(old, '--move-out', carried('till.move'), '--to', carried('receiver.json')).err).toContain('The receiver is this computer. This till goes on as before.');
  const again = await openDesk({ home: old });
  await signIn(again.page);
  await again.close();
});

function commandLine(home: string, ...args: string[]): { status: number | null; out: string; err: string } {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = process.env['VOUCHER_DESK_ELECTRON'] ?? 'electron';
  const { status, stdout, stderr } = spawnSync(electron, [...root, '.', `--user-data-dir=${home}`, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, out: stdout, err: stderr.replace(/^\[?\d*:.*\n/gm, '') };
}
