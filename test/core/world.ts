import type { AttemptEnd, Receipt } from '../../shared/event.ts';
import type { Worth } from '../../shared/worth.ts';
import { nextReadAt } from '../../main/core/backoff.ts';
import { apply, type Redemption } from '../../main/core/redemption.ts';
import { nextStep, type Step } from '../../main/core/table.ts';
import { began, BOTH, ended, FIFTY, given, ID, lost, receipt, requested, START, unsent, withheld } from './history.ts';

/** What becomes of one call: the effect, and how much of it the desk hears. `open`: the process died in it. */
export type Fate =
  | { is: 'answered' | 'unsent' | 'lost before' | 'lost after' | 'open before' | 'open after' }
  | { is: 'late'; seconds: number };

export type Script = {
  redeems: Fate[];
  reads: ('answered' | 'lost' | 'open')[];
  reverses: Fate[];
  /** what the person decides, and after how many looks at the table */
  person: { says: 'yes' | 'no'; after: number };
};


export type Ending = { state: Redemption; step: Step; standing: number; mostStanding: number };

/** Steps that a history needs at most until every call is answered again. */
const MOST_STEPS = 300;

/** Plays one redemption against a provider that keeps books of its own, as the table asks for it. */
export function play(script: Script): Ending {
  const late: number[] = [];
  let now = START;
  let taken: Receipt[] = [];
  let mostStanding = 0;
  let state = apply(ID, undefined, requested(), iso(now));
  const add = (event: Parameters<typeof apply>[2]) => (state = apply(ID, state, event, iso(now)));
  const take = (worth: Worth) => {
    const one = receipt(`res-${taken.length + 1}-${state.attempts.length}`, worth);
    taken = [...taken, one];
    mostStanding = Math.max(mostStanding, taken.length);
    return one;
  };
  const redeem = (fate: Fate): AttemptEnd | undefined => {
    if (fate.is === 'answered') return { is: 'receipt', receipt: take(FIFTY) };
    if (fate.is === 'late') late.push(now + fate.seconds * 1000);
    if (fate.is === 'lost after' || fate.is === 'open after') take(FIFTY);
    return silence(fate);
  };
  const reverse = (fate: Fate, id: string): AttemptEnd | undefined => {
    if (['answered', 'lost after', 'open after'].includes(fate.is)) taken = taken.filter((one) => one.id !== id);
    return fate.is === 'answered' ? { is: 'reversed' } : silence(fate);
  };
  const read = (fate: Script['reads'][number]): AttemptEnd | undefined => {
    if (fate === 'open') return undefined;
    return fate === 'lost' ? lost : { is: 'found', receipts: taken };
  };
  const call = (step: Exclude<Step, { do: 'wait' | 'settled' | 'void' | 'conflict' }> | { do: 'redeem' }) => {
    const number = state.attempts.length + 1;
    add(began(number, step.do, step.do === 'reverse' ? step.receipt.id : undefined));
    const end = endOf(step);
    now += 1_000;
    if (end !== undefined) add(ended(number, end));
  };
  const endOf = (step: { do: 'redeem' } | { do: 'recall' } | { do: 'reverse'; receipt: Receipt }) => {
    if (step.do === 'redeem') return redeem(script.redeems.shift() ?? { is: 'answered' });
    if (step.do === 'recall') return read(script.reads.shift() ?? 'answered');
    return reverse(script.reverses.shift() ?? { is: 'answered' }, step.receipt.id);
  };

  call({ do: 'redeem' });
  let step = nextStep(state, BOTH);
  for (let looks = 0; looks < MOST_STEPS; looks++) {
    if (looks >= script.person.after && state.given.is === 'undecided') add(script.person.says === 'yes' ? given() : withheld);
    step = nextStep(state, BOTH);
    if (step.do === 'settled' || step.do === 'void' || step.do === 'conflict') break;
    now = step.do === 'recall' ? nextReadAt(state, now) : now + 1_000;
    for (let i = late.filter((at) => at <= now).length; i > 0; i--) take(FIFTY);
    late.splice(0, late.length, ...late.filter((at) => at > now));
    if (step.do === 'recall' || step.do === 'reverse' || step.do === 'redeem') call(step);
  }
  return { state, step, standing: taken.length, mostStanding };
}

function silence(fate: Fate): AttemptEnd | undefined {
  if (fate.is === 'unsent') return unsent;
  return fate.is === 'open before' || fate.is === 'open after' ? undefined : lost;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
