import { expect, test } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { at, json, PAGE, says, takingOf } from './questioned.ts';
import { exchangeOver } from './sockets.ts';
import type { Spoil } from './spoiler.ts';
import type { Open } from './subject.ts';

type Row = [what: string, spoil: Spoil, fault: Partial<Fault>];

const UNAVAILABLE: Partial<Fault> = { kind: 'unavailable', effect: 'possible' };
const MALFORMED: Partial<Fault> = { kind: 'malformed', effect: 'possible' };
const ROWS: Row[] = [
  ...[500, 502, 503, 504, 408].map((status): Row => [String(status), says(status, json({ message: 'Sorry' })), UNAVAILABLE]),
  ...[301, 302, 307, 308].map((status): Row => [`${status} to somewhere else`, says(status, '', { location: 'http://127.0.0.1:9/' }), UNAVAILABLE]),
  ['401, again and again', says(401, json({ message: 'No' })), { kind: 'unauthorized', effect: 'none' }],
  ['403', says(403, json({ message: 'No' })), { kind: 'misconfigured', effect: 'none' }],
  ['429 and seven seconds', says(429, '', { 'retry-after': '7' }), { kind: 'throttled', effect: 'none', retryAfterMs: 7_000 }],
  ['429 and nothing else', says(429, ''), { kind: 'throttled', effect: 'none' }],
  ['a web page', says(200, PAGE, { 'content-type': 'text/html' }), MALFORMED],
  ['200 and {}', says(200, '{}'), MALFORMED],
  ['201 and nothing', says(201, ''), MALFORMED],
  ['204', says(204, ''), MALFORMED],
  ['more than a till reads', says(201, json({ id: 'x'.repeat(3_000_000) })), MALFORMED],
  ['a body that is cut short', { does: 'nothing', hears: (reply) => void reply.writeHead(201, { 'content-length': '500' }).write('{"id":', () => reply.destroy()) }, UNAVAILABLE],
  ['a reset', { does: 'nothing', hears: (reply) => void reply.socket?.resetAndDestroy() }, UNAVAILABLE],
];

/** What a line and whoever stands in it can do to a redeem. */
export function asksWhatTheLineDoes(open: Open): void {
  test.each(ROWS)('answered with %s it does not know more than that, and sends nothing again', async (_, spoil, fault) => {
    const at1 = await at(open);
    at1.spoil(spoil);
    const taking = takingOf(at1.subject.fresh());
    const said = await at1.till.redeem(taking);
    expect(said).toMatchObject({ ok: false, error: fault });
    // a 401 has done nothing: under another token it is asked once more, and no more often
    expect(at1.takings()).toBe(fault.kind === 'unauthorized' && at1.subject.tokens !== undefined ? 2 : 1);
    for (const secret of [taking.code, taking.key, at1.subject.baseUrl]) expect(json(said)).not.toContain(secret);
  });

  test('nobody there: nothing was sent', async () => {
    const { subject } = await at(open);
    await subject.server.close();
    const provider = subject.provider({ baseUrl: subject.baseUrl, exchange: exchangeOver() });
    expect(await provider.check()).toMatchObject({ ok: false, error: { kind: 'unreachable', effect: 'none' } });
    expect(await provider.till?.redeem(takingOf(subject.fresh()))).toMatchObject({ ok: false, error: { kind: 'unreachable', effect: 'none' } });
  });

  test('takes no harm from fields that it does not know', async () => {
    const { subject, till, spoil } = await at(open);
    spoil({
      does: 'it',
      hears: (reply, answered) => {
        if (answered === undefined) throw new Error('it was asked');
        reply.writeHead(answered.status, answered.headers).end(withMore(answered.text));
      },
    });
    const taken = subject.fresh();
    expect(await till.redeem(takingOf(taken))).toMatchObject({ ok: true, value: { is: 'yes', value: { worth: taken.worth } } });
  });
}

/** The same document, with a field in it that nobody has heard of. */
function withMore(document: string): string {
  if (document.startsWith('<')) return document.replace(/<\/[^>]+>\s*$/u, '<new_in_this_version><of>ünïcödé</of><of/></new_in_this_version>$&');
  const read: unknown = document === '' ? undefined : JSON.parse(document);
  return typeof read === 'object' && read !== null ? json({ ...read, new_in_this_version: { of: ['ünïcödé', null, 1e9] } }) : document;
}
