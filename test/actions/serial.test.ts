import { expect, onTestFinished, test } from 'vitest';
import { FIRST_PRINTING } from '../../shared/printing.ts';
import type { SerialPort } from '../../shared/serial.ts';
import { type SerialPorts, systemPorts } from '../../main/serial/ports.ts';
import { openPty } from '../serial/pty.ts';
import { until } from '../until.ts';
import { ANNA, deskAtWork, SAM } from './desk-at-work.ts';

async function deskAtPort(printer = '/dev/ttyS0') {
  const pty = await openPty();
  onTestFinished(() => pty.unplug());
  const port: SerialPort = { device: pty.path, name: 'Counter 7' };
  const ports: SerialPorts = { ...systemPorts, list: () => Promise.resolve([port]) };
  const desk = await deskAtWork({ ports, signedIn: false, settings: (first) => [...first, { kind: 'printing-set', by: 'mia', printing: { ...FIRST_PRINTING, printer: { is: 'device', device: printer } } }] });
  await desk.signIn(SAM);
  return { desk, pty, port, ports };
}

test('a supervisor chooses a port, and after a restart it is heard by itself', async () => {
  const { desk, pty, port, ports } = await deskAtPort();
  expect(await desk.ask('serial.ports', {})).toEqual({ is: 'ports', ports: [port] });
  expect(await desk.ask('serial.set', { device: port.device, baud: 19_200 })).toEqual({ is: 'done', now: { is: 'heard', scanner: { port, baud: 19_200 } } });
  await desk.restart({ ports });
  await until('it is heard', async () => (await desk.ask('desk.open', {})).serial.is === 'heard');
  pty.send('GIFT-1\r');
  await until('the window is told what was read', () => desk.pushed.includes('serial.heard'));
  expect(desk.log.join(' ')).not.toContain('GIFT-1');
});

test('once none is to be heard, none is after a restart either', async () => {
  const { desk, port, ports } = await deskAtPort();
  await desk.ask('serial.set', { device: port.device, baud: 9_600 });
  expect((await desk.ask('serial.set', { baud: 9_600 })).now).toEqual({ is: 'none' });
  await desk.restart({ ports });
  expect((await desk.ask('desk.open', {})).serial).toEqual({ is: 'none' });
});

test.each([['/dev/ttyS0', '/dev/ttyS0'], ['\\\\.\\COM3', 'COM3']])('only a port that the system names is opened, and not that of the printer at %s', async (printer, device) => {
  const { desk } = await deskAtPort(printer);
  expect(await desk.ask('serial.set', { device: '/etc/passwd', baud: 9_600 })).toEqual({ is: 'gone', now: { is: 'none' } });
  expect(await desk.ask('serial.set', { device, baud: 9_600 })).toEqual({ is: 'printer', now: { is: 'none' } });
});

test('a cashier does not choose which port is read', async () => {
  const { desk, port } = await deskAtPort();
  await desk.signIn(ANNA);
  expect(await desk.serve('serial.set', { device: port.device, baud: 9_600 })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
});

test('a system that does not tell its ports is said to be one', async () => {
  const desk = await deskAtWork({ ports: { ...systemPorts, list: () => Promise.reject(new Error('spawn udevadm ENOENT')) }, signedIn: false });
  await desk.signIn(SAM);
  expect(await desk.ask('serial.ports', {})).toEqual({ is: 'cannot-be-told' });
});
