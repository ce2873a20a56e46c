import { BrowserWindow, session, type Session } from 'electron';
import { join } from 'node:path';
import type { Language } from '../../shared/words/languages.ts';
import { ORIGIN, serveWindow } from './app-scheme.ts';
import { lockContents, lockSession } from './lockdown.ts';

/** Its own partition, kept in memory: nothing of the window outlives it. */
const PARTITION = 'desk';

/** A window that dies oftener than this in a minute would only die again. */
const DEATHS_AT_MOST = 5;
const DEATH_FORGOTTEN_MS = 60_000;

const SMALLEST = { width: 1024, height: 720 };

/** `standing`: whether somebody is signed in, and what the window speaks when it is drawn. */
export function openSession(windowFolder: string, standing: () => { manned: boolean; language: Language }): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  lockSession(own, () => standing().manned);
  serveWindow(own, windowFolder, () => standing().language);
  return own;
}

/** The one window of the desk. It is shown when its first picture is ready. */
export function openWindow(own: Session, outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Voucher Desk',
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      preload: join(outFolder, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // the tools would show what the window holds to whoever knows the key for them
      devTools: false,
      // a desk in the background still hears a scanner's keys in order when it comes forward
      backgroundThrottling: false,
    },
  });
  lockContents(window.webContents);
  // the page must not name what is on it
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  reviveDead(window);
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

/** A window whose process died is loaded again: the desk asks about what it did not see to its end. */
function reviveDead({ webContents }: BrowserWindow): void {
  let deaths = 0;
  webContents.on('render-process-gone', () => {
    deaths += 1;
    setTimeout(() => (deaths -= 1), DEATH_FORGOTTEN_MS).unref();
    if (deaths <= DEATHS_AT_MOST) setImmediate(() => webContents.reload());
  });
}
