import { nextErrandStep } from '../../main/core/errand.ts';
import type { Row } from '../../main/journal/chain.ts';
import { ERRAND } from '../../main/journal/fold.ts';
import type { Journal } from '../../main/journal/journal.ts';
import type { Watch } from './watch.ts';

type Ended = { rows: Row[]; journal: Journal; posted: ReadonlyMap<string, number> };

/** Every errand has its effect once, or none and the journal says so; or a person has looked. `posted`: how often its office took it on. */
export function checkErrands(watch: Watch, { rows, journal, posted }: Ended): void {
  for (const id of new Set(rows.flatMap(({ subject }) => (subject.startsWith(ERRAND) ? [subject.slice(ERRAND.length)] : [])))) {
    const state = journal.errand(id);
    if (state === undefined) continue;
    const step = nextErrandStep(state).do;
    const times = posted.get(id) ?? 0;
    if (step !== 'done' && step !== 'failed') watch.violated(`the errand ${id} is to ${step} after the calm`);
    else if (watch.reviewed.has(id)) continue;
    else if (step === 'done' && times !== 1) watch.violated(`the errand ${id} is done and was taken on ${times} times`);
    else if (step === 'failed' && state.end?.is === 'failed' && state.end.decline !== undefined && times > 0) watch.violated(`the errand ${id} was declined, as its journal says, and was taken on ${times} times`);
  }
}
