import { create } from 'zustand';
import type { Camera } from './cameras.ts';
import type { NoPicture } from './stream.ts';

/** Why no code is read. `only-virtual`: nobody has chosen one of those; `no-reader`: what reads the picture cannot be started. */
export type WhyNot = NoPicture | 'unplugged' | 'only-virtual' | 'no-reader';

export type Now =
  | { at: 'starting' }
  /** `torch`: absent where the camera has none; `instead`: not the one that was chosen, which is not there */
  | { at: 'reading'; camera: Camera; mirrored: boolean; torch?: 'on' | 'off'; instead: boolean }
  | { at: 'no-picture'; why: WhyNot };

/** `saw`: what the camera has to say of the code before it; `again`: it was scanned, and lies there still. `engine`: the slow one reads alone where the quick one does not start. */
type CameraPanel = { is: 'open' | 'closed'; now: Now; cameras: Camera[]; saw: 'nothing' | 'read' | 'again'; engine: 'quick' | 'slow' };

export const useCamera = create<CameraPanel>(() => ({ is: 'closed', now: { at: 'starting' }, cameras: [], saw: 'nothing', engine: 'quick' }));

function openCamera(): void {
  useCamera.setState({ is: 'open', now: { at: 'starting' }, saw: 'nothing' });
}

/** What had the focus before somebody reached into the panel: it has it again. */
let before: Element | null = null;

export function enterPanel(from: Element | null): void {
  before = from;
}

export function closeCamera(): void {
  const within = isAtCamera();
  useCamera.setState({ is: 'closed', saw: 'nothing' });
  if (within && before instanceof HTMLElement && before.isConnected) before.focus();
}

export function toggleCamera(): void {
  if (useCamera.getState().is === 'open') closeCamera();
  else openCamera();
}

/** Has somebody reached into the panel? */
export function isAtCamera(): boolean {
  return (document.activeElement?.closest('.camera') ?? null) !== null;
}

/** Alt and C, whatever the layout: by its letter where it is one of ours, else by its place on the keyboard. AltGr is not Alt. */
export function isCameraKey(event: KeyboardEvent): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat || event.getModifierState('AltGraph')) return false;
  return /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === 'c' : event.code === 'KeyC';
}
