import type { Draw } from './draw.ts';
import type { Spell } from './network.ts';
import type { ModelName, Plan } from './plan.ts';

/** Something is wrong between two moments, at one till or at all of them. */
type Weather = { spell: Spell; till: number | undefined; model: ModelName | undefined; from: number; until: number };

/** What is wrong when and where, drawn for a whole run. */
export type Spells = {
  of(till: number, model: ModelName, now: number): Spell | undefined;
  /** until when guests are without a provider without a break: its line is cut or mute, or it refuses the credentials; that moment itself where they are not */
  goneUntil(till: number, model: ModelName, from: number): number;
  /** when a cut or mute line comes back, for whom */
  returns: { at: number; till: number | undefined; model: ModelName | undefined }[];
};

const HOUR_MS = 3_600_000;

export function drawSpells(draw: Draw, plan: Plan, overMs: number): Spells {
  const all: Weather[] = [];
  const add = (rate: number, names: Spell[], meanMs: number, most = 12) => {
    const times = rate === 0 ? 0 : draw.whole(1, 2 + Math.round(rate * most));
    for (let i = 0; i < times; i++) {
      const from = draw.whole(0, overMs);
      all.push({
        spell: draw.one(names),
        till: draw.chance(0.5) ? draw.whole(0, plan.terminals - 1) : undefined,
        model: draw.chance(0.6) ? draw.one(plan.models) : undefined,
        from,
        until: from + Math.min(HOUR_MS, draw.about(meanMs)),
      });
    }
  };
  add(plan.rate.line, ['cut', 'mute'], 150_000, 40);
  add(plan.rate.throttling, ['throttled'], 40_000);
  add(plan.rate.credentials, ['token dead'], 90_000);
  add(plan.rate.setup, ['misconfigured'], 120_000);
  const blows = (one: Weather, till: number, model: ModelName, now: number) =>
    one.from <= now && now < one.until && (one.till === undefined || one.till === till) && (one.model === undefined || one.model === model);
  const of: Spells['of'] = (till, model, now) => all.find((one) => blows(one, till, model, now))?.spell;
  return {
    of,
    goneUntil(till, model, from) {
      let at = from;
      while (isAway(of(till, model, at))) at = all.reduce((next, { from: begins, until }) => [begins, until].reduce((least, edge) => (edge > at ? Math.min(least, edge) : least), next), Infinity);
      return at;
    },
    returns: all.filter(({ spell }) => isGone(spell)).map(({ until, till, model }) => ({ at: until, till, model })),
  };
}

function isAway(spell: Spell | undefined): boolean {
  return isGone(spell) || spell === 'token dead';
}

export function isGone(spell: Spell | undefined): boolean {
  return spell === 'cut' || spell === 'mute';
}
