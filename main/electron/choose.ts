import { app, type BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import { join } from 'node:path';
import type { Language } from '../../shared/words/languages.ts';
import type { Choose } from '../terminal.ts';
import { systemWords } from './system-words.ts';

/** The system's own dialogs for a file, over the window and in its language: a whole path, or undefined where one was closed. */
export function chooseIn(window: BrowserWindow, what: Parameters<Choose>[0], language: Language): ReturnType<Choose> {
  const title = systemWords(language).choose[what];
  switch (what) {
    case 'receiver':
    case 'moved':
    case 'provisioning':
      return toOpen(window, title);
    case 'target':
      return toSave(window, { title, defaultPath: 'till.move' });
    case 'key':
      return toSave(window, { title, defaultPath: 'move-key.json' });
  }
}

/** The same for a receipt as PDF. */
export function choosePdf(window: BrowserWindow, name: string, language: Language): ReturnType<Choose> {
  return toSave(window, { title: systemWords(language).choose.receipt, defaultPath: join(app.getPath('documents'), name), filters: [{ name: 'PDF', extensions: ['pdf'] }] });
}

async function toOpen(window: BrowserWindow, title: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openFile'] });
  return canceled ? undefined : filePaths[0];
}

async function toSave(window: BrowserWindow, options: SaveDialogOptions): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, options);
  return canceled ? undefined : filePath;
}
