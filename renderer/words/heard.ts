import { said } from './said.ts';

const { heard } = said.desk;

/** When the scanner was heard last; `atMs`: absent where nothing was yet. */
export function wordsOfHeard(atMs: number | undefined, nowMs: number): string {
  if (atMs === undefined) return heard.nothing;
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1_000));
  return seconds < 60 ? heard.seconds({ count: seconds }) : heard.minutes({ count: Math.round(seconds / 60) });
}
