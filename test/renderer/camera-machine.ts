import { afterEach, beforeEach, vi } from 'vitest';
import { useApp } from '../../renderer/app.ts';
import { useCamera } from '../../renderer/camera/camera.ts';
import { type Running, runCamera } from '../../renderer/camera/run.ts';

/** The machine's cameras as the browser tells of them: what is plugged in, and what it says when one is asked for. */
export class Machine extends EventTarget {
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

export class FakeStream {
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

export const workers: FakeWorker[] = [];
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

export let machine: Machine;
export let running: Running;

/** A machine of its own for each test of the file. */
export function standMachines(): void {
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
}

export let playFrame = (): void => undefined;

export function start(): void {
  const requestVideoFrameCallback = (onFrame: (atMs: number) => void) => ((playFrame = () => onFrame(performance.now())), 1);
  const video = { srcObject: null, videoWidth: 800, videoHeight: 600, requestVideoFrameCallback, cancelVideoFrameCallback: () => undefined, removeAttribute: () => undefined };
  running = runCamera(video as unknown as HTMLVideoElement);
}

/** What the panel says now. */
export function said(): string {
  const { now } = useCamera.getState();
  return now.at === 'reading' ? `${now.camera.label}${now.instead ? ', instead' : ''}` : now.at === 'no-picture' ? now.why : now.at;
}

/** What the worker says of a frame. */
export function reads(...texts: string[]): void {
  const sightings = texts.map((text, nth) => ({ format: 'qr', text, at: { x: 500 - 100 * nth, y: 300 } }));
  workers.at(-1)?.dispatchEvent(new MessageEvent('message', { data: { is: 'read', sightings, width: 800, height: 600, ms: 20 } }));
}
