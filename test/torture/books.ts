import { join } from 'node:path';
import { expect } from 'vitest';
import type { Redemption } from '../../main/core/redemption.ts';
import type { World } from '../../main/compose.ts';
import { openJournal } from '../../main/journal/journal.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { ask } from '../ask.ts';
import { until } from '../until.ts';
import { FACTOR, reopen } from './reopened.ts';
import type { Said } from './plan.ts';
import type { Venue } from './venue.ts';

/** How often the desk is opened again if it was not done when it went quiet. */
const ROUNDS = 6;
const SAM = { personId: 'sam', pin: '2222' };

/** Reads a till's journal while no desk has it open. */
export function readJournal<T>(venue: Venue, read: (books: { redemption(id: string): Redemption | undefined; owed(afterSeq: number): { id: string }[] }) => T): T {
  const opened = openJournal({
    folder: join(venue.folder, 'journal'),
    sql: join(import.meta.dirname, '..', '..', 'main', 'journal'),
    vault: openTrainingVault(venue.folder),
    stamp: () => ({ at: new Date(venue.clockAt).toISOString(), mono: 0, who: 'anna' }),
    log: () => undefined,
  });
  if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
  const found = read(opened.value);
  opened.value.close();
  return found;
}

export function takenNow(venue: Venue, id: string): number {
  return venue.server.redemptions().filter((taken) => taken.transaction_id === id).length;
}

/** Ids that a till said it had begun. */
export function begun(said: Said[]): string[] {
  return said.flatMap((one) => (one.is === 'appended' && one.kind === 'requested' ? [one.id] : []));
}

/** Lets the desk pay what it owes until it owes nothing. */
export async function settle(venue: Venue): Promise<void> {
  for (let round = 0; round < ROUNDS && readJournal(venue, ({ owed }) => owed(0).length) > 0; round++) {
    const desk = await reopen(venue);
    await desk.quiet();
    await desk.close();
  }
}

/** The same where more tills share this process, and none hears by a fast clock whether it is quiet: until nothing stands in the queue. */
export async function settleAll(venue: Venue, changed: Partial<World> = {}): Promise<void> {
  const desk = await reopen(venue, FACTOR, changed);
  await until('nothing is owed', async () => {
    const { rows } = await ask(desk.serve, 'queue.open', {});
    // what a till died in again and again stands for a person, who has it tried once more
    for (const { owing, why } of rows) if (owing.kind === 'redemption' && why === 'parked') await ask(desk.serve, 'queue.tryAgain', { id: owing.redemption.id, approver: SAM });
    return rows.length === 0;
  });
  await desk.close();
}

/** Nothing owed, nothing lost, nothing twice, and given equals taken for each of these ids. */
export function checkBooks(venue: Venue, ids: string[]): void {
  expect([...venue.takenTwice], 'an id is never redeemed twice at the provider').toEqual([]);
  readJournal(venue, (books) => {
    expect(books.owed(0), 'nothing is owed any more').toEqual([]);
    // what was taken elsewhere has no id of ours
    for (const { transaction_id: id } of venue.server.redemptions().filter((taken) => taken.transaction_id !== '')) {
      expect(books.redemption(id), `the journal knows what the provider took for ${id}`).toBeDefined();
    }
    for (const id of ids) {
      const state = books.redemption(id);
      expect(state, `the journal knows ${id}, which was begun`).toBeDefined();
      expect(takenNow(venue, id), `given ${state?.given.is} equals taken for ${id}`).toBe(state?.given.is === 'yes' ? 1 : 0);
      expect(venue.everTaken(id), `${id} took value once at most`).toBeLessThanOrEqual(1);
    }
  });
}
