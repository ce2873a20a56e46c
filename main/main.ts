import { app, protocol } from 'electron';
import { join } from 'node:path';
import { compose, systemClock, systemIds, type World } from './compose.ts';
import { SCHEME } from './electron/app-scheme.ts';
import { homeFolder } from './electron/folders.ts';
import { answerCalls, pushTo } from './electron/ipc.ts';
import { systemLine } from './electron/line.ts';
import { refusedSwitch } from './electron/lockdown.ts';
import { openLog } from './electron/log.ts';
import { openSession, openWindow } from './electron/window.ts';
import { TRAINING_ACCOUNT } from './settings/training-settings.ts';
import { shutServe } from './shut.ts';
import { startTraining } from './training/training.ts';

const home = homeFolder();
const out = join(import.meta.dirname, '..');

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
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  const log = openLog(home);
  const training = join(home, 'training');
  const version = { app: app.getVersion(), runtime: `Electron ${process.versions.electron}` };
  log('started', { version: version.app, runtime: version.runtime, mode: 'training' });
  const ground = await startTraining({ folder: join(training, 'providers'), currency: 'EUR', now: systemClock.now, random: systemIds.random });
  const { vauchar } = ground;
  const world: World = {
    folder: training,
    sql: join(app.getAppPath(), 'main', 'journal'),
    version,
    clock: systemClock,
    ...systemIds,
    log,
    line: systemLine(),
    access: new Map([[TRAINING_ACCOUNT, vauchar.access]]),
    training: { samples: ground.samples, fault: vauchar.fault, setFault: vauchar.setFault },
  };
  const desk = compose(world);
  if (!desk.ok) log('journal not opened', { kind: desk.error.kind });
  const window = openWindow(openSession(join(out, 'renderer')), out);
  answerCalls(window, desk.ok ? desk.value.serve : shutServe(desk.error));
  if (desk.ok) desk.value.onPush(pushTo(window));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void Promise.all([desk.ok ? desk.value.close() : undefined, ground.close()]).finally(() => app.exit(0));
  });
}
