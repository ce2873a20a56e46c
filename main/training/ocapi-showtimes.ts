import type { Hono } from 'hono';
import type { Bound } from './ground.ts';
import type { OcapiBooks } from './ocapi-books.ts';

/** The site of training, and what is on there every day: one showtime without seats to choose, one with. */
export const OCAPI_SITE = '0002';
const SHOWTIMES = [
  { id: '0002-2681', film: 'HO00000001', isAllocatedSeating: false, at: 'T18:30:00+00:00' },
  { id: '0002-2682', film: 'HO00000002', isAllocatedSeating: true, at: 'T15:00:00+00:00' },
] as const;
const FILMS = [
  { id: 'HO00000001', title: { text: 'Amélie – 夜の映画', translations: [] } },
  { id: 'HO00000002', title: { text: 'The Long Matinee', translations: [] } },
];

/** What a ticket costs for which no voucher pays. */
export const TICKET_PRICE = 12.5;
const PAID = '0002-0001';

export function showtimeCalled(id: string): { id: string; isAllocatedSeating: boolean } | undefined {
  return SHOWTIMES.find((one) => one.id === id);
}

/** Does a ticket of this type exist, and which type of voucher buys it? */
export function soldFor({ vouchers }: OcapiBooks, ticketType: string): { typeCode: string | undefined } | undefined {
  if (ticketType === PAID) return { typeCode: undefined };
  const voucher = vouchers.find(({ spec }) => spec.sells === ticketType);
  return voucher === undefined ? undefined : { typeCode: voucher.spec.typeCode };
}

/** What is on, and what it costs. */
export function addShowtimeRoutes(app: Hono<Bound>, books: OcapiBooks): void {
  app.get('/ocapi/v1/showtimes/by-business-date/:day', (c) => {
    const day = c.req.param('day');
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return c.json(books.words.errorBody('The business date is not valid'), 400);
    const sites = c.req.queries('siteIds') ?? [OCAPI_SITE];
    const showtimes = (sites.includes(OCAPI_SITE) ? SHOWTIMES : []).map(({ id, film, isAllocatedSeating, at }) => ({
      id,
      siteId: OCAPI_SITE,
      filmId: film,
      isAllocatedSeating,
      isSoldOut: false,
      schedule: { businessDate: day, startsAt: `${day}${at}` },
    }));
    return c.json({ businessDate: day, showtimes, relatedData: { films: FILMS } });
  });
  app.get('/ocapi/v1/showtimes/:showtime/ticket-prices', (c) => {
    if (showtimeCalled(c.req.param('showtime')) === undefined) return c.json(books.words.errorBody('The showtime does not exist'), 404);
    const types = new Map(books.vouchers.map(({ spec }) => [spec.sells, spec.typeCode]));
    const price = { valueIncludingTax: 1, valueExcludingTax: 0.86, tax: 0.14 };
    const forVouchers = [...types].map(([ticketTypeId, code]) => ({ ticketTypeId, restrictions: ['Voucher'], voucherTypeCodes: [code], price }));
    return c.json({ ticketPrices: [{ ticketTypeId: PAID, restrictions: [], voucherTypeCodes: [], price: { ...price, valueIncludingTax: TICKET_PRICE } }, ...forVouchers] });
  });
}
