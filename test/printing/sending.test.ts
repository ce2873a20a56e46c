import { execFileSync } from 'node:child_process';
import { constants, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { getEventListeners } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Printer } from '../../shared/printing.ts';
import { nameOfPrinter, send } from '../../main/printing/sending.ts';
import type { Sent } from '../../main/printing/sent.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { type Behaviour, openPrinter } from './fake-printer.ts';

const RECEIPT = Uint8Array.from([0x1b, 0x40, ...Buffer.from('a receipt\n'), 0x1d, 0x56, 1]);
/** What is not waited for is not cut short: a busy machine may answer late. */
const PATIENT = { connectMs: 10_000, stateMs: 5_000, endMs: 5_000 };
const SOON = { connectMs: 10_000, stateMs: 60, endMs: 200 };

async function printer(behaviour: Behaviour) {
  const opened = await openPrinter(behaviour);
  onTestFinished(() => opened.close());
  return opened;
}

/** Sends it and says whether that was begun. */
async function sent(to: Printer, bytes = RECEIPT, patience = SOON): Promise<{ sent: Sent; begun: number }> {
  let begun = 0;
  const became = await send(to, bytes, {
    begin: () => {
      begun += 1;
      return true;
    },
    patience,
  });
  return { sent: became, begun };
}

const tcp = (port: number): Printer => ({ is: 'tcp', host: '127.0.0.1', port });

test('leaves nothing listening to a signal that is there as long as the desk', async () => {
  const { port } = await printer('mute');
  const stop = new AbortController();
  const till = { begin: () => true, patience: SOON, signal: stop.signal };
  expect(await send(tcp(port), RECEIPT, till)).toEqual({ is: 'printed' });
  expect(await send(tcp(1), RECEIPT, till)).toMatchObject({ is: 'not-sent' });
  await until('all are closed', () => getEventListeners(stop.signal, 'abort').length === 0);
});

test.each([
  ['answers', { is: 'printed' }, 1],
  ['mute', { is: 'printed' }, 1],
  ['no-paper', { is: 'not-sent', why: 'no-paper' }, 0],
  ['cover-open', { is: 'not-sent', why: 'cover-open' }, 0],
  ['paper-ends', { is: 'doubt', why: 'paper-ended' }, 1],
  ['hangs', { is: 'doubt', why: 'hangs' }, 1],
  ['closes', { is: 'doubt', why: 'closed' }, 1],
] as const)('a printer that %s', async (behaviour, became, begun) => {
  const { port, receipts } = await printer(behaviour);
  const patience = behaviour === 'mute' || behaviour === 'hangs' || behaviour === 'closes' ? SOON : PATIENT;
  expect(await sent(tcp(port), RECEIPT, patience)).toEqual({ sent: became, begun });
  if (became.is === 'not-sent') expect(receipts).toEqual([]);
  else if (became.is === 'printed') expect(receipts).toEqual([RECEIPT]);
});

test('a printer that is off, or that never picks up, gets nothing', async () => {
  const { port, close } = await printer('answers');
  await close();
  expect(await sent(tcp(port))).toEqual({ sent: { is: 'not-sent', why: 'refused' }, begun: 0 });
  expect(await sent({ is: 'tcp', host: 'no-such-printer.invalid', port: 9_100 })).toEqual({ sent: { is: 'not-sent', why: 'unreachable' }, begun: 0 });
});

test('a long picture to a printer that takes nothing of it comes to an end', async () => {
  const server = createServer((socket) => socket.pause().on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await sent(tcp(port), new Uint8Array(20_000_000))).toEqual({ sent: { is: 'doubt', why: 'hangs' }, begun: 1 });
});

test('where it cannot be written down that paper may come out, nothing is sent', async () => {
  const { port, receipts } = await printer('answers');
  expect(await send(tcp(port), RECEIPT, { begin: () => false, patience: SOON })).toEqual({ is: 'not-sent', why: 'disk-full' });
  expect(receipts).toEqual([]);
});

test('a device takes the bytes; one that takes none, or not all, says so', async () => {
  const fifo = join(tempFolder(), 'lp0');
  execFileSync('mkfifo', [fifo]);
  const device: Printer = { is: 'device', device: fifo };
  // nobody reads it: it is off
  expect(await sent(device)).toEqual({ sent: { is: 'not-sent', why: 'no-device' }, begun: 0 });
  const reader = await open(fifo, constants.O_RDONLY | constants.O_NONBLOCK);
  onTestFinished(() => reader.close());
  expect(await sent(device)).toEqual({ sent: { is: 'printed' }, begun: 1 });
  const { buffer, bytesRead } = await reader.read(Buffer.alloc(100), 0, 100);
  expect(Uint8Array.from(buffer.subarray(0, bytesRead))).toEqual(RECEIPT);
  expect(await sent(device, new Uint8Array(1_000_000))).toEqual({ sent: { is: 'doubt', why: 'hangs' }, begun: 1 });
  // it is full by now
  expect(await sent(device)).toEqual({ sent: { is: 'not-sent', why: 'no-answer' }, begun: 1 });
});

test('what is no device is never written to', async () => {
  const file = join(tempFolder(), 'books');
  writeFileSync(file, 'the books');
  expect((await sent({ is: 'device', device: file })).sent).toEqual({ is: 'not-sent', why: 'not-a-printer' });
  expect((await sent({ is: 'device', device: join(file, '..') })).sent).toEqual({ is: 'not-sent', why: 'not-a-printer' });
  expect((await sent({ is: 'device', device: `${file}-gone` })).sent).toEqual({ is: 'not-sent', why: 'no-device' });
  expect(await readFile(file, 'utf8')).toBe('the books');
});

test('a printer is an address or a device, and nothing else that can be written to', () => {
  const good = [tcp(9_100), { is: 'tcp', host: 'printer.local', port: 9_100 }, { is: 'tcp', host: 'fe80::1', port: 9_100 }, ...['/dev/usb/lp0', '/dev/ttyUSB1', '\\\\.\\COM3', '\\\\bar-pc\\Receipts'].map((device) => ({ is: 'device', device }))];
  const bad = [
    ...['http://printer', 'a b', '', 'printer:9100', '-x'].map((host) => ({ is: 'tcp', host, port: 9_100 })),
    ...['/dev/sda', '/etc/passwd', '/dev/usb/../sda', '/dev/usb/lp0/../../mem', 'C:\\books', '\\\\pc\\share\\file', 'lp0', ''].map((device) => ({ is: 'device', device })),
  ];
  expect(good.filter((one) => !Printer.safeParse(one).success)).toEqual([]);
  expect(bad.filter((one) => Printer.safeParse(one).success)).toEqual([]);
  expect([nameOfPrinter(tcp(9_100)), nameOfPrinter(tcp(9_101))]).toEqual(['127.0.0.1', '127.0.0.1:9101']);
});
