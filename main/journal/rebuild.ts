import type { Database } from 'better-sqlite3';
import type { Vault } from '../vault/vault.ts';
import type { Row } from './chain.ts';
import { projectRows } from './fold.ts';
import { recomputeHighWater } from './high-water.ts';
import { makeProjector, recreateProjections } from './project.ts';

export type Progress = (done: number, of: number) => void;

/** Drops all projections and computes them again from the journal, in one transaction; `progress` hears of each subject. */
export function rebuild(db: Database, schemaPath: string, vault: Vault, progress: Progress = () => undefined): void {
  db.transaction(() => {
    recreateProjections(db, schemaPath);
    recomputeHighWater(db);
    const projector = makeProjector(db, vault);
    const subjects = db.prepare<[], { subject: string }>('SELECT subject FROM journal WHERE version = 1 ORDER BY seq').all();
    const rowsOf = db.prepare<[string], Row>('SELECT * FROM journal WHERE subject = ? ORDER BY version');
    for (const [done, { subject }] of subjects.entries()) {
      projectRows(subject, rowsOf.all(subject), projector);
      progress(done + 1, subjects.length);
    }
  }).immediate();
}
