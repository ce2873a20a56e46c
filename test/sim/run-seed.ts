import { mkdirSync, rmSync } from 'node:fs';
import { type Books, makeBooks } from './books.ts';
import { makeDraw } from './draw.ts';
import { letGo, works } from './disk.ts';
import { checkAtEnd } from './end.ts';
import { workAtDesk } from './guests.ts';
import { type Hits, hit } from './hits.ts';
import { readLists } from './lists.ts';
import { backUp, misfortune, stir, watchReturns } from './misfortune.ts';
import { drawPlan, type ModelName, nameOf, type Plan, type Smaller } from './plan.ts';
import { POISON_MS, type Reaching, reachModels } from './reach.ts';
import { reachClients } from './reach-clients.ts';
import { openServers } from './servers.ts';
import { drawSpells, isGone } from './spells.ts';
import { superviseDesk } from './supervisor.ts';
import { type Grounds, makeTill, startLife, type Till } from './till.ts';
import { makeTimeline } from './timeline.ts';
import { makeWatch, type Watch } from './watch.ts';

export type SeedResult = { seed: number; violations: string[]; hits: Hits; hash: string; events: number; redemptions: number; plan: Plan };

const HOUR_MS = 3_600_000;
/** The guests of a run come within so much virtual time at most, and in the calm everything settles within so much more. */
const BUSY_MS = 3 * HOUR_MS;
const CALM_MS = 4 * HOUR_MS;
/** A line that is gone is believed to be so after another call or two. */
const BELIEVED_MS = 5_000;
/** Says of the id of a redemption, an errand or a hold whether it stands in its provider's books. */
export type Truth = (id: string) => boolean;
/** `tell` hears who knows the truth of a run; `untilViolated`: it ends when something does not hold, and nobody asks how the rest went. */
type Looking = { tell?: (truth: Truth) => void; untilViolated?: boolean };

