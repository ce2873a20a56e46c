import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Fault } from '../../shared/fault.ts';
import { FRESH_LANE, hearAnswer, hearFault } from '../../main/core/lane.ts';
import { faultOfStatus, parsed } from '../../main/providers/http.ts';
import { type Cut, openBadLine } from '../bad-line.ts';
import { selfSigned } from './certificate.ts';
import { exchangeOver, httpServer, httpsServer, post } from './sockets.ts';

const DEADLINE_MS = 150;
const Taken = z.object({ id: z.string() });
const provider = () => httpServer((_, reply) => void reply.end('{"id":"res-1"}'));

/** What a till makes of an answer: its status first, then its words. */
function faultOf(answer: Awaited<ReturnType<ReturnType<typeof exchangeOver>>>): Fault {
  if (!answer.ok) return answer.error;
  const byStatus = faultOfStatus(answer.value, 0);
  if (byStatus !== undefined) return byStatus;
  const read = parsed(Taken, answer.value);
  if (read.ok) throw new Error('the line was cut, and somebody answered for the provider');
  return read.error;
}

/** Down by two signs, the second of them a probe's. */
function linesAfter(fault: Fault): string[] {
  const one = hearFault(FRESH_LANE, fault, 0, 'call');
  const two = hearFault(one, fault, 1_000, 'probe');
  const back = hearAnswer(two, 'probe');
  return [one, two, back, hearAnswer(back, 'probe')].map(({ is }) => is);
}

const GOES_AND_RETURNS = ['up', 'down', 'down', 'up'];

test.each<[Cut, Fault['kind'], Fault['effect']]>([
  ['half-open', 'timeout', 'possible'],
  ['no-name', 'unreachable', 'none'],
  ['captive-portal', 'malformed', 'possible'],
  ['failing', 'unavailable', 'possible'],
])('a line cut by %s is %s with its effect %s, goes after a second sign and is back after two answers', async (how, kind, effect) => {
  const bad = await openBadLine(await provider());
  onTestFinished(() => bad.close());
  const exchange = exchangeOver(bad.line);
  // only of what is silent is the end not waited for
  const ask = () => exchange(post(bad.baseUrl, how === 'half-open' ? { deadlineMs: DEADLINE_MS } : {}));
  // only what is cut is not waited for: a busy machine may answer late
  expect(await exchange(post(bad.baseUrl))).toMatchObject({ ok: true });
  bad.cut(how);
  const fault = faultOf(await ask());
  expect(fault).toMatchObject({ kind, effect });
  expect(linesAfter(fault)).toEqual(GOES_AND_RETURNS);
  bad.mend();
  expect(await exchangeOver(bad.line)(post(bad.baseUrl))).toMatchObject({ ok: true });
});

test('a line cut by a reset is unreachable where nothing was sent and unavailable where something may have been, and goes and returns like any', async () => {
  const bad = await openBadLine(await provider());
  onTestFinished(() => bad.close());
  bad.cut('refused');
  const fault = faultOf(await exchangeOver(bad.line)(post(bad.baseUrl)));
  expect(['unreachable none', 'unavailable possible']).toContain(`${fault.kind} ${fault.effect}`);
  expect(linesAfter(fault)).toEqual(GOES_AND_RETURNS);
});

test('a guest network that sends to its page is not followed, and the line goes', async () => {
  const seen: string[] = [];
  const address = await httpServer(({ url }, reply) => {
    seen.push(String(url));
    reply.writeHead(302, { location: '/welcome' }).end();
  });
  const fault = faultOf(await exchangeOver()(post(address)));
  expect(fault).toMatchObject({ kind: 'unavailable', effect: 'possible' });
  expect(seen).toEqual(['/redeem']);
  expect(linesAfter(fault)).toEqual(GOES_AND_RETURNS);
});

test('somebody else under the name of the provider, without its certificate, is told nothing, and the line goes', async () => {
  const { key, cert } = selfSigned();
  let heard = 0;
  const fault = faultOf(await exchangeOver()(post(await httpsServer(key, cert, () => void heard++))));
  expect(fault).toMatchObject({ kind: 'unreachable', effect: 'none' });
  expect(heard).toBe(0);
  expect(linesAfter(fault)).toEqual(GOES_AND_RETURNS);
});

test.each([500, 502, 503, 504])('a storm of %i closes the line once and one answer in it does not open it', async (status) => {
  const address = await httpServer((_, reply) => void reply.writeHead(status, { 'content-type': 'text/html' }).end('<html></html>'));
  let lane = FRESH_LANE;
  for (let n = 0; n < 5; n++) lane = hearFault(lane, faultOf(await exchangeOver()(post(address))), n * 1_000, n === 0 ? 'call' : 'probe');
  expect(lane.is).toBe('down');
  lane = hearAnswer(lane, 'probe');
  lane = hearFault(lane, faultOf(await exchangeOver()(post(address))), 6_000, 'probe');
  expect(hearAnswer(lane, 'probe').is, 'two answers in a row open it').toBe('down');
});
