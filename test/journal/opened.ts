import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LossEvent, RedemptionEvent, RefusalEvent } from '../../shared/event.ts';
import { type Journal, openJournal } from '../../main/journal/journal.ts';
import type { OpenFault } from '../../main/journal/open.ts';
import { makeVault, type Vault } from '../../main/vault/vault.ts';
import { began, ended, FIFTY, given, requested, START, took } from '../core/history.ts';

export const SQL = join(import.meta.dirname, '..', '..', 'main', 'journal');
export const VAULT = makeVault('test-key', Buffer.alloc(32, 7));

export type Heard = { what: string; fields: Record<string, string | number> };

let second = 0;
function tryOpen(folder: string, heard: Heard[] = [], vault: Vault = VAULT): ReturnType<typeof openJournal> {
  const opened = openJournal({
    folder,
    sql: SQL,
    vault,
    stamp: () => ({ at: new Date(START + ++second * 1000).toISOString(), mono: second, who: 'anna' }),
    log: (what, fields) => void heard.push({ what, fields }),
  });
  if (opened.ok) closeAfterTest(opened.value);
  return opened;
}

export function open(folder: string, heard: Heard[] = []): Journal {
  const opened = tryOpen(folder, heard);
  if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
  return opened.value;
}

/** Why a folder's journal cannot be opened; undefined where it can. */
export function shutBecause(folder: string): OpenFault['kind'] | undefined {
  const opened = tryOpen(folder);
  return opened.ok ? undefined : opened.error.kind;
}

function closeAfterTest(journal: Journal): void {
  const { close } = journal;
  let closed = false;
  journal.close = () => {
    if (closed) return;
    closed = true;
    close();
  };
  onTestFinished(() => journal.close());
}

/** A request for a code, sealed as the desk does it. */
export function request(code: string, reference: string): RedemptionEvent {
  return Object.assign(requested(FIFTY, VAULT.seal(code)), { reference });
}

export function refusal(code: string, reference: string): RefusalEvent {
  return { kind: 'refused', by: 'anna', code: VAULT.seal(code), maskedCode: 'TR.......6789', reason: 'used', reference };
}

/** A slip of the evening before that no account has a code of. */
export function loss(code: string, reference: string, givenBy = 'anna'): LossEvent {
  const late = { at: new Date(START - 86_400_000).toISOString(), slip: VAULT.seal('A 17') };
  return { kind: 'lost', by: 'sam', givenBy, code: VAULT.seal(code), maskedCode: 'TR.......6789', worth: FIFTY, late, why: 'no-account', reference };
}

export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** One redemption in one transaction: four rows, for journals that have to be long. */
export function redeemAtOnce(journal: Journal, n: number): void {
  const events = [request(`TRY${n}`, `R${n}`), began(1, 'redeem'), ended(1, took(`res-${n}`)), given()];
  journal.begin(idOf(n), events);
}

/** A disk that is slow to sync makes a long journal take its time. */
export const LONG_MS = 60_000;

/** Begins and ends one redemption: four rows. */
export function redeemOne(journal: Journal, n: number): string {
  const id = idOf(n);
  journal.begin(id, [request(`TRY${String(n).padStart(10, '0')}`, `R${n}`), began(1, 'redeem')]);
  journal.append(id, [ended(1, took(`res-${n}`))]);
  journal.append(id, [{ kind: 'given', by: 'desk', worth: FIFTY, basis: 'receipt' }]);
  return id;
}
