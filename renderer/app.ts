import { create } from 'zustand';
import type { CallFault, Opening } from '../shared/contract.ts';
import type { Person } from '../shared/person.ts';
import type { ScannerSettings } from '../shared/settings.ts';
import { call } from './client.ts';
import { clearDesk } from './desk/desk.ts';
import { loadQuestions } from './desk/questions.ts';
import { clearApproval, dismiss } from './queue/approval.ts';
import { clearQueue, lookAtQueue } from './queue/queue.ts';
import type { Room } from './rooms.ts';
import { clearStorage, loadSpace, loadStorage } from './storage/storage.ts';
import { clearHistory } from './history/history.ts';
import { clearLate } from './late/late.ts';
import { clearReport } from './report/report.ts';
import { learnTraining } from './training/levers.ts';

/** The window as a whole: what it opened with, who stands here, which room is open. */
type App = {
  opening?: Opening;
  /** said once, to whoever comes first */
  wasSetUp?: Opening['wasSetUp'];
  fault?: CallFault;
  signedIn: Person | undefined;
  room: Room;
  /** the help dialog stands over the desk */
  help: boolean;
  scanner: ScannerSettings;
};

export const useApp = create<App>(() => ({ room: 'desk', help: false, scanner: { layout: 'us' }, signedIn: undefined }));
const set = useApp.setState;

export async function open(): Promise<void> {
  const reply = await call('desk.open', {});
  if (!reply.ok) return set({ fault: reply.error });
  void loadSpace();
  const { signedIn, scanner, training } = reply.value;
  set({ opening: reply.value, scanner, wasSetUp: reply.value.wasSetUp });
  learnTraining(training);
  if (signedIn !== undefined) enter(signedIn);
}

/** False where the PIN was wrong. */
export async function signIn(personId: string, pin: string): Promise<boolean> {
  const reply = await call('person.signIn', { personId, pin });
  if (!reply.ok || reply.value.is === 'wrong-pin') return false;
  enter(reply.value.person);
  return true;
}

function enter(person: Person): void {
  set({ signedIn: person, room: 'desk', wasSetUp: undefined });
  void loadQuestions();
  lookAtQueue();
  loadStorage();
}

export async function signOut(): Promise<void> {
  await call('person.signOut', {});
  clearDesk();
  clearApproval();
  clearQueue();
  clearStorage();
  clearLate();
  clearReport();
  clearHistory();
  set({ signedIn: undefined });
}

/** Whatever stands over the room that is left is closed with it. */
export function goTo(room: Room): void {
  dismiss();
  set({ room, help: false });
}

export function showHelp(help: boolean): void {
  set({ help });
}

export async function setScanner(scanner: ScannerSettings): Promise<void> {
  const reply = await call('scanner.set', scanner);
  if (reply.ok) set({ scanner: reply.value });
}
