import type { FaultClass, ModelName, Plan } from './plan.ts';

/**
 * One bug: a line of the program replaced by another in a scratch copy. It says where it does otherwise than the program
 * (`reached`). `needs`: the plans in which what it does can do harm.
 */
export type Planted = {
  name: string;
  /** the seed that is tried first: it is known to catch it, or was */
  caughtBy?: number;
  file: string;
  replace: string;
  by: string;
  /** further lines of it, in the same file */
  also?: [replace: string, by: string][];
  /** where it does harm is seen there: lines of another file, which do nothing but count */
  seen?: { file: string; lines: [replace: string, by: string][] };
  /** it shows where the real clients stand, and there only */
  clients?: true;
  needs(plan: Plan): boolean;
};

export const often = (plan: Plan, ...classes: FaultClass[]) => classes.every((fault) => plan.rate[fault] >= 0.1);
export const most = (plan: Plan, ...classes: FaultClass[]) => classes.every((fault) => plan.rate[fault] >= 0.3);
export const none = (plan: Plan, ...classes: FaultClass[]) => classes.every((fault) => plan.rate[fault] === 0);
export const isBusy = (plan: Plan) => plan.guestEveryMs <= 5_000 && plan.terminals === 1;
export const one = (plan: Plan, ...models: ModelName[]) => models.some((model) => plan.models.includes(model));
/** The redemption is in its provider's books: to say that it is not is wrong. */
export const TAKEN = 'globalThis.plantedTruth(state.id)';
/** What is counted where something is given offline that truth says must not be: `harm` is of what `judge` knows, and of `out`, what is owed by the account and stands in no book. */
export function givesWhere(harm: string): [replace: string, by: string][] {
  return [
    ['  const { list } = facts;\n', `  const { list } = facts;
  const rows = terminal.journal.owed(0).map((row) => terminal.journal.redemption(row.id));
  const out = rows.filter((state) => state !== undefined && state.id !== id && state.requested.account === settings.id && state.given.is === 'yes' && !${TAKEN});
  globalThis.plantedHarm = verdict.is === 'give' && account.offline !== undefined && !globalThis.plantedTruth(id) && (${harm});
`],
    ['    const given = terminal', `    if (globalThis.plantedHarm) ${REACHED};\n    const given = terminal`],
    ['    const begun = terminal', `    if (globalThis.plantedHarm) ${REACHED};\n    const begun = terminal`],
  ];
}

/** Is this the latest that is known of a redemption, and not what a journal that is read anew had been told before? */
export const IS_NEWEST = `function isNewest(state) {
  const seen = (globalThis.plantedSeen ??= {});
  seen[state.id] = Math.max(seen[state.id] ?? 0, state.attempts.length);
  return seen[state.id] === state.attempts.length;
}`;

export const REACHED = 'globalThis.plantedReached = (globalThis.plantedReached ?? 0) + 1';

/** Its files with the bug in them. */
export function planted({ file, replace, by, also = [], seen }: Planted, textOf: (file: string) => string): [file: string, text: string][] {
  const bug: [string, string] = [file, replaced(file, textOf(file), [[replace, by], ...also])];
  return seen === undefined ? [bug] : [bug, [seen.file, replaced(seen.file, textOf(seen.file), seen.lines)]];
}

/** What is replaced must stand there exactly once. */
function replaced(file: string, text: string, lines: [replace: string, by: string][]): string {
  for (const [from, to] of lines) {
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}`);
    text = text.replace(from, () => to);
  }
  return text;
}
