// Plants one bug after the other into a scratch copy and looks whether the simulator sees it.
// usage: node test/sim/planted.ts [--seeds 100] [--from K] [--only WORDS] [--first]
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { drawPlan } from './plan.ts';
import { PLANTED } from './planted-bugs.ts';
import { type Planted, planted } from './planting.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ENOUGH = 0.95;
/** With `--first`, which stops at the first seed that catches: it must be among so many. */
const FIRST_WITHIN = 60;
/** Seeds that a bug slipped through, with how often each reached it, are named up to so many. */
const SLIPPED_SHOWN = 8;
const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '100' }, from: { type: 'string', default: '1' }, only: { type: 'string', default: '' }, first: { type: 'boolean', default: false }, report: { type: 'string' } },
});

/** `slipped`: seeds that reached it and did not catch it. */
type Seen = { bug: Planted; reached: number; caught: number; first: number | undefined; ran: number; slipped: string[] };

/** The next seeds whose plan has what the bug needs to show. */
function seedsFor(bug: Planted, count: number): number[] {
  const seeds: number[] = values.first && bug.caughtBy !== undefined ? [bug.caughtBy] : [];
  for (let seed = Number(values.from); seeds.length < count; seed++) if (bug.needs(drawPlan(seed, bug.clients === true ? { clients: true } : {}))) seeds.push(seed);
  return seeds;
}

function plant(bug: Planted): string {
  const copy = mkdtempSync(join(tmpdir(), 'voucher-desk-planted-'));
  for (const room of ['main', 'shared', 'test', 'package.json']) cpSync(join(ROOT, room), join(copy, room), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, text] of planted(bug, (name) => readFileSync(join(copy, name), 'utf8'))) writeFileSync(join(copy, file), text);
  return copy;
}

async function tryOut(bug: Planted): Promise<Seen> {
  const copy = plant(bug);
  const seen: Seen = { bug, reached: 0, caught: 0, first: undefined, ran: 0, slipped: [] };
  const seeds = seedsFor(bug, values.first ? FIRST_WITHIN : Number(values.seeds));
  const { stdout } = await promisify(execFile)(process.execPath, [join(copy, 'test', 'sim', 'some.ts'), ...(values.first ? ['--first'] : []), ...(bug.clients === true ? ['--clients'] : []), ...seeds.map(String)], { cwd: copy, maxBuffer: 64e6 });
  for (const line of stdout.split('\n').filter((one) => one.startsWith('{'))) {
    const { seed, reached, caught } = JSON.parse(line) as { seed: number; reached: number; caught: boolean };
    seen.ran++;
    if (reached > 0 || caught) seen.reached++;
    if (reached > 0 && !caught) seen.slipped.push(`${seed} (${reached})`);
    if (!caught) continue;
    seen.caught++;
    seen.first = Math.min(seen.first ?? Infinity, seed);
  }
  rmSync(copy, { recursive: true });
  process.stdout.write(`${bug.name.padEnd(58)} ${String(seen.ran).padStart(4)} ran  ${String(seen.reached).padStart(4)} reached  ${String(seen.caught).padStart(4)} caught  first ${seen.first ?? '-'}${seen.slipped.length === 0 ? '' : `  slipped through ${seen.slipped.slice(0, SLIPPED_SHOWN).join(', ')}`}\n`);
  return seen;
}

const bugs = PLANTED.filter(({ name }) => name.includes(values.only));
const waiting = [...bugs];
const all: Seen[] = [];
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), bugs.length) }, async () => {
    for (let bug = waiting.shift(); bug !== undefined; bug = waiting.shift()) all.push(await tryOut(bug));
  }),
);
const missed = all.filter(({ reached, caught }) => caught === 0 || (!values.first && caught < reached * ENOUGH));
process.stdout.write(`${all.length} bugs, ${missed.length} missed${missed.length === 0 ? '' : `: ${missed.map(({ bug }) => bug.name).join('; ')}`}\n`);
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ passed: all.length - missed.length, failed: missed.length, why: missed.map(({ bug }) => `missed: ${bug.name}`) }));
process.exitCode = missed.length > 0 ? 1 : 0;
