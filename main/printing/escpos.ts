import CodepageEncoder from '@point-of-sale/codepage-encoder';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { PaperWidth, PrinterCodepage, PrintingSettings } from '../../shared/printing.ts';
import { assert, unreachable } from '../../shared/assert.ts';
import { pageOf } from './page.ts';
import type { DrawPage, Picture } from './paper.ts';
import type { Line, Sheet } from './sheet.ts';

/** What fits on a line: dots of a picture at 203 dpi, characters of a printer's first font. */
const WIDTHS: Record<PaperWidth, { dots: number; columns: number }> = { 58: { dots: 384, columns: 32 }, 80: { dots: 576, columns: 48 } };

/** Lines between the last one and the blade. */
const BEFORE_CUT = 4;

/** What a printer's sets lack, and what says the same. */
const SAYS_THE_SAME: Record<string, string> = { '‘': "'", '’': "'", '‚': ',', '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '…': '...', '•': '*', '×': 'x' };

/** The bytes of a receipt: as text where the printer's characters are enough, else as a picture of the whole. */
export async function bytesOf(sheet: Sheet, { widthMm, codepage }: Pick<PrintingSettings, 'widthMm' | 'codepage'>, draw: DrawPage): Promise<Uint8Array> {
  const { dots, columns } = WIDTHS[widthMm];
  const lines = sheet.lines.map(inPrinterWords);
  if (lines.every((line) => isIn(codepage, textOf(line)))) return asText(lines, { columns, codepage });
  return asPicture(await draw(pageOf(sheet), dots), { dots, columns });
}

/** Every character that a set has beside ASCII, for the test page. */
export function charactersOf(codepage: PrinterCodepage): string {
  return Array.from('€ÄÖÜäöüßÀÉÈÊÇàéèêçÑñÅåØøŁłŽžČčАБВабвΑΒΓαβγĞğŞş').filter((one) => isIn(codepage, one)).join('');
}

function asText(lines: Line[], { columns, codepage }: { columns: number; codepage: PrinterCodepage }): Uint8Array {
  const encoder = encoderFor(columns).initialize().codepage(codepage);
  for (const line of lines) {
    switch (line.is) {
      case 'text':
        encoder.align(line.size === 2 ? 'center' : 'left').bold(line.bold).size(line.size, line.size).line(line.text).size(1, 1).bold(false).align('left');
        break;
      case 'pair':
        pair(encoder, line, columns);
        break;
      case 'rule':
        // of characters that every set has in its place
        encoder.line('-'.repeat(columns));
        break;
      case 'gap':
        encoder.newline();
        break;
      default:
        unreachable(line);
    }
  }
  return encoder.cut('partial').encode();
}

/** The name to the left, what it says to the right, and below each other where they do not fit. */
function pair(encoder: ReceiptPrinterEncoder, { name, value, bold }: Extract<Line, { is: 'pair' }>, columns: number): void {
  const said = (text: string) => (into: ReceiptPrinterEncoder) => void into.bold(bold === true).text(text).bold(false);
  const width = [...name].length + 1;
  if (width + [...value].length <= columns) encoder.table([{ width, align: 'left' }, { width: columns - width, align: 'right' }], [[name, said(value)]]);
  else encoder.line(name).table([{ width: columns, align: 'right' }], [[said(value)]]);
}

function asPicture(picture: Picture, { dots, columns }: { dots: number; columns: number }): Uint8Array {
  assert(picture.width === dots, 'a receipt is drawn as wide as its paper');
  const { height, rgba } = picture;
  // the encoder cuts it into strips that a printer can keep
  return encoderFor(columns).initialize().image({ width: dots, height, data: new Uint8ClampedArray(rgba) }, { width: dots, height, algorithm: 'threshold', threshold: 160 }).cut('partial').encode();
}

function encoderFor(columns: number): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({ language: 'esc-pos', columns, codepageMapping: 'epson', imageMode: 'raster', newline: '\n', feedBeforeCut: BEFORE_CUT, errors: 'strict' });
}

function inPrinterWords(line: Line): Line {
  const same = (text: string) => text.replace(/[‘’‚“”„–—‐‑−…•×]/gu, (one) => SAYS_THE_SAME[one] ?? one);
  switch (line.is) {
    case 'text':
      return { ...line, text: same(line.text) };
    case 'pair':
      return { ...line, name: same(line.name), value: same(line.value) };
    case 'rule':
    case 'gap':
      return line;
    default:
      return unreachable(line);
  }
}

function textOf(line: Line): string {
  return line.is === 'text' ? line.text : line.is === 'pair' ? line.name + line.value : '';
}

const QUESTION_MARK = 0x3f;

/** Has the printer's set all of these? What a set lacks would come out as a question mark. */
function isIn(codepage: PrinterCodepage, text: string): boolean {
  return [...text].every((one) => one === '?' || [...CodepageEncoder.encode(one, codepage)].every((byte) => byte !== QUESTION_MARK));
}
