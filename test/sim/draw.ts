import { seededRandom } from '../random.ts';

/** Chance, the same for the same seed. */
export type Draw = {
  unit(): number;
  chance(p: number): boolean;
  /** a whole number from `least` to `most` */
  whole(least: number, most: number): number;
  /** milliseconds around a mean, memoryless */
  about(meanMs: number): number;
  one<T>(choices: readonly T[]): T;
  id(): string;
};

export function makeDraw(seed: number): Draw {
  const unit = seededRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(unit() * (most - least + 1));
  return {
    unit,
    chance: (p) => unit() < p,
    whole,
    about: (meanMs) => Math.max(1, Math.round(-Math.log(1 - unit()) * meanMs)),
    one(choices) {
      const chosen = choices[whole(0, choices.length - 1)];
      if (chosen === undefined) throw new Error('there is nothing to choose from');
      return chosen;
    },
    id() {
      const hex = Array.from({ length: 8 }, () => Math.floor(unit() * 65_536).toString(16).padStart(4, '0')).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
