import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Redemption } from '../../main/core/redemption.ts';
import { seededRandom } from '../random.ts';
import { sampled } from '../sampled.ts';
import { until } from '../until.ts';
import { checkBooks, readJournal, settle } from './books.ts';
import { type Entered, heldAt, standingStill } from './entered.ts';
import { drawSeed, openHistogram } from './histogram.ts';
import { startTill, type Till } from './killed.ts';
import type { Moment } from '../relay.ts';
import { FACTOR, reopen } from './reopened.ts';
import { openVenue, type Venue } from './venue.ts';

const KILLS = sampled(3);
const SLOWER_FACTOR = 50;

const seed = drawSeed();
const histogram = openHistogram(`killed again in the recovery (seed ${seed})`);
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-torture-'));
let venue: Venue;

beforeAll(async () => {
  venue = await openVenue(root, seededRandom(seed));
});
afterAll(async () => {
  await venue.close();
  rmSync(root, { recursive: true, force: true });
  histogram.print();
});

type Recovery = {
  name: string;
  first(): Promise<Entered>;
  /** the second life, brought to where it dies */
  second(kill: number): Promise<Till>;
  answered: 'yes' | 'no' | 'not yet';
};

const secondLife = (answer?: 'yes' | 'no') => startTill(venue, { codes: [], factor: FACTOR, ...(answer === undefined ? {} : { answer }) });

async function heldAgain(moment: Moment, answer?: 'yes' | 'no'): Promise<Till> {
  venue.relay.hold(moment);
  const till = secondLife(answer);
  await until(`a ${moment.verb} of the recovery is on its way`, () => venue.relay.held() > 0);
  return till;
}

/** Stands still after an event; slow enough that several reads fall into the grace. */
async function stillAfter(kind: string, nth: number, answer?: 'yes' | 'no'): Promise<Till> {
  const till = startTill(venue, { codes: [], factor: SLOWER_FACTOR, standStill: { after: kind, nth }, ...(answer === undefined ? {} : { answer }) });
  await till.heard('standing still');
  return till;
}

/** The second sending was answered; what is under way is the read that it is owed after its grace. */
async function heldAtTheLateRead(): Promise<Till> {
  const till = await heldAgain({ verb: 'POST', side: 'after-effect' }, 'yes');
  venue.relay.letGo();
  venue.relay.hold({ verb: 'GET', side: 'before-effect' });
  await until('the late read is on its way', () => venue.relay.held() > 0);
  return till;
}

const neverSent = () => standingStill(venue, { after: 'attempt-started', nth: 1 });
const neverAnswered = () => heldAt(venue, 'after-effect');
const neverShown = () => standingStill(venue, { after: 'given', nth: 1 });

const RECOVERIES: Recovery[] = [
  { name: 'a recall that was begun', first: neverAnswered, second: () => stillAfter('attempt-started', 1), answered: 'not yet' },
  { name: 'a recall before its answer', first: neverAnswered, second: () => heldAgain({ verb: 'GET', side: 'after-effect' }), answered: 'not yet' },
  { name: 'a recall that found nothing yet', first: neverSent, second: (kill) => stillAfter('attempt-ended', kill), answered: 'not yet' },
  { name: 'an answer of yes', first: neverSent, second: () => stillAfter('given', 1, 'yes'), answered: 'yes' },
  { name: 'an answer of no', first: neverAnswered, second: () => stillAfter('withheld', 1, 'no'), answered: 'no' },
  { name: 'a second sending before its effect', first: neverSent, second: () => heldAgain({ verb: 'POST', side: 'before-effect' }, 'yes'), answered: 'yes' },
  { name: 'a second sending after its effect', first: neverSent, second: () => heldAgain({ verb: 'POST', side: 'after-effect' }, 'yes'), answered: 'yes' },
  { name: 'the late read of a second sending', first: neverSent, second: heldAtTheLateRead, answered: 'yes' },
  { name: 'a reversal before its effect', first: neverShown, second: () => heldAgain({ verb: 'DELETE', side: 'before-effect' }, 'no'), answered: 'no' },
  { name: 'a reversal after its effect', first: neverShown, second: () => heldAgain({ verb: 'DELETE', side: 'after-effect' }, 'no'), answered: 'no' },
  { name: 'a reversal of what a recall found', first: neverAnswered, second: () => heldAgain({ verb: 'DELETE', side: 'after-effect' }, 'no'), answered: 'no' },
];

describe.each(RECOVERIES)('a till killed again in $name', ({ name, first, second, answered }) => {
  test.each(Array.from({ length: KILLS }, (_, i) => ({ kill: i + 1 })))('still makes given and taken equal ($kill)', async ({ kill }) => {
    const { till, id } = await first();
    await till.kill();
    venue.relay.drop();
    const again = await second(kill);
    await again.kill();
    venue.relay.drop();
    const desk = await reopen(venue);
    const asked = await desk.questions();
    expect(asked.map(({ redemption }) => redemption.id), 'asked until it is answered, and never again').toEqual(answered === 'not yet' ? [id] : []);
    if (answered === 'not yet') await desk.answer(id, kill % 2 === 0 ? 'yes' : 'no');
    await desk.quiet();
    await desk.close();
    await settle(venue);
    checkBooks(venue, [id]);
    const given = answered === 'not yet' ? (kill % 2 === 0 ? 'yes' : 'no') : answered;
    const state = readJournal(venue, (books) => books.redemption(id));
    expect(state?.given.is).toBe(given);
    histogram.count(`${name} (${diedIn(state)})`);
  });
});

/** The verbs that a kill left without an end. */
function diedIn(state: Redemption | undefined): string {
  const open = state?.attempts.filter((attempt) => attempt.end === undefined).map((attempt) => attempt.verb) ?? [];
  return `open: ${open.join(', ') || 'none'}`;
}
