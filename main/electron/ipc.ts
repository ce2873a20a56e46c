import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallFault } from '../../shared/contract.ts';
import type { Pushed, PushName } from '../../shared/pushes.ts';
import { no, type Result } from '../../shared/result.ts';
import type { Serve } from '../serve.ts';
import { ORIGIN } from './app-scheme.ts';

/** Answers the window's calls: only its own main frame, on our own scheme, is heard. */
export function answerCalls(window: BrowserWindow, serve: Serve): void {
  ipcMain.removeHandler('call');
  ipcMain.handle('call', (event, name: unknown, input: unknown): Promise<Result<unknown, CallFault>> | Result<unknown, CallFault> =>
    isOurWindow(event, window) ? serve(name, input) : no({ kind: 'not-allowed' }),
  );
}

export function pushTo(window: BrowserWindow): <N extends PushName>(name: N, pushed: Pushed<N>) => void {
  return (name, pushed) => {
    if (!window.isDestroyed()) window.webContents.send('push', name, pushed);
  };
}

function isOurWindow({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || sender !== window.webContents) return false;
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${ORIGIN}/`);
}
