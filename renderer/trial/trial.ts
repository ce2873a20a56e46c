import { create } from 'zustand';
import { cleanCode, isCode } from '../../shared/code.ts';
import type { ScannerSettings } from '../../shared/settings.ts';
import { setScanner, useApp } from '../app.ts';
import type { Scan } from '../scanner/burst.ts';
import type { Suffix } from '../scanner/keys.ts';
import { learn, type Learnt } from '../scanner/read.ts';

/** One scan as the till understood it. `isCode`: it could be a voucher's. */
export type Tried = { id: number; code: string; at: string; suffix: Suffix; isCode: boolean };

/** The scanner that types, and what is heard of it; the sounds; the scanner at a serial port. */
export const VIEWS = ['scanner', 'sound', 'serial'] as const;
type View = (typeof VIEWS)[number];

type Trial = { view: View; tried: Tried[]; learnt: Learnt | { is: 'not-saved' } | undefined };

/** So many of the newest stand there. */
const SHOWN = 20;

const EMPTY: Trial = { view: 'scanner', tried: [], learnt: undefined };
export const useTrial = create<Trial>(() => EMPTY);

/** Learns from a scan of the card how the scanner is set; any other scan changes nothing. */
export async function learnScanner(scan: Scan): Promise<void> {
  const learnt = learn(scan);
  if (learnt === undefined) return;
  const written = learnt.is !== 'known' || (await setScanner(learnt.settings));
  useTrial.setState({ learnt: written ? learnt : { is: 'not-saved' } });
}

/** Sets the layout without the card; what it had told of the scanner stands no longer. */
export async function setLayout(layout: ScannerSettings['layout']): Promise<void> {
  const written = await setScanner({ ...useApp.getState().scanner, layout });
  useTrial.setState({ learnt: written ? undefined : { is: 'not-saved' } });
}

export function lookAt(view: View): void {
  useTrial.setState({ view });
}

/** Only reads what was scanned. */
export function tryScan(text: string, suffix: Suffix): void {
  const code = cleanCode(text);
  useTrial.setState(({ tried }) => ({ view: 'scanner', tried: [{ id: (tried[0]?.id ?? 0) + 1, code, at: new Date().toISOString(), suffix, isCode: isCode(code) }, ...tried].slice(0, SHOWN) }));
}

/** Codes of guests do not stay on the screen of whoever comes next. */
export function clearTrial(): void {
  useTrial.setState(EMPTY);
}
