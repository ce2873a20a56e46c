import { expect, test } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { at, json, PAGE, says } from './questioned.ts';
import { until } from '../until.ts';
import { exchangeOver } from './sockets.ts';
import type { Spoil } from './spoiler.ts';
import type { OpenChanging } from './subject.ts';

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

/** What a line and whoever stands in it can do to what changes something. */
export function asksWhatTheLineDoes(open: OpenChanging): void {
  test.each(ROWS)('answered with %s it does not know more than that, and sends nothing again', async (_, spoil, fault) => {
    const { subject, act, sent, ...way } = await at(open);
    way.spoil(spoil);
    const change = subject.fresh();
    const said = await act(change);
    expect(said).toMatchObject({ ok: false, error: fault });
    // a 401 has done nothing: under another token it is asked once more, and no more often
    expect(sent()).toBe(fault.kind === 'unauthorized' && subject.tokens !== undefined ? 2 : 1);
    for (const secret of [...change.secrets, subject.baseUrl]) expect(json(said)).not.toContain(secret);
  });

  test('nobody there: nothing was sent', async () => {
    const { subject } = await at(open);
    await subject.server.close();
    const provider = subject.provider({ baseUrl: subject.baseUrl, exchange: exchangeOver() });
    expect(await provider.check()).toMatchObject({ ok: false, error: { kind: 'unreachable', effect: 'none' } });
    expect(await subject.fresh().by(provider)).toMatchObject({ ok: false, error: { kind: 'unreachable', effect: 'none' } });
  });

  test('takes no harm from fields that it does not know', async () => {
    const { subject, act, spoil } = await at(open);
    spoil({
      does: 'it',
      hears: (reply, answered) => {
        if (answered === undefined) throw new Error('it was asked');
        reply.writeHead(answered.status, answered.headers).end(withMore(answered.text));
      },
    });
    expect(await act()).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect(subject.effects()).toBe(1);
  });
}

const LOST: [string, Spoil][] = [
  ['silence', { does: 'it', hears: () => undefined }],
  ['a reset', { does: 'it', hears: (reply) => void reply.socket?.resetAndDestroy() }],
  ['a web page', says(200, PAGE, {}, 'it')],
  ['500', says(500, json({ message: 'Sorry' }), {}, 'it')],
  ['a cut body', { does: 'it', hears: (reply) => void reply.writeHead(201, { 'content-length': '500' }).write('{"id":', () => reply.destroy()) }],
];

/** What has its effect, and no answer comes. */
export function asksWhatItLost(open: OpenChanging): void {
  test.each(LOST)('an effect, then %s: it is not known, and it was sent once', async (_, spoil) => {
    const { subject, act, sent, ...way } = await at(open, { soon: true });
    way.spoil(spoil);
    expect(await act()).toMatchObject(subject.looksAfter ? { ok: true, value: { is: 'yes' } } : { ok: false, error: { effect: 'possible' } });
    expect([await until('it has had its effect', () => (subject.effects() === 0 ? false : subject.effects())), sent()]).toEqual([1, 1]);
  });
}

/** The same document, with a field in it that nobody has heard of. */
function withMore(document: string): string {
  if (document.startsWith('<')) return document.replace(/<\/[^>]+>\s*$/u, '<new_in_this_version><of>ünïcödé</of><of/></new_in_this_version>$&');
  const read: unknown = document === '' ? undefined : JSON.parse(document);
  return document === '' ? document : json(Array.isArray(read) ? read.map(grown) : grown(read));
}

function grown(thing: unknown): unknown {
  return typeof thing === 'object' && thing !== null ? { ...thing, new_in_this_version: { of: ['ünïcödé', null, 1e9] } } : thing;
}