/** One simulated venue from its first guest until everything is settled, with all that went wrong in between. */
export async function runSeed(seed: number, folder: string, smaller: Smaller = {}, { tell, untilViolated = false }: Looking = {}): Promise<SeedResult> {
  const plan = drawPlan(seed, smaller);
  mkdirSync(folder, { recursive: true });
  const draw = makeDraw(seed ^ 0x5eed);
  const timeline = makeTimeline();
  const hits: Hits = new Map();
  let calmAt = Infinity;
  const calm = () => timeline.now() >= calmAt;
  const servers = plan.clients ? openServers({ seed, plan, draw, timeline, hits, folder }) : undefined;
  const books = servers?.books ?? new Map<ModelName, Books>(plan.models.map((model) => [model, makeBooks(draw)]));
  const booksOf = (model: ModelName) => books.get(model) ?? makeBooks(draw);
  const watch = makeWatch({ booksOf, now: timeline.now, plan, hits });
  const perTill = Math.ceil(plan.redemptions / plan.terminals);
  const spells = drawSpells(draw, plan, Math.min(BUSY_MS, perTill * plan.guestEveryMs * 1.5));
  const reaching: Reaching = { copy: (till) => backUp(grounds, till, 120_000), plan, draw, timeline, hits, watch, calm, calmAt: () => calmAt, spells, booksOf };
  const reach = servers === undefined ? reachModels(reaching) : reachClients(reaching, servers);
  tell?.((id) => watch.isTaken(id) || reach.posted().has(id) || reach.holds?.(id) === true);
  const isOff: Grounds['isOff'] = ({ number }, model) => !calm() && isGone(spells.of(number, model, timeline.now()));
  const awayMs: Grounds['awayMs'] = ({ number, life }, model, { since, closedAt }) => {
    const runs = life?.missed.get(model) ?? [];
    const ends = runs.map((from) => Math.min(timeline.now(), spells.goneUntil(number, model, from)));
    return runs.reduce((sum, from, n) => sum + ((ends[n] ?? 0) < since ? 0 : Math.max(0, (ends[n] ?? 0) - Math.max(from, closedAt) - BELIEVED_MS)), 0);
  };
  const grounds: Grounds = { timeline, plan, hits, watch, folder, calm, isOff, awayMs, openOutside: reach.openOutside, ...(servers === undefined ? {} : { servers }) };
  const tills = Array.from({ length: plan.terminals }, (_, number) => makeTill(number, makeDraw((seed ^ 0x7111) + number * 7919), folder));
  const quiet = new Set<Till>();
  for (const till of tills) timeline.after(draw.whole(0, 5_000), () => begin({ grounds, booksOf, quiet }, till));
  if (plan.rate.restore > 0) for (const { at, till } of spells.returns) timeline.at(at - 1_000, () => tills.forEach((one) => (till === undefined || till === one.number) && !calm() && backUp(grounds, one, hasUnsent(watch, one) ? 600_000 : 0)));
  stir({ grounds, tills, draw, booksOf });
  watchReturns(grounds, tills, spells);

  const enough = () => tills.every(({ begun }) => begun >= perTill) || timeline.now() > BUSY_MS;
  const isDecided = () => untilViolated && watch.violations.length > 0;
  await timeline.run(() => {
    if (isDecided()) return true;
    if (calmAt === Infinity && enough()) {
      calmAt = timeline.now();
      timeline.after(POISON_MS - 30_000, () => tills.forEach((till) => lookForPoison(grounds, till)));
    }
    const over = timeline.now() > calmAt + CALM_MS || (quiet.size === tills.length && timeline.now() > calmAt + POISON_MS);
    return over && tills.every(({ life }) => life?.desk !== undefined);
  });
  const result = { seed, violations: watch.violations, hits, events: timeline.happened(), redemptions: watch.guests.size, plan };
  if (isDecided()) {
    works(undefined);
    for (const { life } of tills) if (life !== undefined) letGo(life);
    rmSync(folder, { recursive: true, force: true });
    return { ...result, hash: '' };
  }
  for (const [id, times] of reach.posted()) {
    if (times > 1 && !watch.twice.has(id) && !watch.postedAgain.has(id)) watch.violated(`errand ${id} was posted ${times} times`);
  }
  servers?.checkAtEnd(watch);
  const hash = await checkAtEnd({ tills, watch, hits, booksOf, servers, now: timeline.now() });
  rmSync(folder, { recursive: true, force: true });
  for (const guest of watch.guests.values()) hit(hits, 'model', nameOf(plan, guest.model));
  if (plan.models.includes('office')) hit(hits, 'model', nameOf(plan, 'office'));
  return { ...result, hash };
}

/** Was anything given at a till that its provider has not heard of? */
function hasUnsent({ guests }: Watch, { number }: Till): boolean {
  return [...guests.values()].some((guest) => guest.till === number && guest.byPolicy && !guest.sent);
}

type Beginning = { grounds: Grounds; booksOf: (model: ModelName) => Books; quiet: Set<Till> };

/** One life of a till after the other, with the people of each. */
function begin(beginning: Beginning, till: Till): void {
  const { grounds, booksOf, quiet } = beginning;
  startLife(grounds, till, {
    atStart: (life) => {
      void workAtDesk({ grounds, till, life, booksOf });
      void superviseDesk({ grounds, till, life, quiet: (is) => void (is ? quiet.add(till) : quiet.delete(till)) });
      void readLists(grounds, till, life, booksOf);
    },
    atEnd() {
      misfortune(grounds, till);
      begin(beginning, till);
    },
  });
}

/** What always fails must be in nobody's way: everything else has been sent by now. */
function lookForPoison({ watch, plan }: Grounds, { number, life }: Till): void {
  if (life?.desk === undefined || watch.poisoned.size === 0) return;
  life.resume(() => {
    void life.ask('queue.open', {}).then(({ rows }) => {
      for (const { owing, why } of rows) {
        if (owing.kind !== 'redemption' || watch.poisoned.has(owing.redemption.id)) continue;
        // an order of theirs may be completed until it ends by itself, later than this
        if (plan.clients && watch.guests.get(owing.redemption.id)?.model === 'order') continue;
        if (why === 'due' || why === 'after-a-fault' || why === 'line-down') watch.violated(`till ${number}: ${owing.redemption.id} is still ${why} long after everything was well but others`);
      }
    });
  });
}
