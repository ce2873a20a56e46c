import Sqlite from 'better-sqlite3';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takenAtProvider } from './desk-app.ts';

/** How far a redemption had come when the app was killed. */
export type Window = 'before started' | 'started→sent' | 'effect→ended' | 'ended→given' | 'given→shown' | 'after shown';

export type Left = { id: string; window: Window };

/** What a killed app left of the newest redemption: read from a copy, so that the next start finds everything as it was. */
export function whatIsLeft(home: string, known: ReadonlySet<string>): Left | undefined {
  const copy = mkdtempSync(join(tmpdir(), 'voucher-desk-left-'));
  cpSync(join(home, 'training', 'journal'), copy, { recursive: true });
  const db = new Sqlite(join(copy, 'journal.sqlite'));
  const rows = db.prepare<[], { subject: string; body: string }>("SELECT subject, body FROM journal WHERE subject LIKE 'redemption:%' ORDER BY seq").all();
  db.close();
  const id = rows.map(({ subject }) => subject.slice('redemption:'.length)).find((one) => !known.has(one));
  if (id === undefined) return undefined;
  const kinds = rows.filter(({ subject }) => subject.endsWith(id)).map(({ body }) => (JSON.parse(body) as { kind: string }).kind);
  return { id, window: windowOf(kinds, takenAtProvider(home).redemptions.some((taken) => taken.transaction_id === id)) };
}

function windowOf(kinds: string[], effect: boolean): Window {
  if (kinds.includes('shown')) return 'after shown';
  if (kinds.includes('given')) return 'given→shown';
  if (kinds.includes('attempt-ended')) return 'ended→given';
  if (effect) return 'effect→ended';
  return kinds.includes('attempt-started') ? 'started→sent' : 'before started';
}
