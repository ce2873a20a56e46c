import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useApp } from '../../renderer/app.ts';
import { useCamera } from '../../renderer/camera/camera.ts';
import { useDesk } from '../../renderer/desk/desk.ts';
import { type Running, runCamera } from '../../renderer/camera/run.ts';

/** The machine's cameras as the browser tells of them: what is plugged in, and what it says when one is asked for. */
class Machine extends EventTarget {
  devices: { deviceId: string; label: string; kind: string }[] = [];
  refusal: string | undefined;
  opened: FakeStream[] = [];
  enumerateDevices = () => Promise.resolve(this.devices);
  getUserMedia = ({ video }: { video: { deviceId: { exact: string } } }): Promise<FakeStream> => {
    if (this.refusal !== undefined) return Promise.reject(Object.assign(new Error('refused'), { name: this.refusal }));
    const stream = new FakeStream(video.deviceId.exact);
    this.opened.push(stream);
    return Promise.resolve(stream);
  };
  plug(...labels: string[]): void {
    this.devices = labels.map((label) => ({ deviceId: `id of ${label}`, label, kind: 'videoinput' }));
    for (const stream of this.opened) if (!this.devices.some(({ deviceId }) => deviceId === stream.id)) stream.end();
    this.dispatchEvent(new Event('devicechange'));
  }
}

class FakeStream {
  active = true;
  track = Object.assign(new EventTarget(), { stop: () => (this.active = false), getCapabilities: () => this.capabilities, getSettings: () => ({}), applyConstraints: (asked: unknown) => (this.asked.push(asked), Promise.resolve()) });
  capabilities: object = {};
  asked: unknown[] = [];
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
  getTracks = () => [this.track];
  getVideoTracks = () => [this.track];
  end(): void {
    if (!this.active) return;
    this.active = false;
    this.track.dispatchEvent(new Event('ended'));
  }
}

const workers: FakeWorker[] = [];
class FakeWorker extends EventTarget {
  asked = 0;
  constructor() {
    super();
    workers.push(this);
  }
  terminate(): void {}
  postMessage(): void {
    this.asked++;
  }
}

let machine: Machine;
let running: Running;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  machine = new Machine();
  vi.stubGlobal('Worker', FakeWorker);
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: machine });
  useApp.setState({ camera: undefined });
  useCamera.setState({ is: 'open', now: { at: 'starting' }, cameras: [] });
});

afterEach(() => {
  running.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let playFrame = (): void => undefined;

function start(): void {
  const requestVideoFrameCallback = (onFrame: (atMs: number) => void) => ((playFrame = () => onFrame(performance.now())), 1);
  const video = { srcObject: null, videoWidth: 800, videoHeight: 600, requestVideoFrameCallback, cancelVideoFrameCallback: () => undefined, removeAttribute: () => undefined };
  running = runCamera(video as unknown as HTMLVideoElement);
}

/** What the panel says now. */
function said(): string {
  const { now } = useCamera.getState();
  return now.at === 'reading' ? `${now.camera.label}${now.instead ? ', instead' : ''}` : now.at === 'no-picture' ? now.why : now.at;
}

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

/** What the worker says of a frame. */
function reads(...texts: string[]): void {
  const sightings = texts.map((text, nth) => ({ format: 'qr', text, at: { x: 500 - 100 * nth, y: 300 } }));
  workers.at(-1)?.dispatchEvent(new MessageEvent('message', { data: { is: 'read', sightings, width: 800, height: 600, ms: 20 } }));
}

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
