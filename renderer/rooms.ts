import type { Opening } from '../shared/contract.ts';
import { mayAct, type Person } from '../shared/person.ts';

/** The rooms of the window. */
export type Room = 'desk' | 'queue' | 'offline' | 'late' | 'report' | 'samples' | 'training' | 'storage';

/** The keys of the rooms that are needed in a hurry. */
export const ROOM_KEYS: Record<string, Room> = { F2: 'desk', F3: 'offline', F4: 'queue', F6: 'storage', F7: 'report', F8: 'training', F9: 'late' };

/** The training room is there in training only; storage and the report are for those who answer for the till. */
export function mayEnter(room: Room, { role }: Person, mode: Opening['mode'] | undefined): boolean {
  if (room === 'training') return mode === 'training';
  return (room !== 'storage' && room !== 'report') || mayAct(role, 'supervisor');
}
