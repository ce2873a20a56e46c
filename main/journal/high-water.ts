import type { Database } from 'better-sqlite3';

/**
 * The trusted UTC milliseconds of the newest row that has them. The wall clock has no say in it: once set forward it could never be
 * set right again, and set back it would bring expired vouchers to life. A provider that was wrong is set right by the next that is trusted.
 */
export type HighWater = { ms(): number; put(trustedMs: number): void };

export function makeHighWater(db: Database): HighWater {
  const read = db.prepare<[], { value: string }>("SELECT value FROM about WHERE name = 'high-water'");
  const put = db.prepare("INSERT INTO about (name, value) VALUES ('high-water', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
  return { ms: () => Number(read.get()?.value ?? 0), put: (trustedMs) => void put.run(String(Math.round(trustedMs))) };
}

/** Reads it off the rows again. */
export function recomputeHighWater(db: Database): void {
  const found = db.prepare<[], { ms: number }>("SELECT json_extract(body, '$.trusted') AS ms FROM journal WHERE ms IS NOT NULL ORDER BY seq DESC LIMIT 1").get();
  db.prepare("DELETE FROM about WHERE name = 'high-water'").run();
  if (found !== undefined) makeHighWater(db).put(found.ms);
}
