import { unreachable } from '../../shared/assert.ts';
import type { BackupFault, Backups, PutBack, PutBackFault } from '../../shared/storage.ts';
import { wordsOfLength, wordsOfTime } from './time.ts';

export const backupFaults: Record<BackupFault, string> = {
  'no-space': 'The disk has no room for it. Make room on this computer.',
  'not-writable': 'The folder for backups cannot be written. Call IT.',
  'not-good': 'The copy was not good when it was read again. If this comes again, the disk may be failing: call IT.',
};

export const putBackFaults: Record<PutBackFault | 'defect', string> = {
  'nothing-found': 'There is nothing that can be read: no good backup, no mirror, and nothing of the journal. Call IT.',
  'not-good': 'This backup is damaged. Choose another.',
  newer: 'It was written by a newer Voucher Desk. Install the newer version again.',
  'other-till': 'This backup is of another till. It cannot be opened here.',
  'no-space': 'The disk has no room for it. Make room on this computer, then try again.',
  'not-writable': 'The folder of Voucher Desk cannot be written. Call IT.',
  'in-use': 'Another program has the journal open. Close it, then try again.',
  'moved-out': 'This till was moved to another computer. Have it go on here first: close Voucher Desk and start it again.',
  'not-damaged': 'The journal opens again. Start Voucher Desk anew.',
  defect: 'It was not done. Nothing was changed. Call IT.',
};

export function wordsOfBackups({ kept, behind = 0, ageMs = 0, underWay }: Backups): string {
  if (underWay) return 'A backup is being made.';
  if (kept.length === 0) return 'There is no backup yet. The first is made a minute after the start.';
  const age = ageMs < 60_000 ? 'less than a minute old' : `${wordsOfLength(ageMs)} old`;
  return behind === 0 ? `The newest backup is ${age} and holds everything.` : `The newest backup is ${age}. ${rows(behind)} since.`;
}

function rows(count: number): string {
  return count === 1 ? '1 row was written' : `${count} rows were written`;
}

export function wordsOfBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What was put back, and what is missing: each sentence is one. */
export function wordsOfPutBack({ why, at, rows: count, lastAt, lost, lostAfter, mayMissMore }: PutBack): string[] {
  const missing = lost === 0 ? [] : [`${lost === 1 ? '1 row' : `${lost} rows`} could not be read back${lostAfter === undefined ? '' : `, the first of them written after ${wordsOfTime(lostAfter)}`}.`];
  const more = mayMissMore ? ['There was no mirror that agrees with it, so more may be missing.'] : [];
  const whole = lost === 0 && !mayMissMore && why === 'salvaged' ? ['Nothing is missing.'] : [];
  const undone = why === 'restored' || missing.length + more.length > 0 ? ['What was taken back after that stands in it as redeemed.'] : [];
  return [`${howPutBack(why, at)} It holds ${count} rows, the newest of ${wordsOfTime(lastAt)}.`, ...whole, ...missing, ...more, ...undone, 'Everything that was owed is asked about before anything is sent. What was there before is set aside, not deleted.'];
}

function howPutBack(why: PutBack['why'], at: string): string {
  switch (why) {
    case 'salvaged':
      return `The journal was damaged and was put back at ${wordsOfTime(at)}.`;
    case 'restored':
      return `A backup took the place of the journal at ${wordsOfTime(at)}.`;
    case 'imported':
      return `The journal came from another machine at ${wordsOfTime(at)}.`;
    case 'moved':
      return `The journal went on after it had moved, at ${wordsOfTime(at)}.`;
    default:
      return unreachable(why);
  }
}
