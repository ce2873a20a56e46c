import { create } from 'zustand';
import type { ErrandTold } from '../../shared/office.ts';
import type { ShownErrand } from '../../shared/queue.ts';
import { useApp } from '../app.ts';
import { call, onPush } from '../client.ts';
import { seldom } from '../queue/seldom.ts';
import type { Which } from './office.ts';
import type { TypedForm } from '../form/typed.ts';

/** What was asked for, how it stands, and when that was read. `again`: what was typed for it in this session, and by whom. */
export type Asked = Pick<ShownErrand, 'id' | 'reference' | 'at' | 'by' | 'account' | 'what'> & { told?: ErrandTold; readAt: number; again?: { who: string; which: Which; typed: TypedForm } };

/** This session's and those that are not over from before, newest first. */
export const useErrands = create<{ all: Asked[] }>(() => ({ all: [] }));
const get = useErrands.getState;
const set = useErrands.setState;

const SELDOM_MS = 500;
const LOOK_MS = 5_000;
/** Of those that are over so many are kept in sight. */
const KEPT_AT_MOST = 100;

let screens = 0;
const look = seldom(async () => {
  if (screens > 0 && useApp.getState().signedIn !== undefined) await loadErrands();
}, SELDOM_MS);

/** Keeps the list true for as long as its room stands; returns how to end that. */
export function watchErrands(): () => void {
  screens += 1;
  look();
  const timer = setInterval(look, LOOK_MS);
  return () => {
    screens -= 1;
    clearInterval(timer);
  };
}

export function hearErrands(): void {
  onPush('queue.changed', look);
}

export function isOver({ told }: Asked): boolean {
  return told?.is === 'done' || told?.is === 'failed' || told?.is === 'none';
}

/** What is not over stays however much came after it. */
function kept(all: Asked[]): Asked[] {
  return all.filter((one, nth) => nth < KEPT_AT_MOST || !isOver(one));
}

export function remember(asked: Asked): void {
  set(({ all }) => ({ all: kept([asked, ...all.filter(({ id }) => id !== asked.id)]) }));
  look();
}

async function loadErrands(): Promise<void> {
  const open = await call('office.errands', {});
  if (open.ok) {
    const known = new Set(get().all.map(({ id }) => id));
    const others = open.value.filter(({ id }) => !known.has(id)).map((errand) => ({ ...errand, readAt: performance.now() }));
    set(({ all }) => ({ all: kept([...all, ...others].toSorted((one, other) => other.at.localeCompare(one.at))) }));
  }
  await Promise.all(get().all.filter((one) => !isOver(one)).map(({ id }) => tell(id)));
}

async function tell(id: string): Promise<void> {
  const reply = await call('errand.tell', { id });
  if (!reply.ok) return;
  const readAt = performance.now();
  set(({ all }) => ({ all: all.map((one) => (one.id === id ? { ...one, told: reply.value, readAt } : one)) }));
}
