import { LANGUAGES } from '../../shared/words/languages.ts';
import { unreachable } from '../../shared/assert.ts';
import type { Line, Sheet } from './sheet.ts';

/** Stands where the nonce of the page's own policy goes: without it the page has no style. */
const PAGE_NONCE = 'STYLE_NONCE';

/** A receipt as a page of ours: for what a printer has no characters for, for a file, and for the system's printers. Black on white, without a script. */
export function pageOf({ language, lines }: Sheet): string {
  const { direction } = LANGUAGES[language];
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>Receipt</title><style nonce="${PAGE_NONCE}">${STYLE}</style></head><body>${lines.map(htmlOf).join('')}</body></html>`;
}

/** Sized in the paper's own dots: 24 of them are 3 mm. */
const STYLE = `
  * { margin: 0; padding: 0; box-sizing: border-box; }
  html { background: #fff; color: #000; }
  body { padding: 8px 4px 16px; font: 24px/1.3 system-ui, "Noto Sans", "DejaVu Sans", "Segoe UI", "Hiragino Sans", "Yu Gothic", sans-serif; }
  p { overflow-wrap: anywhere; }
  .large { font-size: 44px; line-height: 1.2; font-weight: 700; text-align: center; }
  .gap { block-size: 16px; }
  hr { border: 0; border-block-start: 2px solid #000; margin-block: 10px; }
  .pair { display: flex; justify-content: space-between; gap: 16px; }
  .pair b, .pair span { text-align: end; overflow-wrap: anywhere; } @media print { @page { size: 80mm 297mm; margin: 4mm; } body { font-size: 11px; padding: 0; } .large { font-size: 19px; } .gap { block-size: 8px; } hr { border-block-start-width: 1px; margin-block: 5px; } }
`;

function htmlOf(line: Line): string {
  switch (line.is) {
    case 'text':
      return `<p${line.size === 2 ? ' class="large"' : ''}><bdi>${escaped(line.text)}</bdi></p>`;
    case 'pair': {
      const tag = line.bold === true ? 'b' : 'span';
      return `<p class="pair"><span class="name">${escaped(line.name)}</span><${tag}><bdi>${escaped(line.value)}</bdi></${tag}></p>`;
    }
    case 'rule':
      return '<hr>';
    case 'gap':
      return '<p class="gap"></p>';
    default:
      return unreachable(line);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
