import Sqlite, { type Database } from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { maskCode } from '../shared/code.ts';
import type { RedemptionEvent, RefusalEvent } from '../shared/event.ts';
import { fold } from '../main/core/redemption.ts';
import { chainHash, type Row } from '../main/journal/chain.ts';
import { REDEMPTION, REFUSAL } from '../main/journal/fold.ts';
import { type Journal, openJournal } from '../main/journal/journal.ts';
import { openMirror } from '../main/journal/mirror.ts';
import { makeProjector, type Projector } from '../main/journal/project.ts';
import { machineId } from '../main/electron/machine.ts';
import { TRAINING_ACCOUNT, trainingSettings } from '../main/settings/training-settings.ts';
import { openTrainingVault } from '../main/vault/development-key.ts';
import type { Vault } from '../main/vault/vault.ts';
import { SQL } from '../test/journal/opened.ts';

export type Till = { folder: string; vault: Vault };

/** A till has something to do so often. */
const EVERY_MS = 30_000;
/** So many entries are written in one transaction. */
const AT_ONCE = 20_000;
const PEOPLE = ['anna', 'anna', 'anna', 'sam', 'mia'] as const;
const FIFTY = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;

export function openTill({ folder, vault }: Till): Journal {
  const opened = openJournal({ folder, sql: SQL, vault, stamp: () => ({ at: new Date().toISOString(), mono: performance.now(), who: 'anna' }), log: () => undefined });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** A till in training whose journal has so many entries, in a home of the app's; where one is there already, that is it. */
export function filledTill(home: string, count: number): Till {
  const vault = openTrainingVault(join(home, 'training'));
  const till = { folder: join(home, 'training', 'journal'), vault };
  if (!existsSync(join(till.folder, 'journal.sqlite'))) fill(till, count);
  return till;
}

/**
 * Two of ten are redeemed, a few of them taken back, the others refused, which is most quickly written; the last of them now. The rows and their mirror are what a
 * desk writes, each on the one before, but many in one transaction, and each entry is projected once, at its end.
 */
function fill(till: Till, count: number): void {
  const { folder, vault } = till;
  const journal = openTill(till);
  const settings = trainingSettings(vault).filter((event) => event.kind !== 'account-set' || event.account.id === TRAINING_ACCOUNT);
  journal.set([...settings, { kind: 'machine-set', machine: machineId() }]);
  journal.close();
  const db = new Sqlite(join(folder, 'journal.sqlite'));
  db.pragma('synchronous = OFF');
  // half a gigabyte: what is random in an index is then written once and not again and again
  db.pragma('cache_size = -500000');
  const mirror = openMirror(join(folder, 'journal.mirror'), vault);
  const adder = makeAdder(db, makeProjector(db, vault));
  const began = Date.now() - count * EVERY_MS;
  for (let from = 0; from < count; from += AT_ONCE) {
    db.transaction(() => {
      for (let n = from; n < Math.min(count, from + AT_ONCE); n++) adder.add(entryOf(vault, n), new Date(began + n * EVERY_MS).toISOString());
    })();
    mirror.write(adder.fresh());
    if (from % 100_000 === 0 && count >= 100_000) process.stderr.write(`${from} of ${count} entries\n`);
  }
  mirror.close();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function makeAdder(db: Database, projector: Projector) {
  const last = db.prepare<[], Pick<Row, 'seq' | 'hash'>>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get();
  const insert = db.prepare('INSERT INTO journal (seq, subject, version, at, body, hash) VALUES (:seq, :subject, :version, :at, :body, :hash)');
  let { seq, hash } = last ?? { seq: 0, hash: new Uint8Array(32) };
  let rows: Row[] = [];
  return {
    add({ id, events }: Entry, at: string): void {
      const first = seq + 1;
      const [one] = events;
      const subject = (one?.kind === 'refused' ? REFUSAL : REDEMPTION) + id;
      for (const [before, event] of events.entries()) {
        const row = { seq: ++seq, subject, version: before + 1, at, body: JSON.stringify({ ...event, mono: seq, run: 0, who: 'anna' }) };
        hash = chainHash(hash, row);
        insert.run({ ...row, hash });
        rows.push({ ...row, hash });
      }
      if (one?.kind === 'refused') return projector.refusal(id, one, { seq: first, at });
      const state = fold(id, events.filter((event) => event.kind !== 'refused').map((event) => ({ event, moment: { at, mono: seq, run: 0 } })));
      if (state !== undefined) projector.redemption(state, { createdSeq: first, lastSeq: seq, offlineSeq: 0 });
    },
    fresh(): Row[] {
      const written = rows;
      rows = [];
      return written;
    },
  };
}

type Entry = { id: string; events: (RedemptionEvent | RefusalEvent)[] };

/** The whole code of an entry. */
export function codeOf(n: number): string {
  return `TRY${String((n * 7_919) % 10_000_000_000).padStart(10, '0')}`;
}

/** What a desk writes of one: what is asked for and sent, what came of it and that it was given, that it was shown. */
function entryOf(vault: Vault, n: number): Entry {
  const id = randomUUID();
  const code = codeOf(n);
  const common = { by: PEOPLE[n % PEOPLE.length] ?? 'anna', account: TRAINING_ACCOUNT, code: vault.seal(code), maskedCode: maskCode(code), reference: n.toString(36).toUpperCase().padStart(6, '0') };
  if (n % 10 >= 2) return { id, events: [{ kind: 'refused', ...common, reason: 'used' }] };
  const receipt = { id: `res-${n}`, worth: FIFTY, strength: 'exact' } as const;
  const back: RedemptionEvent[] = [
    { kind: 'taken-back', by: 'anna', how: 'reversed', words: vault.seal('bench'), approvedBy: 'sam' },
    { kind: 'attempt-started', attempt: 2, verb: 'reverse', receiptId: receipt.id },
    { kind: 'attempt-ended', attempt: 2, end: { is: 'reversed' } },
  ];
  return {
    id,
    events: [
      { kind: 'requested', ...common, voucher: { kind: 'voucher', ref: `vcr-${n}` }, worth: FIFTY, can: { recall: false, reverse: true, partial: 'none' } },
      { kind: 'attempt-started', attempt: 1, verb: 'redeem' },
      { kind: 'attempt-ended', attempt: 1, end: { is: 'receipt', receipt } },
      { kind: 'given', by: 'desk', worth: FIFTY, basis: 'receipt' },
      { kind: 'shown', outcome: 'redeemed' },
      ...(n % 500 === 0 ? back : []),
    ],
  };
}

/** One entry more, through the journal, in as many transactions as a desk makes of it. */
export function addEntry(journal: Journal, vault: Vault, n: number): void {
  const { id, events } = entryOf(vault, n);
  const [one] = events;
  if (one?.kind === 'refused') return void journal.refuse(id, one);
  const redemption = events.filter((event) => event.kind !== 'refused');
  journal.begin(id, redemption.slice(0, 2));
  journal.append(id, redemption.slice(2, 4));
  journal.append(id, redemption.slice(4));
}
