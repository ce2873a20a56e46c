import type { AdilityOptions } from '../../shared/settings.ts';
import { systemClock } from '../../main/clock.ts';
import { makeAdility } from '../../main/providers/adility/till.ts';
import { adilityGround, GROUND_OPTIONS } from './adility-ground.ts';
import { inTurn } from './in-turn.ts';
import type { Abilities, Open } from './subject.ts';

export const ADILITY: Abilities = { lookup: 'harmless', recall: 'note', reverse: false, office: true, tokens: false };

export const adility = (format: AdilityOptions['format']): Open => async (drawn) => {
  const { server, taken } = await adilityGround(drawn);
  const title = inTurn(['A', 'B', 'C', 'D'].map((name) => `Dinner for two, ${name}`));
  return {
    server,
    baseUrl: new URL(server.access.baseUrl).origin,
    provider: ({ baseUrl, exchange, wrong }) =>
      makeAdility({ access: { ...server.access, baseUrl: `${baseUrl}/submission`, ...(wrong ? { apiKey: 'wrong' } : {}) }, options: { ...GROUND_OPTIONS, offers: [...GROUND_OPTIONS.offers], format }, exchange, ...systemClock }),
    takes: (method) => method === 'PUT',
    fresh: () => taken(title()),
    declined: [
      { name: 'redeemed', taken: taken('Dinner for two, redeemed last week'), reason: 'used', silent: true },
      { name: 'cancelled', taken: taken('Dinner for two, refunded'), reason: 'cancelled', silent: true },
      { name: 'an unknown voucher', taken: { ...taken('Dinner for two, A'), code: server.unknownCode() }, reason: 'unknown-code' },
    ],
    effects: () => server.changes().length,
    noStatuses: [400, 404, 409, 422],
  };
};
