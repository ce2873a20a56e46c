import type { FileBecame, SetupPlan, WasSetUp } from '../../shared/setup.ts';
import type { WasDone } from '../storage/setup.ts';
import { unsaid } from './queue.ts';
import { inOneLine } from './in-one-line.ts';
import { perLanguage, said } from './said.ts';

const words = said.setup;

/** Why this till was not set up, and what to do. Nothing was changed. */
export const setupFaults = perLanguage((): Record<Exclude<WasDone['is'], 'done' | 'wrong'>, string> => ({ ...words.faults, 'wrong-pin': unsaid['wrong-pin'] }));

const BECAME: Record<FileBecame, (args: { file: string }) => string> = words.became;

export function wordsOfFile({ file, became }: WasSetUp): string {
  return BECAME[became]({ file });
}

/** Who answers for it, and what becomes of this till. */
export function wordsOfDeed({ was, managers, key }: SetupPlan): string[] {
  const { first, nobodyAnswers, again, keyInTheOpen, keyLiesOpen } = words.deed;
  const deed = was === undefined ? [first, ...(managers.length === 0 ? [nobodyAnswers] : [])] : [again];
  return [...deed, ...(key === 'in-the-open' ? [was === undefined ? keyInTheOpen : keyLiesOpen] : [])];
}

type Sorted = SetupPlan['accounts'];

export function linesOfAccounts(accounts: Sorted): string[] {
  return lines(accounts, words.accounts);
}

export function linesOfPeople(people: Sorted): string[] {
  return [...lines(people, words.people), words.pins];
}

function lines(sorted: Sorted, say: Record<keyof Sorted, (args: { names: string }) => string>): string[] {
  return (['added', 'changed', 'gone', 'same'] as const).flatMap((what) => (sorted[what].length === 0 ? [] : [say[what]({ names: inOneLine(sorted[what].map(nameOf)) })]));
}

function nameOf({ id, name }: Sorted['added'][number]): string {
  return id === name.toLowerCase() ? name : `${name} (${id})`;
}

/** What it is to be, and what it was where that is something else. */
export function nowAndBefore(now: string | number, was: string | number | undefined): string {
  return was === undefined || was === now ? `${now}` : words.plan.untilNow({ now: `${now}`, was: `${was}` });
}
