import { create } from 'zustand';
import { goTo, showBadge, useApp } from '../app.ts';
import { call } from '../client.ts';
import { searchScanned } from '../history/history.ts';
import { type } from '../late/late.ts';
import { heardBadge } from '../people/people.ts';
import { mayEnter, roomOfKey } from '../rooms.ts';
import { leave, scan, useDesk } from './desk.ts';
import { listenForScans } from '../scanner/listen.ts';

/** What the desk knows of its scanner: when it last spoke, and whether this window would hear it. */
type Heard = { at?: number; listening: boolean };

export const useHeard = create<Heard>(() => ({ listening: document.hasFocus() }));

/** Hears the keyboard-wedge scanner for as long as the window stands, on every screen; it is acted on where someone is signed in. */
export function hearScanner(): void {
  listenForScans(window, {
    settings: () => useApp.getState().scanner,
    mainAnswers: () => call('desk.there', {}),
    onScan(text) {
      useHeard.setState({ at: Date.now() });
      if (useApp.getState().signedIn === undefined) return void showBadge(text);
      // a badge is scanned into the form of whoever gets it
      if (useApp.getState().room === 'people' && heardBadge(text)) return;
      // a slip's voucher is scanned into the slip
      if (useApp.getState().room === 'late') return type({ code: text });
      // who looks back with a voucher in the hand wants to know about it, and would be startled to see it redeemed
      if (useApp.getState().room === 'history') return searchScanned(text);
      // whoever is asked for a PIN goes on; the code waits its turn
      if (useDesk.getState().now.at !== 'asking' || useApp.getState().room !== 'desk') goTo('desk');
      scan(text);
    },
  });
  // before any dialog hears it: the key that closes a dialog does nothing else
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('focus', () => useHeard.setState({ listening: true }));
  window.addEventListener('blur', () => useHeard.setState({ listening: false }));
}

/** A key that is held or stuck decides nothing: only pressing it does. Escape leaves the voucher that is on the desk. */
function onKey(event: KeyboardEvent): void {
  const presses = event.code === 'Enter' || event.code === 'NumpadEnter' || (event.code === 'Space' && !(event.target instanceof HTMLInputElement));
  if (event.repeat && presses) event.preventDefault();
  const { help, opening, room, signedIn } = useApp.getState();
  const to = roomOfKey(event);
  if (to !== undefined && signedIn !== undefined && mayEnter(to, signedIn, opening?.mode)) {
    event.preventDefault();
    return goTo(to);
  }
  if (event.key === 'Escape' && !help && room === 'desk') leave();
}
