import type { SerialNow } from '../../shared/serial.ts';
import type { Learnt } from '../scanner/read.ts';
import type { UsbScanner } from '../scanner/usb/hear.ts';
import type { Suffix } from '../scanner/keys.ts';
import { said } from './said.ts';
import { wordsOfClock } from './time.ts';

const words = said.scanner;

/** What the card has told of the scanner, the chief thing first. */
export function wordsOfLearnt(learnt: Learnt | { is: 'not-saved' }): string[] {
  if (learnt.is !== 'known') return [words.learnt[learnt.is]];
  const { layout, prefix, suffix } = learnt.settings;
  const adds = [...(prefix === undefined ? [] : [words.learnt.prefix({ text: prefix })]), ...(suffix === undefined ? [] : [words.learnt.suffix({ text: suffix })])];
  return [words.learnt.known, words.learnt[layout], ...adds];
}

/** How it stands with the scanner at a serial port. */
export function wordsOfSerial(now: SerialNow): string {
  return now.is === 'none' ? words.serial.is.none : words.serial.is[now.is]({ name: now.scanner.port.name });
}

/** What is wrong with a scanner at USB; undefined: each that was ever heard is. */
export function wordsOfUsb({ scanners, gone }: { scanners: UsbScanner[]; gone: string[] }): string | undefined {
  const wrong = scanners.find(({ is }) => is !== 'heard');
  if (wrong !== undefined) return words.usb[wrong.is]({ name: wrong.name });
  return gone[0] === undefined ? undefined : words.usb.gone({ name: gone[0] });
}

/** "19:42:07, ends with Enter". */
export function wordsOfTried({ at, suffix }: { at: string; suffix: Suffix }): string {
  return words.tried.line({ time: wordsOfClock(new Date(at)), ends: words.ends[suffix] });
}
