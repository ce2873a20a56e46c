import { patienceMs, QUIET, rest, step, type Burst, type Ended } from '../../renderer/scanner/burst.ts';
import { typedBy, type Key } from '../../renderer/scanner/keys.ts';
import type { ScannerSettings } from '../../shared/settings.ts';
import { US_LAYOUT } from '../../renderer/scanner/us-layout.ts';

export const US_CHARACTERS = [...new Set([...US_LAYOUT.values()].flat())];

const PLAIN: Omit<Key, 'code' | 'key' | 'atMs'> = { shift: false, caps: false, chord: 'none', repeat: false, composing: false, inField: false };

/** A key by its name: one character of the US layout, or a key that types none. */
export function press(name: string, atMs: number, also: Partial<Key> = {}): Key {
  for (const [code, [plain, shifted]] of US_LAYOUT) {
    if (name === plain) return { ...PLAIN, code, key: name, atMs, ...also };
    if (name === shifted) return { ...PLAIN, code, key: name, atMs, shift: true, ...also };
  }
  return { ...PLAIN, code: name, key: name, atMs, ...also };
}

/** The keys of a text, one for each character, and further keys. */
export function namesOf(text: string, ...further: string[]): string[] {
  return [...text, ...further];
}

/** Keys one after the other; `gapsMs` is repeated as often as needed, and is also the gap before the first. */
export function presses(names: Iterable<string>, startMs: number, ...gapsMs: number[]): Key[] {
  let atMs = startMs;
  return [...names].map((name, nth) => press(name, (atMs += gapsMs[nth % gapsMs.length] ?? 0)));
}

export type Heard = { scans: string[]; page: string[] };

/** Runs keys through the burst. On a stalled page all keys are there before any timer is. */
export function hear(keys: readonly Key[], page: 'prompt' | 'stalled' = 'prompt', layout: ScannerSettings['layout'] = 'us'): Heard {
  const heard: Heard = { scans: [], page: [] };
  let burst: Burst = QUIET;
  let restAtMs = Infinity;
  const note = (ended: Ended): void => {
    if (ended.is === 'scan') heard.scans.push(ended.scan[layout]);
    if (ended.is === 'typing') heard.page.push(...ended.keys.map(typedBy));
  };
  const become = (next: Burst, atMs: number): void => {
    if (next !== burst) restAtMs = atMs + (patienceMs(next) ?? Infinity);
    burst = next;
  };
  const restNow = (): void => {
    const rested = rest(burst);
    note(rested.ended);
    become(rested.burst, restAtMs);
  };
  for (const key of keys) {
    if (page === 'prompt' && key.atMs > restAtMs) restNow();
    const next = step(burst, key);
    note(next.ended);
    if (next.key === 'pass') heard.page.push(key.key);
    become(next.burst, key.atMs);
  }
  restNow();
  return heard;
}
