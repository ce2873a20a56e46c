// Drives a journal on a small disk through all that a full disk can do to it, and prints what happened as JSON.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RedemptionEvent } from '../../shared/event.ts';
import { type Journal, openJournal } from '../../main/journal/journal.ts';
import { readMirror } from '../../main/journal/mirror.ts';
import { makeVault } from '../../main/vault/vault.ts';
import { fillDisk } from '../fill-disk.ts';
import { smallDisk } from '../small-disk.ts';

const disk = smallDisk('test/journal/full-disk.ts');
const vault = makeVault('test-key', Buffer.alloc(32, 7));
const heard: string[] = [];
const steps: Record<string, unknown> = {};
const folder = join(disk, 'journal');
const filler = join(disk, 'filler');
const money = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;

function open(): ReturnType<typeof openJournal> {
  const sql = join(import.meta.dirname, '..', '..', 'main', 'journal');
  return openJournal({ folder, sql, vault, stamp: () => ({ at: '2026-03-01T18:00:00.000Z', mono: 0, who: 'anna' }), log: (what) => void heard.push(what) });
}

function begin(journal: Journal, n: number): string {
  const requested: RedemptionEvent = {
    kind: 'requested', by: 'anna', account: 'a', code: vault.seal(`CODE${n}`), maskedCode: '..', voucher: { kind: 'voucher', ref: 'r' }, worth: money, reference: `R${n}`,
  };
  const begun = journal.begin(String(n), [requested, { kind: 'attempt-started', attempt: 1, verb: 'redeem' }]);
  return begun.ok ? 'begun' : begun.error;
}

fillDisk(filler);
const shut = open();
steps['opened on a full disk'] = shut.ok ? 'open' : shut.error.kind;
rmSync(filler);
const opened = open();
if (!opened.ok) throw new Error(opened.error.kind);
let journal = opened.value;
steps['begun with room'] = begin(journal, 1);
fillDisk(filler);
const more: string[] = [];
for (let n = 2; n < 200 && more.at(-1) !== 'disk-full'; n++) more.push(begin(journal, n));
steps['begun on a full disk, at last'] = more.at(-1);
steps['rows of what was refused'] = journal.redemption(String(more.length + 1)) === undefined ? 'none' : 'some';
const started = Array.from({ length: more.length + 1 }, (_, i) => i + 1).filter((n) => journal.redemption(String(n)) !== undefined);
for (const n of started) {
  journal.append(String(n), [{ kind: 'attempt-ended', attempt: 1, end: { is: 'receipt', receipt: { id: `res-${n}`, worth: money, strength: 'exact' } } }]);
  journal.append(String(n), [{ kind: 'given', by: 'desk', worth: money, basis: 'receipt' }]);
}
steps['what was begun was written to its end'] = started.every((n) => journal.redemption(String(n))?.given.is === 'yes') && journal.owed(0).length === 0;
steps['the room was used'] = heard.includes('room used');
steps['begun with the room used'] = begin(journal, 500);
fillDisk(join(disk, 'second filler'));
heard.length = 0;
journal.close();
steps['closed on a full disk'] = heard.at(-1);
for (const file of [filler, join(disk, 'second filler')]) rmSync(file);
const reopened = open();
if (!reopened.ok) throw new Error(reopened.error.kind);
journal = reopened.value;
steps['begun when there is space again'] = begin(journal, 501);
const last = journal.lastSeq();
journal.close();
const again = open();
steps['opened again with everything'] = again.ok && again.value.lastSeq() === last;
if (again.ok) again.value.close();
steps['the mirror has everything'] = [...readMirror(join(folder, 'journal.mirror'), vault)].length === last;
process.stdout.write(JSON.stringify(steps));
