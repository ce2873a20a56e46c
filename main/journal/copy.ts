import type { Database } from 'better-sqlite3';

/** What a backup needs of an open journal. */
export type Copying = {
  /** Copies the file as it is, page by page, with whatever is written meanwhile; false where it was stopped. */
  copyTo(file: string, stopped: () => boolean): Promise<boolean>;
  /** the hash of a row, 64 hex characters */
  hashAt(seq: number): string | undefined;
  /** bytes that a copy takes */
  sizeOf(): number;
};

/** So much is copied before whoever waits is served again: a fraction of a millisecond, and of a write what a slow disk makes of it. */
const PAGES_AT_ONCE = 20;

export function makeCopying(db: Database): Copying {
  const hashOf = db.prepare<[number], { hash: Uint8Array }>('SELECT hash FROM journal WHERE seq = ?');
  return {
    async copyTo(file, stopped) {
      try {
        await db.backup(file, {
          progress() {
            if (stopped()) throw new Error('the copy was stopped');
            return PAGES_AT_ONCE;
          },
        });
        return true;
      } catch (error) {
        if (stopped()) return false;
        throw error;
      }
    },
    hashAt(seq) {
      const row = hashOf.get(seq);
      return row === undefined ? undefined : Buffer.from(row.hash).toString('hex');
    },
    sizeOf: () => Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
  };
}
