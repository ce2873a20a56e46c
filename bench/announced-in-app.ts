// How soon a screen reader hears of an outcome that stands on the screen, beside a bare alert put into the same window in the same run.
// usage, after npm run build, where the tests of the app run, with Debian's at-spi2-core, dbus, gir1.2-atspi-2.0 and python3-gi: xvfb-run -a dbus-run-session -- node bench/announced-in-app.ts [rounds, 4]
// Prints, for each outcome, milliseconds from its standing in the window to its being announced on the bus of assistive programs; ends with 1 where one took more than 200.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { makeFault, openDesk, sampleCodes, signIn } from '../test/e2e/desk-app.ts';
import { codeOf, nextGuest, scanAndRedeem, scanWhole } from '../test/e2e/desk-steps.ts';
import { pullThePlug } from '../test/e2e/offline-steps.ts';
import { until } from '../test/until.ts';

declare global {
  interface Window {
    stood: number[];
  }
}

const WITHIN_MS = 200;
const BARE = 'Bare alert';
const REFUSED = ['Used last week', 'Expired', 'Valid from next month', 'Unknown code'];

const rounds = Number(process.argv[2] ?? 4);
const Heard = z.object({ at: z.number(), role: z.string(), name: z.string() });
const heard: z.infer<typeof Heard>[] = [];
// the system's own Python has the library, another may come first in the path
const reader = spawn('/usr/bin/python3', [`${import.meta.dirname}/screen-reader.py`], { stdio: ['ignore', 'pipe', 'inherit'] });
createInterface({ input: reader.stdout }).on('line', (line) => heard.push(Heard.parse(JSON.parse(line))));
await until('the screen reader listens', () => heard.length > 0);

process.env['GNOME_ACCESSIBILITY'] = '1';
const desk = await openDesk({ args: ['--force-renderer-accessibility'] });
const { page } = desk;
await signIn(page);
const codes = await sampleCodes(page);
await noteAlerts();
const took = new Map<string, number[]>();

/** When an alert came to stand in the window, and what it says first, from here on. */
async function noteAlerts(): Promise<void> {
  await page.evaluate(() => {
    window.stood = [];
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        const alert = node instanceof Element ? (node.closest('[role=alert]') ?? node.querySelector('[role=alert]')) : null;
        if (alert !== null) window.stood.push(performance.timeOrigin + performance.now());
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** Does what brings an alert to stand, and notes how long after that it is heard. */
async function announced(name: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => window.stood.splice(0));
  const before = heard.length;
  await act();
  const { at } = await until(`${name} is announced`, () => heard.slice(before).find((one) => one.role === 'notification' && one.name === name));
  const [stood = at] = await page.evaluate(() => window.stood);
  took.set(name, [...(took.get(name) ?? []), at - stood]);
}

for (let round = 0; round < rounds; round++) {
  for (const title of REFUSED) {
    await announced(BARE, async () => {
      await page.evaluate((name) => {
        const alert = Object.assign(document.createElement('section'), { role: 'alert', ariaLabel: name, textContent: name });
        document.body.append(alert);
        setTimeout(() => alert.remove(), 500);
      }, BARE);
    });
    await announced('NOT ACCEPTED', () => scanWhole(page, codeOf(codes, title)));
    await nextGuest(page);
  }
}
for (const which of ['A', 'B']) {
  await announced('REDEEMED', () => scanAndRedeem(page, codeOf(codes, `Gift voucher 50.00, ${which}`)));
  await nextGuest(page);
}
await makeFault(page, 'Silence: the request is lost');
await announced('NOT KNOWN', () => scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, C')));
await page.getByRole('button', { name: /^Next/ }).click();
await pullThePlug(page);
await announced('ACCEPTED OFFLINE', () => scanAndRedeem(page, codeOf(codes, 'Gift voucher 50.00, D')));
await desk.close();
reader.kill();

const medianOf = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
const bare = medianOf(took.get(BARE) ?? []);
for (const [name, all] of took) {
  console.log(`${name.padEnd(16)} ${String(all.length).padStart(3)} times  median ${medianOf(all).toFixed(0)} ms  longest ${Math.max(...all).toFixed(0)} ms  ${(medianOf(all) / bare).toFixed(2)} of a bare alert`);
}
process.exitCode = [...took].some(([name, all]) => name !== BARE && Math.max(...all) > WITHIN_MS) ? 1 : 0;
