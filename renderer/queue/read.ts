import type { CallFault } from '../../shared/contract.ts';
import type { Conflict, Queue } from '../../shared/queue.ts';
import type { Question } from '../../shared/redemption.ts';
import { ok, type Result } from '../../shared/result.ts';
import { call } from '../client.ts';

/** So many pages of each list were asked for. */
export type Pages = { owed: number; persons: number };

/** Everything on the screen, read together. `after` is there where more could be asked for. */
export type Reading = {
  queue: Queue;
  persons: { conflicts: Conflict[]; after?: number | undefined };
  inbox: Question[];
};

export async function readAll(pages: Pages): Promise<Result<Reading, CallFault>> {
  const [queue, persons, inbox] = await Promise.all([readOwed(pages.owed), readConflicts(pages.persons), call('queue.inbox', {})]);
  if (!queue.ok) return queue;
  if (!persons.ok) return persons;
  return inbox.ok ? ok({ queue: queue.value, persons: persons.value, inbox: inbox.value }) : inbox;
}

async function readOwed(pages: number): Promise<Result<Queue, CallFault>> {
  const first = await call('queue.open', {});
  if (!first.ok) return first;
  const { after: _, ...queue } = first.value;
  let { rows, after } = first.value;
  for (let page = 1; page < pages && after !== undefined; page++) {
    const next = await call('queue.open', { after });
    if (!next.ok) return next;
    rows = [...rows, ...next.value.rows];
    after = next.value.after;
  }
  return ok({ ...queue, rows, ...(after === undefined ? {} : { after }) });
}

async function readConflicts(pages: number): Promise<Result<Reading['persons'], CallFault>> {
  let conflicts: Conflict[] = [];
  let after: number | undefined;
  for (let page = 0; page < pages; page++) {
    const next = await call('queue.conflicts', after === undefined ? {} : { after });
    if (!next.ok) return next;
    conflicts = [...conflicts, ...next.value.conflicts];
    after = next.value.after;
    if (after === undefined) break;
  }
  return ok({ conflicts, after });
}
