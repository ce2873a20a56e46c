import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../renderer/camera/decode/worker.ts';
import { readFrames } from '../../renderer/camera/frames.ts';

/** What the browser's video is to its reader, and the worker to whom frames are handed. */
let next: ((atMs: number) => void) | undefined;
let handed: number;
let answer: (said: Answer) => void;
let gives: boolean;
let heard: string[];
const video = {
  videoWidth: 640,
  videoHeight: 480,
  srcObject: {} as object | null,
  requestVideoFrameCallback: (act: (atMs: number) => void) => ((next = act), 1),
  cancelVideoFrameCallback: () => undefined,
};

beforeEach(() => {
  vi.useFakeTimers();
  [handed, gives, heard, video.srcObject] = [0, true, [], {}];
  vi.stubGlobal('VideoFrame', function VideoFrame() {
    if (!gives) throw new DOMException('Invalid source state', 'InvalidStateError');
  });
  vi.stubGlobal('Worker', function Worker() {
    return {
      postMessage: () => void (handed += 1),
      terminate: () => undefined,
      addEventListener: (what: string, hear: (event: { data: Answer }) => void) => void (what === 'message' && (answer = (data) => hear({ data }))),
    };
  });
  readFrames(video as unknown as HTMLVideoElement, {
    onStarted: () => undefined,
    onRead: ({ sightings }) => heard.push(sightings.map(({ text }) => text).join()),
    onStall: () => heard.push('stalled'),
    onBroken: () => heard.push('broken'),
    onAnswered: () => heard.push('answered'),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The camera runs for so long, ten pictures a second. */
async function runs(seconds: number): Promise<void> {
  for (let nth = 0; nth < seconds * 10; nth += 1) {
    await vi.advanceTimersByTimeAsync(100);
    next?.(performance.now());
  }
}
const read = (text: string): Answer => ({ is: 'read', sightings: [{ format: 'qr', text, at: { x: 0, y: 0 } }], width: 1, height: 1, ms: 1 });

test('a picture that is just coming up and has no frame to give yet is read as soon as it has', async () => {
  gives = false;
  await runs(1);
  expect(handed).toBe(0);
  gives = true;
  await runs(0.1);
  answer(read('A'));
  expect(heard).toEqual(['A']);
});

test('a frame that cannot be read is passed over for the next', async () => {
  await runs(0.1);
  answer({ is: 'not-read' });
  await runs(0.1);
  expect(handed).toBe(2);
  answer(read('A'));
  expect(heard).toEqual(['A']);
});

for (const [name, each] of [
  ['the browser gives none', () => void (gives = false)],
  ['the worker can read none', () => answer({ is: 'not-read' })],
] as const) {
  test(`where no frame is read, because ${name}, it is said after a while`, async () => {
    await runs(0.1);
    for (let nth = 0; nth < 140; nth += 1) {
      each();
      await runs(0.1);
    }
    expect(heard).toEqual([]);
    for (let nth = 0; nth < 20; nth += 1) {
      each();
      await runs(0.1);
    }
    expect(heard).toEqual(['broken']);
  });
}

test('a worker that is silent is said to be, and heard when it answers after all', async () => {
  await runs(16);
  expect(heard).toEqual(['broken']);
  answer(read('A'));
  // what lay there so long ago may have gone
  expect(heard).toEqual(['broken', 'answered', '']);
});
