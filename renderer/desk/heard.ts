import { create } from 'zustand';
import { goTo, useApp } from '../app.ts';
import { scan } from './desk.ts';
import { listenForScans } from '../scanner/listen.ts';

/** What the desk knows of its scanner: when it last spoke, and whether this window would hear it. */
type Heard = { at?: number; listening: boolean };

export const useHeard = create<Heard>(() => ({ listening: document.hasFocus() }));

/** Hears the keyboard-wedge scanner for as long as the window stands, on every screen; it is acted on where someone is signed in. */
export function hearScanner(): void {
  listenForScans(window, {
    settings: () => useApp.getState().scanner,
    onScan(text) {
      useHeard.setState({ at: Date.now() });
      if (useApp.getState().signedIn === undefined) return;
      goTo('desk');
      scan(text);
    },
  });
  window.addEventListener('focus', () => useHeard.setState({ listening: true }));
  window.addEventListener('blur', () => useHeard.setState({ listening: false }));
}
