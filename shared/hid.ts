import { z } from 'zod';

/** A device's collections, as it declares them itself. */
const Collections = z.array(z.object({ usagePage: z.int().optional(), usage: z.int().optional() }));

/** Pages and a usage of HID Usage Tables 1.4: barcode scanners, one that reads, and the first of what makers keep for themselves. */
const BARCODE_SCANNERS = 0x8c;
const READS = 0x02;
const FIRST_OF_MAKERS = 0xff00;

/** Does a device say by its collections that it is a barcode scanner, and nothing else? One that also is a keyboard or a security key is nobody's business. */
export function saysItIsAScanner(collections: unknown): boolean {
  const { data: declared = [] } = Collections.safeParse(collections);
  return declared.some(({ usagePage, usage }) => usagePage === BARCODE_SCANNERS && usage === READS) && declared.every(({ usagePage = 0 }) => usagePage === BARCODE_SCANNERS || usagePage >= FIRST_OF_MAKERS);
}
