import type { Hits, TrainingFault, Trouble } from '../../shared/training.ts';
import { perLanguage, said } from './said.ts';

const words = said.training;

/** The troubles at hand, as the stripe lists them. */
export const faults: Record<TrainingFault, string> = words.faults;

/** What goes wrong, for whoever puts it together. */
export const troubles: Record<Trouble['is'] | 'nothing', string> = words.troubles;

export const effects: Record<'before' | 'after', string> = words.effects;
export const hitWords: Record<Hits, string> = words.hits;

/** The same of an account that takes no vouchers. */
export const officeHitWords = perLanguage((): Partial<Record<Hits, string>> => ({ taking: words.officeTaking, asking: words.hits.asking, all: words.hits.all }));

export const latencies: Record<string, string> = words.latencies;
export const clocks: Record<string, string> = words.clock.is;
