import { BrowserCodeReader } from '@zxing/browser';
import { type Camera, camerasOf } from './cameras.ts';

/** Why there is no picture. `refused`: by this computer's settings; `busy`: another program has it, or it does not start. */
export type NoPicture = 'absent' | 'refused' | 'busy';

/** Sharp enough for a small code at arm's length, and few enough pixels for every webcam's 30 pictures a second. */
const WANTED = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

/** What @zxing/browser knows of the machine's cameras. Loaded with the first camera that is opened. */
export async function listCameras(): Promise<Camera[]> {
  return camerasOf(await BrowserCodeReader.listVideoInputDevices());
}

export async function openStream({ id }: Camera): Promise<MediaStream | NoPicture> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: false, video: { deviceId: { exact: id }, ...WANTED } });
  } catch (error) {
    return whyNot(error);
  }
}

/** The browser's names for what went wrong. */
function whyNot(error: unknown): NoPicture {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'absent' : 'busy';
}

export function showIn(video: HTMLVideoElement, stream: MediaStream): void {
  BrowserCodeReader.addVideoSource(video, stream);
}

export function endStream(stream: MediaStream, video: HTMLVideoElement | null): void {
  for (const track of stream.getTracks()) track.stop();
  if (video !== null) BrowserCodeReader.cleanVideoSource(video);
}

export function hasTorch(track: MediaStreamTrack): boolean {
  return BrowserCodeReader.mediaStreamIsTorchCompatibleTrack(track);
}

/** False where the camera would not. */
export async function setTorch(track: MediaStreamTrack, on: boolean): Promise<boolean> {
  return BrowserCodeReader.mediaStreamSetTorch(track, on).then(
    () => true,
    () => false,
  );
}
