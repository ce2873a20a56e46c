import type { Booking } from '../../shared/booking.ts';
import type { Exchange, Request } from '../../main/providers/http.ts';
import type { Taking, Till } from '../../main/providers/provider.ts';
import { makeVistaOcapi } from '../../main/providers/vista-ocapi/till.ts';
import { handClock } from '../clocks.ts';
import { takingOf } from './questioned.ts';
import { exchangeOver } from './sockets.ts';
import { type OcapiGround, ocapiGround, OCAPI_OPTIONS, OPEN_SHOWTIME } from './ocapi-ground.ts';

export const ADULT = 'Adult ticket, A';
export const SEATS_SHOWTIME = '0002-2682';
export const GRACE_MS = OCAPI_OPTIONS.orderGraceMinutes * 60_000;

/** What becomes of a request on its way, by its place among those of one call. */
export type Way = (request: Request, go: Exchange) => ReturnType<Exchange>;
export type AtTill = OcapiGround & { till: Till; clock: ReturnType<typeof handClock>; heard: string[]; way(next: Way): void; open(): number; completed(): number };

export async function tillGround(drawn: Parameters<typeof ocapiGround>[0] = {}, options: Partial<typeof OCAPI_OPTIONS> = {}): Promise<AtTill> {
  const clock = handClock();
  const ground = await ocapiGround({ clock, ...drawn });
  const heard: string[] = [];
  let way: Way = (request, go) => go(request);
  const real = exchangeOver();
  const exchange: Exchange = (request) => {
    if (request.url.pathname !== '/connect/token') heard.push(`${request.endpoint.method} ${request.url.pathname.replace(/[0-9a-f]{32}/g, '…')}`);
    return way(request, real);
  };
  const { till } = makeVistaOcapi({ access: ground.server.access, options: { ...OCAPI_OPTIONS, ...options }, exchange, now: clock.now, mono: clock.mono });
  if (till === undefined) throw new Error('it has a till');
  const orders = () => ground.server.orders();
  return {
    ...ground, till, clock, heard,
    way: (next) => void (way = next),
    open: () => orders().filter(({ over, completion, expiresAt }) => over === undefined && completion?.status !== 'Completed' && expiresAt > clock.now()).length,
    completed: () => orders().filter(({ completion }) => completion?.status === 'Completed').length,
  };
}

export function take(at: AtTill, title: string, { count = 1, ...booking }: Partial<Booking> & { count?: number } = {}, ref = ''): Taking {
  const { code, pin, spec } = at.voucher(title);
  const kind = ({ Ticket: 'ticket', Subscription: 'subscription', Deal: 'deal' } as const)[spec.type];
  return takingOf({ code, ref, worth: { kind: 'uses', count }, booking: { kind, showtime: OPEN_SHOWTIME, ...(pin === undefined ? {} : { pin }), ...booking } });
}

export async function held(at: AtTill, title: string): Promise<string> {
  const { code, booking } = take(at, title);
  const said = await at.till.lookup?.ask(code, booking);
  if (said?.ok !== true || said.value.is !== 'yes') throw new Error(`it is not held: ${JSON.stringify(said)}`);
  return said.value.value.ref;
}

export const REDEEMED = { ok: true, value: { is: 'yes' } };
export const lost = { ok: false, error: { kind: 'unavailable', effect: 'possible', detail: 'the line broke' } } as const;

/** What a gateway says that does not know where the platform is. */
export const nowhere = (at: AtTill) => ({ ok: true, value: { status: 404, body: { message: 'no route matched' }, date: new Date(at.clock.now()) } }) as const;
