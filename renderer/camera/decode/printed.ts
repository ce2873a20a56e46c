/** What a camera is asked to read. `ean-13`: with it UPC-A, which is the same bars; their text tells the two apart. */
export const FORMATS = ['qr', 'code-128', 'code-39', 'ean-13', 'ean-8', 'upc-e', 'itf', 'pdf417', 'data-matrix', 'aztec', 'codabar'] as const;
export type Format = (typeof FORMATS)[number];

/** Between the parts of GS1's codes. */
const SEPARATOR = '\u001D';

/** What an engine says it read. `asPrinted`: the eight digits of a UPC-E, where the text has them spread out. */
export type Raw = { format: Format; text: string; asPrinted?: string };

/**
 * How often in a row a code must be read alike before it is believed. Bars without a check digit that must be there are read in part where they lie askew,
 * and one decimal digit lets every tenth mistake pass, the check of a Code 128 every hundredth. The others correct what they read; what a PDF417 has for it is little, and may be all used up.
 */
const READ_ALIKE: Record<Format, number> = {
  qr: 1,
  'code-128': 2,
  'code-39': 3,
  'ean-13': 2,
  'ean-8': 2,
  'upc-e': 2,
  itf: 3,
  pdf417: 2,
  'data-matrix': 1,
  aztec: 1,
  codabar: 3,
};

export function readAlike(format: Format): number {
  return READ_ALIKE[format];
}

/**
 * The one text of a printed code, whichever engine read it: the one that a keyboard-wedge scanner sends as it leaves the factory.
 * Check digits stay, because they are printed and sent; marks of the format that are not printed go.
 */
export function printedText({ format, text, asPrinted }: Raw): string {
  switch (format) {
    case 'ean-13':
      // twelve digits stand under the bars of a UPC-A, and twelve are sent
      return /^0\d{12}$/.test(text) ? text.slice(1) : text;
    case 'upc-e':
      return asPrinted ?? text;
    case 'codabar':
      return text.replace(/^[A-DTN*E](.*)[A-DTN*E]$/i, '$1');
    case 'code-128':
      return withoutFunctionsAround(text.replace(/^\]C1/, ''));
    case 'qr':
    case 'data-matrix':
    case 'aztec':
      return withoutFunctionsAround(text);
    case 'code-39':
    case 'ean-8':
    case 'itf':
    case 'pdf417':
      return text;
  }
}

/** That a code is GS1's stands in a character before it, which no scanner sends; between its parts the separator is sent. After the last @zxing/library makes one of a check character that looks like it. */
function withoutFunctionsAround(text: string): string {
  const after = text.startsWith(SEPARATOR) ? 1 : 0;
  return text.slice(after, text.endsWith(SEPARATOR) ? -1 : undefined);
}
