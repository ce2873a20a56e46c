import type { Input, Output } from '../../shared/contract.ts';
import type { Terminal } from '../terminal.ts';

/** How this till's scanner is set up, from the next scan on: its layout, and what it puts before and behind a code. */
export function setScanner(terminal: Terminal, scanner: Input<'scanner.set'>): Output<'scanner.set'> {
  terminal.journal.set([{ kind: 'scanner-set', by: whoIsHere(terminal), scanner }]);
  terminal.scanner = scanner;
  return scanner;
}

/** The camera of this till from now on. */
export function setCamera(terminal: Terminal, camera: Input<'camera.set'>): Output<'camera.set'> {
  terminal.journal.set([{ kind: 'camera-set', by: whoIsHere(terminal), camera }]);
  terminal.camera = camera;
  return camera;
}

/** How loud this till is, in percent, from the next outcome on. */
export function setSound(terminal: Terminal, sound: Input<'sound.set'>): Output<'sound.set'> {
  terminal.journal.set([{ kind: 'sound-set', by: whoIsHere(terminal), sound }]);
  terminal.sound = sound;
  return sound;
}

/** How large the text of this till's window is, in percent. Whoever stands before it may choose, signed in or not. */
export function setTextSize(terminal: Terminal, { percent }: Input<'textSize.set'>): Output<'textSize.set'> {
  terminal.journal.set([{ kind: 'text-size-set', by: whoIsHere(terminal), percent }]);
  terminal.textSize = percent;
  return {};
}

/** What the window of this till speaks from now on. Whoever stands before it may choose, signed in or not. */
export function setLanguage(terminal: Terminal, { language }: Input<'language.set'>): Output<'language.set'> {
  terminal.journal.set([{ kind: 'language-set', by: whoIsHere(terminal), language }]);
  terminal.language = language;
  terminal.push('language.changed', { language });
  return {};
}

function whoIsHere({ now }: Terminal): string {
  return now.signedIn?.id ?? 'desk';
}
