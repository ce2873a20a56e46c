import type { AccountSettings } from '../../shared/settings.ts';
import type { Provider } from '../providers/provider.ts';
import { type Job, type Read, readList } from './read-list.ts';

/** A list that is being read. */
export type Reading = { ended: Promise<Read>; stop(): void };

/** Reads an account's list, wherever: in the window's program in a process of its own, because main has no time for it. */
export type ReadList = (account: { settings: AccountSettings; provider: Provider }, job: Job, progress: (count: number) => void) => Reading;

/** In this process, for where nobody minds that it is busy. */
export const readHere: ReadList = ({ provider }, job, progress) => {
  let stopped = false;
  const list = provider.till?.list;
  return {
    ended: list === undefined ? Promise.resolve({ ok: false, error: 'stopped' }) : readList(list, job, { progress, stopped: () => stopped }),
    stop: () => void (stopped = true),
  };
};
