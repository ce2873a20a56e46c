import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SerialNow, SerialPort } from '../../shared/serial.ts';
import { systemClock } from '../../main/clock.ts';
import { startListening } from '../../main/serial/listener.ts';
import { type SerialPorts, systemPorts } from '../../main/serial/ports.ts';
import { pacedClock } from '../clocks.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { openPty } from './pty.ts';

const COUNTER = { vendor: '05e0', product: '1701', serial: 'S1' };

/** Real lines through the real library; the system is not asked which there are. */
async function listening(port: (path: string) => SerialPort = (path) => ({ device: path, name: 'Counter 7' })) {
  const pty = await openPty();
  onTestFinished(() => pty.unplug());
  const heard: string[] = [];
  const states: SerialNow['is'][] = [];
  let there: SerialPort[] = [port(pty.path)];
  const ports: SerialPorts = { ...systemPorts, list: () => Promise.resolve(there) };
  const clock = pacedClock(systemClock);
  const listener = startListening({ ports, clock, log: () => undefined, onText: (text) => heard.push(text), changed: ({ is }) => states.push(is) }, undefined);
  onTestFinished(() => listener.stop());
  return { pty, heard, states, clock, listener, ports, scanner: { port: port(pty.path), baud: 9_600 } as const, see: (now: SerialPort[]) => (there = now) };
}

test('a scanner at a serial line is heard, code after code', async () => {
  const { pty, heard, listener, scanner } = await listening();
  expect((await listener.listen(scanner)).is).toBe('heard');
  pty.send('GIFT-1\r\nGIFT-2\r\n');
  pty.send('GIFT-3\r\n');
  await until('three codes are heard', () => heard.length >= 3);
  expect(heard).toEqual(['GIFT-1', 'GIFT-2', 'GIFT-3']);
});

test('one that was unplugged is heard again by itself where it is plugged in, and half a code is none', async () => {
  const { pty, heard, listener, scanner, clock, see } = await listening((path) => ({ device: path, name: 'Counter 7', usb: COUNTER }));
  await listener.listen(scanner);
  pty.send('HALF');
  await pty.unplug();
  await until('it is missed', () => listener.now().is === 'not-there');
  const again = await openPty();
  onTestFinished(() => again.unplug());
  see([{ device: again.path, name: 'Counter 7', usb: COUNTER }]);
  clock.pace(100);
  await until('it is heard again', () => listener.now().is === 'heard');
  again.send('GIFT-1\r');
  await until('a code is heard', () => heard.length > 0);
  expect(heard).toEqual(['GIFT-1']);
});

test('one that is unplugged while it speaks is missed, although the system tells nobody who is reading', async () => {
  const { pty, heard, listener, scanner, ports } = await listening();
  ports.open = (path, baud, { onBytes, onClose }) => {
    const cutting = (bytes: Uint8Array): void => {
      pty.cut();
      onBytes(bytes);
    };
    return systemPorts.open(path, baud, { onBytes: cutting, onClose });
  };
  await listener.listen(scanner);
  pty.send('HALF');
  await until('it is missed', () => listener.now().is === 'not-there');
  expect(heard).toEqual([]);
});

test('what lies at its port now and is another device is not read', async () => {
  const { pty, listener, scanner, see } = await listening((path) => ({ device: path, name: 'Counter 7', usb: COUNTER }));
  see([{ device: pty.path, name: 'Scales', usb: { ...COUNTER, vendor: '0922' } }]);
  expect((await listener.listen(scanner)).is).toBe('not-there');
});

test('where the system does not tell its ports, the one that is set is heard all the same', async () => {
  const { listener, scanner, ports } = await listening((path) => ({ device: path, name: 'Counter 7', usb: COUNTER }));
  ports.list = () => Promise.reject(new Error('spawn udevadm ENOENT'));
  expect((await listener.listen(scanner)).is).toBe('heard');
});

test('who asks for it twice at once hears it, and has to wait for nothing', async () => {
  const { listener, scanner, states } = await listening();
  const [, second] = await Promise.all([listener.listen(scanner), listener.listen(scanner)]);
  expect(second.is).toBe('heard');
  expect(states).not.toContain('in-use');
});

test('one that another program has is heard once that lets go of it', async () => {
  const { pty, heard, listener, scanner, clock } = await listening();
  const other = await systemPorts.open(pty.path, 9_600, { onBytes: () => undefined, onClose: () => undefined });
  if (typeof other === 'string') throw new Error(`the other program could not open it: ${other}`);
  expect((await listener.listen(scanner)).is).toBe('in-use');
  await other.close();
  clock.pace(100);
  await until('it is heard', () => listener.now().is === 'heard');
  pty.send('GIFT-1\r');
  await until('a code is heard', () => heard.length > 0);
});

test('a port that there is not, and a file that is none, are told apart, and neither ends the till', async () => {
  const { listener } = await listening();
  const folder = tempFolder();
  const file = join(folder, 'notes.txt');
  writeFileSync(file, 'GIFT-1\r\n');
  expect((await listener.listen({ port: { device: join(folder, 'none'), name: 'none' }, baud: 9_600 })).is).toBe('not-there');
  expect((await listener.listen({ port: { device: file, name: 'a file' }, baud: 9_600 })).is).toBe('cannot-be-opened');
});

test('who is told to hear another port lets go of the one before, and who is told to hear none hears nothing', async () => {
  const { pty, heard, listener, scanner } = await listening();
  const second = await openPty();
  onTestFinished(() => second.unplug());
  await listener.listen(scanner);
  await listener.listen({ ...scanner, port: { device: second.path, name: 'Counter 8' } });
  expect(await listener.listen(scanner)).toEqual({ is: 'heard', scanner });
  second.send('GIFT-2\r');
  pty.send('GIFT-1\r');
  await until('a code is heard', () => heard.length > 0);
  expect(heard).toEqual(['GIFT-1']);
  expect((await listener.listen(undefined)).is).toBe('none');
  pty.send('GIFT-3\r');
  // whoever opens it now is the first to read it
  const free = await systemPorts.open(pty.path, 9_600, { onBytes: () => undefined, onClose: () => undefined });
  expect(typeof free).toBe('object');
  if (typeof free !== 'string') await free.close();
  expect(heard).toEqual(['GIFT-1']);
});
