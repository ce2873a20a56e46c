import { execFileSync } from 'node:child_process';

/** The keyboards that the matrix puts before the computer: what setxkbmap calls each. */
export const LAYOUTS = {
  us: ['us'],
  azerty: ['fr'],
  qwertz: ['de'],
  dvorak: ['us', '-variant', 'dvorak'],
  russian: ['ru'],
  swiss: ['ch'],
} as const;
export type LayoutName = keyof typeof LAYOUTS;

/** The keys of a character: the key's X code, and what is held with it. */
export type Stroke = { code: number; shift: boolean; altGr: boolean };
export type Keymap = ReadonlyMap<string, Stroke>;

/** What X calls the characters of ASCII that are no letters and no digits. */
const SIGNS: Record<string, string> = {
  space: ' ', exclam: '!', quotedbl: '"', numbersign: '#', dollar: '$', percent: '%', ampersand: '&', apostrophe: "'", parenleft: '(', parenright: ')', asterisk: '*', plus: '+', comma: ',', minus: '-', period: '.', slash: '/',
  colon: ':', semicolon: ';', less: '<', equal: '=', greater: '>', question: '?', at: '@', bracketleft: '[', backslash: '\\', bracketright: ']', asciicircum: '^', underscore: '_', grave: '`', braceleft: '{', bar: '|', braceright: '}', asciitilde: '~',
};

/** The last key code of the keys that print: what comes after are the keys of media and of other makes. */
const LAST_PRINTING = 94;

/** Sets the layout of this screen's keyboard. */
export function setLayout(name: LayoutName): void {
  execFileSync('setxkbmap', ['-option', '', ...LAYOUTS[name]]);
}

/** Which keys type which character of ASCII under the layout that is set: the fewest keys for each. A key that only prepares for the next, as a dead accent, types none. */
export function readKeymap(): Keymap {
  // stderr of xkbcomp tells of keys that X itself does not know
  const text = execFileSync('xkbcomp', ['-xkb', process.env['DISPLAY'] ?? '', '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const codes = new Map(Array.from(text.matchAll(/^\s*<(\w+)> = (\d+);/gm), ([, name = '', code]) => [name, Number(code)]));
  const keys = new Map<string, Stroke>();
  for (const [, name = '', rest = ''] of text.matchAll(/^\s*key\s+<(\w+)>\s*\{([^}]*)\}/gm)) {
    const code = codes.get(name) ?? 0;
    if (code > LAST_PRINTING) continue;
    const symbols = /(?:symbols\[Group1\]=\s*)?\[([^\]]*)\]\s*$/.exec(rest.replace(/type\S*=\s*"[^"]*",?/g, '').trim().replace(/,$/, ''))?.[1] ?? /\[\s*([^\]]*)\]/.exec(rest)?.[1] ?? '';
    symbols.split(',').slice(0, 4).forEach((symbol, level) => {
      const character = characterOf(symbol.trim());
      if (character !== undefined && !keys.has(character)) keys.set(character, { code, shift: level % 2 === 1, altGr: level >= 2 });
    });
  }
  return keys;
}

function characterOf(symbol: string): string | undefined {
  return /^[A-Za-z0-9]$/.test(symbol) ? symbol : SIGNS[symbol];
}
