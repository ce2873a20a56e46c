// Reads one list in a process of its own: it takes half a minute of nothing but work, and main has a till to serve.
import { openLooseDrawer } from '../providers/drawer.ts';
import { type Line, openSockets } from '../providers/carrier.ts';
import { makeExchange } from '../providers/http.ts';
import { makeProvider } from '../providers/registry.ts';
import type { Order, Said } from './elsewhere.ts';
import { readList } from './read-list.ts';

type Port = { on(name: 'message', heard: (words: unknown) => void): void; postMessage(words: Said): void };

/** Electron's utility process has a port; a child of Node a channel. */
const port = Reflect.get(process, 'parentPort') as Port | undefined;
const ways = new Map<string, (way: string) => void>();

function say(said: Said): void {
  if (port === undefined) process.send?.(said);
  else port.postMessage(said);
}

function hear(words: unknown): void {
  const told = words as Order | { url: string; way: string };
  if ('way' in told) ways.get(told.url)?.(told.way);
  else void read(told);
}

function lineOf(certificates: string[]): Line {
  return {
    certificates,
    proxyFor: (url) =>
      new Promise((resolve) => {
        ways.set(url, resolve);
        say({ is: 'way', url });
      }),
  };
}

async function read({ settings, access, certificates, ...job }: Order): Promise<void> {
  const now = () => job.stood.readAtMs;
  const mono = () => performance.now();
  const { exchange, stream, close } = makeExchange({ carrier: openSockets(lineOf(certificates)), mono, heard: () => undefined });
  const list = makeProvider(settings, { access, exchange, stream, now, mono, drawer: openLooseDrawer() }).till?.list;
  if (list === undefined) return say({ is: 'not-read', why: 'misconfigured' });
  const done = await readList(list, job, { progress: (count) => say({ is: 'progress', count }), stopped: () => false });
  await close();
  if (done.ok) say({ is: 'whole', count: done.value.count });
  else if (done.error !== 'stopped') say({ is: 'not-read', ...done.error });
}

if (port === undefined) {
  process.on('message', hear);
  // whoever asked for the list is gone, and nobody takes it any more; Electron ends its processes itself
  process.on('disconnect', () => process.exit(1));
} else port.on('message', (event) => hear(Reflect.get(Object(event), 'data')));
