import type { AttemptEnd, Receipt } from '../../shared/event.ts';
import type { Worth } from '../../shared/worth.ts';
import { nextReadMs } from '../../main/core/backoff.ts';
import type { Moment } from '../../main/core/moment.ts';
import { apply, type Redemption } from '../../main/core/redemption.ts';
import { mayTakeBack } from '../../main/core/reversal.ts';
import { type CallStep, isFinished, nextStep, type Step } from '../../main/core/table.ts';
import { began, doubted, ended, FIFTY, given, ID, lost, receipt, released, requested, START, takenBack, unsent, used, withheld } from './history.ts';

/** What becomes of one call: the effect, and how much of it the desk hears. `open`: the process died in it, and another run goes on. `echoed`: the line sent it twice and brought back the second answer. */
export type Fate =
  | { is: 'answered' | 'echoed' | 'unsent' | 'lost before' | 'lost after' | 'open before' | 'open after' }
  | { is: 'late'; seconds: number };

export type Script = {
  redeems: Fate[];
  reads: ('answered' | 'lost' | 'open')[];
  reverses: Fate[];
  /** what the person decides, and after how many looks at the table */
  person: { says: 'yes' | 'no'; after: number };
  /** the goods come back after so many looks, if they went out */
  takenBack?: { after: number };
  /** the journal is put back from a copy after so many looks; the lost part of it may have redeemed */
  moved?: { after: number; took: boolean };
};

export type Ending = { state: Redemption; step: Step; standing: number; mostStanding: number };

/** Steps that a history needs at most until every call is answered again. */
const MOST_STEPS = 300;

type Books = { taken: Receipt[]; mostStanding: number; late: number[] };

/** Plays one redemption against a provider that keeps books of its own, as the table asks for it. */
export function play(script: Script): Ending {
  const clock = openClock();
  const books: Books = { taken: [], mostStanding: 0, late: [] };
  let state = apply(ID, undefined, requested(), clock.moment());
  const add = (event: Parameters<typeof apply>[2]) => (state = apply(ID, state, event, clock.moment()));
  const call = (step: CallStep) => {
    const number = state.attempts.length + 1;
    add(began(number, step.do, step.do === 'reverse' ? step.receipt.id : undefined));
    const end = endOf(step, script, { books, nowMs: clock.passedMs(), name: `res-${number}` });
    clock.pass(1_000);
    if (end === undefined) clock.restart();
    else add(ended(number, end));
  };
  const happen = (looks: number) => {
    if (looks >= script.person.after && state.given.is === 'undecided') add(script.person.says === 'yes' ? given() : withheld);
    if (script.takenBack !== undefined && looks >= script.takenBack.after && mayTakeBack(state)) add(takenBack('reversed'));
    if (script.moved?.after === looks && !isFinished(state)) {
      clock.restart();
      // the lost run sent again only what it knew to be in no doubt
      if (script.moved.took && books.taken.length + books.late.length === 0) take(books, FIFTY, 'res-lost');
      add(doubted(state.attempts.length + 1));
    }
  };

  call({ do: 'redeem' });
  for (let looks = 0; looks < MOST_STEPS; looks++) {
    happen(looks);
    const step = nextStep(state);
    if ((isFinished(state) || step.do === 'conflict') && looks > laterThan(script)) return { state, step, standing: books.taken.length, mostStanding: books.mostStanding };
    clock.pass(step.do === 'recall' ? nextReadMs(state, clock.moment()) : 1_000);
    arrive(books, clock.passedMs());
    if (step.do === 'parked') add(released);
    if (step.do === 'recall' || step.do === 'reverse' || step.do === 'redeem') call(step);
  }
  throw new Error('the history found no end');
}

/** Nothing that the script has in store comes after so many looks. */
function laterThan({ person, takenBack: back, moved }: Script): number {
  return Math.max(person.after, back?.after ?? 0, moved?.after ?? 0);
}

/** Time as the desk can tell it: a steady clock that begins anew with each run. */
function openClock(): { moment(): Moment; passedMs(): number; pass(ms: number): void; restart(): void } {
  let passed = 0;
  let runBegan = 0;
  let run = 0;
  return {
    moment: () => ({ at: new Date(START + passed).toISOString(), mono: passed - runBegan, run }),
    passedMs: () => passed,
    pass: (ms) => void (passed += ms),
    restart() {
      runBegan = passed;
      run += 10;
    },
  };
}

function take(books: Books, worth: Worth, name: string): Receipt {
  const one = receipt(name, worth);
  books.taken = [...books.taken, one];
  books.mostStanding = Math.max(books.mostStanding, books.taken.length);
  return one;
}

/** Effects whose time has come. */
function arrive(books: Books, nowMs: number): void {
  for (const at of books.late.filter((one) => one <= nowMs)) take(books, FIFTY, `res-late-${at}`);
  books.late = books.late.filter((at) => at > nowMs);
}

type Call = { books: Books; nowMs: number; name: string };

function endOf(step: CallStep, script: Script, call: Call): AttemptEnd | undefined {
  if (step.do === 'redeem') return redeem(script.redeems.shift() ?? { is: 'answered' }, call);
  if (step.do === 'recall') return read(script.reads.shift() ?? 'answered', call);
  return reverse(script.reverses.shift() ?? { is: 'answered' }, step.receipt.id, call);
}

function redeem(fate: Fate, { books, nowMs, name }: Call): AttemptEnd | undefined {
  if (fate.is === 'answered') return { is: 'receipt', receipt: take(books, FIFTY, name) };
  if (fate.is === 'echoed') {
    take(books, FIFTY, name);
    return used;
  }
  if (fate.is === 'late') books.late.push(nowMs + fate.seconds * 1000);
  if (fate.is === 'lost after' || fate.is === 'open after') take(books, FIFTY, name);
  return silence(fate);
}

function read(fate: Script['reads'][number], { books }: Call): AttemptEnd | undefined {
  if (fate === 'open') return undefined;
  return fate === 'lost' ? lost : { is: 'found', receipts: books.taken };
}

function reverse(fate: Fate, id: string, { books }: Call): AttemptEnd | undefined {
  if (['answered', 'lost after', 'open after'].includes(fate.is)) books.taken = books.taken.filter((one) => one.id !== id);
  return fate.is === 'answered' ? { is: 'reversed' } : silence(fate);
}

function silence(fate: Fate): AttemptEnd | undefined {
  if (fate.is === 'unsent') return unsent;
  return fate.is === 'open before' || fate.is === 'open after' ? undefined : lost;
}
