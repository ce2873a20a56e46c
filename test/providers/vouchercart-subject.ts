import { cartAt, cartGround } from './cart-ground.ts';
import { inTurn } from './in-turn.ts';
import type { Abilities, Subject, Taken } from './subject.ts';

export const VOUCHERCART: Abilities = { lookup: 'none', recall: 'answer', reverse: false, office: true, tokens: true };

export async function vouchercart(drawn: { random: () => number; now: () => number }): Promise<Subject> {
  const { server, code } = await cartGround(drawn);
  const one = (text: string): Taken => ({ code: text, ref: '', worth: { kind: 'uses', count: 1 } });
  const title = inTurn(['A', 'B', 'C', 'D'].map((name) => `Spa day, ${name}`));
  return {
    server,
    baseUrl: server.access.baseUrl,
    provider: ({ baseUrl, exchange, wrong }) => cartAt({ ...server.access, baseUrl, ...(wrong ? { password: 'wrong' } : {}) }, {}, exchange),
    takes: (method, path) => method === 'POST' && path.endsWith('/redemptions'),
    fresh: () => one(code(title())),
    declined: [
      ...['Spa day, used up', 'Spa day, out of its time', 'Spa day, in another hotel'].map((name) => ({ name, taken: one(code(name)), reason: 'not-valid' as const })),
      { name: 'more than is left', taken: { ...one(code('Ten swims')), worth: { kind: 'uses', count: 11 } }, reason: 'not-valid' },
      { name: 'an unknown voucher', taken: one(server.unknownCode()), reason: 'unknown-code' },
    ],
    effects: () => server.redemptions().length,
    noStatuses: [400, 402, 404, 409],
    tokens: server.tokens,
  };
}
