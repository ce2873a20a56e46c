import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeMark } from '../../main/storage/swap.ts';
import type { Books } from './books.ts';
import { aside } from './disk.ts';
import type { Draw } from './draw.ts';
import { hit } from './hits.ts';
import { type ModelName, SERVED } from './plan.ts';
import type { Spells } from './spells.ts';
import { BASE, type Grounds, leaveBehind, type Till } from './till.ts';

const HOUR_MS = 3_600_000;
const YEARS_MS = 10 * 365 * 24 * HOUR_MS;
const WRONG_BY = [-YEARS_MS, YEARS_MS, -25 * HOUR_MS, 30 * HOUR_MS, -HOUR_MS, 180_000, 0];
/** So soon after its line is back nothing of a till may still wait for it. */
const AWAKE_MS = 5_000;

/** What befalls a till while it is off: its journal is put back from an older copy, it goes to another machine, its clock is wrong. */
export function misfortune(grounds: Grounds, till: Till): void {
  const { plan, hits, calm, timeline } = grounds;
  if (calm()) return;
  if (till.draw.chance(plan.rate.clock * 2)) {
    till.skewMs = till.draw.one(WRONG_BY);
    if (till.skewMs !== 0) hit(hits, 'fault', 'wrong clock');
  }
  if (plan.rate.restore > 0 && till.draw.chance(0.1)) {
    hit(hits, 'fault', 'moved');
    till.machine = `${till.machine}'`;
    till.wholeSince = timeline.now();
  }
  if (till.backup === undefined || !till.draw.chance(plan.rate.restore)) return;
  hit(hits, 'fault', 'restored');
  rmSync(join(till.lastFolder, 'journal'), { recursive: true, force: true });
  cpSync(till.backup.folder, join(till.lastFolder, 'journal'), { recursive: true });
  till.backup.keptUntil = 0;
  till.saidNo.clear();
  for (const guest of grounds.watch.guests.values()) {
    if (guest.till !== till.number) continue;
    if (guest.at >= till.backup.at) guest.forgotten = true;
    else guest.clouded = true;
  }
  till.wholeSince = timeline.now();
  const at = new Date(BASE + timeline.now()).toISOString();
  aside(() => writeMark(join(till.lastFolder, 'journal'), { why: 'restored', at, rows: 0, lastAt: at, fromBackup: 0, lost: 0, mayMissMore: false }));
}

type Stirring = { grounds: Grounds; tills: Till[]; draw: Draw; booksOf: (model: ModelName) => Books };

/** What happens around the tills while they work: vouchers are used elsewhere, clocks are set, journals are copied. */
export function stir({ grounds, tills, draw, booksOf }: Stirring): void {
  const { timeline, plan, hits, calm } = grounds;
  const again = (meanMs: number, act: () => void) => {
    timeline.after(draw.about(meanMs), () => {
      if (calm()) return;
      act();
      again(meanMs, act);
    });
  };
  if (plan.rate.elsewhere > 0) {
    again(3_000 / plan.rate.elsewhere, () => {
      const books = booksOf(draw.one(plan.models));
      const codes = [...books.vouchers.keys()].slice(-10);
      const voucher = codes.length === 0 ? undefined : books.vouchers.get(draw.one(codes));
      if (voucher === undefined || voucher.left <= 0) return;
      hit(hits, 'fault', 'used elsewhere');
      books.takeElsewhere(voucher, timeline.now());
    });
  }
  if (plan.rate.clock > 0) {
    again(60_000 / plan.rate.clock, () => {
      hit(hits, 'fault', 'clock jumped');
      draw.one(tills).skewMs = draw.one(WRONG_BY);
    });
  }
  const { servers } = grounds;
  if (servers !== undefined && plan.rate.credentials > 0) {
    again(15_000 / plan.rate.credentials, () => {
      hit(hits, 'fault', 'tokens expired');
      servers.expireTokens(draw.one(SERVED));
    });
  }
  if (plan.rate.restore > 0) {
    again(120_000, () => {
      backUp(grounds, draw.one(tills));
    });
  }
}

/** Copies a till's journal as it lies there at this moment; the newest copy is kept, and for so long no other is made. */
export function backUp({ folder, timeline }: Grounds, till: Till, keptForMs = 0): void {
  if (till.life?.desk === undefined || (till.backup?.keptUntil ?? 0) > timeline.now()) return;
  const to = join(folder, `copy-${till.number}`);
  rmSync(to, { recursive: true, force: true });
  leaveBehind(till.life.folder, to);
  rmSync(join(to, 'journal.mirror'), { force: true });
  till.backup = { folder: to, at: timeline.now(), keptUntil: timeline.now() + keptForMs };
}

/** Watches that a till whose line is back sends again within seconds, where nothing else is wrong. */
export function watchReturns(grounds: Grounds, tills: Till[], spells: Spells): void {
  const { timeline, plan, watch } = grounds;
  if (plan.rate.loss + plan.rate.late + plan.rate.broken > 0) return;
  for (const { at, till: only, model: onlyModel } of spells.returns) {
    timeline.at(at + AWAKE_MS, () => {
      for (const till of tills) {
        const { life } = till;
        if ((only !== undefined && only !== till.number) || life?.desk === undefined || life.bornAt > at - 60_000) continue;
        const calmNow = plan.models.filter((model) => (onlyModel === undefined || onlyModel === model) && isClear(spells, till.number, model, at));
        if (calmNow.length > 0) life.resume(() => void look(life, calmNow));
      }
    });
  }
  async function look(life: NonNullable<Till['life']>, models: ModelName[]): Promise<void> {
    const { accounts } = await life.ask('queue.open', {});
    for (const { id, line } of accounts) {
      if (line === 'down' && models.some((model) => model === id)) watch.violated(`${id} is still taken for down ${AWAKE_MS} ms after its line was back`);
    }
  }
}

/** Nothing else was wrong between shortly before and the moment of looking. */
function isClear(spells: Spells, till: number, model: ModelName, at: number): boolean {
  for (let t = at; t <= at + AWAKE_MS; t += 500) if (spells.of(till, model, t) !== undefined) return false;
  return true;
}
