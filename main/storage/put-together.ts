import type { Database } from 'better-sqlite3';
import type { PutBack } from '../../shared/storage.ts';
import { chainHash, GENESIS, type Row } from '../journal/chain.ts';
import { SETTINGS, TIME } from '../journal/fold.ts';
import type { FoundContact, MirrorCursor, Remains } from './found-rows.ts';

export type Together = Pick<PutBack, 'rows' | 'lastAt' | 'fromBackup' | 'lost' | 'lostAfter' | 'mayMissMore'>;

type Head = { seq: number; hash: Uint8Array; at: string };
type Sources = { remains: Remains; mirror: MirrorCursor };

/**
 * Adds to a journal what lies behind it: rows of the damaged one as long as each follows from the one before, and those of the mirror
 * where it has none. Each row keeps its number, subject, version, time and body; the chain is computed on from what is there.
 * Undefined where nothing at all was found.
 */
export function putTogether(db: Database, { remains, mirror }: Sources): Together | undefined {
  const read = db.prepare<[], Head>('SELECT seq, hash, at FROM journal ORDER BY seq DESC LIMIT 1');
  const count = db.prepare<[], number>('SELECT count(*) FROM journal').pluck();
  const add = makeAdding(db);
  const fromBackup = count.get() ?? 0;
  let head = read.get() ?? { seq: 0, hash: GENESIS, at: '' };
  const backedUp = head.seq;
  let lost = 0;
  let lostAfter: string | undefined;
  let follows = true;
  let agrees = true;
  const lose = (): void => {
    lost++;
    lostAfter ??= head.at;
  };
  db.transaction(() => {
    for (let seq = head.seq + 1; ; seq++) {
      const left = follows ? following(head, remains.after(head.seq)) : undefined;
      // numbers that are missing in between an earlier salvage could not bring back: nothing more is lost
      if (left !== undefined) seq = left.seq;
      const mirrored = agrees ? mirror.row(seq) : undefined;
      if (left !== undefined && mirrored !== undefined && !chainHash(head.hash, mirrored).equals(left.hash)) agrees = false;
      const row = left ?? mirrored;
      const ahead = mirror.ahead();
      if (row === undefined && (ahead === undefined || !agrees)) break;
      if (row === undefined && ahead !== undefined) {
        // where no line is torn either, the numbers up to the next were lost before; one that is may have been many
        const gone = ahead.torn === 0 ? 0 : ahead.seq - seq;
        for (let n = 0; n < gone; n++) lose();
        follows &&= gone === 0;
        seq = ahead.seq - 1;
      } else if (row !== undefined && add.fits(row)) {
        const hash = chainHash(head.hash, row);
        add.row({ ...row, hash });
        head = { seq, hash, at: row.at };
      } else {
        // behind a row that is missing no hash says any more what followed: what is sealed does
        follows = false;
        lose();
      }
    }
    for (let torn = mirror.tornAtEnd(); torn > 0; torn--) lose();
    for (const contact of remains.contacts()) add.contact(contact);
    // the tables are computed anew when it is opened
    db.exec("DELETE FROM about WHERE name = 'projections'");
  }).immediate();
  const rows = count.get() ?? 0;
  if (rows === 0) return undefined;
  return { rows, lastAt: head.at, fromBackup, lost, mayMissMore: !tellsAll(mirror, backedUp) || !agrees, ...(lostAfter === undefined || lostAfter === '' ? {} : { lostAfter }) };
}

/** Nobody can say how far a journal had come by a mirror that is gone, empty, or shorter than the backup. */
function tellsAll(mirror: MirrorCursor, backedUp: number): boolean {
  return mirror.newest() > 0 && mirror.newest() >= backedUp;
}

function following(head: Head, row: Row | undefined): Row | undefined {
  return row !== undefined && chainHash(head.hash, row).equals(row.hash) ? row : undefined;
}

/** A row fits where its subject has all that happened to it before; settings and clocks say each what they say by themselves. */
function makeAdding(db: Database): { fits(row: Omit<Row, 'hash'>): boolean; row(row: Row): void; contact(contact: FoundContact): void } {
  const newest = db.prepare<[string], number>('SELECT coalesce(max(version), 0) FROM journal WHERE subject = ?').pluck();
  const add = db.prepare('INSERT INTO journal (seq, subject, version, at, body, hash) VALUES (:seq, :subject, :version, :at, :body, :hash)');
  const addContact = db.prepare('INSERT OR IGNORE INTO contact (redemption, seal) VALUES (:redemption, :seal)');
  return {
    fits: ({ subject, version }) => subject === SETTINGS || subject === TIME || newest.get(subject) === version - 1,
    row: (row) => void add.run(row),
    contact: (contact) => void addContact.run(contact),
  };
}
