import { create } from 'zustand';
import type { Queue } from '../../shared/queue.ts';
import { call } from '../client.ts';

/** What the badge says, on every screen. `settledSince`: nothing has been owed since then, as far as this window has seen. */
type Sums = { owed: number; forPersons: number; settledSince?: string };

export const useSums = create<Sums>(() => ({ owed: 0, forPersons: 0 }));

/** A reading of the queue, whoever asked for it, keeps the badge true. */
export function heed({ accounts, unsure }: Pick<Queue, 'accounts' | 'unsure'>): void {
  const owed = accounts.reduce((sum, account) => sum + account.owed, 0);
  const forPersons = accounts.reduce((sum, account) => sum + account.forPersons, unsure);
  useSums.setState(({ settledSince = new Date().toISOString() }) => (owed + forPersons === 0 ? { owed, forPersons, settledSince } : { owed, forPersons }), true);
}

/** No row lies behind this one: the queue answers with its sums alone. */
const BEHIND_ALL = Number.MAX_SAFE_INTEGER;

export async function count(): Promise<void> {
  const reply = await call('queue.open', { after: BEHIND_ALL });
  // a badge that could not be read stays as it was
  if (reply.ok) heed(reply.value);
}
