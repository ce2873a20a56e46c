import { makeVauchar } from '../../main/providers/vauchar/till.ts';
import { systemClock } from '../../main/clock.ts';
import { ground } from './ground.ts';
import { wayOver } from './sockets.ts';
import { inTurn } from './in-turn.ts';
import type { Abilities, Subject, Taken } from './subject.ts';

export const VAUCHAR: Abilities = { lookup: 'harmless', recall: 'key', reverse: true, office: true, tokens: false };

export async function vauchar(drawn: { random: () => number; now: () => number }): Promise<Subject> {
  const { server, code } = await ground(drawn);
  const takenOf = (title: string): Taken => {
    const voucher = server.vouchers.find((one) => one.code === code(title));
    return { code: code(title), ref: voucher?.wire.id ?? '', worth: { kind: 'money', minor: Math.round(Number(voucher?.wire.value) * 100), currency: 'EUR' } };
  };
  const title = inTurn(['A', 'B', 'C', 'D'].map((name) => `Gift voucher 50.00, ${name}`));
  return {
    server,
    baseUrl: server.access.baseUrl,
    provider: ({ baseUrl, exchange, wrong }) =>
      makeVauchar({ account: { ...server.access, baseUrl, currency: 'EUR', ...(wrong ? { apiKey: 'wrong' } : {}) }, exchange, stream: wayOver().stream, now: systemClock.now }),
    takes: (method, path) => method === 'POST' && path.endsWith('/redemptions'),
    fresh: () => takenOf(title()),
    declined: [
      ...['Used last week', 'Expired', 'Valid from next month'].map((name) => ({ name, taken: takenOf(name), reason: 'not-valid' as const })),
      { name: 'an unknown voucher', taken: { code: server.unknownCode(), ref: 'vcr-none', worth: { kind: 'money', minor: 100, currency: 'EUR' } }, reason: 'unknown-code' },
    ],
    effects: () => server.redemptions().length,
    noStatuses: [400, 404],
  };
}
