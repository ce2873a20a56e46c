// the fields of a scan (USB HID Point of Sale Usage Tables)
const SYMBOLOGY = new Set([0x8c_00fb, 0x8c_00fc, 0x8c_00fd]);
const DECODED_DATA = 0x8c_00fe;
const CONTINUED = 0x8c_00ff;
const BYTE_COUNT = 0x01_003b;

/** Where one report of a scanner has the bytes of a scan; `count`: how many of them are meant; `continued`: whether more reports follow. Places are in bits. */
export type ScanReport = { data: { at: number; bytes: number }; count?: { at: number; bits: number }; continued?: { at: number; bits: number } };

/** The reports in which a scanner sends what it read, by their ids. Empty: it sends nothing that this understands. */
export function scanReports(collections: readonly HIDCollectionInfo[]): Map<number, ScanReport> {
  const found = new Map<number, ScanReport>();
  for (const { inputReports = [], children = [] } of collections) {
    for (const { reportId = 0, items = [] } of inputReports) {
      const report = scanReport(items);
      if (report !== undefined) found.set(reportId, report);
    }
    for (const [id, report] of scanReports(children)) found.set(id, report);
  }
  return found;
}

function scanReport(items: readonly HIDReportItem[]): ScanReport | undefined {
  let at = 0;
  let data: ScanReport['data'] | undefined;
  const places: Pick<ScanReport, 'count' | 'continued'> = {};
  for (const { usages = [], reportSize = 0, reportCount = 0 } of items) {
    if (usages.includes(DECODED_DATA) && reportSize === 8) data = { at, bytes: reportCount };
    // several fields may share one item: each usage has the next place
    for (const [nth, usage] of usages.entries()) {
      if (nth >= reportCount || SYMBOLOGY.has(usage)) continue;
      const place = { at: at + nth * reportSize, bits: reportSize };
      if (usage === BYTE_COUNT) places.count = place;
      if (usage === CONTINUED) places.continued = place;
    }
    at += reportSize * reportCount;
  }
  return data === undefined ? undefined : { data, ...places };
}

/** A report as the scanner meant it: its bytes, and whether the scan goes on in the next. Undefined: it is shorter than the scanner declared. */
export function readReport({ data, count, continued }: ScanReport, report: DataView): { bytes: Uint8Array; goesOn: boolean } | undefined {
  if (data.at % 8 !== 0 || report.byteLength < data.at / 8 + data.bytes) return undefined;
  const all = new Uint8Array(report.buffer, report.byteOffset + data.at / 8, data.bytes);
  const meant = count === undefined ? undefined : bitsOf(report, count);
  // a scanner that counts nothing fills up with zeros, which no code has
  const length = meant ?? all.findLastIndex((byte) => byte !== 0) + 1;
  return { bytes: all.slice(0, Math.min(length, data.bytes)), goesOn: continued !== undefined && (bitsOf(report, continued) ?? 0) !== 0 };
}

/** A field of at most 16 bits, the lowest first; undefined where the report ends before it. */
function bitsOf(report: DataView, { at, bits }: { at: number; bits: number }): number | undefined {
  let value = 0;
  for (let nth = 0; nth < Math.min(bits, 16); nth++) {
    const byte = Math.floor((at + nth) / 8);
    if (byte >= report.byteLength) return undefined;
    value |= ((report.getUint8(byte) >> ((at + nth) % 8)) & 1) << nth;
  }
  return value;
}
