import type { Whose } from '../../shared/voucher.ts';
import { said } from './said.ts';

/** "Vauchar", or "Vauchar: cannot be reached now". */
export function wordsOfWhose({ name, barred }: Whose): string {
  return barred === undefined ? name : said.desk.whose.barred[barred]({ account: name });
}
