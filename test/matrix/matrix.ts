import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { type DeskApp, openDesk, signIn } from '../e2e/desk-app.ts';
import { focusWindow } from '../e2e/scanner-keys.ts';
import { seededRandom } from '../random.ts';
import { until } from '../until.ts';
import { drawCodes } from './codes.ts';
import { type Keymap, type LayoutName, LAYOUTS, readKeymap, setLayout } from './keymap.ts';
import { longestGapMs, noteKeyTimes, TORN_MS } from './key-times.ts';
import { sendScans, SUFFIXES, type SuffixName } from './scans.ts';
import { openTrial, putBack, type Situation, SITUATIONS } from './situation.ts';

/** One cell: whose keyboard the computer has, how the scanner is set, what ends a scan, whether CapsLock is on, what has the keyboard. */
export type Cell = { index: number; layout: LayoutName; scanner: 'us' | 'system'; suffix: SuffixName; caps: boolean; situation: Situation };
/** `torn`: so often the sender itself came to a stop within a scan, which is then no scan of 2 ms a key and was sent again. */
export type Came = { cell: Cell; sent: number; wrong: string[]; lost: number; leaked: boolean; torn: number };

/** Every cell, the slowest thing to change outermost. */
export const CELLS: Cell[] = (Object.keys(LAYOUTS) as LayoutName[]).flatMap((layout) =>
  (['us', 'system'] as const).flatMap((scanner) => [false, true].flatMap((caps) => (Object.keys(SUFFIXES) as SuffixName[]).flatMap((suffix) => SITUATIONS.map((situation) => ({ layout, scanner, suffix, caps, situation }))))),
).map((cell, index) => ({ ...cell, index }));

export const wordsOfCell = ({ layout, scanner, suffix, caps, situation }: Cell): string => `${layout}, scanner set to ${scanner === 'us' ? 'a US keyboard' : 'the system’s'}, ${suffix}, CapsLock ${caps ? 'on' : 'off'}, ${situation.name}`;

/** Scans so many codes (the newest 20 stand on the screen) in each of the cells, in the real window by real keys, and tells of each what became of it. */
export async function scanCells(cells: readonly Cell[], { codes, seed, tries = 8, tell }: { codes: number; seed: number; tries?: number; tell(came: Came): void }): Promise<void> {
  setLayout('us');
  const usKeymap = readKeymap();
  const desk = await openDesk();
  await noteKeyTimes(desk.page);
  await signIn(desk.page);
  await openTrial(desk.page);
  focusWindow();
  let caps = false;
  let before: Cell | undefined;
  let keymap = usKeymap;
  try {
    for (const cell of cells) {
      if (cell.layout !== before?.layout) keymap = await changeLayout(desk, cell.layout);
      if (cell.scanner !== before?.scanner) await setScanner(desk.page, cell);
      if (cell.caps !== caps) execFileSync('xdotool', ['key', 'Caps_Lock']);
      caps = cell.caps;
      before = cell;
      tell(await scanCell(desk.page, { cell, tries, keymap: cell.scanner === 'us' ? usKeymap : keymap, codes: drawCodes(seededRandom(seed * CELLS.length + cell.index), codes, (character) => cell.scanner === 'us' || keymap.has(character)) }));
    }
  } finally {
    // the next test types on the same keyboard
    if (caps) execFileSync('xdotool', ['key', 'Caps_Lock']);
    setLayout('us');
  }
  await desk.close();
}

async function setScanner(page: Page, { scanner }: Cell): Promise<void> {
  await page.getByText(scanner === 'us' ? 'a US keyboard (usual)' : 'this computer’s keyboard').click();
}

/** The window has heard of it when a key types what it types there. */
async function changeLayout({ page }: DeskApp, layout: LayoutName): Promise<Keymap> {
  setLayout(layout);
  const keymap = readKeymap();
  const wanted = keymap.get('-');
  if (wanted === undefined) throw new Error('every keyboard has a minus');
  const field = page.getByLabel('Type here');
  await field.focus();
  await until(`the window has the keyboard ${layout}`, async () => {
    await field.fill('');
    execFileSync('xdotool', [...(wanted.shift ? ['keydown', '50'] : []), 'key', String(wanted.code), ...(wanted.shift ? ['keyup', '50'] : []), 'sleep', '0.2']);
    return (await field.inputValue()) === '-';
  });
  await field.fill('');
  return keymap;
}

async function scanCell(page: Page, { cell, tries, keymap, codes }: { cell: Cell; tries: number; keymap: Keymap; codes: string[] }): Promise<Came> {
  for (let torn = 0; ; torn++) {
    await cell.situation.focus(page);
    const came = await scanOnce(page, cell, keymap, codes);
    if (came.gapMs <= TORN_MS) return { cell, sent: codes.length, torn, ...came };
    if (torn === tries) throw new Error(`this machine is too busy to send keys: ${Math.round(came.gapMs)} ms within a scan, ${tries} times`);
    await putBack(page);
    await setScanner(page, cell);
  }
}

async function scanOnce(page: Page, cell: Cell, keymap: Keymap, codes: string[]): Promise<Pick<Came, 'wrong' | 'lost' | 'leaked'> & { gapMs: number }> {
  const shown = page.locator('.trial-code');
  await page.evaluate(() => window.keyTimes.splice(0));
  const downs = await sendScans(codes, keymap, cell.suffix);
  const last = codes.at(-1);
  const newest = await until('the last code is heard', async () => (await shown.first().textContent()) === last).then(() => shown.allTextContents(), () => shown.allTextContents());
  const heard = newest.slice(0, codes.length).toReversed();
  const lost = codes.filter((code, nth) => heard[nth] !== code).length;
  const gapMs = await longestGapMs(page, downs);
  // the end of a torn one is a person's, and may have pressed what had the keyboard
  const leaked = gapMs <= TORN_MS && !(await cell.situation.untouched(page));
  return { wrong: heard.filter((code) => !codes.includes(code)), lost, leaked, gapMs };
}
