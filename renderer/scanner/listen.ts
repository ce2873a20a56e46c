import { hearAltCodes } from './alt-codes.ts';
import type { Ended, Scan } from './burst.ts';
import { type FieldBefore, fieldNow, takeOut, undoComposed } from './composed.ts';
import { followBurst, type MainAnswers } from './follow.ts';
import { isDead, isInComposition, isModifier, isSuffix, typedBy, type Key } from './keys.ts';
import { keepFromPage } from './kept.ts';
import { isField, replay } from './replay.ts';

type Listening = {
  onScan: (scan: Scan) => void;
  /** Which events count. A page can make them up; only those from the hardware are trusted. */
  accept?: (event: Event) => boolean;
  mainAnswers?: MainAnswers;
};

/**
 * Hears every scan whatever has the focus, keeps it from the page, and puts a person's typing back. Returns how to stop.
 * To be called before anything else listens for keys on the window.
 */
export function listenForScans(target: Window, options: Listening): () => void {
  const { accept = (event) => event.isTrusted } = options;
  const listening = new AbortController();
  const heard = hearKeys(target, options, listening.signal);
  const kept = new Set<string>();

  function onKeydown(event: KeyboardEvent): void {
    if (!accept(event)) return;
    const key = keyOf(event);
    // A suffix that sticks repeats long after its scan.
    if (key.repeat && isSuffix(key) && kept.has(key.code)) return keepFromPage(event);
    kept.delete(key.code);
    heard.hear(key, () => {
      keepFromPage(event);
      kept.add(key.code);
    });
  }

  function onKeyup(event: KeyboardEvent): void {
    // Space presses a button when it is let go, so the end of a kept key is kept as well.
    if (accept(event) && kept.delete(event.code)) keepFromPage(event);
  }

  /** A kept key types nothing; what the system makes of it with a dead key before it, or of a number, comes without a keydown. */
  function onKeypress(event: KeyboardEvent): void {
    if (accept(event) && heard.keptComposed()) keepFromPage(event);
  }

  function onBlur(): void {
    // The window will not hear the keys being let go.
    kept.clear();
    heard.finish();
  }

  hearAltCodes(target, { accept, more: heard.more, hear: heard.hear }, listening.signal);
  target.addEventListener('keydown', onKeydown, { capture: true, signal: listening.signal });
  target.addEventListener('keyup', onKeyup, { capture: true, signal: listening.signal });
  target.addEventListener('keypress', onKeypress, { capture: true, signal: listening.signal });
  onPress(target, (event) => accept(event) && heard.release(), listening.signal);
  target.addEventListener('blur', onBlur, { signal: listening.signal });
  return () => {
    listening.abort();
    heard.finish();
  };
}

type HeardKeys = {
  /** Judges one key; `keep` is called at once where it is kept from the page. */
  hear(key: Key, keep: () => void): void;
  /** The last key was kept from the page, and the system may make text of it all the same. */
  keptComposed(): boolean;
  more(): void;
  release(): void;
  finish(): void;
};

function hearKeys(target: Window, { onScan, mainAnswers }: Listening, signal: AbortSignal): HeardKeys {
  const focusAt = new WeakMap<Key, Element | null>();
  const fieldAt = new WeakMap<Key, FieldBefore>();
  const burst = followBurst(target, mainAnswers, onEnded);
  let last: Key | undefined;
  let composedLast = false;
  let keptLast = false;
  const keptComposed = () => keptLast && composedLast;
  undoComposed(target, keptComposed, signal);

  /** The field as it is now, before the key does anything there. */
  function look(key: Key): void {
    const field = fieldNow(focusAt.get(key) ?? null);
    if (field !== undefined) fieldAt.set(key, field);
  }

  function onEnded(ended: Ended): void {
    if (ended.is === 'typing') replay(ended.keys.map((key) => ({ text: typedBy(key), focus: focusAt.get(key) ?? null, before: () => look(key) })));
    if (ended.is === 'scan') onScan(ended.scan);
  }

  function hear(key: Key, keep: () => void): void {
    if (isModifier(key)) {
      // a level of the keyboard says nothing of what the key before it still does; anything else that is held begins something new
      if (key.key !== 'Shift' && key.key !== 'AltGraph') keptLast = false;
      return void burst.hear(key);
    }
    focusAt.set(key, target.document.activeElement);
    const heard = burst.hear(key);
    composedLast = [key, last].some((one) => one !== undefined && (isDead(one) || isInComposition(one))) || key.fromMs !== undefined;
    last = key;
    keptLast = heard.key === 'keep';
    if (keptLast) keep();
    const before = heard.reached === undefined ? undefined : fieldAt.get(heard.reached);
    if (before !== undefined) takeOut(before);
    heard.end();
    look(key);
  }

  return { hear, keptComposed, more: burst.more, release: burst.release, finish: burst.finish };
}

/** Who types with one hand and presses a button with the other means the last key, too. Assistive technology presses without pointing. */
function onPress(target: Window, then: (event: Event) => void, signal: AbortSignal): void {
  for (const kind of ['pointerdown', 'click']) target.addEventListener(kind, then, { capture: true, signal });
}

function keyOf(event: KeyboardEvent): Key {
  return {
    atMs: event.timeStamp,
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    caps: event.getModifierState('CapsLock'),
    chord: chordOf(event),
    repeat: event.repeat,
    composing: event.isComposing,
    inField: event.target instanceof Element && isField(event.target),
  };
}

function chordOf(event: KeyboardEvent): Key['chord'] {
  // Windows reports AltGr as Control and Alt together.
  if (event.getModifierState('AltGraph')) return 'none';
  if (event.altKey || event.metaKey) return 'other';
  return event.ctrlKey ? 'control' : 'none';
}
