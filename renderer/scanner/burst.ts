import { unreachable } from '../../shared/assert.ts';
import { isCharacter, isComposed, isDead, isInComposition, isModifier, isSuffix, type Key, NO_READING, type Reading, type Suffix, suffixOf, withKey } from './keys.ts';

/**
 * Longest silence inside a burst, so a held key waits this long for the next one. Above a scanner's slowest gap
 * (40 ms, and 47 where the system's key clock ticks every 15.6 ms), below a person's quickest steady one (60 ms).
 */
export const HOLD_MS = 50;
/** Mean gap up to which the first keys of a burst are a scanner's. A person may roll a key or two, hardly three in a row. */
const SCANNER_PACE_MS = 40;
/** The same where the system composes among them: an accent is a key more for a letter, and is rolled with it. */
const COMPOSED_PACE_MS = 20;
/**
 * Silence that ends a scan without a suffix, and until which a suffix is the scanner's: it may lag or come twice, and
 * nobody presses Enter this soon. Longer than HOLD_MS, since keys reach the page late while main writes to the disk.
 */
const IDLE_MS = 100;
/** Fewer characters than this are typing: no code is so short, and a person can roll three keys. */
const MIN_CHARACTERS = 4;
/** The most digits a QR code holds. What comes beyond is swallowed; a text so long is no code anyway. */
export const MAX_CHARACTERS = 7_089;

/**
 * What is under way. `held` keys, fewer than MIN_CHARACTERS, may yet be typing; the first `back` of them were put back
 * already, when silence seemed to say so. Keys of a `scan` never go back.
 */
export type Burst =
  | { is: 'quiet' }
  | { is: 'held'; keys: readonly Key[]; back: number }
  | { is: 'scan'; read: Reading; lastAtMs: number }
  | { is: 'heard'; lastAtMs: number };

/** What a scanner sent. `heardAtMs` is the time of its last key, on the clock of `event.timeStamp`. */
export type Scan = Reading & { suffix: Suffix; heardAtMs: number };

/** What just turned out to be over: typing to put back, oldest first, or a scan to deliver. */
export type Ended =
  | { is: 'nothing' }
  | { is: 'typing'; keys: readonly Key[] }
  | { is: 'scan'; scan: Scan };

type Rest = { burst: Burst; ended: Ended };
/** What ended comes first; then the key itself goes on to the page or is kept from it. `reached`: keys up to this one are a scan's after all, and since its first one had reached the page, what it typed there is no person's. */
type Step = Rest & { key: 'pass' | 'keep'; reached?: Key };

export const QUIET: Burst = { is: 'quiet' };
const NOTHING: Ended = { is: 'nothing' };

/** One keydown. Time comes from the keys alone, so a stalled page that gets them all at once judges them the same. */
export function step(burst: Burst, key: Key): Step {
  if (isModifier(key)) return { burst, ended: NOTHING, key: 'pass' };
  if (startOf(key) - lastAtMs(burst) <= HOLD_MS) return join(burst, key);
  const before = rest(burst);
  const after = before.burst.is === 'held' ? open(key, before.burst.keys.at(-1)) : join(before.burst, key);
  return { ...after, ended: before.ended };
}

/** How long to wait for the next key before calling `rest`, if at all. */
export function patienceMs(burst: Burst): number | undefined {
  if (burst.is === 'scan') return IDLE_MS;
  return burst.is === 'held' && burst.back < burst.keys.length ? HOLD_MS : undefined;
}

