import { join } from 'node:path';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBE_DEADLINE_MS } from '../../shared/limits.ts';
import { no } from '../../shared/result.ts';
import { openDrawers } from '../../main/vault/drawers.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { type Drawer, openLooseDrawer } from '../../main/providers/drawer.ts';
import type { Exchange } from '../../main/providers/http.ts';
import { TOKENS_IN_WINDOW, WINDOW_MS } from '../../main/providers/vista-vouchers/budget.ts';
import type { VistaServer } from '../../main/training/vista-server.ts';
import { VISTA_TOKENS_AT_MOST } from '../../main/training/vista-tokens.ts';
import { handClock } from '../clocks.ts';
import { tempFolder } from '../temp-folder.ts';
import { closedPort, httpServer } from './sockets.ts';
import { CLIENT, named, ORDER, vistaAt, vistaGround } from './vista-ground.ts';

const ask = (verbs: ReturnType<typeof vistaAt>) => verbs.resolve(['T1'], named());

async function ground(): Promise<{ server: VistaServer; clock: ReturnType<typeof handClock>; at: (drawer?: Drawer) => ReturnType<typeof vistaAt> }> {
  const clock = handClock();
  const server = await vistaGround({ now: clock.now });
  return { server, clock, at: (drawer) => vistaAt(server.access, { now: clock.now, ...(drawer === undefined ? {} : { drawer }) }) };
}

describe('a token', () => {
  test('is one for ten calls at once, also when it has run out in the middle', async () => {
    const { server, at } = await ground();
    const verbs = at();
    const ten = () => Promise.all(Array.from({ length: 10 }, () => ask(verbs)));
    expect((await ten()).every(({ ok }) => ok)).toBe(true);
    expect(server.tokens.handedOut()).toBe(1);
    server.tokens.expire();
    expect((await ten()).every(({ ok }) => ok)).toBe(true);
    expect(server.tokens.handedOut()).toBe(2);
  });

  test('that has run out while something is posted posts it once', async () => {
    const { server, at } = await ground();
    const verbs = at();
    await ask(verbs);
    server.tokens.expire();
    expect(await verbs.send(CLIENT, named())).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect(server.made()).toHaveLength(1);
  });

  test('outlives the program, sealed', async () => {
    const { server, at } = await ground();
    const folder = tempFolder();
    const vault = openTrainingVault(folder);
    const drawers = () => openDrawers(join(folder, 'accounts'), vault);
    for (let start = 0; start < 5; start++) expect((await ask(at(drawers()('office')))).ok).toBe(true);
    expect(server.tokens.handedOut()).toBe(1);
    const files = readdirSync(join(folder, 'accounts')).map((name) => join(folder, 'accounts', name));
    expect(files).toHaveLength(1);
    expect(readFileSync(files[0] ?? '', 'utf8')).not.toContain('bearer');
    writeFileSync(files[0] ?? '', 'rubbish');
    expect((await ask(at(drawers()('office')))).ok, 'what cannot be opened is as if it were not there').toBe(true);
    expect(server.tokens.handedOut()).toBe(2);
  });

  test('is another account\'s in another drawer', async () => {
    const { server, at } = await ground();
    const folder = tempFolder();
    const drawerOf = openDrawers(folder, openTrainingVault(folder));
    await ask(at(drawerOf('one')));
    await ask(at(drawerOf('two')));
    expect(server.tokens.handedOut()).toBe(2);
  });
});

describe('an account whose access was changed', () => {
  test('is never asked under the token of before, and waits for no refusal of before; what was asked for stays counted', async () => {
    const { server, clock } = await ground();
    const drawer = openLooseDrawer();
    const another = await vistaGround({ now: clock.now });
    const wrong = { ...server.access, clientSecret: 'wrong' };
    const at = (access: typeof server.access) => vistaAt(access, { now: clock.now, drawer });
    await ask(at(server.access));
    expect(await ask(at(another.access)), 'its own token').toMatchObject({ ok: true });
    expect([server.tokens.handedOut(), another.tokens.handedOut()]).toEqual([1, 1]);
    for (let n = 0; n < 2; n++) expect(await ask(at(wrong))).toMatchObject({ ok: false });
    expect(await ask(at(server.access)), 'the secret was put right').toMatchObject({ ok: true });
    expect(JSON.parse(drawer.read() ?? '')).toMatchObject({ asked: { length: 4 } });
    expect(drawer.read()).not.toContain(server.access.clientSecret);
  });
});

