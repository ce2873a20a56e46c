import { create } from 'zustand';
import { goTo, showBadge, useApp } from '../app.ts';
import { closeCamera, isAtCamera, isCameraKey, toggleCamera, useCamera } from '../camera/camera.ts';
import { followDesk } from '../camera/standing.ts';
import { call } from '../client.ts';
import { searchScanned } from '../history/history.ts';
import { type } from '../late/late.ts';
import { heardBadge } from '../people/people.ts';
import { somebodyIsHere } from '../presence.ts';
import { printShown } from '../printing/printing.ts';
import { useApproval } from '../queue/approval.ts';
import { mayEnter, roomOfKey } from '../rooms.ts';
import { isAskedForSale, isSaleKey } from '../sale/hear.ts';
import { heardSale, toggleAsking } from '../sale/sale.ts';
import { leave, queue, scan, useDesk } from './desk.ts';
import { isForBefore, isPress, watchKeyboard } from './press.ts';
import type { Scan } from '../scanner/burst.ts';
import { listenForScans } from '../scanner/listen.ts';
import { CARD, codeOfScan, learn } from '../scanner/read.ts';
import { hearSerialScanner } from '../scanner/serial.ts';
import { hearUsbScanners, missNoScanner } from '../scanner/usb/hear.ts';
import { learnScanner, tryScan } from '../trial/trial.ts';

/** What the desk knows of its scanner: when it last spoke, and whether this window would hear it. */
type Heard = { at?: number; listening: boolean };

export const useHeard = create<Heard>(() => ({ listening: document.hasFocus() }));

/** Hears the scanners, those that type and those that do not, for as long as the window stands, on every screen; it is acted on where someone is signed in. */
export function hearScanner(): void {
  listenForScans(window, {
    mainAnswers: () => call('desk.there', {}),
    onScan: hearScan,
  });
  hearUsbScanners(hearRead);
  hearSerialScanner(hearRead);
  followDesk();
  watchKeyboard();
  // before any dialog hears it: the key that closes a dialog does nothing else
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('focus', () => useHeard.setState({ listening: true }));
  window.addEventListener('blur', () => useHeard.setState({ listening: false }));
}

/** The card sets a scanner that types up wherever it is scanned. */
function hearScan(scan: Scan): void {
  const { signedIn, room, scanner } = useApp.getState();
  const isCard = learn(scan) !== undefined;
  if (signedIn === undefined || (room !== 'scanner' && !isCard)) return hear(codeOfScan(scan, scanner));
  heardForTrial();
  void learnScanner(scan).then(() => tryScan(codeOfScan(scan, useApp.getState().scanner), scan.suffix));
}

/** A scanner that types nothing says what the code says, by any layout: there is nothing to learn of it, and nothing that a typing one adds to take away. */
function hearRead(text: string): void {
  const { signedIn, room } = useApp.getState();
  if (signedIn === undefined || (room !== 'scanner' && text !== CARD)) return hear(text);
  heardForTrial();
  tryScan(text, 'none');
}

/** On the scanner's own screen nothing is looked up. */
function heardForTrial(): void {
  heardSomething();
  somebodyIsHere();
  if (useApp.getState().room !== 'scanner') goTo('scanner');
}

function heardSomething(): void {
  useHeard.setState({ at: Date.now() });
  missNoScanner();
}

/** A code was scanned, by the scanner or before the camera. */
export function hear(text: string): void {
  heardSomething();
  const { signedIn, room } = useApp.getState();
  if (signedIn === undefined) return void showBadge(text);
  // whoever holds a code out is there; one that is left lying before a camera is nobody, and does not come here again
  somebodyIsHere();
  // a badge is scanned into the form of whoever gets it
  if (room === 'people' && heardBadge(text)) return;
  // a slip's voucher is scanned into the slip
  if (room === 'late') return type({ code: text });
  // who looks back with a voucher in the hand wants to know about it, and would be startled to see it redeemed
  if (room === 'history') return searchScanned(text);
  // the number of a sale is scanned where it is asked for
  if (room === 'desk' && heardSale(text)) return;
  // whoever is asked for a PIN goes on; the code waits its turn
  const { now } = useDesk.getState();
  if (room === 'desk' && now.at !== 'ready' && useApproval.getState().now.at !== 'closed') return queue(text);
  if (now.at !== 'asking' || room !== 'desk') goTo('desk');
  scan(text);
}

/** A key that is held or stuck decides nothing: only pressing it does; and not a second time, what came up meanwhile. Escape leaves the voucher that is on the desk. */
function onKey(event: KeyboardEvent): void {
  const { help, opening, room, signedIn } = useApp.getState();
  const forBefore = isForBefore(event) && room === 'desk' && signedIn !== undefined && comesUp(event.target);
  if ((event.repeat && isPress(event)) || forBefore) event.preventDefault();
  const to = roomOfKey(event);
  if (to !== undefined && signedIn !== undefined && mayEnter(to, signedIn, opening?.mode)) {
    event.preventDefault();
    return goTo(to);
  }
  if (room === 'scanner' && event.key === 'Escape' && !help) return goTo('desk');
  if (help || room !== 'desk' || signedIn === undefined) return;
  if (event.key === 'Escape') return escape();
  if (isPrint(event) && !isDialogOpen()) {
    event.preventDefault();
    return printShown();
  }
  if (isSaleKey(event) && !isDialogOpen()) {
    event.preventDefault();
    return toggleAsking();
  }
  if (!isCameraKey(event) || isDialogOpen()) return;
  event.preventDefault();
  toggleCamera();
}

/** One thing at a time: the question or the camera that somebody is at work on; the voucher on the desk; the camera beside it. */
function escape(): void {
  // a dialog hears it by itself
  if (isDialogOpen()) return;
  if (isAskedForSale()) return toggleAsking();
  const isOpen = useCamera.getState().is === 'open';
  const before = useDesk.getState().now;
  if (!isOpen || !isAtCamera()) leave();
  if (isOpen && useDesk.getState().now === before) closeCamera();
}

/** Is it where something takes the place of something else by itself? */
function comesUp(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('main, [role="dialog"]') !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/** The letter, or its key where the layout has no such letter. */
function isPrint({ key, code, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !repeat && (key.toLowerCase() === 'p' || (code === 'KeyP' && !/^[a-z]$/i.test(key)));
}
