import { type BrowserWindow, dialog } from 'electron';
import type { Choose } from '../terminal.ts';

/** The system's own dialogs, over the window. */
export async function chooseIn(window: BrowserWindow, what: Parameters<Choose>[0]): Promise<string | undefined> {
  switch (what) {
    case 'receiver':
      return toOpen(window, 'The move key of the other computer');
    case 'moved':
      return toOpen(window, 'The file of the till that comes here');
    case 'provisioning':
      return toOpen(window, 'The file that sets this till up');
    case 'target':
      return toSave(window, 'Where the file of this till goes', 'till.move');
    case 'key':
      return toSave(window, 'Where the move key of this computer goes', 'move-key.json');
  }
}

async function toOpen(window: BrowserWindow, title: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openFile'] });
  return canceled ? undefined : filePaths[0];
}

async function toSave(window: BrowserWindow, title: string, defaultPath: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath });
  return canceled ? undefined : filePath;
}
