import type { ScannerSettings } from '../../shared/settings.ts';
import type { Reading } from './keys.ts';

/** What is on the card by which a scanner is learnt: letters, digits and signs that lie elsewhere on other keyboards, large and small. */
export const CARD = 'QaZy-4Wm/7;z';

/** The code of a scan, as its scanner is set: without what it adds before and behind. */
export function codeOfScan(reading: Reading, { layout, prefix = '', suffix = '' }: ScannerSettings): string {
  const text = reading[layout];
  const rest = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  return suffix !== '' && rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : rest;
}

/** What a scan of the card says of its scanner: how to set it, or what is wrong with it; undefined: it was no scan of the card. */
export type Learnt = { is: 'known'; settings: ScannerSettings } | { is: 'changes-case' } | { is: 'adds-too-much' };

const AFFIX_AT_MOST = 16;

export function learn(reading: Reading): Learnt | undefined {
  // on a US keyboard both readings are the same, and the one that no other layout changes is the better
  for (const layout of ['us', 'system'] as const) {
    const [prefix, suffix, ...more] = reading[layout].split(CARD);
    if (prefix === undefined || suffix === undefined || more.length > 0) continue;
    if (Math.max(prefix.length, suffix.length) > AFFIX_AT_MOST) return { is: 'adds-too-much' };
    return { is: 'known', settings: { layout, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) } };
  }
  const texts = [reading.us, reading.system];
  return texts.some((text) => text.toLowerCase().includes(CARD.toLowerCase())) && !texts.some((text) => text.includes(CARD)) ? { is: 'changes-case' } : undefined;
}
