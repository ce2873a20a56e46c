import type { Conflict } from '../../shared/queue.ts';
import { locale, perLanguage, said } from './said.ts';
import { wordsOfTime } from './time.ts';
import { wordsOfWorth } from './worth.ts';

type Taking = Extract<Conflict, { kind: 'redemption' }>;

const ANY = perLanguage(() => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** What a person looks for where the provider cannot be asked: nothing there carries our reference, so code, place, time and worth have to do. */
export function wordsOfLook({ redemption: { maskedCode: code, worth, reference } }: { redemption: Pick<Taking['redemption'], 'maskedCode' | 'worth' | 'reference'> }, { salesPageId, redeemLocation, at }: NonNullable<Taking['look']>): string {
  const times = ANY().format(at.map((one) => wordsOfTime(one)));
  return said.queue.persons.look({ salesPage: String(salesPageId), code, location: String(redeemLocation), times, worth: wordsOfWorth(worth), reference });
}
