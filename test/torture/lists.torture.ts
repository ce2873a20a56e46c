import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../shared/policy.ts';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';
import { type ListFile, openList } from '../../main/snapshot/list-file.ts';
import { readHere } from '../../main/snapshot/reading.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { ask } from '../ask.ts';
import { vaucharListKey } from '../list-key.ts';
import { seededRandom } from '../random.ts';
import { sampled } from '../sampled.ts';
import { until } from '../until.ts';
import { checkBooks, settleAll } from './books.ts';
import { type Given, openGiven } from './given.ts';
import { drawSeed, openHistogram } from './histogram.ts';
import { endAll, keepTime, type Life, startLife, swallow } from './life.ts';
import type { OfflinePlan } from './offline-plan.ts';
import { reopen } from './reopened.ts';
import { openVenue, type Venue } from './venue.ts';

const TILLS = 3;
/** More than come in all lives of a till. */
const VOUCHERS = 300;
/** Kills of the till, and of its reader, at a moment drawn at random. */
const AT_RANDOM = sampled(9);
/** A reader starts, reads and writes in about so long. */
const LATEST_KILL_MS = 700;

const seed = drawSeed();
const random = seededRandom(seed);
const histogram = openHistogram(`killed while a list takes the place of another (seed ${seed})`);
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-torture-'));
afterAll(async () => {
  await endAll();
  rmSync(root, { recursive: true, force: true });
  histogram.print();
});

const POLICY = { ...DEFAULT_POLICY, version: 'wide', totalMinor: 100_000_000, countAtMost: 100_000 };
const FILE = `${TRAINING_ACCOUNT}.list`;

/** A till over all its lives; `was` is what its list had when it was last looked at, and what the provider has by now. */
type Till = { venue: Venue; given: Given; elsewhere: Set<string>; was: { seq: number; elsewhere: Set<string> } };

async function openTill(name: string): Promise<Till> {
  mkdirSync(join(root, name));
  const venue = await openVenue(join(root, name), random, VOUCHERS);
  const till: Till = { venue, given: openGiven(venue), elsewhere: new Set(), was: { seq: 0, elsewhere: new Set() } };
  swallow(venue);
  const life = startLife(venue, { policy: POLICY, still: { at: 'nothing' }, codes: [], reads: { by: 'itself', after: 0 } });
  await life.heard('list-read');
  await life.kill();
  till.was.seq = listOf(venue).seq;
  return till;
}

/** The list in force, under the key that the next run finds. */
function fileOf(venue: Venue): ListFile {
  const key = vaucharListKey(TRAINING_ACCOUNT, venue.plan({ codes: [] }).access, openTrainingVault(venue.folder).listKey());
  const list = openList(join(venue.folder, 'lists', FILE), key, () => expect.fail('the list is damaged'));
  if (list === undefined) throw new Error('after a kill no whole list is in force');
  return list;
}

/** On which row of the journal it says that it stands, and what of it is used. */
function listOf(venue: Venue): { seq: number; used: Set<string> } {
  const list = fileOf(venue);
  const used = new Set(venue.server.vouchers.map(({ code }) => code).filter((code) => list.find(code) === undefined));
  expect(list.count, 'it is whole').toBe(venue.server.vouchers.length);
  list.close();
  return { seq: list.seq, used };
}

function seqOf(venue: Venue): number {
  const list = fileOf(venue);
  list.close();
  return list.seq;
}

type Ending = { reads: OfflinePlan['reads']['by']; still: OfflinePlan['still']; end(life: Life): Promise<string> };

/** One life: a voucher is taken elsewhere, guests come, the list is read anew, and somewhere in it the till is killed. */
async function killed(till: Till, { reads, still, end }: Ending): Promise<number> {
  const { venue, given, elsewhere } = till;
  for (const code of venue.nextCodes(1)) {
    expect(venue.server.takeElsewhere(code)).toBe(true);
    elsewhere.add(code);
  }
  const life = startLife(venue, { policy: POLICY, still, codes: venue.nextCodes(4), reads: { by: reads, after: 2 } });
  const where = await end(life);
  await life.kill();
  swallow(venue);
  given.afterKill(life);
  const { seq, used } = listOf(venue);
  expect(seq, 'never older than what was in force').toBeGreaterThanOrEqual(till.was.seq);
  const isNew = seq > till.was.seq;
  // whole, and nothing of the other one
  expect(used).toEqual(isNew ? elsewhere : till.was.elsewhere);
  histogram.count(`${where}: the ${isNew ? 'new' : 'old'} list in force`);
  await readsAgain(till, seq, reads === 'itself' ? 'none' : 'a dying one');
  // as Electron ends its processes with itself: one that has hardly begun would begin a file after the last start
  for (const word of life.said) if (word.is === 'reader') endReader(word.pid);
  return life.said.findLast((word) => word.is === 'done')?.windows ?? 0;
}

