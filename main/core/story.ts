import type { RedemptionEvent } from '../../shared/event.ts';
import type { ConflictReason } from '../../shared/redemption.ts';
import { elapsedMs, type Moment } from './moment.ts';
import { apply, type Happened, type Redemption } from './redemption.ts';
import { nextStep } from './table.ts';

/** How long after what stands before it: counted by the steady clock, or by nobody, because the program was started anew in between. */
export type After = { is: 'first' | 'another-run' } | { is: 'counted'; ms: number };

/** One thing in the life of a redemption: what was written down, or what that came to. `late`: the answer to a call that was still out when it was decided. */
export type Told = { moment: Moment; after: After; what: { is: 'event'; event: RedemptionEvent; late: boolean } | CameTo };

type CameTo = { is: 'conflict'; reason: ConflictReason; again: boolean } | { is: 'parked' } | { is: 'finished'; how: 'settled' | 'void' | 'resolved'; contact: boolean };

/** The life of a redemption from its events in order, each as it was understood then. */
export function storyOf(id: string, events: Iterable<Happened>): Told[] {
  const told: Told[] = [];
  let state: Redemption | undefined;
  let before: Moment | undefined;
  let out = new Set<number>();
  for (const { event, moment } of events) {
    const next = apply(id, state, event, moment);
    const late = event.kind === 'attempt-ended' && out.has(event.attempt);
    if (event.kind === 'given' || event.kind === 'withheld') out = new Set(next.attempts.filter(({ end }) => end === undefined).map(({ number }) => number));
    told.push({ moment, after: afterOf(before, moment), what: { is: 'event', event, late } });
    const came = cameTo(state, next);
    if (came !== undefined) told.push({ moment, after: { is: 'counted', ms: 0 }, what: came });
    state = next;
    before = moment;
  }
  return told;
}

function afterOf(before: Moment | undefined, moment: Moment): After {
  if (before === undefined) return { is: 'first' };
  return before.run === moment.run ? { is: 'counted', ms: elapsedMs(before, moment) } : { is: 'another-run' };
}

/** What an event changed about who has to do something next; undefined where that is as before, or the desk's own turn. */
function cameTo(before: Redemption | undefined, after: Redemption): CameTo | undefined {
  const was = before === undefined ? undefined : nextStep(before);
  const step = nextStep(after);
  switch (step.do) {
    case 'conflict':
      return was?.do === 'conflict' && was.reason === step.reason ? undefined : { is: 'conflict', reason: step.reason, again: after.reopened !== undefined };
    case 'parked':
      return was?.do === 'parked' ? undefined : { is: 'parked' };
    case 'settled':
    case 'void':
    case 'resolved':
      return was?.do === step.do ? undefined : { is: 'finished', how: step.do, contact: hadContact(before) };
    case 'redeem':
    case 'recall':
    case 'reverse':
    case 'wait':
      return undefined;
  }
}

function hadContact(state: Redemption | undefined): boolean {
  return state?.given.is === 'yes' && state.given.grounds?.contact !== undefined && state.contactErased !== true;
}
