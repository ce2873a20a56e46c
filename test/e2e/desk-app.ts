import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The real app in a real window, with a home folder of its own. */
export type DeskApp = { app: ElectronApplication; page: Page; home: string; close(): Promise<void> };

export type Size = { width: number; height: number };
export const SMALL: Size = { width: 1024, height: 768 };
export const LARGE: Size = { width: 1920, height: 1080 };

export const ROOT = resolve(import.meta.dirname, '..', '..');

export function freshHome(): string {
  return mkdtempSync(join(tmpdir(), 'voucher-desk-'));
}

/** A virtual screen has no graphics card: each start would look for one three times. */
const NO_GRAPHICS = ['--disable-gpu', '--disable-software-rasterizer'];

let ours = '.';

/** From here on the app is started from another folder than the product's own. */
export function runProgram(folder: string): void {
  ours = folder;
}

/** Starts the app; `home` keeps what an earlier start left. `program`: the folder with the program. */
export async function openDesk({ home = freshHome(), size = SMALL, args = [], program = ours }: { home?: string; size?: Size; args?: string[]; program?: string } = {}): Promise<DeskApp> {
  const app = await _electron.launch({
    // root cannot be sandboxed; anyone else is
    chromiumSandbox: process.getuid?.() !== 0,
    args: [program, `--user-data-dir=${home}`, ...(process.platform === 'linux' ? NO_GRAPHICS : []), ...args],
    cwd: ROOT,
    env: { ...environment(), VOUCHER_DESK_TEST: '1' },
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds({ x: 0, y: 0, width, height });
    window?.focus();
  }, size);
  return { app, page, home, close: () => app.close() };
}

/** Stops the app as a power cut does. */
export async function kill({ app }: DeskApp): Promise<void> {
  const running = app.process();
  const gone = new Promise<void>((done) => running.once('exit', () => done()));
  running.kill('SIGKILL');
  await gone;
}

export const PINS = { Anna: '1111', Sam: '2222', Mia: '3333' } as const;

export async function signIn(page: Page, person: keyof typeof PINS = 'Anna'): Promise<void> {
  await page.getByRole('button', { name: `${person},` }).click();
  await page.getByLabel('PIN', { exact: true }).fill(PINS[person]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
}

/** The codes of the sample sheet by their titles, asked as the sheet asks for them: to draw it takes seconds, and one test reads it. */
export async function sampleCodes(page: Page): Promise<Map<string, string>> {
  const { value } = (await page.evaluate(() => window.desk.call('training.samples', {}))) as { value: { title: string; code: string }[] };
  return new Map(value.map(({ title, code }) => [title, code]));
}

/** The same off a sheet that is open. */
export async function readSamples(page: Page): Promise<Map<string, string>> {
  await page.locator('.sample').first().waitFor();
  const cards = await page.locator('.sample').evaluateAll((all) =>
    all.map((card): [string, string] => [card.querySelector('.sample-title')?.textContent ?? '', card.querySelector('.sample-code')?.textContent ?? '']),
  );
  return new Map(cards);
}

export async function makeFault(page: Page, label: string): Promise<void> {
  await page.getByLabel('Make something go wrong').selectOption({ label });
}

type Taken = { id: string; voucher_id: string; transaction_id: string };

/** What the training provider's own books say. */
export function takenAtProvider(home: string): { redemptions: Taken[]; reversed: Taken[] } {
  return JSON.parse(readFileSync(join(home, 'training', 'providers', 'vauchar.json'), 'utf8')) as { redemptions: Taken[]; reversed: Taken[] };
}

/** The same of the other training provider, which gives nothing back. */
export function takenByVoucherCart(home: string): { reductor: number }[] {
  const books = JSON.parse(readFileSync(join(home, 'training', 'providers', 'vouchercart.json'), 'utf8')) as { redemptions: { reductor: number }[] };
  return books.redemptions;
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