/** The next run goes by that list until it has read another, and tidies up. */
async function readsAgain(till: Till, foundSeq: number, left: 'none' | 'a dying one'): Promise<void> {
  const { venue, given } = till;
  keepTime(venue);
  const desk = await reopen(venue, 1, { readList: readHere });
  await until('the next reading is done', async () => {
    const [list] = await ask(desk.serve, 'lists.open', {});
    expect(list?.failed).toBeUndefined();
    return list?.reading === undefined && seqOf(venue) > foundSeq;
  });
  for (const { redemption } of await desk.questions()) {
    given.begun.add(redemption.id);
    await desk.answer(redemption.id, 'yes');
  }
  // the reader of the run before may have begun its file while it died: the next start drops that
  expect(readdirSync(join(venue.folder, 'lists')).filter((name) => left === 'none' || !name.includes('.partial')), 'no file is left over').toEqual([FILE]);
  for (const code of [...given.shown.values()].slice(-1)) expect(await ask(desk.serve, 'voucher.scan', { text: code })).toMatchObject({ at: 'refused', outcome: { reason: 'handed-over-here' } });
  await desk.close();
  swallow(venue);
  till.was = { seq: seqOf(venue), elsewhere: new Set(till.elsewhere) };
}

async function closed(till: Till): Promise<string[]> {
  const { venue, given } = till;
  venue.relay.drop();
  await settleAll(venue, { readList: readHere });
  checkBooks(venue, [...given.begun]);
  await venue.close();
  return readdirSync(join(venue.folder, 'lists'));
}

const UNKILLED: Ending = { reads: 'itself', still: { at: 'nothing' }, end: async (life) => (await life.heard('done'), 'after all of it') };

const atWindow = (nth: number): Ending => ({
  reads: 'itself',
  still: { at: 'window', nth },
  async end(life) {
    await life.heard('still', 'done');
    return life.said.flatMap((word) => (word.is === 'still' ? [word.where] : []))[0] ?? 'after all of it';
  },
});

const TILL_AT_RANDOM: Ending = {
  reads: 'reader',
  still: { at: 'nothing' },
  async end(life) {
    await life.heard('reader');
    await new Promise((resolve) => setTimeout(resolve, random() * LATEST_KILL_MS));
    return 'the till, at random while its reader reads';
  },
};

/** The till lives on, and goes by the list it has. */
const READER_AT_RANDOM: Ending = {
  reads: 'reader',
  still: { at: 'nothing' },
  async end(life) {
    await life.heard('reader');
    await new Promise((resolve) => setTimeout(resolve, random() * LATEST_KILL_MS));
    for (const word of life.said) if (word.is === 'reader') endReader(word.pid);
    await life.heard('list-read', 'list-not-read');
    await life.heard('done');
    expect(life.said.filter(({ is }) => is === 'shown')).toHaveLength(4);
    return 'the reader, at random';
  },
};

function endReader(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it was done and is gone
  }
}

describe.concurrent('a till killed while its list is read', () => {
  test('goes by a whole list, the old one or the new one, at every window', async () => {
    const tills = await Promise.all(Array.from({ length: TILLS }, (_, n) => openTill(`windows-${n}`)));
    const first = tills[0];
    if (first === undefined) throw new Error('there are tills');
    const windows = await killed(first, UNKILLED);
    expect(windows).toBeGreaterThan(40);
    // after one call is before the next: each is died in once, and the last on both its sides
    const all = Array.from({ length: windows }, (_, n) => n + 1).filter((nth) => nth % 2 === 1 || nth === windows);
    const left = await Promise.all(
      tills.map(async (till) => {
        for (let nth = all.shift(); nth !== undefined; nth = all.shift()) await killed(till, atWindow(nth));
        return closed(till);
      }),
    );
    expect(left, 'no file is left over').toEqual(tills.map(() => [FILE]));
  });

  test.each([
    ['till', TILL_AT_RANDOM],
    ['reader', READER_AT_RANDOM],
  ])('goes by a whole list whenever the %s dies', async (name, ending) => {
    const till = await openTill(`${name}-at-random`);
    for (let kill = 0; kill < AT_RANDOM; kill++) await killed(till, ending);
    expect(await closed(till), 'no file is left over').toEqual([FILE]);
  });
});
