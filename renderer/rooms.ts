import type { Opening } from '../shared/contract.ts';
import { mayAct, type Person } from '../shared/person.ts';

/** The rooms of the window. */
export type Room = 'desk' | 'queue' | 'offline' | 'late' | 'history' | 'report' | 'samples' | 'training' | 'storage' | 'office' | 'accounts' | 'people' | 'scanner';

/** The keys of the rooms. Without a menu F5 loads nothing anew; F10 is the menus' of every system, and F1 and F11 are the windows'. */
const ROOM_KEYS: Record<string, Room> = { F2: 'desk', F3: 'offline', F4: 'queue', F5: 'office', F6: 'storage', F7: 'report', F8: 'training', F9: 'late', F12: 'accounts' };

/** The training room is there in training only; storage is for those who answer for the till, the office, the accounts and the people for managers. */
export function mayEnter(room: Room, { role }: Person, mode: Opening['mode'] | undefined): boolean {
  if (room === 'training') return mode === 'training';
  if (room === 'office' || room === 'accounts' || room === 'people') return mayAct(role, 'manager');
  return room !== 'storage' || mayAct(role, 'supervisor');
}

/** What Control opens with a letter: every key of its own is some room's. */
const CONTROL_KEYS: Record<string, Room> = { h: 'history' };

/** The room that a key stands for. A letter that is none of this alphabet is taken for the one that is printed there on a US keyboard. */
export function roomOfKey({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Room | undefined {
  if (altKey || metaKey) return undefined;
  if (!ctrlKey) return ROOM_KEYS[key];
  return shiftKey ? undefined : CONTROL_KEYS[/^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()];
}

/** The rooms that a person may enter by a key, and the key of each as it stands on a keyboard. */
export function keysOfRooms(person: Person, mode: Opening['mode'] | undefined): { key: string; room: Room }[] {
  const keys = [...Object.entries(ROOM_KEYS), ...Object.entries(CONTROL_KEYS).map(([letter, room]) => [`Ctrl+${letter.toUpperCase()}`, room] as const)];
  return keys.filter(([, room]) => mayEnter(room, person, mode)).map(([key, room]) => ({ key, room }));
}
