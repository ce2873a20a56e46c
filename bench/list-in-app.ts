// A list of a million vouchers is read by the real app while a cashier scans once a second, beside one of a thousand.
// usage: npm run bench -- list-in-app [how many, 1000000] [seconds, 60]
// Prints lost scans, the longest frame of the window, the most memory of main, and the size on disk; ends with 1 where a bound is broken.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshHome, openDesk, ROOT, sampleCodes, signIn } from '../test/e2e/desk-app.ts';
import { focusWindow, scanByKeys } from '../test/e2e/scanner-keys.ts';

const FEW = 1_000;
const FRAME_AT_MOST_MS = 100;
const MAIN_AT_MOST_MB = 300;
const LIST_AT_MOST_MS = 10 * 60_000;

const many = Number(process.argv[2] ?? 1_000_000);
const seconds = Number(process.argv[3] ?? 60);
const program = join(ROOT, 'out', 'bench');

type Run = { lost: number; scans: number; longestFrameMs: number; mainMb: number; listMs: number; listBytes: number };

function build(): void {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--ssr', join(ROOT, 'bench', 'many-vouchers-entry.ts'), '--outDir', program], { cwd: ROOT, stdio: 'inherit' });
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(program, 'package.json'), JSON.stringify({ ...Object(manifest), main: 'many-vouchers-entry.js' }));
}

/** VmHWM of a process in MB: the most it ever had in memory. */
function peakMb(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

async function run(more: number): Promise<Run> {
  process.env['VOUCHER_DESK_MORE_VOUCHERS'] = String(more);
  const home = freshHome();
  const { app, page, close } = await openDesk({ home, program });
  const began = performance.now();
  await signIn(page);
  const code = (await sampleCodes(page)).get('Gift voucher 50.00, A') ?? '';
  await page.evaluate(() => {
    const frames = { longestMs: 0, last: performance.now() };
    Object.assign(window, { frames });
    const next = (now: number): void => {
      frames.longestMs = Math.max(frames.longestMs, now - frames.last);
      frames.last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      frames.last = now;
      next(now);
    });
  });
  const list = join(home, 'training', 'lists', 'training-vauchar.list');
  focusWindow();
  let listMs = 0;
  let lost = 0;
  let scans = 0;
  for (let second = 0; second < seconds || (!existsSync(list) && performance.now() - began < LIST_AT_MOST_MS); second++) {
    const tick = performance.now();
    await scanByKeys(code);
    scans++;
    const found = await page.getByRole('button', { name: /^Redeem/ }).waitFor({ timeout: 5_000 }).then(() => true, () => false);
    if (!found) lost++;
    await page.getByRole('button', { name: /^(Leave|Next)/ }).click();
    await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor({ timeout: 5_000 }).catch(() => undefined);
    if (listMs === 0 && existsSync(list)) listMs = performance.now() - began;
    await pause(Math.max(0, 1_000 - (performance.now() - tick)));
  }
  const longestFrameMs = await page.evaluate(() => Number(Reflect.get(Object(Reflect.get(window, 'frames')), 'longestMs')));
  const mainMb = peakMb(app.process().pid ?? 0);
  const listBytes = existsSync(list) ? statSync(list).size : 0;
  await close();
  rmSync(home, { recursive: true });
  return { lost, scans, longestFrameMs, mainMb, listMs, listBytes };
}

build();
const few = await run(FEW);
const much = await run(many);
for (const [count, one] of [[FEW, few], [many, much]] as const) {
  process.stdout.write(`${count} vouchers: ${one.lost} of ${one.scans} scans lost, longest frame ${one.longestFrameMs.toFixed(0)} ms, main had ${one.mainMb.toFixed(0)} MB at most, the list was there after ${(one.listMs / 1000).toFixed(1)} s and takes ${(one.listBytes / 2 ** 20).toFixed(1)} MB\n`);
}
process.stdout.write(`memory of main: ratio ${(much.mainMb / few.mainMb).toFixed(2)}\n`);
const broken = much.lost > 0 || much.longestFrameMs > FRAME_AT_MOST_MS || much.mainMb > MAIN_AT_MOST_MB || much.listBytes === 0;
process.exitCode = broken ? 1 : 0;
