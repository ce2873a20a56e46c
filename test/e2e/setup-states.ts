import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Access } from '../../main/providers/registry.ts';
import { accountAt, deskText, PEOPLE } from '../provisioning/desk-file.ts';
import { type DeskApp, freshHome, openDesk, signIn } from './desk-app.ts';
import type { Show } from './queue-states.ts';

/** A provider that nobody reaches: to set a till up asks nobody. */
const NOWHERE: Access = { provider: 'vauchar', baseUrl: 'https://api.vauchar.example', merchantId: 'harbour', apiKey: 'a key' };

/** Writes a provisioning file where somebody would carry one to a till. */
export function provisioningFile(accounts: object[] = [accountAt({ access: NOWHERE, prefix: 'TRY', more: { name: 'Gift cards' } })], changed: object = {}): string {
  const file = join(mkdtempSync(join(tmpdir(), 'voucher-desk-stick-')), 'desk.json');
  writeFileSync(file, deskText(accounts, changed));
  return file;
}

/** The same, with two things wrong in it. */
export function wrongFile(): string {
  return provisioningFile([accountAt({ access: { ...NOWHERE, baseUrl: 'http://api.vauchar.example' } })], { timeZone: 'Europe/Nowhere' });
}

/** A first start, on the way to a till of a venue, at the storage of training's manager. */
export async function openSetUp(home = freshHome()): Promise<DeskApp> {
  const desk = await openDesk({ home });
  await signIn(desk.page, 'Mia');
  await desk.page.keyboard.press('F6');
  await desk.page.getByRole('button', { name: 'Set up this till with its file …' }).press('Enter');
  return desk;
}

export async function lookInto(page: Page, file: string): Promise<void> {
  await page.getByLabel('File, by its whole path').fill(file);
  await page.getByLabel('File, by its whole path').press('Enter');
}

/** Answers for it as the manager of the file, who is there afterwards too. */
export async function setUp(page: Page): Promise<void> {
  await page.getByLabel(/^PIN of Eva/).fill('918273');
  await page.getByLabel(/^Type SET UP/).fill('set up');
  await page.getByLabel(/^Type SET UP/).press('Enter');
  await page.getByText(/^This is a till of Harbour Spa.* now$/).waitFor();
}

export async function signInEva(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Eva,' }).click();
  await page.getByLabel('PIN', { exact: true }).fill('918273');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
}

/** A first start becomes the till of a venue; its access is lost, and it is set up again where it is shut. */
export async function showSetUp(show: Show): Promise<void> {
  const desk = await openSetUp();
  const { page, home } = desk;
  await lookInto(page, wrongFile());
  await page.getByText('The file cannot be used.').waitFor();
  await show('set-up-wrong', desk);
  await lookInto(page, provisioningFile());
  await page.getByText('The file is good.').waitFor();
  await page.getByRole('button', { name: 'Set up this till', exact: true }).click();
  await page.getByText('Type SET UP as it stands there.').waitFor();
  await show('set-up-lacks', desk);
  await setUp(page);
  await show('set-up-done', desk);
  await desk.close();
  rmSync(join(home, 'live', 'access'), { recursive: true });
  const shut = await openDesk({ home });
  await shut.page.getByRole('button', { name: 'Set up this till with its file …' }).press('Enter');
  const people = [...PEOPLE.slice(1), { id: 'ben', name: 'Ben', role: 'cashier', pin: '5050' }];
  await lookInto(shut.page, provisioningFile(undefined, { venue: 'Harbour Spa and Sauna', tills: 3, people }));
  await shut.page.getByText('until now Harbour Spa').waitFor();
  await show('shut-no-access-set-up', shut);
  await setUp(shut.page);
  await shut.close();
}
