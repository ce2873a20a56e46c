import { app, dialog, Menu, protocol } from 'electron';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEME } from './electron/app-scheme.ts';
import { homeFolder } from './electron/folders.ts';
import { answerCalls, pushTo } from './electron/ipc.ts';
import { systemLine } from './electron/line.ts';
import { refusedSwitch } from './electron/lockdown.ts';
import { machineId } from './electron/machine.ts';
import { chooseIn, choosePdf } from './electron/choose.ts';
import { comeForward, keyForward } from './electron/forward.ts';
import { startReader } from './electron/list-reader.ts';
import { openLog } from './electron/log.ts';
import { openPaper } from './electron/paper.ts';
import { systemWords } from './electron/system-words.ts';
import { systemVault } from './electron/system-vault.ts';
import { openSession, openWindow } from './electron/window.ts';
import { LOCK_AFTER_MS } from './core/limits.ts';
import { argumentsOf, type Command, commandOf } from './command-line.ts';
import type { World } from './compose.ts';
import { type OnMachine, openTraining, salvageHome } from './home.ts';
import { openLive } from './live.ts';
import type { Journal } from './journal/journal.ts';
import { type SerialPorts, systemPorts } from './serial/ports.ts';
import { findTill } from './storage/provisioned.ts';
import { finishSwap } from './storage/swap.ts';
import { lineFromInput } from './standard-input.ts';
import { liveKeys, type SystemVault } from './vault/keys.ts';
import { movedOutAnswers } from './moved-home.ts';
import { askOffice, type OfficeAsked } from './office-line.ts';
import { carryOut } from './without-window.ts';
import { no } from '../shared/result.ts';
import type { PutBackFault } from '../shared/storage.ts';
import { type Language, nearestLanguage } from '../shared/words/languages.ts';
import { settingUp, setUpAnswers } from './set-up.ts';
import { shutServe } from './shut.ts';
import { keepReader } from './snapshot/kept-reader.ts';
import type { Choose, Clock, Log } from './terminal.ts';

/** What may be asked for at the end: longer than the disk needs, shorter than anyone waits. */
const CLOSING_MS = 5_000;

/** The answer to whoever asked for it has reached the window by then. */
const REOPENING_MS = 200;

/** Where the program lies: beside it the preload and the window's files. */
const OUT = join(import.meta.dirname, '..');

/** Done while no desk is open; says why a backup was not put back by it. */
type Between = () => PutBackFault | undefined;

/** What may be another than this computer has it. `more`: so many more vouchers has the provider of training. */
type Otherwise = { more?: number; ports?: SerialPorts };

/** The whole program; the clock is passed in, so that an hour can pass in seconds. */
export function runApp(clock: Clock, otherwise: Otherwise = {}): void {
  const home = homeFolder();
  app.setPath('userData', join(home, 'browser'));
  // Chromium cannot be sandboxed for root; the window's preload is sandboxed all the same
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } }]);

  const refused = refusedSwitch();
  const command = commandOf(argumentsOf(process.argv, app.isPackaged));
  if (refused !== undefined) end(2, `Voucher Desk does not start with --${refused}: it would open the till to other programs.`);
  else if (command.is === 'wrong') end(2, command.why);
  else if (!app.requestSingleInstanceLock()) {
    if (command.is === 'open') end(0, 'Voucher Desk is already open on this till; its window comes forward.');
    else end(3, 'Voucher Desk is open on this till. Close it first; nothing was changed.');
  } else {
    const log = openLog(home);
    const till = () => tillIn(clock, log, home);
    if (command.is === 'open') void app.whenReady().then(() => start(till, otherwise)).catch(giveUp);
    else if (command.is === 'office') void app.whenReady().then(() => askAtLine(till(), command.asked));
    else void withoutWindow(till, command);
  }
}

/** The till that is here: that of a venue once it was set up, training until then. Each has a folder of its own. To be asked once the app is ready. */
function tillIn(clock: Clock, log: Log, home: string): OnMachine & { live: NonNullable<OnMachine['live']>; system: SystemVault | undefined; isLive: boolean } {
  const folder = join(home, 'live');
  finishSwap(folder);
  const system = systemVault();
  const isLive = findTill(folder).is !== 'none';
  const parts = { sql: join(OUT, '..', 'main', 'journal'), checker: join(OUT, 'main', 'checker.js'), clock, log, machine: machineId() };
  const live = { folder, system, askPin: () => lineFromInput('PIN of a manager: ') };
  return { ...parts, live, system, isLive, ...(isLive ? { folder, keys: liveKeys(system) } : { folder: join(home, 'training') }) };
}

/** What can be done from a command line is done before there is a window, and says how it went. */
async function withoutWindow(till: () => OnMachine, command: Command): Promise<void> {
  await app.whenReady();
  const carried = async () => carryOut(till(), command);
  const { code, sentence } = await carried().catch((error: unknown) => ({ code: 1, sentence: `It was not done: ${error instanceof Error ? error.message : String(error)}` }));
  end(code, sentence);
}

