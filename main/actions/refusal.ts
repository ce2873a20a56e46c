import { maskCode } from '../../shared/code.ts';
import type { Reason, Refusal } from '../../shared/redemption.ts';
import type { Account, Terminal } from '../terminal.ts';
import { printByItself } from './print-by-itself.ts';
import { freeReference } from './reference.ts';
import { nameOf } from './shown-redemption.ts';

type Kept = { code: string; account: Account | undefined; reason: Reason; listAgeMs?: number; byProvider?: true; by?: string };

/** NOT ACCEPTED, and nothing was begun: kept under its reference, so that a guest who comes back with it is understood. */
export function keepRefusal(terminal: Terminal, { code, account, reason, listAgeMs, byProvider, by = terminal.now.signedIn?.id ?? 'desk' }: Kept): { reference: string; maskedCode: string } {
  const id = terminal.newId();
  const reference = freeReference(terminal, id);
  const maskedCode = maskCode(code);
  const kept = terminal.journal.refuse(id, {
    kind: 'refused',
    by,
    code: terminal.vault.seal(code),
    maskedCode,
    reason,
    reference,
    ...(account === undefined ? {} : { account: account.settings.id }),
    ...(listAgeMs === undefined ? {} : { listAgeMs }),
    ...(byProvider === undefined ? {} : { byProvider }),
  });
  if (!kept.ok) terminal.log('refusal not kept', { why: kept.error });
  else printByItself(terminal, reference, 'not-accepted');
  return { reference, maskedCode };
}

/** What was not accepted under a reference, as a screen may see it. */
export function findRefusal(terminal: Terminal, reference: string): Refusal | undefined {
  const kept = terminal.journal.refusal(reference);
  if (kept === undefined) return undefined;
  const { by, account, maskedCode, reason, listAgeMs } = kept.event;
  const age = listAgeMs === undefined ? {} : { listAgeMs };
  return { reference, at: kept.at, by: nameOf(terminal, by), maskedCode, reason, ...age, ...(account === undefined ? {} : { account: terminal.accounts.get(account)?.settings.name ?? account }) };
}
