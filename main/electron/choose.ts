import { type BrowserWindow, dialog } from 'electron';
import type { Input } from '../../shared/contract.ts';

/** The system's own dialogs, over the window. */
export async function chooseIn(window: BrowserWindow, what: Input<'move.choose'>['what']): Promise<string | undefined> {
  switch (what) {
    case 'receiver':
      return (await dialog.showOpenDialog(window, { title: 'The move key of the other computer', properties: ['openFile'] })).filePaths[0];
    case 'target': {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { title: 'Where the file of this till goes', defaultPath: 'till.move' });
      return canceled ? undefined : filePath;
    }
  }
}