/** The same desk without a window: what a manager asks of an office is answered line by line. */
async function askAtLine(till: ReturnType<typeof tillIn>, asked: OfficeAsked): Promise<void> {
  const version = { app: app.getVersion(), runtime: `Electron ${process.versions.electron}` };
  const opening = { ...till, version, line: systemLine(), reopen: () => undefined, choose: () => Promise.resolve(undefined) };
  const open = async () => (till.isLive ? openLive(opening) : openTraining(opening));
  const pin = () => lineFromInput('PIN of a manager: ');
  const print = (line: string) => void writeSync(1, `${line}\n`);
  const { code, sentence } = await askOffice({ clock: till.clock, open, pin, print }, asked).catch((error: unknown) => ({ code: 1, sentence: `It was not done: ${error instanceof Error ? error.message : String(error)}` }));
  end(code, sentence);
}

function end(code: number, sentence: string): void {
  if (sentence !== '') writeSync(code === 0 ? 1 : 2, `${sentence}\n`);
  app.exit(code);
}

async function start(tillNow: () => ReturnType<typeof tillIn>, { more = 0, ports = systemPorts }: Otherwise): Promise<void> {
  // its shortcuts reload, close and look into the window; macOS keeps those of its own menu
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null);
  let till = tillNow();
  const reader = keepReader(() => startReader(join(OUT, 'main', 'reader.js')), till.clock);
  const version = { app: app.getVersion(), runtime: `Electron ${process.versions.electron}` };
  till.log('started', { version: version.app, runtime: version.runtime, mode: till.isLive ? 'live' : 'training' });
  const choose: Choose = (what) => chooseIn(window, what, standingOf(opened).language);
  const paper = openPaper((name) => choosePdf(window, name, standingOf(opened).language));
  let after: Pick<World, 'wasSetUp' | 'notPutBack'> = {};
  const setUp = (journal?: Journal) => settingUp({ ...till, folder: till.live.folder, ...(till.isLive && journal !== undefined ? { journal } : {}) }, (wasSetUp) => (after = { wasSetUp }));
  const open = () => {
    till = tillNow();
    const opening = { ...till, version, line: systemLine(), reopen, choose, paper, ports, reader, setUp, lockAfterMs: LOCK_AFTER_MS, ...keyForward(() => window), ...after };
    after = {};
    return till.isLive ? openLive(opening) : openTraining({ ...opening, more });
  };
  let opened = await open();
  const window = openWindow(openSession(join(OUT, 'renderer'), () => standingOf(opened)), OUT);
  let closed: Promise<void> | undefined;
  answer();

  function close(): Promise<void> {
    return (closed ??= opened.ok ? opened.value.close() : Promise.resolve());
  }

  function answer(): void {
    if (!opened.ok) till.log('journal not opened', { kind: opened.error.kind });
    answerCalls(window, opened.ok ? opened.value.desk.serve : shutServe(opened.error, { salvage: () => salvageHome(till), reopen, movedOut: movedOutAnswers(till, { choose, reopen }), setUp: setUpAnswers(setUp(), { choose, reopen }), log: till.log }));
    if (opened.ok) opened.value.desk.onPush(pushTo(window));
  }

  /** The journal that lies there is another now, or has ended: nothing more is done with it. The window begins anew, once it has heard what it asked. */
  function reopen(between: Between = () => undefined): void {
    answerCalls(window, () => Promise.resolve(no({ kind: 'defect' })));
    void close();
    till.clock.after(REOPENING_MS, () => void openAgain(between).catch(giveUp));
  }

  async function openAgain(between: Between): Promise<void> {
    Object.assign(after, { notPutBack: await close().then(between) });
    opened = await open();
    closed = undefined;
    answer();
    if (!window.isDestroyed()) window.webContents.reload();
  }

  app.on('second-instance', () => comeForward(window));
  quitInOrder(till.clock, close);
}

/** What the window goes by; a desk that is shut speaks as this computer does. */
function standingOf(opened: Awaited<ReturnType<typeof openTraining>>): { manned: boolean; language: Language } {
  const { manned, language } = opened.ok ? opened.value.desk.standing() : { manned: false, language: undefined };
  return { manned, language: language ?? systemLanguage() };
}

/** The language of this computer, where it is one of ours; to be asked once the app is ready. */
function systemLanguage(): Language {
  return nearestLanguage(app.getPreferredSystemLanguages());
}

function quitInOrder(clock: Clock, close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    // what is under way is doubt on disk already: the till must not hang on it
    clock.after(CLOSING_MS, () => app.exit(0));
    void close().finally(() => app.exit(0));
  });
}

/** Nothing can be shown in a window of ours: the system's own box says so. */
function giveUp(error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  const { title, now } = systemWords(systemLanguage()).notStarted;
  dialog.showErrorBox(title, `${what}\n\n${now}`);
  app.exit(1);
}
