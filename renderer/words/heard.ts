import { said } from './said.ts';

const { heard } = said.desk;

/** When the scanner was heard last; `atMs`: absent where nothing was yet. */
export function wordsOfHeard(atMs: number | undefined, nowMs: number): string {
  if (atMs === undefined) return heard.nothing;
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1_000));
  return seconds < 60 ? heard.seconds({ count: seconds }) : heard.minutes({ count: Math.round(seconds / 60) });
}

/** Why no scanner that types is heard, and how it is again: by a click, or by the key that brings the window forward. */
export function wordsOfNotHeard(key: string | undefined): string {
  return key === undefined ? heard.not : heard.notButKey({ key });
}
