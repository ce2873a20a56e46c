import { said } from './said.ts';

/** Parts of a line, one behind the other as this language lists them; what is not known is left out. */
export function inOneLine(parts: readonly (string | undefined)[]): string {
  return parts.reduce<string>((before, next = '') => (before === '' || next === '' ? before + next : said.parts.listed({ before, next })), '');
}
