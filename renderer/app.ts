import { create } from 'zustand';
import type { CallFault, Opening } from '../shared/contract.ts';
import type { ShownPerson } from '../shared/people.ts';
import type { Person } from '../shared/person.ts';
import type { Report } from '../shared/report.ts';
import type { CameraSettings, ScannerSettings, SoundSettings } from '../shared/settings.ts';
import { Language } from '../shared/words/languages.ts';
import { closeCamera } from './camera/camera.ts';
import { call, onPush } from './client.ts';
import { clearDesk } from './desk/desk.ts';
import { loadQuestions } from './desk/questions.ts';
import { clearApproval, dismiss } from './queue/approval.ts';
import { clearQueue, lookAtQueue } from './queue/queue.ts';
import type { Room } from './rooms.ts';
import { showTextSize } from './text-size.ts';
import { useSerialScanner } from './scanner/serial.ts';
import { speakIn } from './words/said.ts';
import { tellTimeOf } from './words/time.ts';
import { clearStorage, loadSpace, loadStorage } from './storage/storage.ts';
import { clearHistory } from './history/history.ts';
import { clearLate } from './late/late.ts';
import { endSale } from './sale/sale.ts';
import { clearReport, closeShift } from './report/report.ts';
import { learnTraining } from './training/levers.ts';

export type ShownBadge = { is: 'nobodys' } | { is: 'wants-pin'; person: Person } | { is: 'locked'; leftMs: number; at: number };

/** The window as a whole: what it opened with, who stands here, which room is open. */
type App = {
  opening?: Opening;
  /** said once, to whoever comes first */
  wasSetUp?: Opening['wasSetUp'];
  fault?: CallFault;
  signedIn: Person | undefined;
  /** whose work stands behind the lock: it is there again once they have typed their PIN */
  locked: Person | undefined;
  /** what the last badge said that did not open the till */
  badge: ShownBadge | undefined;
  /** the shift that was closed just now: its totals stand until somebody is done with them */
  closedShift: Report | undefined;
  room: Room;
  /** the help dialog stands over the desk */
  help: boolean;
  /** the receipts that wait lie over the room */
  receipts: boolean;
  scanner: ScannerSettings;
  sound: SoundSettings;
  /** absent: nobody has chosen one */
  camera?: CameraSettings | undefined;
  /** what the window speaks */
  language: Language;
};

export const useApp = create<App>(() => ({ language: Language.parse(document.documentElement.lang || 'en'), room: 'desk', help: false, receipts: false, scanner: { layout: 'us' }, sound: { volume: 50 }, signedIn: undefined, locked: undefined, closedShift: undefined, badge: undefined }));
const get = useApp.getState;
const set = useApp.setState;

export async function open(): Promise<void> {
  const reply = await call('desk.open', {});
  if (!reply.ok) return set({ fault: reply.error });
  void loadSpace();
  const { signedIn, scanner, serial, sound, camera, training, textSize } = reply.value;
  showTextSize(textSize);
  tellTimeOf(reply.value.timeZone);
  useSerialScanner.setState({ now: serial });
  set({ opening: reply.value, scanner, sound, camera, wasSetUp: reply.value.wasSetUp });
  learnTraining(training);
  if (signedIn !== undefined) enter(signedIn, 'desk');
}

/** Whoever chooses another language sees it at once, and whatever stands on the screen stands there still. */
export function hearLanguage(): void {
  // of two that are chosen one after the other the second stays, however long the first takes to read
  let turned = Promise.resolve();
  onPush('language.changed', ({ language }) => {
    turned = turned.then(() => speakIn(language)).then(() => set({ language }));
  });
}

/** What is said of a PIN that does not open the till. */
export type NotIn = { is: 'wrong-pin' | 'defect' } | { is: 'locked'; leftMs: number };

/** Undefined where the PIN was right. */
export async function signIn(personId: string, pin: string): Promise<NotIn | undefined> {
  const reply = await call('person.signIn', { personId, pin });
  if (!reply.ok) return { is: 'defect' };
  if (reply.value.is !== 'signed-in') return reply.value;
  comeIn(reply.value.person);
  return undefined;
}

/** Whoever comes back to their till finds what they left; anybody else begins anew. */
function comeIn(person: Person): void {
  const { locked, room } = get();
  if (locked !== undefined && locked.id !== person.id) clearWork();
  enter(person, locked?.id === person.id ? room : 'desk');
}

function enter(person: Person, room: Room): void {
  set({ signedIn: person, receipts: false, locked: undefined, badge: undefined, closedShift: undefined, room, wasSetUp: undefined });
  void loadQuestions();
  lookAtQueue();
  loadStorage();
}

/** What was scanned where nobody is signed in is somebody's badge, or nothing. */
export async function showBadge(text: string): Promise<void> {
  const reply = await call('person.badge', { text });
  if (!reply.ok) return set({ badge: { is: 'nobodys' } });
  const { value } = reply;
  if (value.is === 'signed-in') return comeIn(value.person);
  set({ badge: value.is === 'locked' ? { ...value, at: performance.now() } : value });
}

/** Who works here, as a manager has just set it. */
export function knowPeople(people: ShownPerson[]): void {
  const here = people.filter(({ disabled }) => !disabled).map(({ id, name, role }) => ({ id, name, role }));
  set(({ opening, signedIn }) => (opening === undefined ? {} : { opening: { ...opening, people: here }, signedIn: here.find(({ id, name }) => id === signedIn?.id && name !== signedIn.name) ?? signedIn }));
}

/** Main locks a till that nobody is at. What was on the screen stays for whoever was there. */
export function hearLock(): void {
  onPush('person.locked', () => set(({ signedIn }) => ({ locked: signedIn, signedIn: undefined, help: false })));
}

export async function signOut(): Promise<void> {
  await call('person.signOut', {});
  clearWork();
  set({ signedIn: undefined });
}

/** Closes the shift; whoever did is signed out with it. */
export async function leaveShift(number: number): Promise<void> {
  const report = await closeShift(number);
  if (report === undefined) return;
  clearWork();
  set({ signedIn: undefined, closedShift: report });
}

export function doneWithShift(): void {
  set({ closedShift: undefined });
}

/** Nothing of what somebody began is anybody else's. */
function clearWork(): void {
  closeCamera();
  clearDesk();
  endSale();
  clearApproval();
  clearQueue();
  clearStorage();
  clearLate();
  clearReport();
  clearHistory();
}

/** Whatever stands over the room that is left is closed with it. */
export function goTo(room: Room): void {
  dismiss();
  set({ room, help: false, receipts: false });
}

export function showHelp(help: boolean): void {
  set({ help });
}

export function showReceipts(receipts: boolean): void {
  set({ receipts });
}

/** Whether it was written down. */
export async function setScanner(scanner: ScannerSettings): Promise<boolean> {
  const reply = await call('scanner.set', scanner);
  if (reply.ok) set({ scanner: reply.value });
  return reply.ok;
}

/** Whether it was written down. */
export async function setSound(sound: SoundSettings): Promise<boolean> {
  const reply = await call('sound.set', sound);
  if (reply.ok) set({ sound: reply.value });
  return reply.ok;
}

/** Whether it was written down. */
export async function setCamera(camera: CameraSettings): Promise<boolean> {
  const reply = await call('camera.set', camera);
  if (reply.ok) set({ camera: reply.value });
  return reply.ok;
}
