import type { DoubtReason } from '../../shared/event.ts';
import type { Journal } from '../journal/journal.ts';

/** Everything owed becomes unknown when the journal may lag behind what was done: put back from a copy, or run on another machine. */
export function doubtAfterMove(journal: Journal, { machine, doubt }: { machine: string; doubt?: DoubtReason }): void {
  const before = journal.settings().findLast((event) => event.kind === 'machine-set')?.machine;
  if (before === machine && doubt === undefined) return;
  // one transaction: a journal that was put back is in doubt as a whole, or not yet at all
  journal.within('everything owed', () => {
    if (before !== undefined) doubtOwed(journal, doubt ?? 'moved');
    if (before !== machine) journal.set([{ kind: 'machine-set', machine }]);
  });
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
