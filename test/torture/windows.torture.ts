import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { sampled } from '../sampled.ts';
import { until } from '../until.ts';
import { begun, checkBooks, readJournal, settle, takenNow } from './books.ts';
import { drawSeed, openHistogram } from './histogram.ts';
import { type Entered, heldAt, standingStill } from './entered.ts';
import { startTill } from './killed.ts';
import type { Said } from './plan.ts';
import { reopen } from './reopened.ts';
import { openVenue, type Venue } from './venue.ts';

const KILLS_PER_WINDOW = sampled(10, 5);
const KILLS_AT_RANDOM = sampled(36, 5);
/** After a till is ready: its first redeem is on the way about then, and many were shown. */
const EARLIEST_KILL_MS = 30;
const LATEST_KILL_MS = 250;
const KILLS_BEFORE_A_LATE_EFFECT = sampled(6);
/** Slow enough that an effect can come between two reads. */
const SLOWER_FACTOR = 50;
/** How late an effect comes: after many reads found nothing, and still within the grace. */
const LATE_MS = 45_000;

const seed = drawSeed();
const random = seededRandom(seed);
const histogram = openHistogram(`killed in windows (seed ${seed})`);
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-torture-'));
let venue: Venue;

beforeAll(async () => {
  venue = await openVenue(root, random);
});
afterAll(async () => {
  await venue.close();
  rmSync(root, { recursive: true, force: true });
  histogram.print();
});

type Window = {
  name: string;
  /** brings a till into the window and gives the redemption it is in */
  enter(): Promise<Entered>;
  question: 'taken' | 'not-taken' | 'none';
  /** what the journal holds of it after the kill: the kinds of its events in order */
  journal: string[];
};

const BEGUN = ['requested', 'attempt-started'];
const WINDOWS: Window[] = [
  { name: 'started→sent', enter: () => standingStill(venue, { after: 'attempt-started', nth: 1 }), question: 'not-taken', journal: BEGUN },
  { name: 'sent→effect', enter: () => heldAt(venue, 'before-effect'), question: 'not-taken', journal: BEGUN },
  { name: 'effect→ended', enter: () => heldAt(venue, 'after-effect'), question: 'taken', journal: BEGUN },
  { name: 'ended→given', enter: () => standingStill(venue, { after: 'attempt-ended', nth: 1 }), question: 'taken', journal: [...BEGUN, 'attempt-ended'] },
  { name: 'given→shown', enter: () => standingStill(venue, { after: 'given', nth: 1 }), question: 'taken', journal: [...BEGUN, 'attempt-ended', 'given'] },
  { name: 'given→shown, answered', enter: () => standingStill(venue, 'answered'), question: 'taken', journal: [...BEGUN, 'attempt-ended', 'given'] },
  { name: 'shown', enter: () => standingStill(venue, 'shown'), question: 'none', journal: [...BEGUN, 'attempt-ended', 'given', 'shown'] },
];

describe.each(WINDOWS)('a till killed in $name', ({ name, enter, question, journal }) => {
  test.each(Array.from({ length: KILLS_PER_WINDOW }, (_, i) => ({ kill: i + 1, answer: i % 2 === 0 ? 'yes' : 'no' }) as const))(
    'asks rightly, and $answer makes given and taken equal ($kill)',
    async ({ answer }) => {
      const { till, id } = await enter();
      await till.kill();
      venue.relay.drop();
      histogram.count(name);
      expect(till.said.flatMap((one) => (one.is === 'appended' ? [one.kind] : []))).toEqual(journal);
      expect(takenNow(venue, id), 'the kill fell into its window').toBe(question === 'not-taken' ? 0 : 1);
      const desk = await reopen(venue);
      if (question === 'none') expect(await desk.questions()).toEqual([]);
      else {
        expect((await desk.questions()).map(({ redemption }) => redemption.id)).toEqual([id]);
        expect((await desk.known(id)).provider).toBe(question);
        await desk.answer(id, answer);
        expect(await desk.questions()).toEqual([]);
      }
      await desk.quiet();
      await desk.close();
      await settle(venue);
      checkBooks(venue, [id]);
      const wanted = question === 'none' || answer === 'yes' ? 'yes' : 'no';
      expect(readJournal(venue, (books) => books.redemption(id)?.given.is)).toBe(wanted);
    },
  );
});

describe('a till killed while its redeem is on the way', () => {
  test.each(Array.from({ length: KILLS_BEFORE_A_LATE_EFFECT }, (_, i) => ({ kill: i + 1, answer: i % 2 === 0 ? 'yes' : 'no' }) as const))(
    'learns of an effect that comes after the $answer of the next run ($kill)',
    async ({ answer }) => {
      const { till, id } = await heldAt(venue, 'before-effect');
      await till.kill();
      histogram.count('sent→late effect');
      const desk = await reopen(venue, SLOWER_FACTOR);
      await desk.answer(id, answer);
      await desk.ran(LATE_MS);
      expect(takenNow(venue, id)).toBe(0);
      venue.relay.letGo();
      await until('the effect has come late', () => venue.everTaken(id) === 1);
      await desk.close();
      await settle(venue);
      checkBooks(venue, [id]);
    },
  );
});

describe('a till killed at a moment drawn at random', () => {
  test.each(Array.from({ length: KILLS_AT_RANDOM }, (_, i) => ({ kill: i + 1 })))('loses nothing and takes nothing twice ($kill)', async () => {
    const till = startTill(venue, { codes: venue.nextCodes(60) });
    await till.heard('ready');
    await new Promise((resolve) => setTimeout(resolve, EARLIEST_KILL_MS + random() * (LATEST_KILL_MS - EARLIEST_KILL_MS)));
    await till.kill();
    const ids = begun(till.said);
    histogram.count(`at random: ${lastWindow(till.said)}`);
    const desk = await reopen(venue);
    const asked = await desk.questions();
    expect(asked.length, 'one redemption at most was under way').toBeLessThanOrEqual(1);
    for (const { redemption } of asked) {
      const { provider } = await desk.known(redemption.id);
      expect(provider).toBe(takenNow(venue, redemption.id) === 1 ? 'taken' : 'not-taken');
      await desk.answer(redemption.id, random() < 0.5 ? 'yes' : 'no');
    }
    await desk.quiet();
    await desk.close();
    await settle(venue);
    checkBooks(venue, [...ids, ...asked.map(({ redemption }) => redemption.id)]);
  });
});

/** Between which two of its words a till was when it died. */
function lastWindow(said: Said[]): string {
  const last = said.at(-1);
  if (last === undefined) return 'before ready';
  return `after ${last.is === 'appended' ? last.kind : last.is}`;
}

