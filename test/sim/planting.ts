import type { FaultClass, ModelName, Plan } from './plan.ts';

/**
 * One bug: a line of the program replaced by another in a scratch copy. It says where it does otherwise than the program
 * (`reached`). `needs`: the plans in which what it does can do harm.
 */
export type Planted = {
  name: string;
  file: string;
  replace: string;
  by: string;
  /** further lines of it, in the same file */
  also?: [replace: string, by: string][];
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
export const REACHED = 'globalThis.plantedReached = (globalThis.plantedReached ?? 0) + 1';

/** The text of its file with the bug in it. What it replaces must stand there exactly once. */
export function planted({ file, replace, by, also = [] }: Planted, text: string): string {
  for (const [from, to] of [[replace, by] as const, ...also]) {
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}`);
    text = text.replace(from, () => to);
  }
  return text;
}
