import { app, dialog, Menu, protocol } from 'electron';
import { join } from 'node:path';
import { no, ok, type Result } from '../shared/result.ts';
import { compose, type Desk, systemIds, type World } from './compose.ts';
import { SCHEME } from './electron/app-scheme.ts';
import { homeFolder } from './electron/folders.ts';
import { answerCalls, pushTo } from './electron/ipc.ts';
import { systemLine } from './electron/line.ts';
import { refusedSwitch } from './electron/lockdown.ts';
import { machineId } from './electron/machine.ts';
import { openLog } from './electron/log.ts';
import { openSession, openWindow } from './electron/window.ts';
import { openFault, type OpenFault } from './journal/open.ts';
import { overTheLine } from './providers/outside.ts';
import { TRAINING_ACCOUNT, trainingSettings } from './settings/training-settings.ts';
import { shutServe } from './shut.ts';
import type { Clock, Log } from './terminal.ts';
import { startTraining } from './training/training.ts';
import { makeWrongClock } from './training/wrong-clock.ts';
import { openTrainingVault } from './vault/development-key.ts';

/** What may be asked for at the end: longer than the disk needs, shorter than anyone waits. */
const CLOSING_MS = 5_000;

/** Where the program lies: beside it the preload and the window's files. */
const OUT = join(import.meta.dirname, '..');

/** The whole program; the clock is passed in, because nothing else of it has to be another for an hour to pass in seconds. */
export function runApp(clock: Clock): void {
  const home = homeFolder();
  app.setPath('userData', join(home, 'browser'));
  // Chromium cannot be sandboxed for root; the window's preload is sandboxed all the same
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } }]);

  const refused = refusedSwitch();
  if (refused !== undefined) {
    process.stderr.write(`Voucher Desk does not start with --${refused}: it would open the till to other programs.\n`);
    app.exit(2);
  } else if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Voucher Desk is already open on this till; its window comes forward.\n');
    app.exit(0);
  } else {
    void app
      .whenReady()
      .then(() => start(clock, home))
      .catch(giveUp);
  }
}

async function start(clock: Clock, home: string): Promise<void> {
  // its shortcuts reload, close and look into the window; macOS keeps those of its own menu
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null);
  const log = openLog(home);
  const version = { app: app.getVersion(), runtime: `Electron ${process.versions.electron}` };
  log('started', { version: version.app, runtime: version.runtime, mode: 'training' });
  const opened = await openTraining({ clock, home, log, version });
  if (!opened.ok) log('journal not opened', { kind: opened.error.kind });
  const window = openWindow(openSession(join(OUT, 'renderer')), OUT);
  answerCalls(window, opened.ok ? opened.value.desk.serve : shutServe(opened.error));
  if (opened.ok) opened.value.desk.onPush(pushTo(window));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    // what is under way is doubt on disk already: the till must not hang on it
    clock.after(CLOSING_MS, () => app.exit(0));
    void (opened.ok ? opened.value.close() : Promise.resolve()).finally(() => app.exit(0));
  });
}

/** Nothing can be shown in a window of ours: the system's own box says so. */
function giveUp(error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Voucher Desk could not start', `${what}\n\nNothing was deleted. Start it again; if that does not help, call IT.`);
  app.exit(1);
}

type Opened = { desk: Desk; close(): Promise<void> };
type Opening = { clock: Clock; home: string; log: Log; version: World['version'] };

/** The desk on its training ground; a folder that cannot be worked in, even for the first time, is a fault like a journal's. */
async function openTraining({ clock: right, home, log, version }: Opening): Promise<Result<Opened, OpenFault>> {
  const folder = join(home, 'training');
  const { clock, ...wrongClock } = makeWrongClock(right);
  try {
    const ground = await startTraining({ folder: join(folder, 'providers'), currency: 'EUR', now: right.now, random: systemIds.random });
    const { vauchar } = ground;
    const vault = openTrainingVault(folder);
    const desk = compose({
      folder,
      sql: join(OUT, '..', 'main', 'journal'),
      version,
      clock,
      ...systemIds,
      log,
      vault,
      checker: join(OUT, 'main', 'checker.js'),
      machine: machineId(),
      outside: overTheLine({ line: systemLine(), access: new Map([[TRAINING_ACCOUNT, vauchar.access]]), clock }),
      firstSettings: () => trainingSettings(vault),
      training: { samples: ground.samples, providers: new Map([[TRAINING_ACCOUNT, vauchar]]), clock: wrongClock },
    });
    if (!desk.ok) return desk;
    const close = async () => {
      await desk.value.close();
      await ground.close();
    };
    return ok({ desk: desk.value, close });
  } catch (error) {
    return no(openFault(error));
  }
}
