import type { Database } from 'better-sqlite3';

/**
 * The latest trusted UTC milliseconds that any row was written at. The wall clock has no say in it: once set forward it could
 * never be set right again, and set back it would bring expired vouchers to life.
 */
export type HighWater = { ms(): number; raise(trustedMs: number): void };

export function makeHighWater(db: Database): HighWater {
  const read = db.prepare<[], { value: string }>("SELECT value FROM about WHERE name = 'high-water'");
  const raise = db.prepare(`
    INSERT INTO about (name, value) VALUES ('high-water', ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE CAST(excluded.value AS INTEGER) > CAST(value AS INTEGER)`);
  return { ms: () => Number(read.get()?.value ?? 0), raise: (trustedMs) => void raise.run(String(Math.round(trustedMs))) };
}

/** Reads it off the rows again. */
export function recomputeHighWater(db: Database): void {
  const found = db.prepare<[], { ms: number | null }>("SELECT max(json_extract(body, '$.trusted')) AS ms FROM journal").get();
  db.prepare("DELETE FROM about WHERE name = 'high-water'").run();
  if (found?.ms) makeHighWater(db).raise(found.ms);
}
