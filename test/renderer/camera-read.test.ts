import { expect, test, vi } from 'vitest';
import { useApp } from '../../renderer/app.ts';
import { useCamera } from '../../renderer/camera/camera.ts';
import { useDesk } from '../../renderer/desk/desk.ts';
import { machine, playFrame, reads, said, standMachines, start } from './camera-machine.ts';

standMachines();

test('of several codes the one in the middle is looked at, once, as a scanner’s is; what is read after a sign-out is no badge', async () => {
  const asked: [string, unknown][] = [];
  const call = (name: string, input: unknown): Promise<unknown> => (asked.push([name, input]), new Promise(() => undefined));
  window.desk = { call, onPush: () => undefined };
  useApp.setState({ signedIn: { id: 'anna', name: 'Anna', role: 'cashier' }, room: 'desk' });
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam');
  vi.stubGlobal('VideoFrame', class {});
  playFrame();
  reads('AT-THE-EDGE', 'IN-THE-MIDDLE');
  reads('IN-THE-MIDDLE');
  reads('  ');
  const scanned = () => asked.filter(([name]) => name === 'voucher.scan').map(([, input]) => input);
  expect(scanned()).toEqual([{ text: 'IN-THE-MIDDLE' }]);
  expect(useCamera.getState().saw).toBe('read');
  expect(asked.map(([name]) => name)).toContain('person.here');
  const before = asked.length;
  useApp.setState({ signedIn: undefined });
  reads('ANOTHER');
  expect(asked).toHaveLength(before);
});

test('a reader that is silent is said, and goes on when it answers after all: what lay there is no other scan, and what it read so long ago is none', async () => {
  window.desk = { call: () => new Promise(() => undefined), onPush: () => undefined };
  useApp.setState({ signedIn: { id: 'anna', name: 'Anna', role: 'cashier' }, room: 'desk' });
  vi.stubGlobal('VideoFrame', class {});
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const after = (ms: number, ...codes: string[]) => {
    useCamera.setState({ saw: 'nothing' });
    now += ms;
    playFrame();
    reads(...codes);
    return useCamera.getState().saw;
  };
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam');
  expect(after(100, 'LIES-THERE')).toBe('read');
  // the desk is done with it
  useDesk.setState({ now: { at: 'ready' }, ahead: [] });
  now += 100;
  playFrame();
  now += 16_000;
  await vi.advanceTimersByTimeAsync(2_000);
  await expect.poll(said).toBe('no-reader');
  useCamera.setState({ saw: 'nothing' });
  reads('GONE-LONG-AGO');
  await expect.poll(said).toBe('Webcam');
  expect(machine.opened.map(({ active }) => active)).toEqual([false, true]);
  expect(useCamera.getState().saw).toBe('nothing');
  expect(after(100, 'LIES-THERE')).not.toBe('read');
  expect(after(100, 'IS-THE-NEXT')).toBe('read');
  vi.restoreAllMocks();
});