describe('the budget of tokens', () => {
  test('is never overdrawn, in this run and the next, and grows again with time', async () => {
    const { server, clock, at } = await ground();
    const drawer = openLooseDrawer();
    for (let n = 0; n < 2 * VISTA_TOKENS_AT_MOST; n++) {
      server.tokens.expire();
      await ask(at(drawer));
      clock.advance(1_000);
    }
    expect([server.tokens.handedOut(), server.tokens.overLimit()]).toEqual([TOKENS_IN_WINDOW, 0]);
    expect(await ask(at(drawer))).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none', retryAfterMs: WINDOW_MS - 2 * VISTA_TOKENS_AT_MOST * 1_000 } });
    clock.advance(WINDOW_MS - 2 * VISTA_TOKENS_AT_MOST * 1_000);
    expect((await ask(at(drawer))).ok).toBe(true);
  });

  test('that others have used up is left alone for a quarter of an hour, over a restart too', async () => {
    const { server, clock, at } = await ground();
    for (let n = 0; n < VISTA_TOKENS_AT_MOST; n++) await ask(at());
    const drawer = openLooseDrawer();
    for (let n = 0; n < 10; n++) {
      expect(await ask(at(drawer))).toMatchObject({ ok: false, error: { kind: 'throttled', effect: 'none' } });
      clock.advance(60_000);
    }
    expect(server.tokens.overLimit(), 'it asked once, and did as it was told').toBe(1);
    clock.advance(WINDOW_MS);
    expect((await ask(at(drawer))).ok).toBe(true);
  });

  test('a second refusal in a row says that the credentials are wrong', async () => {
    const { server, clock } = await ground();
    const verbs = vistaAt({ ...server.access, clientSecret: 'wrong' }, { now: clock.now });
    expect(await ask(verbs)).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterMs: WINDOW_MS } });
    clock.advance(WINDOW_MS);
    expect(await ask(verbs)).toMatchObject({ ok: false, error: { kind: 'unauthorized', effect: 'none' } });
    clock.advance(60_000);
    expect(await ask(verbs), 'and goes on saying so without asking').toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
  });

  test('is not touched by what never left this machine, nor kept shut by a clock that was wrong', async () => {
    const { server, clock } = await ground();
    const drawer = openLooseDrawer();
    const identityUrl = `http://127.0.0.1:${await closedPort()}`;
    for (let n = 0; n < VISTA_TOKENS_AT_MOST; n++) expect(await ask(vistaAt({ ...server.access, identityUrl }, { drawer, now: clock.now }))).toMatchObject({ ok: false, error: { kind: 'unreachable', effect: 'none' } });
    expect((await ask(vistaAt(server.access, { drawer, now: clock.now }))).ok).toBe(true);
    const year = 365 * 86_400_000;
    drawer.write(JSON.stringify({ asked: Array.from({ length: 30 }, () => clock.now() + year), refusals: 1, notBefore: clock.now() + year }));
    server.tokens.expire();
    expect((await ask(vistaAt(server.access, { drawer, now: clock.now }))).ok).toBe(true);
  });

  test('is not spent on looking for a line that is down', async () => {
    const { server } = await ground();
    const asked: string[] = [];
    const identityUrl = await httpServer((incoming, reply) => void (asked.push(incoming.url ?? ''), reply.writeHead(400).end()));
    const down = vistaAt({ ...server.access, baseUrl: `http://127.0.0.1:${await closedPort()}`, identityUrl });
    for (let n = 0; n < 40; n++) expect(await down.check()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(asked).toEqual([]);
  });

  test('whose loss keeps an order from being posted has posted nothing', async () => {
    const { server, clock } = await ground();
    const verbs = vistaAt({ ...server.access, clientSecret: 'wrong' }, { now: clock.now });
    expect(await verbs.send(ORDER, named())).toMatchObject({ ok: false, error: { effect: 'none' } });
    expect(server.made()).toEqual([]);
  });
});

describe('whether an account is set up well', () => {
  test('is seen by a look that makes nothing', async () => {
    const { server, at } = await ground();
    expect(await at().check()).toEqual({ ok: true, value: 'good' });
    expect([server.made(), server.tokens.handedOut()]).toEqual([[], 1]);
  });

  test('is looked at no longer than until the next look is due, with a token at hand or without', async () => {
    const { server, clock, at } = await ground();
    const drawer = openLooseDrawer();
    const deadlines: number[] = [];
    const mute: Exchange = async ({ endpoint }) => {
      deadlines.push(endpoint.deadlineMs);
      return no({ kind: 'timeout', effect: 'possible', detail: 'nothing comes' });
    };
    const look = () => vistaAt(server.access, { now: clock.now, drawer, exchange: mute }).check();
    expect((await look()).ok).toBe(false);
    expect((await at(drawer).check()).ok).toBe(true);
    expect((await look()).ok).toBe(false);
    expect(deadlines).toEqual([PROBE_DEADLINE_MS, PROBE_DEADLINE_MS]);
  });

  test.each([
    ['a wrong key', { apiKey: 'wrong' }, 'unauthorized'],
    ['a wrong tenant', { tenant: 'wrong' }, 'throttled'],
    ['a wrong secret', { clientSecret: 'wrong' }, 'throttled'],
  ])('%s is told', async (_, changed, kind) => {
    const { server } = await ground();
    expect(await vistaAt({ ...server.access, ...changed }).check()).toMatchObject({ ok: false, error: { kind, effect: 'none' } });
  });
});
