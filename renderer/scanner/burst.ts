import { unreachable } from '../../shared/assert.ts';
import { isCharacter, isModifier, isSuffix, isUndecided, scannedBy, type Key, type ScannerSettings } from './keys.ts';

/**
 * Longest silence inside a burst, so a held key waits this long for the next one. Above a scanner's slowest gap
 * (40 ms, and 47 where the system's key clock ticks every 15.6 ms), below a person's quickest steady one (60 ms).
 */
export const HOLD_MS = 50;
/** Mean gap up to which the first keys of a burst are a scanner's. A person may roll a key or two, hardly three in a row. */
export const SCANNER_PACE_MS = 40;
/** After a scan its suffix may lag or come twice; nobody presses Enter this soon, and no button may be pressed by it. */
export const SUFFIX_MS = 100;
/** Fewer characters than this are typing: no code is so short, and a person can roll three keys. */
export const MIN_CHARACTERS = 4;
/** The most digits a QR code holds. What comes beyond is swallowed; a text so long is no code anyway. */
export const MAX_CHARACTERS = 7_089;

/** What is under way. `held` keys, fewer than MIN_CHARACTERS, may yet be typing; keys of a `scan` never go back. */
export type Burst =
  | { is: 'quiet' }
  | { is: 'held'; keys: readonly Key[] }
  | { is: 'scan'; text: string; lastAtMs: number }
  | { is: 'heard'; lastAtMs: number };

/** What just turned out to be over: typing to put back, oldest first, or a scan to deliver. */
export type Ended =
  | { is: 'nothing' }
  | { is: 'typing'; keys: readonly Key[] }
  | { is: 'scan'; text: string; heardAtMs: number };

type Rest = { burst: Burst; ended: Ended };
/** What ended comes first; then the key itself goes on to the page or is kept from it. */
type Step = Rest & { key: 'pass' | 'keep' };

export const QUIET: Burst = { is: 'quiet' };
const NOTHING: Ended = { is: 'nothing' };

/** One keydown. Time comes from the keys alone, so a stalled page that gets them all at once judges them the same. */
export function step(burst: Burst, key: Key, settings: ScannerSettings): Step {
  if (isModifier(key)) return { burst, ended: NOTHING, key: 'pass' };
  const before = key.atMs - lastAtMs(burst) > HOLD_MS ? rest(burst) : { burst, ended: NOTHING };
  const after = join(before.burst, key, settings);
  // A burst that has just been rested has no more to end, so one of the two is always nothing.
  return before.ended.is === 'nothing' ? after : { ...after, ended: before.ended };
}

/** No key came for HOLD_MS, or none will come. */
export function rest(burst: Burst): Rest {
  switch (burst.is) {
    case 'quiet':
    case 'heard':
      return { burst, ended: NOTHING };
    case 'held':
      return { burst: QUIET, ended: { is: 'typing', keys: burst.keys } };
    case 'scan':
      return endScan(burst.text, burst.lastAtMs);
    default:
      return unreachable(burst);
  }
}

function lastAtMs(burst: Burst): number {
  switch (burst.is) {
    case 'quiet':
      return -Infinity;
    case 'held':
      return burst.keys.at(-1)?.atMs ?? -Infinity;
    case 'scan':
    case 'heard':
      return burst.lastAtMs;
    default:
      return unreachable(burst);
  }
}

function join(burst: Burst, key: Key, settings: ScannerSettings): Step {
  switch (burst.is) {
    case 'quiet':
      return open(key);
    case 'held':
      return hold(burst.keys, key, settings);
    case 'scan':
      return lengthen(burst, key, settings);
    case 'heard':
      return trail(burst, key, settings);
    default:
      return unreachable(burst);
  }
}

/** A first Space is a person's, like Enter: it may press a button, which a held key cannot do in time. No code begins with one. */
function open(key: Key): Step {
  if (key.repeat || key.key === ' ' || !isCharacter(key)) return { burst: QUIET, ended: NOTHING, key: 'pass' };
  return { burst: { is: 'held', keys: [key] }, ended: NOTHING, key: 'keep' };
}

function hold(held: readonly Key[], key: Key, settings: ScannerSettings): Step {
  const belongs = isCharacter(key) || (held.length >= 2 && isUndecided(key));
  if (key.repeat || !belongs) return { burst: QUIET, ended: { is: 'typing', keys: held }, key: 'pass' };
  const keys = [...held, key];
  if (keys.length < MIN_CHARACTERS) return { burst: { is: 'held', keys }, ended: NOTHING, key: 'keep' };
  if (isScannerPace(keys)) {
    const text = keys.map((each) => scannedBy(each, settings)).join('');
    return { burst: { is: 'scan', text, lastAtMs: key.atMs }, ended: NOTHING, key: 'keep' };
  }
  // Someone types very fast. The oldest key is theirs; the others may still be the beginning of a scan.
  return { burst: { is: 'held', keys: keys.slice(1) }, ended: { is: 'typing', keys: keys.slice(0, 1) }, key: 'keep' };
}

function isScannerPace(keys: readonly Key[]): boolean {
  const [first, last] = [keys.at(0), keys.at(-1)];
  return first !== undefined && last !== undefined && last.atMs - first.atMs <= SCANNER_PACE_MS * (keys.length - 1);
}

/** Within a scan every key is the scanner's, also one that types nothing: a function key for a separator must not act on the page. */
function lengthen(scan: Extract<Burst, { is: 'scan' }>, key: Key, settings: ScannerSettings): Step {
  if (key.repeat) return { burst: scan, ended: NOTHING, key: 'keep' };
  if (isSuffix(key)) return { ...endScan(scan.text, key.atMs), key: 'keep' };
  const text = (scan.text + scannedBy(key, settings)).slice(0, MAX_CHARACTERS);
  return { burst: { is: 'scan', text, lastAtMs: key.atMs }, ended: NOTHING, key: 'keep' };
}

/** What follows a suffix at scanner speed is the scanner's from its first key on: the next scan, or the rest of a text with line breaks. */
function trail(heard: Extract<Burst, { is: 'heard' }>, key: Key, settings: ScannerSettings): Step {
  const gapMs = key.atMs - heard.lastAtMs;
  if (isSuffix(key) && !key.repeat && gapMs <= SUFFIX_MS) {
    return { burst: { is: 'heard', lastAtMs: key.atMs }, ended: NOTHING, key: 'keep' };
  }
  if (gapMs > HOLD_MS) return open(key);
  return lengthen({ is: 'scan', text: '', lastAtMs: heard.lastAtMs }, key, settings);
}

function endScan(text: string, heardAtMs: number): Rest {
  const burst: Burst = { is: 'heard', lastAtMs: heardAtMs };
  // Only the rest of a text with line breaks can be so short here; it is neither a code nor typing.
  if (text.length < MIN_CHARACTERS) return { burst, ended: NOTHING };
  return { burst, ended: { is: 'scan', text, heardAtMs } };
}
