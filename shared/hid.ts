/** A device by its collections, as it declares them itself. */
export type Declared = { usagePage?: number | undefined; usage?: number | undefined };

/** Pages and a usage of HID Usage Tables 1.4: barcode scanners, one that reads, and the first of what makers keep for themselves. */
const BARCODE_SCANNERS = 0x8c;
const READS = 0x02;
const FIRST_OF_MAKERS = 0xff00;

/** Does a device say that it is a barcode scanner, and nothing else? One that also is a keyboard or a security key is nobody's business. */
export function saysItIsAScanner(collections: readonly Declared[]): boolean {
  return collections.some(({ usagePage, usage }) => usagePage === BARCODE_SCANNERS && usage === READS) && collections.every(({ usagePage = 0 }) => usagePage === BARCODE_SCANNERS || usagePage >= FIRST_OF_MAKERS);
}
