import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { assert } from '../shared/assert.ts';
import { maskCode } from '../shared/code.ts';
import type { RedemptionEvent } from '../shared/event.ts';
import type { SettingsEvent } from '../shared/settings.ts';
import type { TimeEvent } from '../shared/time.ts';
import type { Worth } from '../shared/worth.ts';
import { machineId } from '../main/electron/machine.ts';
import { type Journal, openJournal } from '../main/journal/journal.ts';
import { TRAINING_ACCOUNT, trainingSettings } from '../main/settings/training-settings.ts';
import { openTrainingVault } from '../main/vault/development-key.ts';
import type { Vault } from '../main/vault/vault.ts';
import { onlyAccounts } from './world.ts';

/** How far a redemption of an earlier run had come: each is what its events say, and nothing else. */
export type Came =
  | 'in doubt, handed over'
  | 'left open'
  | 'not known by the cashier'
  | 'given, then refused'
  | 'less taken'
  | 'only likely'
  | 'taken after all'
  | 'not given back'
  | 'given back'
  | 'parked'
  | 'not sent yet';

/** `voucher`: which one they were all about, where the provider is to know it. `settings`: what the till is set up with, where it is not the one account. */
export type Left = { settings?: (all: SettingsEvent[]) => SettingsEvent[]; redemptions?: Came[]; voucher?: { code: string; ref: string }; errand?: true; lanePaused?: true; clock?: TimeEvent };

const FIFTY: Worth = { kind: 'money', minor: 5_000, currency: 'EUR' };
const THIRTY: Worth = { kind: 'money', minor: 3_000, currency: 'EUR' };
const SILENCE: RedemptionEvent = { kind: 'attempt-ended', attempt: 1, end: { is: 'fault', fault: { kind: 'timeout', effect: 'possible', detail: 'no answer in time' } } };
const GIVEN: RedemptionEvent = { kind: 'given', by: 'anna', worth: FIFTY, basis: 'person' };
const BY_RECEIPT: RedemptionEvent = { kind: 'given', by: 'anna', worth: FIFTY, basis: 'receipt' };
const BY_POLICY: RedemptionEvent = { kind: 'given', by: 'desk', worth: FIFTY, basis: 'policy', grounds: { evidence: 'listed', policy: 'test' } };
const SEEN: RedemptionEvent = { kind: 'shown', outcome: 'accepted-offline' };
const took = (worth: Worth): RedemptionEvent => ({ kind: 'attempt-ended', attempt: 1, end: { is: 'receipt', receipt: { id: 'res-17640000001f2e3d4c5b6a7', worth, strength: 'exact' } } });
const starts = (attempt: number, verb: 'redeem' | 'recall' | 'reverse', receiptId?: string): RedemptionEvent => ({ kind: 'attempt-started', attempt, verb, ...(receiptId === undefined ? {} : { receiptId }) });
const found = (attempt: number, strength: 'exact' | 'probable'): RedemptionEvent => ({ kind: 'attempt-ended', attempt, end: { is: 'found', receipts: [{ id: 'res-17640000001f2e3d4c5b6a7', worth: FIFTY, strength }] } });
const FOUND_NOTHING: RedemptionEvent = { kind: 'attempt-ended', attempt: 2, end: { is: 'found', receipts: [] } };
const SAID_NO: RedemptionEvent = { kind: 'attempt-ended', attempt: 1, end: { is: 'declined', decline: { reason: 'used', providerText: 'Voucher has already been redeemed' } } };

