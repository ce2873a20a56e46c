import { systemClock } from '../../main/clock.ts';
import { makeVistaOcapi } from '../../main/providers/vista-ocapi/till.ts';
import { OCAPI_SET } from '../../main/training/ocapi-vouchers.ts';
import { ocapiGround, OCAPI_OPTIONS, OPEN_SHOWTIME } from './ocapi-ground.ts';
import { inTurn } from './in-turn.ts';
import type { Abilities, Open, Taken } from './subject.ts';

export const VISTA_OCAPI: Abilities = { lookup: 'not harmless', recall: 'note', reverse: true, office: false, tokens: true };

/** A venue that has proved that a refund makes a voucher good again. */
export const vistaOcapi: Open = async (drawn) => {
  const adult = OCAPI_SET[0];
  if (adult === undefined) throw new Error('there are vouchers');
  const set = [...OCAPI_SET, ...['C', 'D'].map((name) => ({ ...adult, title: `Adult ticket, ${name}` }))];
  const { server, voucher } = await ocapiGround({ set, random: drawn.random, clock: { ...systemClock, now: drawn.now }, words: { refundReinstates: true } });
  const taken = (title: string): Taken => ({ code: voucher(title).code, ref: '', worth: { kind: 'uses', count: 1 }, booking: { kind: 'ticket', showtime: OPEN_SHOWTIME } });
  const title = inTurn(['A', 'B', 'C', 'D'].map((name) => `Adult ticket, ${name}`));
  return {
    server,
    baseUrl: server.access.baseUrl,
    provider: ({ baseUrl, exchange, wrong }) =>
      makeVistaOcapi({ access: { ...server.access, baseUrl, identityUrl: baseUrl, ...(wrong ? { password: 'wrong' } : {}) }, options: { ...OCAPI_OPTIONS, refundReinstates: true }, exchange, ...systemClock }),
    takes: (method, path) => method === 'POST' && path.endsWith('/completion'),
    fresh: () => taken(title()),
    declined: [
      { name: 'used', taken: taken('Adult ticket, used'), reason: 'not-valid' },
      { name: 'over', taken: taken('Adult ticket, over'), reason: 'not-valid' },
      { name: 'one that wants a PIN', taken: taken('Adult ticket with a PIN'), reason: 'not-valid' },
      { name: 'an unknown voucher', taken: { ...taken('Adult ticket, A'), code: server.unknownCode() }, reason: 'not-valid' },
    ],
    effects: () => server.orders().filter(({ completion, over }) => completion?.status === 'Completed' && over === undefined).length,
    noStatuses: [400],
    tokens: { expire: server.tokens.expire, burn: () => undefined, handedOut: () => ({ authorized: server.tokens.handedOut(), refreshed: 0 }) },
  };
};
