import type { Answer } from '../../../shared/fault.ts';
import { api } from './api.ts';
import type { Ask } from './session.ts';
import { inOurs, readAs, type Told } from './told.ts';
import { WireShowtimes, WireTicketPrices } from './wire.ts';

/** `startsAt` is UTC ISO text. `seating`: must seats be chosen? Where it is not said, they may have to be. */
export type Showtime = { id: string; film?: string; startsAt: string; seating: 'open' | 'allocated'; soldOut: boolean };

/** What one site shows on a day of business (`2026-11-29`), earliest first. Source: none of the documents; path and shape are as public clients have them, so a typed id has to do where it fails. */
export async function showtimesOf(ask: Ask, site: string, day: string): Answer<Told<Showtime[]>> {
  return inOurs(await readAs(ask(api.showtimes, api.showtimes.path(day, site)), WireShowtimes), ({ showtimes, relatedData }) => {
    const films = new Map((relatedData?.films ?? []).map(({ id, title }) => [id, title?.text ?? '']));
    const here = showtimes.filter(({ siteId }) => siteId === null || siteId === undefined || siteId === site);
    const ours = here.map(({ id, filmId, schedule, isAllocatedSeating, isSoldOut }): Showtime => {
      const film = films.get(filmId ?? '') ?? '';
      return { id, ...(film === '' ? {} : { film }), startsAt: schedule.startsAt, seating: isAllocatedSeating === false ? 'open' : 'allocated', soldOut: isSoldOut === true };
    });
    return ours.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
  });
}

/** The types of ticket that vouchers of a type buy at a showtime (Vista OCAPI: ticket prices, `voucherTypeCodes`; that they stand under `ticketPrices` is inferred). */
export async function ticketTypesFor(ask: Ask, showtime: string, voucherTypeCode: string): Answer<Told<string[]>> {
  return inOurs(await readAs(ask(api.ticketPrices, api.ticketPrices.path(showtime)), WireTicketPrices), ({ ticketPrices }) =>
    ticketPrices.filter(({ voucherTypeCodes }) => voucherTypeCodes?.includes(voucherTypeCode) === true).map(({ ticketTypeId }) => ticketTypeId),
  );
}
