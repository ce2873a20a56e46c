import { until } from '../until.ts';
import { begun } from './books.ts';
import { startTill, type Till } from './killed.ts';
import type { Moment } from '../relay.ts';
import type { Orders, Venue } from './venue.ts';

/** A till in the middle of one redemption, ready to be killed. */
export type Entered = { till: Till; id: string };

/** Its own words stop it: the event is on disk and nothing came after. */
export async function standingStill(venue: Venue, standStill: NonNullable<Orders['standStill']>): Promise<Entered> {
  const till = startTill(venue, { codes: venue.nextCodes(1), standStill });
  await till.heard('standing still');
  return { till, id: onlyId(till) };
}

/** The line stops it: its redeem is held before or after its effect. */
export async function heldAt(venue: Venue, side: Moment['side']): Promise<Entered> {
  venue.relay.hold({ verb: 'POST', side });
  const till = startTill(venue, { codes: venue.nextCodes(1) });
  await till.heard('ready');
  await until('the redeem is on its way', () => venue.relay.held() === 1);
  return { till, id: onlyId(till) };
}

function onlyId({ said }: Till): string {
  const [id] = begun(said);
  if (id === undefined) throw new Error('the till began nothing');
  return id;
}
