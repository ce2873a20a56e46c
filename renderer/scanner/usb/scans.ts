import { textOfScan } from '../../../shared/scan-text.ts';
import { readReport, type ScanReport } from './report.ts';

/** No code is as long. */
const BYTES_AT_MOST = 4_096;
/** The reports of one scan follow each other at once; what comes later is another. */
const APART_MS = 500;

/** Puts a scan together that came in several reports. */
export type Scans = {
  /** The text of a scan that is whole with this report, without what ends its line. `atMs`: when it came, on a steady clock. */
  hear(reportId: number, report: DataView, atMs: number): string | undefined;
};

export function scansOf(reports: ReadonlyMap<number, ScanReport>): Scans {
  let begun: number[] = [];
  let lastAtMs = 0;
  return {
    hear(reportId, report, atMs) {
      const layout = reports.get(reportId);
      const read = layout === undefined ? undefined : readReport(layout, report);
      if (read === undefined) return undefined;
      // what was begun before has lost its end
      if (atMs - lastAtMs > APART_MS) begun = [];
      lastAtMs = atMs;
      if (begun.length <= BYTES_AT_MOST) begun.push(...read.bytes);
      if (read.goesOn) return undefined;
      const whole = begun;
      begun = [];
      const text = whole.length > BYTES_AT_MOST ? '' : textOfScan(Uint8Array.from(whole)).replace(/[\r\n\t]+$/, '');
      return text === '' ? undefined : text;
    },
  };
}
