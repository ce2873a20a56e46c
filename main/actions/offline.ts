import type { Input, Output } from '../../shared/contract.ts';
import { FORCE_AT_MOST_MS, FORCE_MS } from '../../shared/offline.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { spent } from './give-offline.ts';
import { hasOutage } from './outage.ts';

/** A supervisor has accounts work offline: guests no longer wait for the provider, what is owed goes on being sent. */
export function forceOffline(terminal: Terminal, { account, forMs = FORCE_MS, approver }: Input<'offline.force'>): Output<'offline.force'> {
  const approved = approvedBy(terminal, approver, 'supervisor');
  if (!approved.ok) return { is: approved.error };
  const forced = [...terminal.accounts.values()].filter(({ settings, offline }) => offline !== undefined && (account === undefined || settings.id === account));
  for (const { settings, offline } of forced) {
    const leftMs = (offline?.policy.outageAtMostMs ?? 0) - spent(terminal, settings.id).outageMs;
    // a word that nothing can be given by any more would only turn guests away
    const ms = Math.min(forMs, FORCE_AT_MOST_MS, leftMs);
    if (ms > 0) terminal.journal.tellLine(settings.id, { kind: 'offline-forced', by: approved.value.id, forMs: ms });
  }
  return told(terminal, forced.length);
}

/** Guests are served by the provider again, as soon as its line is there. */
export function liftOffline(terminal: Terminal, { account, approver }: Input<'offline.lift'>): Output<'offline.lift'> {
  const approved = approvedBy(terminal, approver, 'supervisor');
  if (!approved.ok) return { is: approved.error };
  const lifted = [...terminal.accounts.keys()].filter((id) => (account === undefined || id === account) && terminal.journal.line(id).forced !== undefined);
  for (const id of lifted) terminal.journal.tellLine(id, { kind: 'offline-lifted', by: approved.value.id });
  return told(terminal, lifted.length);
}

/** A supervisor closes an outage: count and hours begin anew, and what is out stays in the exposure. */
export function closeOutage(terminal: Terminal, { account, approver }: Input<'outage.close'>): Output<'outage.close'> {
  const approved = approvedBy(terminal, approver, 'supervisor');
  if (!approved.ok) return { is: approved.error };
  if (!hasOutage(terminal, account)) return { is: 'changed' };
  terminal.journal.tellLine(account, { kind: 'outage-closed', by: approved.value.id });
  return told(terminal, 1);
}

function told(terminal: Terminal, changes: number): { is: 'done' | 'changed' } {
  if (changes === 0) return { is: 'changed' };
  terminal.push('offline.changed', {});
  terminal.push('queue.changed', {});
  terminal.kick();
  return { is: 'done' };
}

export function setTills(terminal: Terminal, { tills }: Input<'offline.setTills'>): Output<'offline.setTills'> {
  terminal.journal.set([{ kind: 'tills-set', by: terminal.now.signedIn?.id ?? 'desk', tills }]);
  terminal.tills = tills;
  terminal.push('offline.changed', {});
  return { tills };
}
