import { app } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A folder of this machine alone: never roaming, never synchronised, because the journal is this terminal's. `--user-data-dir` names another. */
export function homeFolder(): string {
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  if (asked !== '') return asked;
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Voucher Desk');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Voucher Desk');
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'voucher-desk');
}