function historyOf(came: Came, vault: Vault): RedemptionEvent[] {
  // a no that may only mean "it was you" is asked about before it is believed
  const refused = [BY_POLICY, SEEN, starts(1, 'redeem'), SAID_NO, starts(2, 'recall'), FOUND_NOTHING];
  switch (came) {
    case 'in doubt, handed over':
      return [starts(1, 'redeem'), SILENCE, GIVEN];
    case 'left open':
      return [starts(1, 'redeem'), SILENCE];
    case 'not known by the cashier':
      return [starts(1, 'redeem'), SILENCE, { kind: 'unsure', by: 'anna' }];
    case 'given, then refused':
      return refused;
    case 'less taken':
      return [starts(1, 'redeem'), GIVEN, took(THIRTY)];
    case 'only likely':
      return [starts(1, 'redeem'), SILENCE, starts(2, 'recall'), found(2, 'probable'), { kind: 'unsure', by: 'anna' }];
    case 'taken after all':
      return [...refused, { kind: 'resolved', by: 'sam', resolution: 'charged', words: vault.seal('the guest paid in cash') }, starts(3, 'recall'), found(3, 'exact')];
    case 'not given back':
      return [
        starts(1, 'redeem'),
        took(FIFTY),
        { kind: 'withheld', by: 'anna', reason: 'not-handed-over' },
        starts(2, 'reverse', 'res-17640000001f2e3d4c5b6a7'),
        { kind: 'attempt-ended', attempt: 2, end: { is: 'declined', decline: { reason: 'not-valid', providerText: 'Redemptions older than a day stay' } } },
      ];
    case 'given back':
      return [
        starts(1, 'redeem'),
        took(FIFTY),
        BY_RECEIPT,
        { kind: 'taken-back', by: 'anna', approvedBy: 'sam', how: 'reversed', words: vault.seal('the wrong size') },
        starts(2, 'reverse', 'res-17640000001f2e3d4c5b6a7'),
        { kind: 'attempt-ended', attempt: 2, end: { is: 'reversed' } },
      ];
    case 'parked':
      return [starts(1, 'redeem'), SILENCE, GIVEN, starts(2, 'recall'), starts(3, 'recall')];
    case 'not sent yet':
      return [BY_POLICY, SEEN];
  }
}

/** Makes a fresh home folder one that an earlier run left: a real journal, written event by event as the desk writes it. */
export function leaveBehind(home: string, { settings = justVauchar, redemptions = [], voucher, errand, lanePaused, clock }: Left): void {
  const folder = join(home, 'training');
  const vault = openTrainingVault(folder);
  let at = Date.now() - (redemptions.length + 2) * 60_000;
  const sql = join(import.meta.dirname, '..', 'main', 'journal');
  const opened = openJournal({ folder: join(folder, 'journal'), sql, vault, log: () => undefined, stamp: () => ({ at: new Date((at += 3_000)).toISOString(), mono: at, who: 'anna' }) });
  assert(opened.ok, 'a fresh journal opens');
  const journal = opened.value;
  journal.set([...settings(trainingSettings(vault)), { kind: 'machine-set', machine: machineId() }]);
  for (const [index, came] of redemptions.entries()) {
    at = Math.max(at, Date.now() - (redemptions.length - index) * 60_000);
    leave(journal, vault, { index, came, ...voucher });
  }
  if (errand) {
    const wanted = { kind: 'wanted', by: 'sam', account: TRAINING_ACCOUNT, what: 'Issue a gift card', request: vault.seal('{}'), reference: 'ERRAND' } as const;
    journal.appendErrand(randomUUID(), [wanted, { kind: 'errand-started', attempt: 1, verb: 'send' }]);
  }
  if (lanePaused) journal.set([{ kind: 'lane-paused', account: TRAINING_ACCOUNT }]);
  if (clock !== undefined) journal.tell(clock);
  journal.close();
}

function justVauchar(all: SettingsEvent[]): SettingsEvent[] {
  return onlyAccounts(all, [TRAINING_ACCOUNT]);
}

type Leaving = { index: number; came: Came; code?: string; ref?: string };

function leave(journal: Journal, vault: Vault, { index, came, code = `TRYLEFT${String(index).padStart(6, '0')}`, ref = `vcr-${1_764_000_000 + index}1f2e3d4c5b6a7` }: Leaving): void {
  const requested: RedemptionEvent = {
    kind: 'requested',
    by: 'anna',
    account: TRAINING_ACCOUNT,
    code: vault.seal(code),
    maskedCode: maskCode(code),
    voucher: { kind: 'voucher', ref },
    worth: FIFTY,
    reference: `K7F${String(index).padStart(3, '0')}`,
  };
  journal.append(randomUUID(), [requested, ...historyOf(came, vault)]);
}
