// One seed, for a look.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { instrumentDisk } from './disk.ts';
import { runSeed } from './run-seed.ts';
import { tableOf, holes, addHits, type Hits } from './hits.ts';

instrumentDisk();
const from = Number(process.argv[2] ?? 1);
const n = Number(process.argv[3] ?? 1);
const base = join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `sim-${process.pid}`);
const sum: Hits = new Map();
const t0 = performance.now();
let bad = 0, ev = 0, red = 0;
for (let seed = from; seed < from + n; seed++) {
  const t = performance.now();
  const r = await runSeed(seed, join(base, String(seed)));
  addHits(sum, r.hits); ev += r.events; red += r.redemptions;
  if (r.violations.length > 0) { bad++; console.log(seed, JSON.stringify(r.plan.rate), r.plan.terminals, r.violations.slice(0, 4).join('\n   ')); }
  else if (n < 20) console.log(seed, 'ok', r.hash.slice(0, 12), r.events, r.redemptions, Math.round(performance.now() - t), 'ms');
}
console.log(tableOf(sum));
console.log('holes', holes(sum));
console.log({ bad, n, ev, red, s: (performance.now() - t0) / 1000, cpu: process.cpuUsage() });
