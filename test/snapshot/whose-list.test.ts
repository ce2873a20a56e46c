import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compose, type World } from '../../main/compose.ts';
import type { Listed } from '../../main/providers/provider.ts';
import { openList, openListWriter } from '../../main/snapshot/list-file.ts';
import { readHere } from '../../main/snapshot/reading.ts';
import { ask } from '../ask.ts';
import { handClock } from '../clocks.ts';
import { vaucharListKey } from '../list-key.ts';
import { ground } from '../providers/ground.ts';
import { ruin } from '../storage/kept.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { trainingWorld } from '../world.ts';

const KEY = Buffer.alloc(32, 1);

test('a list of another merchant, or of this account as it was somewhere else, is not believed', () => {
  const keyFor = (access: Partial<{ baseUrl: string; merchantId: string }>, id = 'gift') => vaucharListKey(id, { baseUrl: 'https://api.example/v1', merchantId: 'm1', ...access }, KEY);
  const ours = keyFor({});
  for (const others of [keyFor({ merchantId: 'm2' }), keyFor({ baseUrl: 'https://sandbox.example/v1' }), keyFor({}, 'other')]) expect(Buffer.from(others).equals(ours)).toBe(false);
  expect(Buffer.from(keyFor({ baseUrl: 'https://api.example:8443/v1' })).equals(ours)).toBe(true);
  const path = join(tempFolder(), 'gift.list');
  const writer = openListWriter(path, ours);
  writer.finish({ seq: 0, hash: '', readAtMs: 0, worthLeft: false });
  const opens = (key: Uint8Array) => {
    const list = openList(path, key, () => undefined);
    list?.close();
    return list !== undefined;
  };
  expect([opens(ours), opens(keyFor({ merchantId: 'm2' }))]).toEqual([true, false]);
});

test('a list that turns out damaged says nothing more, to whoever still holds it', () => {
  const path = join(tempFolder(), 'gift.list');
  const writer = openListWriter(path, KEY);
  writer.add(Array.from({ length: 500 }, (_, n) => ({ code: `CODE${n}`, voucher: { kind: 'voucher', ref: `vcr-${n}`, worth: { kind: 'uses', count: 1 } }, state: n === 1 ? 'used' : 'usable' })));
  writer.finish({ seq: 0, hash: '', readAtMs: 0, worthLeft: false });
  let damaged = 0;
  const list = openList(path, KEY, () => {
    damaged++;
    list?.close();
  });
  expect([list?.find('CODE2')?.ref, list?.otherwise('CODE1'), list?.otherwise('CODE2'), list?.otherwise('CODE900')]).toEqual(['vcr-2', 'spent', undefined, undefined]);
  list?.close();
  const again = openList(path, KEY, () => {
    damaged++;
    again?.close();
  });
  ruin(path);
  expect([again?.find('CODE2'), again?.otherwise('CODE1'), damaged]).toEqual([undefined, undefined, 1]);
});

test('a folder in which no list can be kept keeps no till from opening: it says so, and reads one once there can be; one that does not open leaves its journal to the next try', async () => {
  const folder = tempFolder();
  const { server } = await ground();
  const clock = handClock();
  const opened = (more: Partial<World>) => compose(trainingWorld({ folder, clock, access: server.access, readList: readHere, ...more }));
  expect(() => opened({ outside: () => { throw new Error('no way out'); } })).toThrow('no way out');
  writeFileSync(join(folder, 'lists'), 'no folder');
  const log: string[] = [];
  const desk = opened({ log: (what) => void log.push(what) });
  if (!desk.ok) throw new Error(desk.error.kind);
  expect(log).toContain('no lists');
  await ask(desk.value.serve, 'desk.open', {});
  await ask(desk.value.serve, 'person.signIn', { personId: 'sam', pin: '2222' });
  const list = async () => (await ask(desk.value.serve, 'lists.open', {}))[0];
  expect(await list()).toMatchObject({ failed: { why: 'not-writable' } });
  rmSync(join(folder, 'lists'));
  clock.advance(2 * 60_000);
  await until('it is read', async () => (await list())?.kept !== undefined);
  expect((await list())?.failed).toBeUndefined();
  await desk.value.close();
});

describe('a list that has a code twice', () => {
  const ONE = { code: 'Gift-ABcd-9876', voucher: { kind: 'voucher', ref: 'vcr-1', worth: { kind: 'uses', count: 1 } } } as const;
  const written = (...listed: Listed[]) => {
    const path = join(tempFolder(), 'gift.list');
    const writer = openListWriter(path, KEY);
    for (const one of listed) writer.add([one]);
    writer.finish({ seq: 0, hash: '', readAtMs: 0, worthLeft: false });
    const list = openList(path, KEY, () => undefined);
    onTestFinished(() => list?.close());
    return { path, list, says: (code: string) => [list?.find(code)?.ref, list?.otherwise(code)] };
  };

  test.each([
    ['good and good: it was read while the pages moved', { ...ONE, state: 'usable' }, { ...ONE, state: 'usable' }, ['vcr-1', undefined]],
    ['used, then good', { ...ONE, state: 'used' }, { ...ONE, state: 'usable' }, [undefined, 'spent']],
    ['good, then used', { ...ONE, state: 'usable' }, { ...ONE, state: 'used' }, [undefined, 'spent']],
    ['good for one thing and for another', { ...ONE, state: 'usable' }, { ...ONE, voucher: { ...ONE.voucher, worth: { kind: 'uses', count: 2 } }, state: 'usable' }, [undefined, 'spent']],
    ['in letters of two kinds', { ...ONE, state: 'usable' }, { ...ONE, code: 'GIFT-ABCD-9876', state: 'usable' }, [undefined, 'spent']],
  ] as [string, Listed, Listed, unknown[]][])('%s', (_, one, another, says) => {
    expect(written(one, another).says(ONE.code)).toEqual(says);
  });

  test('finds what is good in its own letters, and what is used in any', () => {
    const { says } = written({ ...ONE, state: 'usable' }, { ...ONE, code: 'USED-abCD', state: 'used' });
    expect([says(ONE.code), says('GIFT-ABCD-9876')]).toEqual([['vcr-1', undefined], [undefined, 'other-letters']]);
    expect(says('used-ABcd')).toEqual([undefined, 'spent']);
  });

  test('keeps nothing that names the code, in whatever letters', () => {
    const { path } = written({ code: ONE.code, voucher: { ...ONE.voucher, ref: 'v/gift-abcd-9876', title: 'Card GIFT-ABCD-9876' }, state: 'usable' });
    expect(readFileSync(path).toString('latin1').toLowerCase()).not.toContain('abcd-9876');
  });
});
