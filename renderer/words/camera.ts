import type { WhyNot } from '../camera/camera.ts';
import { said } from './said.ts';

/** What opens and closes the camera. */
export const CAMERA_KEY = 'Alt+C';

/** Why no code is read, and what to do. The camera is looked for again by itself. */
export const noPicture: Record<WhyNot, { title: string; now: string }> = said.camera.noPicture;
