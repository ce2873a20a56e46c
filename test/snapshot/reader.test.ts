import { fork, type Serializable } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TRAINING_ACCOUNT, TRAINING_GRAMMAR } from '../../main/settings/training-settings.ts';
import { readElsewhere, type Reader } from '../../main/snapshot/elsewhere.ts';
import { keepReader } from '../../main/snapshot/kept-reader.ts';
import { openList } from '../../main/snapshot/list-file.ts';
import { handClock } from '../clocks.ts';
import { ground } from '../providers/ground.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';

const KEY = Buffer.alloc(32, 7);
const SETTINGS = { id: TRAINING_ACCOUNT, name: 'Vauchar', provider: 'vauchar', currency: 'EUR', grammar: { ...TRAINING_GRAMMAR }, verdictAfterMs: 2_000 } as const;
const LINE = { certificates: [], proxyFor: () => Promise.resolve('DIRECT') };

type AppReader = Reader & { pid: number; leave(): void };

/** The app's own program for it, in a process of this Node. */
function startReader(): AppReader {
  const child = fork(join(import.meta.dirname, '..', '..', 'main', 'snapshot', 'reader.ts'), { serialization: 'advanced', stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    pid: child.pid ?? 0,
    // one that has died already is heard at its end
    tell: (words) => void child.send(words as Serializable, () => undefined),
    onHeard: (heard) => void child.on('message', heard),
    onEnded: (ended) => void child.on('exit', ended),
    kill: () => void child.kill('SIGKILL'),
    // what it had said before comes all the same, and only the first word of it finds somebody here
    leave: () => void (child.connected && child.disconnect()),
  };
}

async function reading(more: number, progress: (count: number, reader: AppReader) => void) {
  const { server } = await ground({ more });
  const path = join(tempFolder(), 'a.list');
  const reader = startReader();
  const { ended } = readElsewhere({ settings: SETTINGS, access: server.access, path, stood: { seq: 3, hash: 'abc', readAtMs: 5 }, key: KEY }, { reader, line: LINE, progress: (count) => progress(count, reader) });
  return { server, path, ended: await ended };
}

test('a process of its own reads a list whole; neither its arguments nor its surroundings have the key or the credentials', async () => {
  let seen = '';
  const { server, path, ended } = await reading(20_000, (_, { pid }) => {
    if (existsSync(`/proc/${pid}/cmdline`)) seen = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'latin1')).join();
  });
  expect(ended).toMatchObject({ ok: true, value: { count: 20_000 + server.vouchers.length } });
  const list = openList(path, KEY, () => undefined);
  onTestFinished(() => list?.close());
  expect(list).toMatchObject({ seq: 3, hash: 'abc', readAtMs: 5, worthLeft: false, count: 20_000 + server.vouchers.length });
  const last = server.many.at(19_999);
  expect(list?.find(last.code)?.ref).toBe(last.wire.id);
  for (const secret of [server.access.apiKey, KEY.toString('base64'), KEY.toString('hex')]) expect(seen.includes(secret)).toBe(false);
});

test('a reader ends with the program that asked for the list', async () => {
  let ended = false;
  const { path, ended: read } = await reading(20_000, (_, reader) => {
    reader.onEnded(() => (ended = true));
    reader.leave();
  });
  expect(read).toEqual({ ok: false, error: { why: 'died' } });
  expect(ended).toBe(true);
  expect(openList(path, KEY, () => undefined)).toBeUndefined();
});

test('a reader that is killed in the middle leaves one file, and nothing that is taken for a list', async () => {
  const { path, ended } = await reading(20_000, (_, reader) => reader.kill());
  expect(ended).toEqual({ ok: false, error: { why: 'died' } });
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  expect(openList(path, KEY, () => undefined)).toBeUndefined();
});

test('lists that come one after the other are read by one process, which ends when none comes; one that died is replaced', async () => {
  const { server } = await ground({ more: 20 });
  const clock = handClock();
  const processes: (AppReader & { ended: boolean })[] = [];
  const next = keepReader(() => {
    const reader = { ...startReader(), ended: false };
    reader.onEnded(() => (reader.ended = true));
    processes.push(reader);
    return reader;
  }, clock);
  const folder = tempFolder();
  const read = (name: string, stop = false) => {
    const one = readElsewhere({ settings: SETTINGS, access: server.access, path: join(folder, name), stood: { seq: 3, hash: 'abc', readAtMs: 5 }, key: KEY }, { reader: next(), line: LINE, progress: () => undefined });
    if (stop) one.stop();
    return one.ended;
  };
  const whole = { ok: true, value: { count: 20 + server.vouchers.length } };
  expect([await read('a'), await read('b')]).toEqual([whole, whole]);
  expect(processes).toHaveLength(1);
  processes[0]?.kill();
  await until('it has died', () => processes[0]?.ended === true);
  expect(await read('c')).toEqual(whole);
  expect(processes).toHaveLength(2);
  clock.advance(10_000);
  await until('nobody wanted it', () => processes[1]?.ended === true);
  expect([await read('d', true), await read('e')]).toEqual([{ ok: false, error: 'stopped' }, whole]);
  expect(processes, 'one that was stopped reads nothing more').toHaveLength(4);
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'b', 'c', 'e']);
});
