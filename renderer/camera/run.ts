import { useApp } from '../app.ts';
import { useCamera, type WhyNot } from './camera.ts';
import { type Camera, cameraFor, isChosen, isMirrored } from './cameras.ts';
import { readFrames } from './frames.ts';
import { judge } from './judge.ts';
import { endStream, hasTorch, listCameras, openStream, setTorch, showIn } from './stream.ts';

/** A camera that is plugged in, allowed, or let go by another program is used within so long. */
const LOOK_AGAIN_MS = 3_000;

const set = useCamera.setState;

type Open = { camera: Camera; stream: MediaStream };
type Run = { video: HTMLVideoElement; stopped: AbortSignal; look(): void; reader: 'works' | 'broken'; open?: Open; again?: ReturnType<typeof setTimeout> };
export type Running = { stop(): void; lookAgain(): void; /** false where the camera would not */ torch(on: boolean): Promise<boolean> };

/** Reads codes from this till's camera, which is shown in `video`, until it is stopped. It comes back by itself. */
export function runCamera(video: HTMLVideoElement): Running {
  const stopping = new AbortController();
  const { signal } = stopping;
  let turn = Promise.resolve();
  // one after the other: two that open a camera at once find it busy
  const look = () => void (turn = turn.then(() => lookFor(run)));
  const run: Run = { video, stopped: signal, look, reader: 'works' };
  const frames = readFrames(video, {
    onStarted: (quick) => set({ engine: quick ? 'quick' : 'slow' }),
    onRead: judge,
    onStall: () => lose(run, 'busy'),
    onBroken: () => giveUp(run),
    onAnswered() {
      run.reader = 'works';
      look();
    },
  });
  const unsubscribe = useApp.subscribe(({ camera }, before) => camera !== before.camera && look());
  navigator.mediaDevices.addEventListener('devicechange', look, { signal });
  look();
  return {
    stop() {
      stopping.abort();
      clearTimeout(run.again);
      unsubscribe();
      frames.stop();
      close(run);
    },
    lookAgain: look,
    torch: (on) => light(run, on),
  };
}

/** Uses the camera that is to be used now: none is opened where that is the one already. */
async function lookFor(run: Run): Promise<void> {
  clearTimeout(run.again);
  // a picture that nobody reads would look like one that is read
  if (run.stopped.aborted || run.reader === 'broken') return;
  const cameras = await listCameras();
  set({ cameras });
  const camera = cameraFor(cameras, useApp.getState().camera);
  if (camera === undefined) return lose(run, cameras.length > 0 ? 'only-virtual' : run.open === undefined ? 'absent' : 'unplugged');
  if (run.open?.camera.id === camera.id && run.open.stream.active) return show(run.open);
  close(run);
  const stream = await openStream(camera);
  if (typeof stream === 'string') return lose(run, stream);
  run.open = { camera, stream };
  if (run.stopped.aborted) return close(run);
  for (const track of stream.getVideoTracks()) track.addEventListener('ended', run.look, { signal: run.stopped });
  showIn(run.video, stream);
  show(run.open);
}

function show({ camera, stream }: Open): void {
  const track = stream.getVideoTracks()[0];
  const { camera: chosen } = useApp.getState();
  const { now } = useCamera.getState();
  const torch = now.at === 'reading' && now.camera.id === camera.id ? now.torch : track !== undefined && hasTorch(track) ? 'off' : undefined;
  const wanted = isChosen(camera, chosen) ? chosen?.mirrored : undefined;
  set({
    now: {
      at: 'reading',
      camera,
      mirrored: isMirrored(camera, track?.getSettings().facingMode, wanted),
      instead: chosen !== undefined && !isChosen(camera, chosen),
      ...(torch === undefined ? {} : { torch }),
    },
  });
}

function lose(run: Run, why: WhyNot): void {
  close(run);
  if (run.stopped.aborted) return;
  const { now } = useCamera.getState();
  // one that was pulled out is still not there: that is better known
  const isKnown = why === 'absent' && now.at === 'no-picture' && now.why === 'unplugged';
  if (!isKnown) set({ now: { at: 'no-picture', why }, saw: 'nothing' });
  clearTimeout(run.again);
  run.again = setTimeout(run.look, LOOK_AGAIN_MS);
}

function giveUp(run: Run): void {
  run.reader = 'broken';
  lose(run, 'no-reader');
}

function close(run: Run): void {
  if (run.open !== undefined) endStream(run.open.stream, run.video);
  delete run.open;
}

async function light({ open }: Run, on: boolean): Promise<boolean> {
  const track = open?.stream.getVideoTracks()[0];
  if (track === undefined || !(await setTorch(track, on))) return false;
  const { now } = useCamera.getState();
  if (now.at === 'reading') set({ now: { ...now, torch: on ? 'on' : 'off' } });
  return true;
}
