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
