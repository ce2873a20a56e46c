import { mkdirSync, rmSync } from 'node:fs';
import { no } from '../../shared/result.ts';
import type { Provider } from '../../main/providers/provider.ts';
import { type Books, makeBooks } from './books.ts';
import { makeDraw } from './draw.ts';
import { checkAtEnd } from './end.ts';
import { workAtDesk } from './guests.ts';
import { type Hits, hit } from './hits.ts';
import { readLists } from './lists.ts';
import { backUp, misfortune, stir, watchReturns } from './misfortune.ts';
import { makeModel, type Ground } from './models.ts';
import { makeNetwork, type Sending } from './network.ts';
import { drawPlan, type ModelName, type Plan, type Smaller } from './plan.ts';
import { drawSpells, isGone, type Spells } from './spells.ts';
import { superviseDesk } from './supervisor.ts';
import { BASE, type Grounds, type Life, makeTill, startLife, type Till } from './till.ts';
import { makeTimeline, type Timeline } from './timeline.ts';
import { makeWatch, type Watch } from './watch.ts';

export type SeedResult = { seed: number; violations: string[]; hits: Hits; hash: string; events: number; redemptions: number; plan: Plan };

const HOUR_MS = 3_600_000;
/** The guests of a run come within so much virtual time at most, and in the calm everything settles within so much more. */
const BUSY_MS = 3 * HOUR_MS;
const CALM_MS = 4 * HOUR_MS;
/** A line that is gone is believed to be so after another call or two. */
const BELIEVED_MS = 5_000;
/** How often a journal is copied at the moment of such a call: a lookup of a redemption comes before its note is on disk. */
const COPIED: Partial<Record<Sending<unknown>['kind'], number>> = { redeem: 0.08, lookup: 0.3 };
/** What always fails at first goes on failing so far into the calm: until then it must be in nobody's way. */
const POISON_MS = 10 * 60_000;

/** Says of a redemption's id whether it stands in its provider's books. */
export type Truth = (id: string) => boolean;