/** No key came for so long, or none will come. */
export function rest(burst: Burst): Rest {
  switch (burst.is) {
    case 'quiet':
    case 'heard':
      return { burst, ended: NOTHING };
    case 'held':
      // A key that was pressed in time may still be on its way; then these were the beginning of its scan all the same.
      return { burst: { ...burst, back: burst.keys.length }, ended: typing(burst.keys.slice(burst.back)) };
    case 'scan':
      return endScan(burst.read, 'none', burst.lastAtMs);
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

function join(burst: Burst, key: Key): Step {
  switch (burst.is) {
    case 'quiet':
      return open(key);
    case 'held':
      return hold(burst, key);
    case 'scan':
      return lengthen(burst, key);
    case 'heard':
      return trail(burst, key);
    default:
      return unreachable(burst);
  }
}

/**
 * A first Space is a person's, like Enter: it may press a button, which a held key cannot do in time. No code begins with one.
 * A first key of which the system makes something goes to the page: a dead key for an accent, the key after it, or one of an input
 * method. Where a scan follows it, it was that scan's first key.
 */
function open(key: Key, before?: Key): Step {
  if ((isDead(key) || isComposed(key, before)) && !key.repeat) return { burst: { is: 'held', keys: [key], back: 1 }, ended: NOTHING, key: 'pass' };
  if (key.repeat || key.key === ' ' || !isCharacter(key)) return { burst: QUIET, ended: NOTHING, key: 'pass' };
  return { burst: { is: 'held', keys: [key], back: 0 }, ended: NOTHING, key: 'keep' };
}

function hold(held: Extract<Burst, { is: 'held' }>, key: Key): Step {
  const belongs = isCharacter(key) || isDead(key) || isInComposition(key);
  if (key.repeat || !belongs) return { burst: QUIET, ended: typing(held.keys.slice(held.back)), key: 'pass' };
  const keys = [...held.keys, key];
  if (keys.length === MIN_CHARACTERS && isScannerPace(keys)) {
    const [first] = keys;
    return { burst: { is: 'scan', read: keys.reduce(withKey, NO_READING), lastAtMs: key.atMs }, ended: NOTHING, key: 'keep', ...(held.back > 0 && first !== undefined ? { reached: first } : {}) };
  }
  // Of someone who types very fast the oldest key is theirs; the others may still be the beginning of a scan.
  const young = keys.slice(1 - MIN_CHARACTERS);
  // What the system makes of its key, it makes behind what was typed before.
  if (isComposed(key, held.keys.at(-1))) return { burst: { ...held, keys: young, back: young.length }, ended: typing(held.keys.slice(held.back)), key: 'pass' };
  const old = keys.length - young.length;
  return { burst: { ...held, keys: young, back: Math.max(0, held.back - old) }, ended: typing(keys.slice(held.back, old)), key: 'keep' };
}

function typing(keys: readonly Key[]): Ended {
  return keys.length === 0 ? NOTHING : { is: 'typing', keys };
}

/** The gaps between keys count, and not how long one that is made up of several takes. */
function isScannerPace(keys: readonly Key[]): boolean {
  const paceMs = keys.some((key, nth) => isComposed(key, keys[nth - 1])) ? COMPOSED_PACE_MS : SCANNER_PACE_MS;
  const gapsMs = keys.slice(1).map((key, nth) => startOf(key) - (keys[nth]?.atMs ?? 0));
  return gapsMs.reduce((sum, gapMs) => sum + gapMs, 0) <= paceMs * gapsMs.length;
}

function startOf({ fromMs, atMs }: Key): number {
  return fromMs ?? atMs;
}

/** Within a scan every key is the scanner's, also one that types nothing: a function key for a separator must not act on the page. */
function lengthen(scan: Extract<Burst, { is: 'scan' }>, key: Key): Step {
  if (key.repeat) return { burst: scan, ended: NOTHING, key: 'keep' };
  if (isSuffix(key)) return { ...endScan(scan.read, suffixOf(key), key.atMs), key: 'keep' };
  const read = scan.read.us.length < MAX_CHARACTERS ? withKey(scan.read, key) : scan.read;
  return { burst: { is: 'scan', read, lastAtMs: key.atMs }, ended: NOTHING, key: 'keep' };
}

/** What follows a suffix at scanner speed is the scanner's from its first key on: the next scan, or the rest of a text with line breaks. */
function trail(heard: Extract<Burst, { is: 'heard' }>, key: Key): Step {
  const gapMs = startOf(key) - heard.lastAtMs;
  if (isSuffix(key) && !key.repeat && gapMs <= IDLE_MS) {
    return { burst: { is: 'heard', lastAtMs: key.atMs }, ended: NOTHING, key: 'keep' };
  }
  if (gapMs > HOLD_MS) return open(key);
  return lengthen({ is: 'scan', read: NO_READING, lastAtMs: heard.lastAtMs }, key);
}

function endScan(read: Reading, suffix: Suffix, heardAtMs: number): Rest {
  const burst: Burst = { is: 'heard', lastAtMs: heardAtMs };
  // Only the rest of a text with line breaks can be so short here; it is neither a code nor typing.
  if (read.us.length < MIN_CHARACTERS) return { burst, ended: NOTHING };
  return { burst, ended: { is: 'scan', scan: { ...read, suffix, heardAtMs } } };
}
