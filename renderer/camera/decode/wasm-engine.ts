import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import type { Engine, Sighting } from './engine.ts';
import { type Format, FORMATS, printedText } from './printed.ts';

/** By their names in zxing-cpp. Code 39 as it stands in the bars: no scanner makes small letters of "+A" unless it is told to. */
const NAMES: Record<Format, ReadInputBarcodeFormat> = {
  qr: 'QRCode',
  'code-128': 'Code128',
  'code-39': 'Code39Std',
  'ean-13': 'EAN13',
  'ean-8': 'EAN8',
  'upc-e': 'UPCE',
  itf: 'ITF',
  pdf417: 'PDF417',
  'data-matrix': 'DataMatrix',
  aztec: 'Aztec',
  codabar: 'Codabar',
};
const FORMAT_OF = new Map<string, Format>(FORMATS.map((format) => [NAMES[format], format]));

/** Of what a code carries to correct mistakes so much must be left over. Where all of it is used any text fits: a PDF417 that lies askew is then read as another one. */
const SPARE_AT_LEAST = 0.2;

/** Codes looked for in one frame: the one nearest to its middle is meant. */
const SYMBOLS_AT_MOST = 4;

/** zxing-cpp, compiled to WebAssembly. `wasm`: its bytes, which are never fetched. */
export async function wasmEngine(wasm: ArrayBuffer): Promise<Engine> {
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true });
  const formats = FORMATS.map((format) => NAMES[format]);
  return async (frame) => {
    const found = await readBarcodes(frame, { formats, textMode: 'Plain', maxNumberOfSymbols: SYMBOLS_AT_MOST });
    return found.flatMap(sightingOf);
  };
}

function sightingOf({ format: name, text, extra, position: { topLeft, topRight, bottomLeft, bottomRight } }: ReadResult): Sighting[] {
  const format = FORMAT_OF.get(name) ?? FORMAT_OF.get(`${name}Std`);
  if (format === undefined || spareOf(extra) < SPARE_AT_LEAST) return [];
  const corners = [topLeft, topRight, bottomLeft, bottomRight];
  const at = { x: mean(corners.map(({ x }) => x)), y: mean(corners.map(({ y }) => y)) };
  return [{ format, text: printedText({ format, text, ...(format === 'upc-e' ? asPrinted(extra) : {}) }), at }];
}

/** How much of its correction a reading left over, from 0 to 1, out of what zxing-cpp adds as JSON; all where the format has none. */
function spareOf(extra: string): number {
  return Number(/"UEC":([\d.]+)/.exec(extra)?.[1] ?? 1);
}

/** The eight digits that stand under the bars, out of the same. */
function asPrinted(extra: string): { asPrinted?: string } {
  const digits = /"UPCE":"(\d{8})"/.exec(extra)?.[1];
  return digits === undefined ? {} : { asPrinted: digits };
}

function mean(all: number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
