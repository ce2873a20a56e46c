import type { Sighting } from './decode/engine.ts';
import type { Answer, Order } from './decode/worker.ts';

/** The part of the picture that is read, in the middle of it; the panel draws a frame around it. */
const PART = 0.8;
/** Often enough that nobody waits; the rest of the processor belongs to the till. */
const READ_EVERY_MS = 80;
/** A camera that stands still for so long shows what was, not what is. */
const STALLED_MS = 4_000;
/** Longer than the engines take to start and read a frame on any till; while a worker is silent for longer, nothing is read. */
const ANSWER_AT_MOST_MS = 15_000;

/** What was seen in a frame; `first`: the first since there is a picture. */
export type Read = { sightings: Sighting[]; middle: { x: number; y: number }; first: boolean };

type Listening = {
  onStarted(quick: boolean): void;
  onRead(read: Read): void;
  onStall(): void;
  /** nothing is read: the worker cannot be started, or is silent */
  onBroken(): void;
  /** a worker that was silent has answered after all */
  onAnswered(): void;
};

/** Hands frame after frame to a worker, one at a time, for as long as the video plays. */
export function readFrames(video: HTMLVideoElement, { onStarted, onRead, onStall, onBroken, onAnswered }: Listening): { stop(): void } {
  const worker = new Worker(new URL('./decode/worker.ts', import.meta.url), { type: 'module' });
  let at: 'idle' | 'reading' | 'silent' = 'idle';
  let first = true;
  let readAt = 0;
  let frameAt: number | undefined;
  let callback = video.requestVideoFrameCallback(onFrame);

  function onFrame(atMs: number): void {
    callback = video.requestVideoFrameCallback(onFrame);
    frameAt = atMs;
    if (at !== 'idle' || atMs - readAt < READ_EVERY_MS || video.videoWidth === 0) return;
    at = 'reading';
    readAt = atMs;
    const order = orderOf(video);
    worker.postMessage(order, [order.frame]);
  }

  worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
    if (answer.is === 'started') return onStarted(answer.quick);
    if (at === 'silent') onAnswered();
    at = 'idle';
    // what lay there so long ago may have gone
    const sightings = performance.now() - readAt > STALLED_MS ? [] : answer.sightings;
    onRead({ sightings, middle: { x: answer.width / 2, y: answer.height / 2 }, first });
    first = false;
  });
  worker.addEventListener('error', onBroken);
  const watch = setInterval(() => {
    if (at === 'reading' && performance.now() - readAt > ANSWER_AT_MOST_MS) {
      at = 'silent';
      onBroken();
    } else if (video.srcObject === null) {
      frameAt = undefined;
      // a picture that went because nobody read it may show what it showed before
      first ||= at !== 'silent';
    } else if (performance.now() - (frameAt ??= performance.now()) > STALLED_MS) {
      frameAt = undefined;
      onStall();
    }
  }, 1_000);

  return {
    stop() {
      clearInterval(watch);
      video.cancelVideoFrameCallback(callback);
      worker.terminate();
    },
  };
}

/** What of the picture is to be read now. */
function orderOf(video: HTMLVideoElement): Order {
  const { videoWidth, videoHeight } = video;
  const [width, height] = [Math.round(videoWidth * PART), Math.round(videoHeight * PART)];
  return { frame: new VideoFrame(video), part: { x: Math.round((videoWidth - width) / 2), y: Math.round((videoHeight - height) / 2), width, height } };
}
