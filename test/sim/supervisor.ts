import type { Conflict } from '../../shared/queue.ts';
import { judged, takeBack } from './guests.ts';
import { hit } from './hits.ts';
import { isListed, type Listed } from './plan.ts';
import { MIA, SAM } from './settings.ts';
import type { Grounds, Life, Till } from './till.ts';

/** Longer than a few calls of a lane that has not answered take one after the other. */
const DUE_AT_MOST_MS = 5 * 60_000;

type Parts = { grounds: Grounds; till: Till; life: Life; quiet: (quiet: boolean) => void };

/** The supervisor of one life: looks at the queue now and then, and in the calm until nothing is left to decide. */
export async function superviseDesk(parts: Parts): Promise<void> {
  const { grounds, till, life } = parts;
  const due = new Map<string, number>();
  for (;;) {
    await life.pause(grounds.calm() ? 60_000 : till.draw.whole(20_000, 240_000));
    await answerInbox(parts);
    await finishTakingBack(parts);
    await decideConflicts(parts);
    const queue = await life.ask('queue.open', {});
    await mendLanes(parts, queue);
    watchDue(parts, queue, due);
    const open = await life.ask('redemption.questions', {});
    if (grounds.calm()) await askAboutTheRest(parts, open.map(({ redemption }) => redemption.id));
    parts.quiet(queue.rows.length === 0 && open.length === 0 && queue.unsure === 0);
  }
}

/** What can be sent is sent: nothing may stand there due for minutes in a lane that is open. */
function watchDue({ grounds, till }: Parts, { rows }: Queue, due: Map<string, number>): void {
  const now = grounds.timeline.now();
  const still = new Set<string>();
  for (const { owing, why } of rows) {
    if (why !== 'due' || owing.kind !== 'redemption') continue;
    const { id } = owing.redemption;
    still.add(id);
    due.set(id, due.get(id) ?? now);
    if (now - (due.get(id) ?? now) > DUE_AT_MOST_MS) grounds.watch.violated(`till ${till.number}: ${id} has been due for ${DUE_AT_MOST_MS} ms in an open lane`);
  }
  for (const id of due.keys()) if (!still.has(id)) due.delete(id);
}

/** Goods that came back and a power cut before the desk had heard of it. */
async function finishTakingBack({ grounds, till, life }: Parts): Promise<void> {
  for (const guest of grounds.watch.guests.values()) {
    if (guest.till !== till.number || !guest.back || guest.told === 'not-accepted' || guest.forgotten) continue;
    const { redemption } = await life.ask('redemption.find', { reference: guest.reference ?? '' });
    if (redemption?.mayTakeBack === true) await takeBack({ grounds, till, life }, guest);
  }
}

async function answerInbox({ grounds, life }: Parts): Promise<void> {
  for (const { redemption } of await life.ask('queue.inbox', {})) {
    const handed = grounds.watch.guests.get(redemption.id)?.handed === true;
    await judged((approver) => life.ask('redemption.handedOver', { id: redemption.id, answer: handed ? 'yes' : 'no', approver }));
  }
}

/** A guest who left while the desk could not say; in the calm it is said at last. */
async function askAboutTheRest({ grounds, life }: Parts, ids: string[]): Promise<void> {
  for (const id of ids) {
    const guest = grounds.watch.guests.get(id);
    if (guest === undefined) continue;
    guest.waits = false;
    await judged((approver) => life.ask('redemption.handedOver', { id, answer: guest.handed ? 'yes' : 'no', approver }));
  }
}

async function decideConflicts({ grounds, till, life }: Parts): Promise<void> {
  const { conflicts } = await life.ask('queue.conflicts', {});
  for (const conflict of conflicts) {
    if (!grounds.calm() && till.draw.chance(0.8)) continue;
    await decide({ grounds, till, life }, conflict);
  }
}

async function decide({ grounds, till, life }: Omit<Parts, 'quiet'>, conflict: Conflict): Promise<void> {
  const { hits, watch } = grounds;
  if (conflict.kind === 'errand') {
    const found = till.draw.one(conflict.may);
    watch.reviewed.add(conflict.errand.id);
    if (found === 'send-again') watch.postedAgain.add(conflict.errand.id);
    const { is } = await life.ask('errand.review', { id: conflict.errand.id, found, words: 'looked it up', approver: SAM });
    if (is === 'done') hit(hits, 'person', 'review');
    return;
  }
  const { id } = conflict.redemption;
  if (conflict.mayTryAgain) {
    hit(hits, 'person', 'try again');
    return void (await life.ask('queue.tryAgain', { id, approver: SAM }));
  }
  if (conflict.mayAskAgain && till.draw.chance(0.3)) {
    hit(hits, 'person', 'ask again');
    return void (await life.ask('queue.askAgain', { id }));
  }
  const resolution = till.draw.one(conflict.may);
  const guest = watch.guests.get(id);
  const decided = resolution === 'sent-again' ? 'sentAgain' : 'resolved';
  const before = guest?.[decided] ?? false;
  // the power may go while it is written: from here on it may be so
  if (guest !== undefined) guest[decided] = true;
  const { is } = await judged((approver) => life.ask('conflict.resolve', { id, resolution, words: 'decided so', approver }));
  if (is === 'done') hit(hits, 'person', `resolve ${resolution}`);
  else if (guest !== undefined) guest[decided] = before;
}

type Queue = Awaited<ReturnType<typeof openQueue>>;
const openQueue = (life: Life) => life.ask('queue.open', {});

async function mendLanes({ grounds, till, life }: Parts, { accounts, clock }: Queue): Promise<void> {
  for (const { id, pause } of accounts) {
    if (pause !== 'refusals') continue;
    hit(grounds.hits, 'person', 'resume');
    await life.ask('lane.resume', { account: id, approver: MIA });
  }
  if (clock.is === 'jumped' && till.draw.chance(0.3)) {
    hit(grounds.hits, 'person', 'accept the clock');
    await life.ask('clock.accept', { approver: SAM });
  }
  // in the calm everything has to settle by itself
  if (grounds.calm()) return;
  for (const { id } of accounts) if (isListed(id)) await workWithoutLine({ grounds, till, life }, id);
  if (!till.draw.chance(0.1)) return;
  hit(grounds.hits, 'person', 'sync now');
  await life.ask('queue.syncNow', {});
}

/** A supervisor has an account work without its line, or has it go back to it, or closes an outage. */
async function workWithoutLine({ grounds, till, life }: Omit<Parts, 'quiet'>, account: Listed): Promise<void> {
  if (grounds.plan.rate.people === 0) return;
  const { hits, watch } = grounds;
  const what = till.draw.unit();
  if (what < 0.03) {
    const { is } = await life.ask('offline.force', { account, forMs: till.draw.whole(5, 40) * 60_000, approver: SAM });
    if (is === 'done') hit(hits, 'person', 'forced offline');
  } else if (what < 0.08) {
    const { is } = await life.ask('offline.lift', { account, approver: SAM });
    if (is === 'done') hit(hits, 'person', 'lifted');
  } else if (what < 0.1) {
    // the power may go while it is written: from here on it may be so
    watch.outageClosed(till.number, account);
    const { is } = await life.ask('outage.close', { account, approver: SAM });
    if (is === 'done') hit(hits, 'person', 'closed an outage');
  }
}
