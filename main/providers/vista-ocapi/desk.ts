import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import type { VistaOcapiOptions } from '../../../shared/settings.ts';
import { type Exchange, isPage, malformed } from '../http.ts';
import { providerText } from '../provider-text.ts';
import { api, type VistaOcapiAccess } from './api.ts';
import { type Ask, openSession } from './session.ts';
import { type Showtime, showtimesOf } from './showtimes.ts';
import type { Told } from './told.ts';
import { makeOrderVouchers, type OrderVouchers } from './vouchers.ts';

export type OcapiParts = { access: VistaOcapiAccess; options: VistaOcapiOptions; exchange: Exchange; now: () => number; mono: () => number };

/** Good answers since this program began: when the latest was by their clock, but for showtimes, and whether any of these were told. */
type Heard = { goodMs?: number; showtimes: boolean };

/** All that a till at the Digital Platform works with. `theirMs`: the latest time that an answer of theirs was dated with; `showtimes`: what the site shows on a day. */
export type OcapiDesk = { ask: Ask; vouchers: OrderVouchers; options: VistaOcapiOptions; theirMs(): number | undefined; heard: Heard; showtimes(day: string): Answer<Told<Showtime[]>> };

export function openDesk({ options, ...parts }: OcapiParts): OcapiDesk {
  let latest: number | undefined;
  const session = openSession(parts);
  const heard: Heard = { showtimes: false };
  const ask: Ask = async (...call) => {
    const reply = await session(...call);
    const dated = reply.ok ? reply.value.date?.getTime() : undefined;
    if (dated !== undefined) latest = Math.max(latest ?? dated, dated);
    const isGood = reply.ok && reply.value.status < 300 && !isPage(reply.value) && call[0] !== api.showtimes;
    if (isGood && dated !== undefined) heard.goodMs = Math.max(heard.goodMs ?? dated, dated);
    return reply;
  };
  const showtimes: OcapiDesk['showtimes'] = async (day) => {
    const shown = await showtimesOf(ask, options.siteId, day);
    heard.showtimes ||= shown.ok && shown.value.is === 'yes';
    return shown;
  };
  return { ask, vouchers: makeOrderVouchers(ask, parts.mono), options, theirMs: () => latest, heard, showtimes };
}

const NOBODYS = '0'.repeat(32);

/** Nobody has such an order: that they say so shows that the line is there, and that the credentials and the region are good. */
export async function checkDesk({ ask }: OcapiDesk): Answer<'good'> {
  const reply = await ask(api.check, api.check.path(NOBODYS));
  if (!reply.ok) return no(untaken(reply.error));
  const { status, body } = reply.value;
  const isTheirs = status < 300 ? !isPage(reply.value) : providerText(body) !== undefined;
  return isTheirs ? ok('good') : no(untaken(malformed(reply.value)));
}

/** Until an order is completed nothing is taken, whatever becomes of the calls before. */
export function untaken(fault: Fault): Fault {
  return { ...fault, effect: 'none' };
}

/** What is said of an answer that only the account can be the reason for. */
export function accountFault(detail: string): Fault {
  return { kind: 'misconfigured', effect: 'none', detail };
}

