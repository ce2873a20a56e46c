// How soon a line that goes is seen, and how soon that it is back: random cuts on real sockets against the training server.
// usage: node bench/cuts.ts [how many]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../main/clock.ts';
import { compose, systemIds } from '../main/compose.ts';
import { overTheLine } from '../main/providers/outside.ts';
import { TRAINING_ACCOUNT } from '../main/settings/training-settings.ts';
import { startVauchar } from '../main/training/vauchar-server.ts';
import { TRAINING_SET } from '../main/training/vouchers.ts';
import { ask } from '../test/ask.ts';
import { type Cut, CUTS, openBadLine } from '../test/bad-line.ts';
import { trainingWorld } from '../test/world.ts';

/** From the end of the first call that got no answer, and from the moment at which the line was there again. */
const SEEN_WITHIN_MS = 3_000;
const OVER_WITHIN_MS = 5_000;

const many = Number(process.argv[2] ?? 50);
const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-cuts-'));
const server = await startVauchar({ statePath: join(folder, 'vauchar.json'), set: TRAINING_SET, currency: 'EUR', now: systemClock.now, random: Math.random });
const bad = await openBadLine(server.access.baseUrl);
const access = { ...server.access, baseUrl: bad.baseUrl };

/** Resolves at the moment at which the lane is so. */
let heard: (is: string) => void = () => undefined;
const opened = compose(
  trainingWorld({
    folder,
    access,
    clock: systemClock,
    outside: overTheLine({ line: bad.line, access: new Map([[TRAINING_ACCOUNT, access]]), clock: systemClock }),
    log: (what, fields) => void (what === 'lane' && heard(String(fields['is']))),
  }),
);
if (!opened.ok) throw new Error(opened.error.kind);
const { serve, close } = opened.value;
const becomes = (is: 'up' | 'down') => new Promise<number>((resolve) => (heard = (now) => now === is && resolve(systemClock.mono())));
const pause = (ms: number) => new Promise<void>((resolve) => void systemClock.after(ms, resolve));
const code = server.vouchers[0]?.code ?? '';

await ask(serve, 'desk.open', {});
await ask(serve, 'person.signIn', { personId: 'anna', pin: '1111' });

const seen: { how: Cut; seenMs: number; overMs: number }[] = [];
for (let n = 0; n < many; n++) {
  const how = CUTS[systemIds.newId().charCodeAt(0) % CUTS.length] ?? 'half-open';
  await ask(serve, 'voucher.scan', { text: code });
  await pause(Math.random() * 1_000);
  bad.cut(how);
  const down = becomes('down');
  await ask(serve, 'voucher.scan', { text: code });
  const failedAt = systemClock.mono();
  const seenMs = Math.max(0, (await down) - failedAt);
  await pause(Math.random() * 7_000);
  const up = becomes('up');
  bad.mend();
  const mendedAt = systemClock.mono();
  const overMs = (await up) - mendedAt;
  seen.push({ how, seenMs, overMs });
  process.stdout.write(`${String(n + 1).padStart(3)}  ${how.padEnd(15)} seen after ${seenMs.toFixed(0).padStart(5)} ms   over after ${overMs.toFixed(0).padStart(5)} ms\n`);
}
await close();
await bad.close();
await server.close();
rmSync(folder, { recursive: true, force: true });

const told = (name: string, of: number[], bound: number): boolean => {
  const sorted = of.toSorted((a, b) => a - b);
  const worst = sorted.at(-1) ?? 0;
  process.stdout.write(`${name}: median ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} ms, worst ${worst.toFixed(0)} ms, bound ${bound} ms${worst > bound ? '  BROKEN' : ''}\n`);
  return worst <= bound;
};
const kept = [told('seen', seen.map(({ seenMs }) => seenMs), SEEN_WITHIN_MS), told('over', seen.map(({ overMs }) => overMs), OVER_WITHIN_MS)];
process.exitCode = kept.every(Boolean) ? 0 : 1;
