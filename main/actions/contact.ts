import { Contact } from '../../shared/contact.ts';
import type { Input, Output } from '../../shared/contract.ts';
import { type RedemptionEvent, Sealed } from '../../shared/event.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';

type Given = Extract<RedemptionEvent, { kind: 'given' }>;

/** The event with the keyed hash of the guest's sealed contact in its grounds; `keep` puts the seal beside the journal, in the transaction that gives. */
export function sealContact({ vault, journal }: Terminal, event: Given, contact: Contact | undefined): { event: Given; keep(id: string): void } {
  if (contact === undefined || event.grounds === undefined) return { event, keep: () => undefined };
  const seal = JSON.stringify(vault.seal(JSON.stringify(contact)));
  return { event: { ...event, grounds: { ...event.grounds, contact: vault.tag(seal) } }, keep: (id) => journal.keepContact(id, seal) };
}

/** Who to call about a redemption, until it is settled or erased by hand. */
export function contactOf({ vault, journal }: Terminal, { id, given }: Redemption): Contact | undefined {
  const seal = journal.contact(id);
  if (seal === undefined || given.is !== 'yes' || given.grounds?.contact !== vault.tag(seal)) return undefined;
  return Contact.parse(JSON.parse(vault.open(Sealed.parse(JSON.parse(seal)))));
}

/** A manager has it erased before the redemption is settled. */
export function eraseContact(terminal: Terminal, { id, approver }: Input<'contact.erase'>): Output<'contact.erase'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  if (terminal.journal.contact(id) === undefined) return { is: 'changed' };
  terminal.journal.append(id, [{ kind: 'contact-erased', by: approved.value.id }]);
  terminal.push('queue.changed', {});
  return { is: 'done' };
}
