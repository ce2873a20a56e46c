import type { FaultKind } from '../../shared/fault.ts';
import type { ErrandTold } from '../../shared/office.ts';
import type { NextMove, WhyStillHere } from '../../shared/queue.ts';
import type { Unsaid, Verb } from '../office/office.ts';
import { capital, wordsNamed } from './form.ts';
import { perLanguage, said } from './said.ts';

const words = said.office;

/** What a verb is: told apart by a word and a shape. */
export const verbKinds: Record<Verb['kind'], { title: string; says: string; button: string }> = words.kinds;

/** What can be asked for, and what was, by its name in main. */
export function wordsOfVerb(name: string): string {
  return wordsNamed(words.verbs, name) ?? capital(name);
}

/** What main may object to, as it writes it; what it names is told. */
const OBJECTIONS: [RegExp, (named: string) => string][] = [
  [/^is an amount of ([A-Z]{3}) like 12\.34$/, (currency) => words.objections.amountOf({ currency })],
  [/^is an amount like 12\.34$/, () => words.objections.amount],
  [/^is a number like 12\.34$/, () => words.objections.number],
  [/^is more than 0 and at most 100$/, () => words.objections.percent],
  [/^is after the start$/, () => words.objections.afterStart],
  [/^is needed for the post$/, () => words.objections.forThePost],
  [/^is a country like gb$/, () => words.objections.country],
  [/^is a language like en$/, () => words.objections.language],
  [/^is an id like (\S+)$/, (example) => words.objections.id({ example })],
  [/^is a name in small letters like created_at$/, () => words.objections.smallLetters],
  [/^is not as it should be$/, () => words.objections.asItShouldBe],
];

/** What main objects to in a field: "is a number like 12.34" becomes a sentence. */
export function wordsOfObjection(why: string): string {
  for (const [pattern, say] of OBJECTIONS) {
    const found = pattern.exec(why);
    if (found !== null) return say(found[1] ?? '');
  }
  const sentence = why.startsWith('is ') ? `It ${why}` : capital(why);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Why a read came to nothing, and what to do now. Nothing was changed by any of them. */
export const readFaults: Record<FaultKind, { why: string; now: string }> = words.readFaults;

/** How far an errand is, in words and a shape. */
export const errandStates: Record<ErrandTold['is'], string> = words.states;

/** The steps of an errand, in their order. */
export const steps = perLanguage(() => [words.steps.written, words.steps.sent, words.steps.waiting, words.steps.done]);

/** Why it was not wanted, and what to do now. */
export const unwanted: Record<Unsaid, string> = words.unwanted;

/** How far an errand is that is not over. */
export function wordsOfStep(why: WhyStillHere, next: NextMove): string {
  if (next === 'fetch-result') return words.steps.waiting;
  return why === 'under-way' ? words.steps.sent : words.steps.written;
}

/** "Page 2: rows 51 to 100". */
export function wordsOfPage({ rows, number, before, next }: { rows: unknown[]; number: number; before: number; next?: string }): string {
  const { page } = words;
  const count = rows.length;
  const only = number === 1 && next === undefined;
  if (count === 0) return only ? page.nothing : page.noRows({ number });
  return only ? page.all({ count }) : page[next === undefined ? 'last' : 'rows']({ number, from: before + 1, to: before + count });
}
