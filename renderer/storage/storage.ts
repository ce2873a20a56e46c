import { create } from 'zustand';
import type { Approver } from '../../shared/contract.ts';
import { CONFIRMATION, type PuttingBack, type Restoring, type Space, type Storage } from '../../shared/storage.ts';
import { call, onPush } from '../client.ts';

/** What became of a wish: put back, not put back and why, or no answer at all. */
export type Became = Restoring | { is: 'defect' };
export type Rescued = PuttingBack | { is: 'defect' };

type StorageState = {
  now?: Storage | undefined;
  space: Space;
  /** the backup that is to take the journal's place, by its number */
  choosing?: number | undefined;
  restoring: boolean;
  became?: Became | undefined;
};

export const useStorage = create<StorageState>(() => ({ space: { freeMb: 0, low: false }, restoring: false }));
const set = useStorage.setState;

export function hearStorage(): void {
  onPush('storage.changed', () => {
    void loadSpace();
    loadStorage();
  });
}

export async function loadSpace(): Promise<void> {
  const reply = await call('storage.space', {});
  if (reply.ok) set({ space: reply.value });
}

/** Reads it again; whoever may not is told nothing. */
export function loadStorage(): void {
  void call('storage.open', {}).then((reply) => {
    if (reply.ok) set({ now: reply.value });
  });
}

export function clearStorage(): void {
  set({ now: undefined, choosing: undefined, became: undefined });
}

export async function backUpNow(): Promise<void> {
  await call('storage.backUp', {});
  loadStorage();
}

export function choose(number: number | undefined): void {
  set({ choosing: number, became: undefined });
}

/** The desk opens anew when it is done, and this window with it. */
export async function restore(number: number, approver: Approver): Promise<void> {
  set({ restoring: true, became: undefined });
  const reply = await call('storage.restore', { number, confirmation: CONFIRMATION, approver });
  set({ restoring: false, became: reply.ok ? reply.value : { is: 'defect' } });
}

/** On a shut desk: puts back what can be read. */
export async function salvage(): Promise<Rescued> {
  const reply = await call('storage.salvage', { confirmation: CONFIRMATION });
  return reply.ok ? reply.value : { is: 'defect' };
}

export async function openAgain(): Promise<void> {
  await call('storage.reopen', {});
}

/** A backup that failed, none at all after two hours, rows that could not be read back, or a disk that is nearly full. */
export function needsLooking({ now, space }: Pick<StorageState, 'now' | 'space'>): boolean {
  const backups = now?.backups;
  return space.low || backups?.failed !== undefined || isOld(backups);
}

const OLD_MS = 2 * 3_600_000;

/** Older than the next one should be, with something in the journal that it does not hold. */
export function isOld(backups: Storage['backups']): boolean {
  return backups?.ageMs !== undefined && backups.ageMs > OLD_MS && (backups.behind ?? 0) > 0;
}
