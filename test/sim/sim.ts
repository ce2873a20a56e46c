// The simulator. usage: node test/sim/sim.ts --seeds N [--from K] [--minutes M] [--small "without loss,crash; terminals 1; redemptions 40"]
//   [--hashes FILE] [--report FILE] [--workers W] [--alone] [--keep FILE] [--clients]   clients: the real clients against the training servers; alone: in this process, without workers; keep: a run that was broken off goes on from there
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addHits, type Hits, holes, tableOf } from './hits.ts';
import { hitsOf, keepRun, listHits } from './kept-run.ts';
import { minimise } from './minimise.ts';
import { readSmaller, wordsOfSmaller } from './plan.ts';
import { instrumentDisk } from './disk.ts';
import { runSeed, type SeedResult } from './run-seed.ts';
import { startWorker } from './workers.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1' }, from: { type: 'string', default: '1' }, minutes: { type: 'string' }, small: { type: 'string' }, workers: { type: 'string' }, report: { type: 'string' }, hashes: { type: 'string' }, keep: { type: 'string' }, alone: { type: 'boolean', default: false }, clients: { type: 'boolean', default: false } },
});
/** Fewer seeds need not reach everything. */
const SEEDS_TO_REACH_ALL = values.clients ? 200 : 300;
/** After so many seeds it is written down how far the run is. */
const KEPT_EVERY = 20;

const from = Number(values.from);
const until = from + Number(values.seeds);
const endsAt = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000;
const smaller = { ...readSmaller(values.small ?? ''), ...(values.clients ? { clients: true as const } : {}) };
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'voucher-desk-sim-'));
const began = performance.now();
const kept = values.keep === undefined ? undefined : keepRun(values.keep, `${values.seeds} seeds from ${from} "${values.small ?? ''}"${values.clients ? ' with clients' : ''}`);
const before = kept?.read();
const sum: Hits = hitsOf(before?.hits ?? []);
const failed: number[] = before?.failed ?? [];
const hashes = new Map<number, string>();
const underWay = new Set<number>();
const again = before?.underWay ?? [];
let next = before?.next ?? from;
let done = before?.done ?? 0;
let events = before?.events ?? 0;
let redemptions = before?.redemptions ?? 0;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The next seed, first of those that were broken off; undefined when there are no more, or no more time. */
function take(): number | undefined {
  if (performance.now() > endsAt || (again.length === 0 && next >= until)) return undefined;
  const seed = again.shift() ?? next++;
  underWay.add(seed);
  return seed;
}

function keep(): void {
  kept?.write({ next, underWay: [...underWay, ...again], done, events, redemptions, seconds: seconds(), failed, hits: listHits(sum) });
}

/** One worker runs one seed after the other until there are no more, or no more time. */
async function work(number: number): Promise<void> {
  const worker = startWorker(join(folder, String(number)), smaller);
  for (let seed = take(); seed !== undefined; seed = take()) heed(await worker.run(seed));
  await worker.end();
}

function heed(result: SeedResult): void {
  underWay.delete(result.seed);
  done++;
  events += result.events;
  redemptions += result.redemptions;
  addHits(sum, result.hits);
  hashes.set(result.seed, result.hash);
  if (result.violations.length > 0) {
    failed.push(result.seed);
    say(`seed ${result.seed} FAILED: ${result.violations[0]}`);
  }
  if (done % KEPT_EVERY === 0) keep();
  if (done % 500 === 0) say(`${done} seeds, ${failed.length} failed, ${seconds()} s`);
}

function seconds(): number {
  return (before?.seconds ?? 0) + Math.round((performance.now() - began) / 1000);
}

if (values.alone) {
  instrumentDisk();
  for (let seed = take(); seed !== undefined; seed = take()) heed(await runSeed(seed, join(folder, 'alone'), smaller));
} else {
  const workers = Number(values.workers ?? Math.min(availableParallelism(), until - from));
  await Promise.all(Array.from({ length: workers }, (_, number) => work(number)));
}
keep();
if (values.hashes !== undefined) writeFileSync(values.hashes, [...hashes].toSorted(([a], [b]) => a - b).map(([seed, hash]) => `${seed} ${hash}\n`).join(''));

const empty = holes(sum, values.clients);
say(tableOf(sum));
const enough = done >= SEEDS_TO_REACH_ALL;
if (enough && empty.length > 0) say(`never reached: ${empty.join('; ')}`);
say(`${done} seeds from ${from}, ${redemptions} redemptions, ${events} events in ${seconds()} s: ${Math.round(events / Math.max(1, seconds()))} events a second; ${failed.length} seeds failed`);
const why = enough ? empty.map((hole) => `never reached: ${hole}`) : [];
const [first] = failed;
if (first !== undefined) {
  const { smaller: least, violations } = await minimise(first, join(folder, 'least'), smaller);
  why.unshift(`seed ${first}, as small as it fails:\n  ${violations.join('\n  ')}\nreplay it: npm run sim --${values.clients ? ' --clients' : ''} --from ${first} --seeds 1${wordsOfSmaller(least) === '' ? '' : ` --small "${wordsOfSmaller(least)}"`}`);
  say(`\n${why[0]}`);
}
rmSync(folder, { recursive: true, force: true });
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ passed: done - failed.length, failed: failed.length + (enough ? empty.length : 0), why }));
process.exitCode = failed.length > 0 || (enough && empty.length > 0) ? 1 : 0;
