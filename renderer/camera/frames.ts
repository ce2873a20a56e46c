import type { Sighting } from './decode/engine.ts';
import type { Answer, Order } from './decode/worker.ts';

/** The part of the picture that is read, in the middle of it; the panel draws a frame around it. */
const PART = 0.8;
/** Often enough that nobody waits; the rest of the processor belongs to the till. */
const READ_EVERY_MS = 80;
/** A camera that stands still for so long shows what was, not what is. */
const STALLED_MS = 4_000;
/** Longer than the engines take to start and read a frame on any till; where no frame is read for longer, nothing is. */
const ANSWER_AT_MOST_MS = 15_000;

const LOOK_EVERY_MS = 1_000;

/** What was seen in a frame; `first`: the first since there is a picture. */
export type Read = { sightings: Sighting[]; middle: { x: number; y: number }; first: boolean };

type Listening = {
  onStarted(quick: boolean): void;
  onRead(read: Read): void;
  onStall(): void;
  /** nothing is read: the worker cannot be started, is silent, or can read no frame */
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
  // since when a picture is there and nothing of it is read
  let waitsSince: number | undefined;
  const picture = watchPicture(video, { onFrame, onStall });

  function onFrame(atMs: number): void {
    if (at !== 'idle' || atMs - readAt < READ_EVERY_MS || video.videoWidth === 0) return;
    waitsSince ??= atMs;
    const order = orderOf(video);
    if (order === undefined) return;
    at = 'reading';
    readAt = atMs;
    worker.postMessage(order, [order.frame]);
  }

  worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
    if (answer.is === 'started') return onStarted(answer.quick);
    if (answer.is === 'not-read') return void (at = at === 'reading' ? 'idle' : at);
    if (at === 'silent') onAnswered();
    at = 'idle';
    waitsSince = undefined;
    // what lay there so long ago may have gone
    const sightings = performance.now() - readAt > STALLED_MS ? [] : answer.sightings;
    onRead({ sightings, middle: { x: answer.width / 2, y: answer.height / 2 }, first });
    first = false;
  });
  worker.addEventListener('error', onBroken);
  const watch = setInterval(() => {
    if (at !== 'silent' && waitsSince !== undefined && performance.now() - waitsSince > ANSWER_AT_MOST_MS) {
      at = 'silent';
      onBroken();
    } else if (video.srcObject === null) {
      if (at === 'idle') waitsSince = undefined;
      // a picture that went because nobody read it may show what it showed before
      first ||= at !== 'silent';
    }
  }, LOOK_EVERY_MS);

  return {
    stop() {
      clearInterval(watch);
      picture.stop();
      worker.terminate();
    },
  };
}

/** Tells of each frame of the picture, and when a picture that is there stands still. */
function watchPicture(video: HTMLVideoElement, { onFrame, onStall }: { onFrame: (atMs: number) => void; onStall: () => void }): { stop(): void } {
  let frameAt: number | undefined;
  let callback = video.requestVideoFrameCallback(came);

  function came(atMs: number): void {
    callback = video.requestVideoFrameCallback(came);
    frameAt = atMs;
    onFrame(atMs);
  }

  const watch = setInterval(() => {
    if (video.srcObject === null) frameAt = undefined;
    else if (performance.now() - (frameAt ??= performance.now()) > STALLED_MS) {
      frameAt = undefined;
      onStall();
    }
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(watch);
      video.cancelVideoFrameCallback(callback);
    },
  };
}

/** What of the picture is to be read now; undefined while the browser has none to give, as when it is just coming up: the next one will do. */
function orderOf(video: HTMLVideoElement): Order | undefined {
  const { videoWidth, videoHeight } = video;
  const [width, height] = [Math.round(videoWidth * PART), Math.round(videoHeight * PART)];
  try {
    return { frame: new VideoFrame(video), part: { x: Math.round((videoWidth - width) / 2), y: Math.round((videoHeight - height) / 2), width, height } };
  } catch {
    return undefined;
  }
}
