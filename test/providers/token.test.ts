import { describe, expect, test } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { Reply } from '../../main/providers/http.ts';
import { keepToken, type Token } from '../../main/providers/token.ts';

const GONE: Fault = { kind: 'unreachable', effect: 'none', detail: 'nobody there' };
const LOST: Fault = { kind: 'timeout', effect: 'possible', detail: 'no answer' };

const CALL = { deadlineMs: 10_000 };

/** A door that opens for the newest token only, and counts who asked for what. */
function door({ refreshes = [] as Result<'burnt', Fault>[], refuses = false } = {}) {
  const asked: string[] = [];
  const waits: number[] = [];
  let newest = 0;
  const next = (): Token => ({ bearer: `token ${++newest}`, refresh: `refresh ${newest}` });
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const tokens = keepToken({
    async authorize(withinMs) {
      waits.push(withinMs);
      asked.push('authorize');
      await turn();
      return refuses ? no({ kind: 'unauthorized', effect: 'none', detail: '401' }) : ok(next());
    },
    async refresh({ refresh }, withinMs) {
      waits.push(withinMs);
      asked.push(`refresh with ${refresh}`);
      await turn();
      return refreshes.shift() ?? ok(next());
    },
  });
  const call = async (bearer: string): Promise<Result<Reply, Fault>> => {
    asked.push(`call with ${bearer}`);
    await turn();
    return ok({ status: bearer === `token ${newest}` ? 200 : 401, body: undefined });
  };
  return { tokens, asked, waits, call, expire: () => void newest++, refuse: () => (refuses = true) };
}

const statuses = (replies: Result<Reply, Fault>[]) => replies.map((reply) => (reply.ok ? reply.value.status : reply.error.kind));

describe('a token', () => {
  test('is fetched once for ten calls that begin together', async () => {
    const { tokens, asked, call } = door();
    expect(new Set(statuses(await Promise.all(Array.from({ length: 10 }, () => tokens.use(CALL, call)))))).toEqual(new Set([200]));
    expect(asked.filter((what) => what === 'authorize')).toHaveLength(1);
  });

  test('is not waited for longer than the call that wants it: a probe on a line on which nothing comes ends as soon as any other', async () => {
    const { tokens, waits, call, expire } = door();
    await tokens.use({ deadlineMs: 2_500 }, call);
    expire();
    await tokens.use(CALL, call);
    expect(waits).toEqual([2_500, 10_000]);
  });

  test('that has expired is refreshed once for ten calls at the same time, and each of them comes through', async () => {
    const { tokens, asked, call, expire } = door();
    await tokens.use(CALL, call);
    expire();
    expect(new Set(statuses(await Promise.all(Array.from({ length: 10 }, () => tokens.use(CALL, call)))))).toEqual(new Set([200]));
    expect(asked.filter((what) => what.startsWith('refresh'))).toEqual(['refresh with refresh 1']);
    expect(asked.filter((what) => what === 'authorize')).toHaveLength(1);
  });

  test('that a slow call was refused with is not renewed again where another call has renewed it', async () => {
    const { tokens, asked, call, expire } = door();
    await tokens.use(CALL, call);
    const slow = Promise.withResolvers<void>();
    let first = true;
    const late = tokens.use(CALL, async (bearer) => {
      const reply = await call(first ? 'token of before' : bearer);
      if (first) await slow.promise;
      first = false;
      return reply;
    });
    expire();
    await tokens.use(CALL, call);
    slow.resolve();
    expect(statuses([await late])).toEqual([200]);
    expect(asked.filter((what) => what.startsWith('refresh'))).toHaveLength(1);
  });

  test('whose refresh is burnt is asked for with the credentials, once', async () => {
    const { tokens, asked, call, expire } = door({ refreshes: [ok('burnt')] });
    await tokens.use(CALL, call);
    expire();
    expect(statuses([await tokens.use(CALL, call)])).toEqual([200]);
    expect(asked.slice(-3)).toEqual(['refresh with refresh 1', 'authorize', 'call with token 3']);
  });

  test('whose refresh was sent and not answered is taken for burnt', async () => {
    const { tokens, asked, call, expire } = door({ refreshes: [no(LOST)] });
    await tokens.use(CALL, call);
    expire();
    expect(statuses([await tokens.use(CALL, call)])).toEqual([200]);
    expect(asked.filter((what) => what === 'authorize')).toHaveLength(2);
  });

  test('whose refresh was never sent can still be refreshed', async () => {
    const { tokens, asked, call, expire } = door({ refreshes: [no(GONE)] });
    await tokens.use(CALL, call);
    expire();
    expect(await tokens.use(CALL, call)).toEqual(no(GONE));
    expect(statuses([await tokens.use(CALL, call)])).toEqual([200]);
    expect(asked.filter((what) => what === 'authorize')).toHaveLength(1);
  });

  test('that is refused twice is renewed once: then it is the credentials', async () => {
    const { tokens, asked } = door();
    const refused = async () => ok({ status: 401, body: undefined });
    expect(statuses([await tokens.use(CALL, refused)])).toEqual([401]);
    expect(asked).toEqual(['authorize', 'refresh with refresh 1']);
  });

  test('that cannot be had means that the call was not made, whatever became of the asking', async () => {
    const lost = keepToken({ authorize: () => Promise.resolve(no(LOST)) });
    let calls = 0;
    expect(await lost.use(CALL, () => Promise.resolve(ok({ status: 200, body: ++calls })))).toEqual(no({ ...LOST, effect: 'none' }));
    expect(calls).toBe(0);
  });
});
