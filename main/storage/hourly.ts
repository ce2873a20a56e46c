import { wordsOfError } from '../../shared/assert.ts';
import type { Result } from '../../shared/result.ts';
import type { BackupFault, Backups } from '../../shared/storage.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock, Log } from '../terminal.ts';
import { backUp, type Check } from './backups.ts';
import { backupsIn, type Kept } from './names.ts';

const HOUR_MS = 3_600_000;
/** A till that was just started has other things to do. */
const FIRST_MS = 60_000;
const AFTER_A_FAILURE_MS = 10 * 60_000;

/** The backups of an open journal: one each hour by itself, one at once when asked for. */
export type Hourly = {
  /** makes one now, or waits for the one that is under way */
  now(): Promise<Result<Kept, BackupFault | 'stopped'>>;
  state(): Backups;
  stop(): Promise<void>;
};

type Parts = { journal: Journal; clock: Clock; log: Log; check: Check; home: string; folder: () => string; changed: () => void };

export function startHourly({ journal, clock, log, check, home, folder, changed }: Parts): Hourly {
  let underWay: ReturnType<Hourly['now']> | undefined;
  let failed: Backups['failed'];
  let stopped = false;
  let cancel = (): void => undefined;

  async function make(): ReturnType<Hourly['now']> {
    const at = new Date(clock.now()).toISOString();
    const made = await backUp({ home, journal, folder: folder(), at, check, stopped: () => stopped });
    if (made.ok) {
      failed = undefined;
      log('backed up', { seq: made.value.rows, bytes: made.value.bytes });
    } else if (made.error !== 'stopped') {
      failed = { at, why: made.error };
      log('backup failed', { why: made.error });
    }
    return made;
  }

  function now(): ReturnType<Hourly['now']> {
    underWay ??= make().finally(() => {
      underWay = undefined;
      next(failed === undefined ? HOUR_MS : AFTER_A_FAILURE_MS);
      changed();
    });
    changed();
    return underWay;
  }

  function next(ms: number): void {
    cancel();
    if (stopped) return;
    cancel = clock.after(ms, () => void now().catch((error: unknown) => log('defect', { where: 'backup', error: wordsOfError(error) })));
  }

  next(Math.max(FIRST_MS, HOUR_MS - ageMs(backupsIn(folder())[0], clock.now())));
  return {
    now,
    state: () => stateOf(backupsIn(folder()), { rows: journal.lastSeq(), nowMs: clock.now(), underWay: underWay !== undefined, failed }),
    async stop() {
      stopped = true;
      cancel();
      await underWay?.catch(() => undefined);
    },
  };
}

type Now = { rows: number; nowMs: number; underWay: boolean; failed: Backups['failed'] };

function stateOf(newestFirst: Kept[], { rows, nowMs, underWay, failed }: Now): Backups {
  const [newest] = newestFirst;
  return {
    kept: newestFirst.map(({ number, at, rows, bytes }) => ({ number, at, rows, bytes })),
    underWay,
    ...(newest === undefined ? {} : { behind: Math.max(0, rows - newest.rows), ageMs: ageMs(newest, nowMs) }),
    ...(failed === undefined ? {} : { failed }),
  };
}

/** By the wall clock; one from the future, as a clock that was set right shows it, is new for a while and then made again. */
function ageMs(newest: Kept | undefined, nowMs: number): number {
  return newest === undefined ? HOUR_MS : Math.max(0, nowMs - Date.parse(newest.at));
}
