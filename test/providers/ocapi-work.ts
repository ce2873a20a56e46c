import type { Booking } from '../../shared/booking.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import { overTheLine } from '../../main/providers/outside.ts';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';
import { type DeskAtWork, deskAtWork } from '../actions/desk-at-work.ts';
import { clockOf, type Reading } from '../clocks.ts';
import { type OcapiGround, ocapiGround, OCAPI_OPTIONS, OPEN_SHOWTIME } from './ocapi-ground.ts';
import { openSpoiler, type Spoiler } from './spoiler.ts';

export type OcapiLine = { ground: OcapiGround; way: Spoiler; access: OcapiGround['server']['access']; sent(): string[]; completed(): number; open(): number };
export type OcapiWork = OcapiLine & { desk: DeskAtWork };


/** The Digital Platform and a line to it on which requests go wrong. */
export async function ocapiLine(clock: Reading): Promise<OcapiLine> {
  const ground = await ocapiGround({ clock });
  const way = await openSpoiler(ground.server.access.baseUrl);
  const orders = () => ground.server.orders();
  return {
    ground, way,
    access: { ...ground.server.access, baseUrl: way.baseUrl, identityUrl: way.baseUrl },
    sent: () => way.heard.filter(({ path }) => path.startsWith('/ocapi/')).map(({ method, path }) => `${method} ${path}`),
    completed: () => orders().filter(({ completion }) => completion?.status === 'Completed').length,
    open: () => orders().filter(({ over, completion, expiresAt }) => over === undefined && completion?.status !== 'Completed' && expiresAt > clock.now()).length,
  };
}

/** Settings whose one account is at the Digital Platform. */
export function atOcapi(first: SettingsEvent[]): SettingsEvent[] {
  const account: AccountSettings = {
    id: TRAINING_ACCOUNT, name: 'Vista', provider: 'vista-ocapi', currency: 'EUR', verdictAfterMs: 2_000, options: OCAPI_OPTIONS,
    grammar: { prefix: 'TRO', length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' },
  };
  return first.map((event): SettingsEvent => (event.kind === 'account-set' ? { ...event, account } : event));
}

/** A whole desk at such a line, in a folder of its own or in one that is there. */
export async function deskOn({ access }: OcapiLine, clock: Reading, folder?: string): Promise<DeskAtWork> {
  const outside = overTheLine({ line: { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] }, access: new Map([[TRAINING_ACCOUNT, access]]), clock });
  return deskAtWork({ outside, settings: atOcapi, ...(folder === undefined ? {} : { folder }) });
}

export async function ocapiWork(): Promise<OcapiWork> {
  const clock = clockOf(() => desk);
  let desk: DeskAtWork | undefined = undefined as DeskAtWork | undefined;
  const line = await ocapiLine(clock);
  desk = await deskOn(line, clock);
  return { ...line, desk };
}

export function bookingOf({ ground }: OcapiLine, title: string): Booking {
  const { pin, spec } = ground.voucher(title);
  return { kind: ({ Ticket: 'ticket', Subscription: 'subscription', Deal: 'deal' } as const)[spec.type], showtime: OPEN_SHOWTIME, ...(pin === undefined ? {} : { pin }) };
}
