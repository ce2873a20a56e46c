import { toSVG } from 'bwip-js/browser';

/** A barcode as a data image, black on white in light and dark alike: scanners want contrast. */
export function barcode(kind: 'code128' | 'qrcode', text: string): string {
  const svg = toSVG({ bcid: kind, text, scale: 3, ...(kind === 'code128' ? { height: 14 } : {}), padding: 4, backgroundcolor: 'FFFFFF' });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
