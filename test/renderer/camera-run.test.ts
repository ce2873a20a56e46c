import { expect, test, vi } from 'vitest';
import { useApp } from '../../renderer/app.ts';
import { useCamera } from '../../renderer/camera/camera.ts';
import { FakeStream, machine, running, said, standMachines, start, workers } from './camera-machine.ts';

standMachines();

test('no camera is said to be absent, and is read as soon as it is plugged in', async () => {
  start();
  await expect.poll(said).toBe('absent');
  machine.plug('Webcam');
  await expect.poll(said).toBe('Webcam');
});

test('a camera that is pulled out is said to be unplugged, stays so, and goes on by itself when it is plugged in again', async () => {
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam');
  machine.plug();
  await expect.poll(said).toBe('unplugged');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(said()).toBe('unplugged');
  machine.plug('Webcam');
  await expect.poll(said).toBe('Webcam');
  expect(machine.opened.map(({ active }) => active)).toEqual([false, true]);
});

test('a camera that stops by itself is opened again, though nothing was plugged in', async () => {
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam');
  machine.opened[0]?.end();
  await expect.poll(() => machine.opened.map(({ active }) => active)).toEqual([false, true]);
});

for (const [name, why] of [['NotReadableError', 'busy'], ['AbortError', 'busy'], ['NotAllowedError', 'refused'], ['OverconstrainedError', 'absent']] as const) {
  test(`a camera that answers ${name} is ${why}, and is tried again without being asked to`, async () => {
    machine.plug('Webcam');
    machine.refusal = name;
    start();
    await expect.poll(said).toBe(why);
    machine.refusal = undefined;
    await vi.advanceTimersByTimeAsync(3_000);
    await expect.poll(said).toBe('Webcam');
  });
}

test('where the chosen one is not there another stands in, which is said, until it is back', async () => {
  useApp.setState({ camera: { label: 'Document camera', nth: 0 } });
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam, instead');
  machine.plug('Webcam', 'Document camera');
  await expect.poll(said).toBe('Document camera');
  machine.plug('Webcam');
  await expect.poll(said).toBe('Webcam, instead');
});

test('a program that passes for a camera is used only when it is chosen', async () => {
  machine.plug('OBS Virtual Camera');
  start();
  await expect.poll(said).toBe('only-virtual');
  expect(machine.opened).toEqual([]);
  useApp.setState({ camera: { label: 'OBS Virtual Camera', nth: 0 } });
  await expect.poll(said).toBe('OBS Virtual Camera');
});

test('another camera that is chosen takes the place of the first, whose light goes out', async () => {
  machine.plug('Webcam', 'Other');
  start();
  await expect.poll(said).toBe('Webcam');
  useApp.setState({ camera: { label: 'Other', nth: 0 } });
  await expect.poll(said).toBe('Other');
  expect(machine.opened.map(({ active }) => active)).toEqual([false, true]);
});

test('a light is offered where the camera has one, and is switched', async () => {
  machine.plug('Webcam');
  machine.getUserMedia = () => {
    const stream = Object.assign(new FakeStream('id of Webcam'), { capabilities: { torch: true } });
    machine.opened.push(stream);
    return Promise.resolve(stream);
  };
  start();
  await expect.poll(said).toBe('Webcam');
  expect(useCamera.getState().now).toMatchObject({ torch: 'off' });
  await running.torch(true);
  expect(machine.opened[0]?.asked).toEqual([{ advanced: [{ fillLightMode: 'flash', torch: true }] }]);
  expect(useCamera.getState().now).toMatchObject({ torch: 'on' });
});

test('a camera without a light offers none', async () => {
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam');
  expect(useCamera.getState().now).not.toHaveProperty('torch');
});

test('a reader that does not start is said, and the camera goes out', async () => {
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam');
  workers.at(-1)?.dispatchEvent(new Event('error'));
  await expect.poll(said).toBe('no-reader');
  machine.plug('Webcam', 'Other');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(said()).toBe('no-reader');
  expect(machine.opened.map(({ active }) => active)).toEqual([false]);
});

test('a picture that stands still is no picture', async () => {
  machine.plug('Webcam');
  start();
  await expect.poll(said).toBe('Webcam');
  await vi.advanceTimersByTimeAsync(1_000);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  await vi.advanceTimersByTimeAsync(1_000);
  await expect.poll(said).toBe('busy');
  vi.restoreAllMocks();
});

test('a camera that is closed while it is being opened does not stay on', async () => {
  machine.plug('Webcam');
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<FakeStream>();
  machine.getUserMedia = () => (asked.resolve(), answer.promise);
  start();
  await asked.promise;
  running.stop();
  const stream = new FakeStream('id of Webcam');
  answer.resolve(stream);
  await vi.waitFor(() => expect(stream.active).toBe(false));
  expect(said()).toBe('starting');
});
