import type { Format } from '../../renderer/camera/decode/printed.ts';
import type { Drawn } from './pictures.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code as a voucher of that format could have it: what is drawn, and the one text that it is. */
export function codeFor(format: Format, nth: number, random: () => number): { drawn: Drawn; text: string; printed: string } {
  const some = (from: string, length: number) => Array.from({ length }, () => from[Math.floor(random() * from.length)] ?? '').join('');
  const plain = (text: string) => ({ drawn: format, text, printed: text });
  switch (format) {
    case 'qr':
    case 'code-128':
    case 'pdf417':
    case 'data-matrix':
    case 'aztec':
      return plain(`${some(LETTERS, 3)}-${some(LETTERS, 4)}-${some(LETTERS, 4)}`);
    case 'code-39':
      return plain(`${some(LETTERS, 4)}-${some(LETTERS, 4)}`);
    case 'ean-13': {
      // every second one is a UPC-A
      const digits = nth % 2 === 0 ? `4${some('0123456789', 11)}` : `${some('0123456789', 11)}`;
      const text = `${digits}${eanDigit(digits)}`;
      return { drawn: nth % 2 === 0 ? 'ean-13' : 'upc-a', text, printed: text };
    }
    case 'ean-8': {
      const digits = some('0123456789', 7);
      return plain(`${digits}${eanDigit(digits)}`);
    }
    case 'upc-e': {
      const digits = `0${some('123456789', 5)}${some('56789', 1)}`;
      return plain(`${digits}${eanDigit(spread(digits))}`);
    }
    case 'itf':
      return plain(some('0123456789', 12));
    case 'codabar': {
      const digits = some('0123456789', 10);
      return { drawn: format, text: `A${digits}B`, printed: digits };
    }
  }
}

/** The check digit of EAN and UPC: every second digit from the right counts three times. */
function eanDigit(digits: string): number {
  const sum = [...digits].toReversed().reduce((so, digit, at) => so + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** The eleven digits that a UPC-E ending in 5 to 9 stands for. */
function spread(digits: string): string {
  return `${digits.slice(0, 6)}0000${digits.slice(6)}`;
}
