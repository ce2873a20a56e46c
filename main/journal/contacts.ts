import type { Database } from 'better-sqlite3';
import type { Writer } from './write.ts';

/** Guests' sealed contacts stand beside the rows, which are never rewritten, so that they can be erased. The projector erases those of what is settled. */
export type Contacts = {
  /** inside the transaction that gives */
  keepContact(id: string, seal: string): void;
  contact(id: string): string | undefined;
  /** was there one? */
  eraseContact(id: string): boolean;
};

export function makeContacts(db: Database, writer: Writer): Contacts {
  const put = db.prepare('INSERT OR REPLACE INTO contact (redemption, seal) VALUES (?, ?)');
  const get = db.prepare<[string], string>('SELECT seal FROM contact WHERE redemption = ?').pluck();
  const erase = db.prepare('DELETE FROM contact WHERE redemption = ?');
  return {
    keepContact: (id, seal) => void put.run(id, seal),
    contact: (id) => get.get(id),
    eraseContact: (id) => writer.within(id, () => erase.run(id).changes > 0),
  };
}