/** One simulated venue from its first guest until everything is settled, with all that went wrong in between; `tell` hears who knows the truth of it. */
export async function runSeed(seed: number, folder: string, smaller: Smaller = {}, tell: (truth: Truth) => void = () => undefined): Promise<SeedResult> {
  const plan = drawPlan(seed, smaller);
  const draw = makeDraw(seed ^ 0x5eed);
  const timeline = makeTimeline();
  const hits: Hits = new Map();
  let calmAt = Infinity;
  const calm = () => timeline.now() >= calmAt;
  const books = new Map<ModelName, Books>(plan.models.map((model) => [model, makeBooks(draw)]));
  const booksOf = (model: ModelName) => books.get(model) ?? makeBooks(draw);
  const watch = makeWatch({ booksOf, now: timeline.now, plan, hits });
  tell(watch.isTaken);
  const perTill = Math.ceil(plan.redemptions / plan.terminals);
  const spells = drawSpells(draw, plan, Math.min(BUSY_MS, perTill * plan.guestEveryMs * 1.5));
  const reach = makeReach({ copy: (till) => backUp(grounds, till, 120_000), plan, draw, timeline, hits, watch, calm, calmAt: () => calmAt, spells, booksOf });
  const openOutside: Grounds['openOutside'] = (till, life) => (heard) => {
    life.heard = heard;
    return { provider: ({ id }) => reach.open(till, life, id as ModelName), close: async () => life.hangUp() };
  };
  const isOff: Grounds['isOff'] = ({ number }, model) => !calm() && isGone(spells.of(number, model, timeline.now()));
  const awayMs: Grounds['awayMs'] = ({ number, life }, model, { since, closedAt }) => {
    const runs = life?.missed.get(model) ?? [];
    const ends = runs.map((from) => Math.min(timeline.now(), spells.goneUntil(number, model, from)));
    return runs.reduce((sum, from, n) => sum + ((ends[n] ?? 0) < since ? 0 : Math.max(0, (ends[n] ?? 0) - Math.max(from, closedAt) - BELIEVED_MS)), 0);
  };
  const grounds: Grounds = { timeline, plan, hits, watch, folder, calm, isOff, awayMs, openOutside };
  const tills = Array.from({ length: plan.terminals }, (_, number) => makeTill(number, makeDraw((seed ^ 0x7111) + number * 7919), folder));
  const quiet = new Set<Till>();
  mkdirSync(folder, { recursive: true });
  for (const till of tills) timeline.after(draw.whole(0, 5_000), () => begin({ grounds, booksOf, quiet }, till));
  if (plan.rate.restore > 0) for (const { at, till } of spells.returns) timeline.at(at - 1_000, () => tills.forEach((one) => (till === undefined || till === one.number) && !calm() && backUp(grounds, one, hasUnsent(watch, one) ? 600_000 : 0)));
  stir({ grounds, tills, draw, booksOf });
  watchReturns(grounds, tills, spells);

  const enough = () => tills.every(({ begun }) => begun >= perTill) || timeline.now() > BUSY_MS;
  await timeline.run(() => {
    if (calmAt === Infinity && enough()) {
      calmAt = timeline.now();
      timeline.after(POISON_MS - 30_000, () => tills.forEach((till) => lookForPoison(grounds, till)));
    }
    const over = timeline.now() > calmAt + CALM_MS || (quiet.size === tills.length && timeline.now() > calmAt + POISON_MS);
    return over && tills.every(({ life }) => life?.desk !== undefined);
  });
  for (const [id, times] of reach.posted()) {
    if (times > 1 && !watch.twice.has(id) && !watch.postedAgain.has(id)) watch.violated(`errand ${id} was posted ${times} times`);
  }
  const hash = await checkAtEnd({ tills, watch, hits, booksOf, now: timeline.now() });
  rmSync(folder, { recursive: true, force: true });
  for (const guest of watch.guests.values()) hit(hits, 'model', guest.model);
  if (plan.models.includes('office')) hit(hits, 'model', 'office');
  return { seed, violations: watch.violations, hits, hash, events: timeline.happened(), redemptions: watch.guests.size, plan };
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
function lookForPoison({ watch }: Grounds, { number, life }: Till): void {
  if (life?.desk === undefined || watch.poisoned.size === 0) return;
  life.resume(() => {
    void life.ask('queue.open', {}).then(({ rows }) => {
      for (const { owing, why } of rows) {
        if (owing.kind !== 'redemption' || watch.poisoned.has(owing.redemption.id)) continue;
        if (why === 'due' || why === 'after-a-fault' || why === 'line-down') watch.violated(`till ${number}: ${owing.redemption.id} is still ${why} long after everything was well but others`);
      }
    });
  });
}

type Reaching = { copy: (till: Till) => void; plan: Plan; draw: ReturnType<typeof makeDraw>; timeline: Timeline; hits: Hits; watch: Watch; calm: () => boolean; calmAt: () => number; spells: Spells; booksOf: (model: ModelName) => Books };

/** How a till of one life reaches a provider. */
function makeReach({ copy, plan, draw, timeline, hits, watch, calm, calmAt, spells, booksOf }: Reaching) {
  const send = makeNetwork({ timeline, draw, plan, hits, calm });
  const grounds = new Map<ModelName, Ground>();
  const { poisoned } = watch;
  const groundOf = (model: ModelName): Ground => {
    const known = grounds.get(model) ?? {
      books: booksOf(model),
      office: { posted: new Map(), tokens: new Map() },
      draw,
      now: timeline.now,
      partly: () => happens('partial', 'partial taking'),
      lateToken: () => happens('late', 'token late'),
    };
    grounds.set(model, known);
    return known;
  };
  const happens = (rate: 'partial' | 'late', name: string) => {
    if (calm() || !draw.chance(plan.rate[rate])) return false;
    hit(hits, 'fault', name);
    return true;
  };

  const miss = (till: number, { missed }: Life, model: ModelName) => {
    const before = missed.get(model) ?? [];
    const now = timeline.now();
    const isKnown = spells.goneUntil(till, model, before.at(-1) ?? now) > now && before.length > 0;
    if (!calm() && !isKnown && spells.goneUntil(till, model, now) > now) missed.set(model, [...before, now]);
  };

  const open = (till: Till, life: Life, model: ModelName): Provider => {
    let holdUntil = -Infinity;
    const made = makeModel(model, groundOf(model), (kind, key, once, effect) => {
      if (life.cutBeforeCall()) return new Promise(() => undefined);
      const heldMs = holdUntil - timeline.now();
      // what takes more calls than one looks between them whether it may go on
      const goesOn = (kind === 'redeem' && (model === 'order' || model === 'likely')) || (kind === 'lookup' && model === 'said');
      if (heldMs > 0 && goesOn) return Promise.resolve(no({ kind: 'throttled', effect: 'none', detail: 'not sent', retryAfterMs: heldMs }));
      if (heldMs > 0) watch.violated(`till ${till.number} calls ${model} for a ${kind} before the pause is over that it asked for`);
      const guest = watch.guests.get(key);
      if (guest !== undefined && !poisoned.has(key) && !calm() && draw.chance(plan.rate.poison / 20)) poisoned.add(key);
      const askedMono = timeline.now() - life.bornAt;
      const spell = () => (calm() ? undefined : spells.of(till.number, model, timeline.now()));
      const throttledForMs = draw.whole(1, 60) * 1_000;
      life.calls++;
      // a copy made now knows that it was asked for, and not what became of it
      if (guest !== undefined && plan.rate.restore > 0 && !calm() && draw.chance(COPIED[kind] ?? 0)) copy(till);
      return new Promise((resolve) => {
        life.pending.add(() => resolve({ ok: false, error: { kind: 'unavailable', effect: 'possible', detail: 'closed' } }));
        send(
          {
            kind, once, effect, spell, throttledForMs,
            poison: poisoned.has(key) && timeline.now() < calmAt() + POISON_MS,
            onWay(until) {
              if (guest !== undefined && kind === 'redeem') guest.actsUntil = Math.max(guest.actsUntil, until);
            },
            twice() {
              if (!once) watch.twice.add(key);
            },
          },
          (answer) =>
            life.resume(() => {
              life.calls--;
              if (!answer.ok) miss(till.number, life, model);
              // what a call that has its yes already asks for afterwards, nobody hears of
              if (!answer.ok && answer.error.retryAfterMs !== undefined && !(kind === 'lookup' && model === 'said')) holdUntil = Math.max(holdUntil, timeline.now() + answer.error.retryAfterMs);
              if (answer.ok) life.heard?.({ utcMs: Math.floor((BASE + timeline.now()) / 1000) * 1000, askedMono, heardMono: timeline.now() - life.bornAt });
              resolve(answer);
            }),
        );
      });
    });
    const { till: inner } = made;
    if (inner === undefined) return made;
    return { ...made, till: { ...inner, redeem: (taking) => { watch.redeemSent(taking.key); return inner.redeem(taking); } } };
  };
  return { open, posted: () => grounds.get('office')?.office.posted ?? new Map<string, number>() };
}
