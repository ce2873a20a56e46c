// The history of a till with a million entries in the real app, beside one with a thousand: how soon it opens, what the bar, the wheel and the keys do, memory.
// usage: npm run bench -- history-in-app [how many, 1000000] [home to keep the long one in]
// Prints times, the window's frames while the list is pulled from its top to its end and back, and memory; ends with 1 where a bound is broken.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDesk, signIn } from '../test/e2e/desk-app.ts';
import { filledTill } from './many-entries.ts';

const FEW = 1_000;
const PULL_MS = 5_000;
const OPEN_AT_MOST_MS = 1_000;
/** Frames of a machine that has nothing else to do; on a busy one look at the ratio. */
const FRAME_AT_MOST_MS = 100;

const many = Number(process.argv[2] ?? 1_000_000);
const kept = process.argv[3];

type Frames = { count: number; p50: number; p95: number; longest: number; reading: number };
type Run = { startMs: number; openMs: number; endMs: number; narrowMs: number; frames: Frames; mainMb: number; windowMb: number; rows: number };

/** VmHWM of a process in MB: the most it ever had in memory. */
function peakMb(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** Pulls the list's bar to the end and back, a bit in every frame, and counts the frames in which a row that is seen was still being read. */
async function pull(page: Page): Promise<Frames> {
  return page.evaluate(async (pullMs) => {
    const list = document.querySelector('.history-list');
    if (list === null) throw new Error('the list is open');
    const lengths: number[] = [];
    let reading = 0;
    await new Promise<void>((done) => {
      const began = performance.now();
      let last = began;
      const next = (now: number): void => {
        lengths.push(now - last);
        last = now;
        if (list.querySelector('[aria-busy]') !== null) reading++;
        const part = (now - began) / pullMs;
        list.scrollTop = (part < 1 ? part : 2 - part) * (list.scrollHeight - list.clientHeight);
        if (part < 2) requestAnimationFrame(next);
        else done();
      };
      requestAnimationFrame(next);
    });
    const sorted = lengths.toSorted((a, b) => a - b);
    const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
    return { count: sorted.length, p50: at(0.5), p95: at(0.95), longest: at(1), reading };
  }, PULL_MS);
}

async function run(home: string): Promise<Run> {
  const began = performance.now();
  const { app, page, close } = await openDesk({ home });
  await signIn(page);
  const startMs = performance.now() - began;
  const read = () => page.locator('.entry-row .reference-cell').first().waitFor({ timeout: 60_000 });
  const openMs = await timed(async () => {
    await page.keyboard.press('Control+h');
    await read();
  });
  const list = page.getByRole('grid');
  const rows = Number(await list.getAttribute('aria-rowcount')) - 1;
  await list.focus();
  const endMs = await timed(async () => {
    await page.keyboard.press('End');
    await page.locator(`[aria-rowindex="${rows + 1}"] .reference-cell`).first().waitFor();
  });
  await page.keyboard.press('Home');
  const frames = await pull(page);
  const narrowMs = await timed(async () => {
    await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Sam' });
    await page.getByText(/ found$/).waitFor();
  });
  const mainMb = peakMb(app.process().pid ?? 0);
  const windowMb = await app.evaluate(({ app: electron }) => Math.max(...electron.getAppMetrics().filter(({ type }) => type === 'Tab').map(({ memory }) => memory.workingSetSize)) / 1024);
  await close();
  return { startMs, openMs, endMs, narrowMs, frames, mainMb, windowMb, rows };
}

const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-history-'));
filledTill(join(folder, 'few'), FEW);
filledTill(kept ?? join(folder, 'many'), many);
const few = await run(join(folder, 'few'));
const much = await run(kept ?? join(folder, 'many'));
rmSync(folder, { recursive: true });
for (const { rows, startMs, openMs, endMs, narrowMs, frames, mainMb, windowMb } of [few, much]) {
  process.stdout.write(`${rows} entries: the app is there after ${(startMs / 1000).toFixed(1)} s, the history opens in ${openMs.toFixed(0)} ms, its oldest entry is read ${endMs.toFixed(0)} ms after End, narrowed to a person in ${narrowMs.toFixed(0)} ms\n`);
  process.stdout.write(`  pulled to the end and back in ${(2 * PULL_MS) / 1000} s: ${frames.count} frames, half of them within ${frames.p50.toFixed(0)} ms, 95 % within ${frames.p95.toFixed(0)} ms, the longest ${frames.longest.toFixed(0)} ms; in ${frames.reading} some row was still being read\n`);
  process.stdout.write(`  main had ${mainMb.toFixed(0)} MB at most, the window has ${windowMb.toFixed(0)} MB\n`);
}
process.stdout.write(`ratios: opening ${(much.openMs / few.openMs).toFixed(2)}, longest frame ${(much.frames.longest / few.frames.longest).toFixed(2)}, memory of main ${(much.mainMb / few.mainMb).toFixed(2)}\n`);
process.exitCode = much.openMs > OPEN_AT_MOST_MS || much.frames.longest > Math.max(FRAME_AT_MOST_MS, 2 * few.frames.longest) ? 1 : 0;
