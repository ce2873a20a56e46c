import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Output } from '../../shared/contract.ts';
import { systemClock } from '../../main/clock.ts';
import { compose } from '../../main/compose.ts';
import { startVistaVouchers, type VistaServer } from '../../main/training/vista-server.ts';
import { ask } from '../ask.ts';
import { openRelay, type Relay } from '../relay.ts';
import { seededRandom } from '../random.ts';
import { sampled } from '../sampled.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { drawSeed, openHistogram } from './histogram.ts';
import { type OfficePlan, officeWorld } from './office-world.ts';
import { startProgram } from './program.ts';

/** Three kills in each of the one, five in each of the other: 35 where all are made. */
const POSTINGS = sampled(5);
const CHAINS = sampled(4);
const SLOW_MS = 60_000;
const FACTOR = 1_000;

const histogram = openHistogram('an office killed');
const random = seededRandom(drawSeed());
let server: VistaServer;
let relay: Relay;
let serverNow = 0;

beforeEach(async () => {
  serverNow = systemClock.now();
  server = await startVistaVouchers({ statePath: join(tempFolder(), 'vista.json'), now: () => serverNow, random, slowMs: () => SLOW_MS });
  relay = await openRelay(server.access.baseUrl, () => undefined);
  onTestFinished(async () => {
    await relay.close();
    await server.close();
  });
});
afterAll(() => histogram.print());

type Errand = NonNullable<OfficePlan['errand']>;
type Orders = Pick<OfficePlan, 'errand' | 'standStill'>;

/** One till's folder over all its lives; its clock never runs backwards. */
function openTill() {
  const folder = join(tempFolder(), 'till');
  let startsAt = systemClock.now();
  const plan = (orders: Orders, factor = 1): OfficePlan => ({
    folder,
    access: { ...server.access, baseUrl: relay.baseUrl },
    statusWords: { done: [server.words.done], failed: [server.words.failed] },
    clock: { startsAt: (startsAt += 600_000), factor },
    ...orders,
  });
  return { plan };
}

async function startLife(plan: OfficePlan): Promise<{ heard(word: string): Promise<unknown>; kill(where: string): Promise<void> }> {
  const child = startProgram('office-till', JSON.stringify(plan));
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close');
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    heard: (word) =>
      until(`the till says ${word}`, () => {
        if (child.exitCode !== null || said.includes('defect')) throw new Error(`the till ended by itself: ${said}`);
        return said.includes(word);
      }),
    async kill(where) {
      if (!child.kill('SIGKILL')) throw new Error('the till was not there to be killed');
      await ended;
      histogram.count(where);
    },
  };
}

async function killedStandingStill(plan: OfficePlan, where: string): Promise<void> {
  const life = await startLife(plan);
  await life.heard('standing still');
  await life.kill(where);
}

async function killedOnTheLine(plan: OfficePlan, side: 'before-effect' | 'after-effect', where: string): Promise<void> {
  relay.hold({ verb: 'POST', side });
  const life = await startLife(plan);
  await until('the call is held', () => relay.held() > 0);
  await life.kill(where);
  relay.drop();
}

/** What the next run makes of it, once it has done what it can. */
async function settle(plan: OfficePlan): Promise<Output<'queue.conflicts'>['conflicts']> {
  const defects: string[] = [];
  const opened = compose(officeWorld(plan, (what, fields) => void (what === 'defect' && defects.push(String(fields['error'])))));
  if (!opened.ok) throw new Error(`after a kill the journal is ${opened.error.kind}`);
  const { serve, close } = opened.value;
  await ask(serve, 'desk.open', {});
  await ask(serve, 'person.signIn', { personId: 'sam', pin: '2222' });
  await until('nothing is the desk\'s to do', async () => (await ask(serve, 'queue.open', {})).rows.every(({ next }) => next === 'person'));
  const { conflicts } = await ask(serve, 'queue.conflicts', {});
  await close();
  expect(defects).toEqual([]);
  return conflicts;
}

function clientOf(id: string): Errand {
  return { id, what: 'create client', request: JSON.stringify({ code: id, name: 'A company' }) };
}

function distributionOf(id: string): Errand {
  const distributionItems = [1, 2, 3].map((n) => ({ clientOrderItemId: n, quantityPerRecipient: n }));
  return { id, what: 'distribute by e-mail', request: JSON.stringify({ reference: id, distributionItems }) };
}

const madeFor = (text: string) => server.made().filter(({ reference }) => reference.includes(text));

describe('an errand that is killed before its tokens are on disk', () => {
  test.each(Array.from({ length: POSTINGS }, (_, n) => n))('is posted once at most, and stands for a person with what to look for (%i)', async () => {
    const windows = [
      { reached: 0, kill: (plan: OfficePlan) => killedStandingStill({ ...plan, standStill: 'errand-started' }, 'begun, not posted') },
      { reached: 0, kill: (plan: OfficePlan) => killedOnTheLine(plan, 'before-effect', 'posted, no effect') },
      { reached: 1, kill: (plan: OfficePlan) => killedOnTheLine(plan, 'after-effect', 'posted, effect, no answer') },
    ];
    for (const { reached, kill } of windows) {
      const till = openTill();
      const before = server.made().length;
      await kill(till.plan({ errand: clientOf(randomUUID()) }));
      const [conflict, ...more] = await settle(till.plan({}, FACTOR));
      expect(more).toEqual([]);
      if (conflict?.kind !== 'errand') throw new Error('it stands for nobody');
      expect(conflict.why).toBe('may-be-done');
      expect(server.made().length - before, 'it was not posted again').toBe(reached);
      const mark = conflict.lookFor.text?.split(', ').at(-1) ?? '';
      expect(madeFor(mark), 'what is looked for finds it').toHaveLength(reached);
      expect(reached === 0 || madeFor(mark)[0]?.correlation === conflict.lookFor.correlation, 'and so does its correlation').toBe(true);
    }
  });
});

describe('an errand that is killed at each step to its results', () => {
  test.each(Array.from({ length: CHAINS }, (_, n) => n))('is made once, and comes to its end (%i)', async () => {
    const till = openTill();
    const errand = distributionOf(randomUUID());
    await killedStandingStill(till.plan({ errand, standStill: 'errand-ended' }), 'tokens on disk');
    await killedStandingStill(till.plan({ standStill: 'errand-started' }), 'resolve begun');
    await killedOnTheLine(till.plan({}), 'before-effect', 'resolve not asked');
    await killedOnTheLine(till.plan({}), 'after-effect', 'resolve answered, not heard');
    await killedStandingStill(till.plan({ standStill: 'errand-ended' }), 'resolve heard, still pending');
    expect(madeFor(errand.id), 'one for each part').toHaveLength(3);
    serverNow += SLOW_MS;
    expect(await settle(till.plan({}, FACTOR))).toEqual([]);
    expect(madeFor(errand.id)).toHaveLength(3);
    expect(server.tokens.overLimit()).toBe(0);
  });
});
