import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import type { Printed } from './interpreter.ts';

const CELL = { width: 12, height: 24 };

/** Draws what a printer of so many dots would have put on paper into a PNG, so that somebody can look at it. */
export async function drawPaper(printed: Printed[], dots: 384 | 576, file: string): Promise<void> {
  let y = 10;
  const texts: string[] = [];
  const pictures: OverlayOptions[] = [];
  for (const one of printed) {
    if (one.is === 'cut') {
      texts.push(`<path d="M0 ${y + 6} H${dots + 20}" stroke="#888" stroke-dasharray="6 4"/>`);
      y += 14;
    } else if (one.is === 'picture') {
      pictures.push({ input: await dotsOf(one), left: 10, top: y });
      y += one.height;
    } else {
      const height = Math.max(1, ...one.runs.map((run) => run.height)) * CELL.height;
      let x = 10;
      for (const { text, bold, width, height: high } of one.runs) {
        for (const character of text) {
          // each character in its cell, as a printer does it
          if (character !== ' ') texts.push(`<text transform="translate(${x} ${y + height - 6}) scale(${width} ${high})" font-weight="${bold ? 700 : 400}">${escaped(character)}</text>`);
          x += CELL.width * width;
        }
      }
      y += height + 6;
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${dots + 20}" height="${y + 10}"><rect width="100%" height="100%" fill="#fff"/><g font-family="DejaVu Sans Mono" font-size="20">${texts.join('')}</g></svg>`;
  mkdirSync(dirname(file), { recursive: true });
  await sharp(Buffer.from(svg)).composite(pictures).png().toFile(file);
}

/** The widest of the lines, in dots. */
export function widestOf(printed: Printed[]): number {
  return Math.max(0, ...printed.map((one) => (one.is === 'line' ? one.runs.reduce((sum, { text, width }) => sum + [...text].length * width * CELL.width, 0) : one.is === 'picture' ? one.bytesWide * 8 : 0)));
}

function dotsOf({ bytesWide, height, bits }: Extract<Printed, { is: 'picture' }>): Promise<Buffer> {
  const grey = Buffer.alloc(bytesWide * 8 * height, 255);
  for (let at = 0; at < grey.length; at++) if (((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0) grey[at] = 0;
  return sharp(grey, { raw: { width: bytesWide * 8, height, channels: 1 } }).png().toBuffer();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
