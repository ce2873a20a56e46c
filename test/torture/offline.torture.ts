import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../shared/policy.ts';
import { readHere } from '../../main/snapshot/reading.ts';
import { ask } from '../ask.ts';
import { seededRandom } from '../random.ts';
import { sampled } from '../sampled.ts';
import { checkBooks, settleAll } from './books.ts';
import { type Given, openGiven } from './given.ts';
import { drawSeed, openHistogram } from './histogram.ts';
import { endAll, keepTime, startLife, swallow } from './life.ts';
import type { OfflinePlan } from './offline-plan.ts';
import { type Reopened, reopen } from './reopened.ts';
import { openVenue, type Venue } from './venue.ts';

const EVENINGS = sampled(9);
const KILLS_AN_EVENING = 5;
/** More than are tried in an evening. */
const VOUCHERS = 60;
const WORTH_MINOR = 5_000;
/** A till that is ready gives the first a few milliseconds later, and all of them in so many. */
const LATEST_KILL_MS = 120;

const seed = drawSeed();
const random = seededRandom(seed);
const histogram = openHistogram(`killed while giving offline (seed ${seed})`);
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-torture-'));
afterAll(async () => {
  await endAll();
  rmSync(root, { recursive: true, force: true });
  histogram.print();
});

/** Caps that are met before the evening is over, one of them short of the next voucher by a cent. */
const CAPS: { policy: Partial<Policy>; atMost: number; reason: string }[] = [
  { policy: { totalMinor: 12 * WORTH_MINOR - 1 }, atMost: 11, reason: 'over-the-limit' },
  { policy: { totalMinor: 100 * WORTH_MINOR, countAtMost: 9 }, atMost: 9, reason: 'count-reached' },
  { policy: { totalMinor: 7 * WORTH_MINOR }, atMost: 7, reason: 'over-the-limit' },
];

/** Where a life is to end: after an event of its own, or at a moment of chance. */
function drawEnd(): OfflinePlan['still'] {
  const kinds = ['requested', 'given', 'shown', 'nothing'];
  const after = kinds[Math.floor(random() * kinds.length)] ?? '';
  return after === 'nothing' ? { at: 'nothing' } : { at: 'event', after, nth: 1 + Math.floor(random() * 3) };
}

type Evening = { venue: Venue; given: Given; policy: Policy };

async function killedOnce({ venue, given, policy }: Evening): Promise<void> {
  const still = drawEnd();
  const again = [...given.shown.values()].slice(-2);
  // a first life has no list yet and reads it before it gives
  const life = startLife(venue, { policy, still, codes: [...again, ...venue.nextCodes(4)], reads: { by: 'itself', after: 99 } });
  await life.heard('ready');
  if (still.at === 'nothing') await new Promise((resolve) => setTimeout(resolve, random() * LATEST_KILL_MS));
  else await life.heard('still', 'done');
  await life.kill();
  swallow(venue);
  const last = life.said.at(-1);
  histogram.count(still.at === 'nothing' ? `at random: ${last?.is === 'appended' ? `after ${last.kind}` : `${last?.is}`}` : `${last?.is === 'still' ? last.where : 'after all was given that may be'}`);
  given.afterKill(life);
}

/** What the next run finds: the caps as they stood, no code again that is out already. */
async function looksRight(desk: Reopened, { given, policy }: Evening): Promise<void> {
  for (const { redemption } of await desk.questions()) {
    // what it died in may be on disk and was not said; what is withheld counts all the same
    given.begun.add(redemption.id);
    await desk.answer(redemption.id, policy.countAtMost === DEFAULT_POLICY.countAtMost && random() < 0.5 ? 'no' : 'yes');
  }
  const [account] = (await ask(desk.serve, 'offline.readiness', {})).accounts;
  const out = account?.exposure[0]?.outMinor ?? -1;
  expect(out, 'all that is given and not taken is out').toBeGreaterThanOrEqual(given.shown.size * WORTH_MINOR);
  expect(out, 'not a cent over the cap').toBeLessThanOrEqual(policy.totalMinor);
  expect(account?.count.used, 'the count goes on over a restart').toBeGreaterThanOrEqual(given.shown.size);
  expect(account?.count.used, 'and is not exceeded').toBeLessThanOrEqual(policy.countAtMost);
  expect(account?.outage).toBeDefined();
  for (const code of [...given.shown.values()].slice(0, 2)) expect(await ask(desk.serve, 'voucher.scan', { text: code })).toMatchObject({ at: 'refused', outcome: { reason: 'handed-over-here' } });
}

async function firstList(evening: Evening): Promise<void> {
  const life = startLife(evening.venue, { policy: evening.policy, still: { at: 'nothing' }, codes: [], reads: { by: 'itself', after: 0 } });
  await life.heard('list-read');
  await life.kill();
}

/** Gives until the cap says no, which is where it must: not a voucher sooner, not one later. */
async function filledUp(evening: Evening, { atMost, reason }: (typeof CAPS)[number]): Promise<void> {
  const { venue, given, policy } = evening;
  const life = startLife(venue, { policy, still: { at: 'nothing' }, codes: venue.nextCodes(atMost + 2), reads: { by: 'itself', after: 99 } });
  await life.heard('done');
  await life.kill();
  swallow(venue);
  given.afterKill(life);
  expect(given.count(), 'as much as the cap allows, over all lives').toBe(atMost);
  expect(life.said.findLast(({ is }) => is === 'not-given')).toMatchObject({ reason });
}

describe.concurrent('a till killed again and again while it gives offline', () => {
  test.each(Array.from({ length: EVENINGS }, (_, n) => n + 1))('loses nothing it accepted, gives no code twice and keeps to its caps, and all is settled once (%i)', async (n) => {
    const caps = CAPS[n % CAPS.length];
    if (caps === undefined) throw new Error('there are caps');
    const folder = join(root, String(n));
    mkdirSync(folder);
    const venue = await openVenue(folder, random, VOUCHERS);
    const evening: Evening = { venue, given: openGiven(venue), policy: { ...DEFAULT_POLICY, version: 'close', ...caps.policy } };
    swallow(venue);
    await firstList(evening);
    for (let kill = 0; kill < KILLS_AN_EVENING; kill++) {
      await killedOnce(evening);
      keepTime(venue);
      const desk = await reopen(venue, 1, { readList: readHere });
      await looksRight(desk, evening);
      await desk.close();
      swallow(venue);
    }
    await filledUp(evening, caps);
    venue.relay.drop();
    await settleAll(venue);
    checkBooks(venue, [...evening.given.begun]);
    expect(venue.server.redemptions(), 'what was given is taken, and no more').toHaveLength(evening.given.count());
    await venue.close();
  });
});
