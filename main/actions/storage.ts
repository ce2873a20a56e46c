import type { Input, Output } from '../../shared/contract.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { guestWaits } from './move.ts';

/** What is kept of the journal beside it, how old it is, and what went wrong with it. */
export function openStorage({ journal, storage }: Terminal): Output<'storage.open'> {
  const putBack = journal.settings().findLast((event) => event.kind === 'put-back')?.putBack;
  return { ...(storage === undefined ? {} : { backups: storage.backups() }), ...(putBack === undefined ? {} : { putBack }) };
}

export async function backUpNow({ storage }: Terminal): Promise<Output<'storage.backUp'>> {
  return { is: (await storage?.backUp()) === true ? 'done' : 'failed' };
}

/** A manager has a backup take the place of the journal, with all that can be read of what came after it. It is there when the desk opens again, which it does at once. */
export async function restoreBackup(terminal: Terminal, { number, approver }: Input<'storage.restore'>): Promise<Output<'storage.restore'>> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  // a verdict that is still to come would be given by a journal that was set aside
  if (guestWaits(terminal)) return { is: 'owes' };
  const ready = (await terminal.storage?.restore(number)) ?? { ok: false, error: 'nothing-found' as const };
  if (!ready.ok) return { is: ready.error };
  if (guestWaits(terminal)) return { is: 'owes' };
  terminal.reopen(ready.value);
  return { is: 'done' };
}

/** Room left for the journal; of a disk that nobody looks at nothing is said. */
export function spaceLeft({ storage }: Terminal): Output<'storage.space'> {
  return storage?.space() ?? { freeMb: 0, low: false };
}
