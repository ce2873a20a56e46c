import type { DoubtReason } from '../../shared/event.ts';
import { epochOf } from '../../shared/settings.ts';
import type { PutBack } from '../../shared/storage.ts';
import type { Journal } from '../journal/journal.ts';

type Found = { machine: string; putBack?: PutBack | undefined };

/** Everything owed becomes unknown when the journal may lag behind what was done: put back from a copy, or run on another machine. */
export function doubtAfterMove(journal: Journal, { machine, putBack }: Found): void {
  const settings = journal.settings();
  const before = settings.findLast((event) => event.kind === 'machine-set')?.machine;
  // the mark outlives a power cut between the doubt and its removal: what it says stands in the journal then
  const told = putBack === undefined || settings.some((event) => event.kind === 'put-back' && event.putBack.at === putBack.at && event.putBack.why === putBack.why);
  const why = told ? undefined : putBack.why;
  if (before === machine && why === undefined) return;
  // one transaction: a journal that was put back is in doubt as a whole, or not yet at all
  journal.within('everything owed', () => {
    if (before !== undefined || why !== undefined) doubtOwed(journal, why ?? 'moved');
    if (before !== machine) journal.set([{ kind: 'machine-set', machine }]);
    if (!told) journal.set([{ kind: 'put-back', by: 'desk', putBack }]);
    if (why === 'imported') beginEpoch(journal, machine, 'desk');
  });
}

/** The row from which on everything that was done here stands in the journal; before it, it may have done more than it knows. */
export function wholeSince(journal: Journal): number {
  const machines = journal.settings().filter((event) => event.kind === 'machine-set').length;
  const moved = machines > 1 ? journal.settingsRow((event) => event.kind === 'machine-set') : 0;
  return Math.max(moved, journal.settingsRow((event) => event.kind === 'epoch-begun' || (event.kind === 'put-back' && mayHaveLost(event.putBack))));
}

function mayHaveLost({ why, lost, mayMissMore }: PutBack): boolean {
  return why === 'restored' || lost > 0 || mayMissMore;
}

/** The journal goes on here although it was moved out: another machine may have gone on with it as well. */
export function goOnHere(journal: Journal, { machine, by }: { machine: string; by: string }): void {
  journal.within('everything owed', () => {
    doubtOwed(journal, 'moved');
    beginEpoch(journal, machine, by);
  });
}

function beginEpoch(journal: Journal, machine: string, by: string): void {
  const { epoch, movedOut } = epochOf(journal.settings());
  journal.set([{ kind: 'epoch-begun', by, epoch: (movedOut?.epoch ?? epoch) + 1, machine }]);
}

function doubtOwed(journal: Journal, why: DoubtReason): void {
  for (let after = 0, page = journal.owed(after); page.length > 0; page = journal.owed(after)) {
    for (const { id, kind, seq } of page) {
      after = seq;
      if (kind === 'errand') journal.appendErrand(id, [{ kind: 'errand-doubted', why }]);
      else journal.append(id, [{ kind: 'doubted', attempt: (journal.redemption(id)?.attempts.length ?? 0) + 1, why }]);
    }
  }
}
