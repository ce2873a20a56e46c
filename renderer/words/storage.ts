import type { BackupFault, Backups, PutBack, PutBackFault } from '../../shared/storage.ts';
import { perLanguage, said } from './said.ts';
import { wordsOfLength, wordsOfTime } from './time.ts';

const words = said.storage;

export const backupFaults: Record<BackupFault, string> = words.backupFaults;
export const putBackFaults = perLanguage((): Record<PutBackFault | 'defect', string> => ({ ...words.putBackFaults, owes: said.move.takeOverFaults.owes }));

const MINUTE_MS = 60_000;

export function wordsOfBackups({ kept, behind: count = 0, ageMs = 0, underWay }: Backups): string {
  const { backups } = words;
  if (underWay) return backups.underWay;
  if (kept.length === 0) return backups.none;
  const age = wordsOfLength(ageMs);
  if (ageMs < MINUTE_MS) return count === 0 ? backups.wholeNow : backups.behindNow({ count });
  return count === 0 ? backups.whole({ age }) : backups.behind({ age, count });
}

export function wordsOfBytes(bytes: number): string {
  return bytes < 1_000_000 ? words.backups.kiloBytes({ size: Math.max(1, Math.round(bytes / 1_000)) }) : words.backups.megaBytes({ size: bytes / 1_000_000 });
}

/** What was put back, and what is missing: each sentence is one. */
export function wordsOfPutBack({ why, at, rows, lastAt, lost, lostAfter, mayMissMore }: PutBack): string[] {
  const { putBack } = words;
  const missing = lost === 0 ? [] : [lostAfter === undefined ? putBack.lost({ count: lost }) : putBack.lostAfter({ count: lost, time: wordsOfTime(lostAfter) })];
  const more = mayMissMore ? [putBack.mayMissMore] : [];
  const whole = lost === 0 && !mayMissMore && (why === 'salvaged' || why === 'restored') ? [putBack.whole] : [];
  const undone = missing.length + more.length > 0 ? [putBack.undone] : [];
  const how = putBack.how[why]({ time: wordsOfTime(at) });
  return [`${how} ${putBack.holds({ count: rows, time: wordsOfTime(lastAt) })}`, ...whole, ...missing, ...more, ...undone, putBack.askedAbout];
}
