import type { CameraSettings } from '../../shared/settings.ts';

/** A camera of this machine. `id` is the browser's, and another at the next start; `nth`: of those of that name. */
export type Camera = { id: string; label: string; nth: number; kind: 'real' | 'virtual' };

/** Programs that pass for a camera. One that this does not know is taken for a real one, and may be chosen by itself. */
const VIRTUAL =
  /\b(obs|virtual|manycam|snap camera|xsplit|vcam|droidcam|iriun|epoccam|camo|ndi|mmhmm|splitcam|e2esoft|sparkocam|webcamoid|akvcam|youcam|chromacam|nvidia broadcast|unity video|screen capture|ivcam|reincubate|prism live|logi capture|dummy video|loopback)\b|v4l2loopback/i;

/** The cameras as a person should see them: virtual ones last, else as the machine names them. */
export function camerasOf(devices: { deviceId: string; label: string }[]): Camera[] {
  const cameras = devices.map(({ deviceId: id, label }, at): Camera => {
    const nth = devices.slice(0, at).filter((other) => other.label === label).length;
    return { id, label, nth, kind: VIRTUAL.test(label) ? 'virtual' : 'real' };
  });
  return [...cameras.filter(({ kind }) => kind === 'real'), ...cameras.filter(({ kind }) => kind === 'virtual')];
}

/** The camera to use: the one that was chosen, else the first real one. A virtual one is used only when a person chose it. */
export function cameraFor(cameras: Camera[], chosen: CameraSettings | undefined): Camera | undefined {
  return cameras.find((camera) => isChosen(camera, chosen)) ?? cameras.find(({ kind }) => kind === 'real');
}

export function isChosen({ label, nth }: Camera, chosen: CameraSettings | undefined): boolean {
  return label === chosen?.label && nth === chosen.nth;
}

/** What a camera is called on the screen: without the numbers of its maker, and told from another of its name. */
export function nameOf({ label, nth }: Pick<Camera, 'label' | 'nth'>): string {
  const name = label.replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)\s*$/i, '');
  return nth === 0 ? name : `${name} (${nth + 1})`;
}

/** Is its picture wanted as a mirror shows it? That of a camera that looks at the cashier is: what they move to the left goes to the left. One that looks away, or down on the counter, is not. */
export function isMirrored({ label }: Camera, facing: string | undefined, wanted: boolean | undefined): boolean {
  if (wanted !== undefined) return wanted;
  if (facing !== undefined) return facing === 'user';
  return !/\b(back|rear|environment|world|document|visualizer|scanner)\b/i.test(label);
}
