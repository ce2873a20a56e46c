import type { Key } from './keys.ts';
import { keepFromPage } from './kept.ts';

/** What a scanner may type by its number, so that no layout matters: the printable characters of ASCII. */
const PRINTABLE = { first: 32, last: 126 };

type Hearer = {
  accept: (event: KeyboardEvent) => boolean;
  /** A digit came; its character is still to come. */
  more: () => void;
  /** Judges the character; `keep` is called where it is kept from the page. */
  hear: (key: Key, keep: () => void) => void;
};

/**
 * Hears characters that are typed by their number: Alt is held, digits of the number pad are pressed, Alt is let go.
 * To be called before the listener for keys that mean themselves.
 */
export function hearAltCodes(target: Window, { accept, more, hear }: Hearer, signal: AbortSignal): void {
  let digits = '';
  let fromMs = 0;

  function onKeydown(event: KeyboardEvent): void {
    if (!accept(event)) return;
    const { code, altKey, ctrlKey, metaKey, timeStamp } = event;
    if (!altKey || ctrlKey || metaKey || !/^Numpad\d$/.test(code)) return;
    if (digits === '') fromMs = timeStamp;
    digits += code.slice(-1);
    more();
    keepFromPage(event);
  }

  function onKeyup(event: KeyboardEvent): void {
    if (!accept(event) || event.key !== 'Alt' || digits === '') return;
    const number = Number(digits);
    digits = '';
    // any other is a person's, and this computer knows what it means
    if (number < PRINTABLE.first || number > PRINTABLE.last) return;
    const key: Key = { key: String.fromCharCode(number), code: '', fromMs, atMs: event.timeStamp, shift: false, caps: false, chord: 'none', repeat: false, composing: false, inField: false };
    hear(key, () => undefined);
  }

  target.addEventListener('keydown', onKeydown, { capture: true, signal });
  target.addEventListener('keyup', onKeyup, { capture: true, signal });
}
