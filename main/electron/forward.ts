import { type BrowserWindow, globalShortcut } from 'electron';

/** Beside the desk's own F2, which only the window itself hears. */
const KEY = { accelerator: 'Control+F2', name: 'Ctrl+F2' };

export function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The key that brings the window forward whatever is in front, as people call it; nothing where another program has it already. */
export function keyForward(window: () => BrowserWindow): { comesForward?: string } {
  const { accelerator, name } = KEY;
  return globalShortcut.isRegistered(accelerator) || globalShortcut.register(accelerator, () => comeForward(window())) ? { comesForward: name } : {};
}
