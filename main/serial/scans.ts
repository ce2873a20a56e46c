import { textOfScan } from '../../shared/scan-text.ts';
import type { Clock } from '../terminal.ts';

/** No code is as long. */
const BYTES_AT_MOST = 4_096;
/** So long is the line quiet behind a code, where nothing ends it. */
const QUIET_MS = 200;
/** Where the scanner is known to end its codes, what has no end is waited for longer. */
const QUIET_BEFORE_END_MS = 1_000;
/** What came while the program was busy is read within so long. */
const LOOK_AGAIN_MS = 50;

const [START, END, TAB, LINE_FEED, RETURN] = [0x02, 0x03, 0x09, 0x0a, 0x0d];
const ENDS = new Set([END, TAB, LINE_FEED, RETURN]);

/** Cuts what comes over a serial line into scans. */
export type SerialScans = { hear(bytes: Uint8Array): void; /** what was begun has no end any more */ drop(): void };

/** A scan ends with what the scanner puts behind it, or where it puts nothing, with silence. */
export function serialScans(clock: Clock, onScan: (text: string) => void): SerialScans {
  let begun: number[] = [];
  let ends = false;
  let cancel = (): void => undefined;

  function finish(): void {
    cancel();
    const whole = begun;
    begun = [];
    if (whole.length > 0 && whole.length <= BYTES_AT_MOST) onScan(textOfScan(Uint8Array.from(whole)));
  }

  return {
    hear(bytes) {
      cancel();
      for (const byte of bytes) {
        if (ENDS.has(byte)) {
          ends = true;
          finish();
        } else if (byte === START) {
          if (!ends) finish();
          begun = [];
        } else if (begun.length <= BYTES_AT_MOST) begun.push(byte);
      }
      if (begun.length === 0) return;
      // a program that was busy sees that the time is over before it sees the bytes that came meanwhile
      cancel = clock.after(ends ? QUIET_BEFORE_END_MS : QUIET_MS, () => (cancel = clock.after(LOOK_AGAIN_MS, finish)));
    },
    drop() {
      cancel();
      begun = [];
    },
  };
}
