import type { Ended } from './burst.ts';
import { undoComposed } from './composed.ts';
import { followBurst, type MainAnswers } from './follow.ts';
import { isSuffix, typedBy, type Key, type ScannerSettings } from './keys.ts';
import { replay } from './replay.ts';

type Listening = {
  /** Asked at each key, so a changed setting counts at once. */
  settings: () => ScannerSettings;
  /** `heardAtMs` is the time of the scan's last key, on the clock of `event.timeStamp`. */
  onScan: (text: string, heardAtMs: number) => void;
  /** Which keys count. A page can make up key events; only those from the hardware are trusted. */
  accept?: (event: KeyboardEvent) => boolean;
  mainAnswers?: MainAnswers;
};

/**
 * Hears every scan whatever has the focus, keeps it from the page, and puts a person's typing back. Returns how to stop.
 * To be called before anything else listens for keys on the window.
 */
export function listenForScans(target: Window, options: Listening): () => void {
  const { settings, onScan, accept = (event) => event.isTrusted, mainAnswers } = options;
  const focusAt = new WeakMap<Key, Element | null>();
  const kept = new Set<string>();
  const burst = followBurst(target, { settings, mainAnswers }, onEnded);
  const listening = new AbortController();
  let last: 'pass' | 'keep' = 'pass';

  function onEnded(ended: Ended): void {
    if (ended.is === 'typing') replay(ended.keys.map((key) => ({ text: typedBy(key), focus: focusAt.get(key) ?? null })));
    if (ended.is === 'scan') onScan(ended.text, ended.heardAtMs);
  }

  function onKeydown(event: KeyboardEvent): void {
    if (!accept(event)) return;
    const key = keyOf(event);
    // A suffix that sticks repeats long after its scan.
    if (key.repeat && isSuffix(key) && kept.has(key.code)) return keepFromPage(event);
    focusAt.set(key, target.document.activeElement);
    kept.delete(key.code);
    const heard = burst.hear(key);
    last = heard.key;
    if (heard.key === 'keep') {
      keepFromPage(event);
      kept.add(key.code);
    }
    heard.end();
  }

  function onKeyup(event: KeyboardEvent): void {
    // Space presses a button when it is let go, so the end of a kept key is kept as well.
    if (accept(event) && kept.delete(event.code)) keepFromPage(event);
  }

  function onBlur(): void {
    // The window will not hear the keys being let go.
    kept.clear();
    burst.finish();
  }

  undoComposed(target, () => last === 'keep', listening.signal);
  target.addEventListener('keydown', onKeydown, { capture: true, signal: listening.signal });
  target.addEventListener('keyup', onKeyup, { capture: true, signal: listening.signal });
  target.addEventListener('blur', onBlur, { signal: listening.signal });
  return () => {
    listening.abort();
    burst.finish();
  };
}

/** A keydown without its default makes no keypress either, so no Enter presses and no Tab moves. */
function keepFromPage(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function keyOf(event: KeyboardEvent): Key {
  return {
    atMs: event.timeStamp,
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    chord: chordOf(event),
    repeat: event.repeat,
    composing: event.isComposing,
  };
}

function chordOf(event: KeyboardEvent): Key['chord'] {
  // Windows reports AltGr as Control and Alt together.
  if (event.getModifierState('AltGraph')) return 'none';
  if (event.altKey || event.metaKey) return 'other';
  return event.ctrlKey ? 'control' : 'none';
}
