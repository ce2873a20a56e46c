import { hash } from 'node:crypto';

/** One row of the journal as it lies on disk. */
export type Row = { seq: number; subject: string; version: number; at: string; body: string; hash: Uint8Array };

/** What the first row is chained to. */
export const GENESIS = new Uint8Array(32);

/** SHA-256 over the hash before and every field of the row, each with its length, so that no two rows read alike. */
export function chainHash(before: Uint8Array, row: Omit<Row, 'hash'>): Buffer {
  const fields = [String(row.seq), row.subject, String(row.version), row.at, row.body];
  const text = fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join('');
  return hash('sha256', Buffer.concat([before, Buffer.from(text, 'utf8')]), 'buffer');
}

/** The first row whose hash does not follow from the one before; undefined where the chain holds. */
export function firstBroken(before: Uint8Array, rows: Iterable<Row>): number | undefined {
  let last = before;
  for (const row of rows) {
    if (!chainHash(last, row).equals(row.hash)) return row.seq;
    last = row.hash;
  }
  return undefined;
}
