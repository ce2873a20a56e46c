import {
  AztecCodeReader,
  BarcodeFormat,
  BinaryBitmap,
  DataMatrixReader,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatOneDReader,
  PDF417Reader,
  QRCodeReader,
  type Reader,
  type Result,
  RGBLuminanceSource,
} from '@zxing/library';
import type { Engine, Frame, Sighting } from './engine.ts';
import { type Format, printedText } from './printed.ts';

const FORMAT_OF = new Map<BarcodeFormat, Format>([
  [BarcodeFormat.QR_CODE, 'qr'],
  [BarcodeFormat.CODE_128, 'code-128'],
  [BarcodeFormat.CODE_39, 'code-39'],
  [BarcodeFormat.EAN_13, 'ean-13'],
  [BarcodeFormat.UPC_A, 'ean-13'],
  [BarcodeFormat.EAN_8, 'ean-8'],
  [BarcodeFormat.UPC_E, 'upc-e'],
  [BarcodeFormat.ITF, 'itf'],
  [BarcodeFormat.PDF_417, 'pdf417'],
  [BarcodeFormat.DATA_MATRIX, 'data-matrix'],
  [BarcodeFormat.AZTEC, 'aztec'],
  [BarcodeFormat.CODABAR, 'codabar'],
]);

const HINTS = new Map<DecodeHintType, unknown>([
  [DecodeHintType.POSSIBLE_FORMATS, [...FORMAT_OF.keys()]],
  [DecodeHintType.TRY_HARDER, true],
  // without it the separators between GS1's parts are left out
  [DecodeHintType.ASSUME_GS1, true],
]);

/** @zxing/library, the engine of @zxing/browser: its readers one after the other, because its reader of all formats writes a warning to the console for each that finds nothing. */
export function scriptEngine(): Engine {
  const readers: Reader[] = [new QRCodeReader(), new DataMatrixReader(), new AztecCodeReader(), new PDF417Reader(), new MultiFormatOneDReader(HINTS)];
  return (frame) => {
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(greyOf(frame), frame.width, frame.height)));
    for (const reader of readers) {
      const found = tryRead(reader, bitmap);
      if (found !== undefined) return Promise.resolve([found]);
    }
    return Promise.resolve([]);
  };
}

/** Whatever it throws means that it read nothing: it throws its own kinds of error, and others where a picture is odd. */
function tryRead(reader: Reader, bitmap: BinaryBitmap): Sighting | undefined {
  try {
    return sightingOf(reader.decode(bitmap, HINTS));
  } catch {
    return undefined;
  }
}

function sightingOf(found: Result): Sighting | undefined {
  const format = FORMAT_OF.get(found.getBarcodeFormat());
  if (format === undefined) return undefined;
  const points = found.getResultPoints().filter((point) => point !== null);
  const middle = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / Math.max(1, of.length);
  return { format, text: printedText({ format, text: found.getText() }), at: { x: middle(points.map((point) => point.getX())), y: middle(points.map((point) => point.getY())) } };
}

function greyOf({ data, width, height }: Frame): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    grey[at] = ((data[from] ?? 0) * 306 + (data[from + 1] ?? 0) * 601 + (data[from + 2] ?? 0) * 117) >> 10;
  }
  return grey;
}
