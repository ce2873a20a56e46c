import type { Database } from 'better-sqlite3';

/** Guests' sealed contacts stand beside the rows, which are never rewritten, so that they can be erased: by the projector, which does it for what is settled, or by a person's word. */
export type Contacts = {
  /** inside the transaction that gives */
  keepContact(id: string, seal: string): void;
  contact(id: string): string | undefined;
};

export function makeContacts(db: Database): Contacts {
  const put = db.prepare('INSERT OR REPLACE INTO contact (redemption, seal) VALUES (?, ?)');
  const get = db.prepare<[string], string>('SELECT seal FROM contact WHERE redemption = ?').pluck();
  return {
    keepContact: (id, seal) => void put.run(id, seal),
    contact: (id) => get.get(id),
  };
}
