// Thirty virtual days without the line, so many redemptions given offline, then the line is back.
// usage: node bench/long-outage.ts [how many, 50000]. Prints whether all settled, how long that took in virtual time,
// and how long the queue takes to open with all of them owed, as ratios to ten and to a first page owed in the same run.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { no } from '../shared/result.ts';
import type { Voucher } from '../shared/voucher.ts';
import { ask } from '../test/ask.ts';
import { makeBooks } from '../test/sim/books.ts';
import { makeDraw } from '../test/sim/draw.ts';
import { type Call, makeModel } from '../test/sim/models.ts';
import { BASE, SQL } from '../test/sim/till.ts';
import { makeTimeline } from '../test/sim/timeline.ts';
import { VIRTUAL_VAULT } from '../test/sim/virtual-vault.ts';
import { compose } from '../main/compose.ts';
import { OWED_PER_PAGE } from '../main/journal/views.ts';

const DAYS_MS = 30 * 24 * 3_600_000;
const FEW = 10;
/** As many rows as the screen shows at first, however many there are. */
const PAGE = OWED_PER_PAGE;
const OPENINGS = 50;

const many = Number(process.argv[2] ?? 50_000);
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'voucher-desk-outage-'));
const timeline = makeTimeline();
const draw = makeDraw(30);
const books = makeBooks(draw);
let cut = true;

const call: Call = (_, __, ___, effect) =>
  new Promise((resolve) => {
    if (cut) return void timeline.after(5, () => resolve(no({ kind: 'unreachable', effect: 'none', detail: 'cut' })));
    timeline.after(50, () => {
      const answer = effect();
      timeline.after(50, () => resolve(answer));
    });
  });

const vouchers = new Map<string, Voucher>();
for (let n = 0; n < many; n++) {
  const code = `EX${String(n).padStart(8, '0')}`;
  const worth = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;
  books.vouchers.set(code, { code, worth, left: 5_000 });
  vouchers.set(code, { kind: 'voucher', ref: code, worth });
}

const opened = compose({
  folder,
  sql: SQL,
  version: { app: 'bench', runtime: 'node' },
  clock: { now: () => BASE + timeline.now(), mono: timeline.now, throughSleep: timeline.now, after: timeline.after },
  newId: draw.id,
  random: draw.unit,
  log: (what, fields) => {
    if (what === 'defect') throw new Error(String(fields['error']));
  },
  vault: VIRTUAL_VAULT,
  machine: 'bench',
  outside: () => ({
    provider: () => makeModel('exact', { books, office: { posted: new Map(), tokens: new Map() }, draw, now: timeline.now, partly: () => false, lateToken: () => false }, call),
    close: () => Promise.resolve(),
  }),
  firstSettings: () => [
    { kind: 'terminal-named', by: 'desk', id: 'bench', venue: 'Bench', timeZone: 'UTC' },
    {
      kind: 'account-set',
      by: 'desk',
      account: {
        id: 'exact', name: 'exact', provider: 'vauchar', currency: 'EUR', verdictAfterMs: 2_000,
        grammar: { prefix: 'EX', length: { min: 10, max: 10 }, charset: 'upper-alphanumeric' },
        policy: { version: '1', perRedemptionMinor: 5_000, totalMinor: many * 5_000, countAtMost: many, outageAtMostMs: 2 * DAYS_MS, listMaxAgeMs: 2 * DAYS_MS },
      },
    },
    { kind: 'person-set', by: 'desk', person: { id: 'mia', name: 'Mia', role: 'manager', pin: VIRTUAL_VAULT.hashPin('3') } },
  ],
  list: () => ({ seq: 0, hash: '', worthLeft: true, readAtMs: BASE, find: (code) => vouchers.get(code) }),
});
if (!opened.ok) throw new Error(opened.error.kind);
const { serve, close } = opened.value;
let settledAt = 0;
const opens = { few: 0, page: 0, many: 0 };

async function openingMs(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    const began = performance.now();
    await ask(serve, 'queue.open', {});
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[OPENINGS / 2] ?? 0;
}

async function owed(): Promise<number> {
  return (await ask(serve, 'queue.open', {})).accounts.reduce((sum, account) => sum + account.owed, 0);
}

async function day(): Promise<void> {
  await ask(serve, 'desk.open', {});
  await ask(serve, 'person.signIn', { personId: 'mia', pin: '3' });
  let n = 0;
  for (const code of vouchers.keys()) {
    await new Promise<void>((resolve) => timeline.after(DAYS_MS / many, resolve));
    const scanned = await ask(serve, 'voucher.scan', { text: code });
    if (scanned.at !== 'found') throw new Error(`${code} was not found: ${JSON.stringify(scanned)}`);
    const id = draw.id();
    const { outcome } = await ask(serve, 'voucher.redeem', { id, scanId: scanned.scanId, worth: scanned.voucher.worth });
    if (outcome.is !== 'accepted-offline') throw new Error(`${code} was ${JSON.stringify(outcome)}`);
    await ask(serve, 'redemption.shown', { id, outcome: outcome.is });
    if (++n === FEW) opens.few = await openingMs();
    if (n === PAGE) opens.page = await openingMs();
  }
  opens.many = await openingMs();
  process.stdout.write(`${await owed()} owed after ${(timeline.now() / 86_400_000).toFixed(1)} virtual days without the line\n`);
  cut = false;
  const back = timeline.now();
  while ((await owed()) > 0) await new Promise<void>((resolve) => timeline.after(1_000, resolve));
  settledAt = timeline.now() - back;
}

const began = performance.now();
let over = false;
timeline.after(1, () => void day().then(() => (over = true)));
await timeline.run(() => over);
await close();
rmSync(folder, { recursive: true });
const taken = books.takings.filter(({ standing }) => standing).length;
process.stdout.write(`all settled ${(settledAt / 60_000).toFixed(1)} virtual minutes after the line was back; the provider took ${taken} of ${many}\n`);
process.stdout.write(`the queue opens in ${opens.few.toFixed(2)} ms with ${FEW} owed, in ${opens.page.toFixed(2)} ms with ${PAGE}, a whole page, and in ${opens.many.toFixed(2)} ms with ${many}: ratios ${(opens.many / opens.few).toFixed(2)} and ${(opens.many / opens.page).toFixed(2)}\n`);
process.stdout.write(`${Math.round((performance.now() - began) / 1000)} s\n`);
process.exitCode = taken === many ? 0 : 1;
