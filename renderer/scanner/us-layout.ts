type Characters = readonly [plain: string, shifted: string];

/** What each physical key types under the US layout, whatever layout the system has. */
export const US_LAYOUT: ReadonlyMap<string, Characters> = new Map<string, Characters>([
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter): [string, Characters] => [`Key${letter}`, [letter.toLowerCase(), letter]]),
  ...Array.from(')!@#$%^&*(', (shifted, digit): [string, Characters] => [`Digit${digit}`, [`${digit}`, shifted]]),
  ...Array.from('0123456789', (digit): [string, Characters] => [`Numpad${digit}`, [digit, digit]]),
  ['Backquote', ['`', '~']],
  ['Minus', ['-', '_']],
  ['Equal', ['=', '+']],
  ['BracketLeft', ['[', '{']],
  ['BracketRight', [']', '}']],
  ['Backslash', ['\\', '|']],
  ['Semicolon', [';', ':']],
  ['Quote', ["'", '"']],
  ['Comma', [',', '<']],
  ['Period', ['.', '>']],
  ['Slash', ['/', '?']],
  ['Space', [' ', ' ']],
  // The key a European keyboard has beside its left Shift; the US layout gives it a second backslash.
  ['IntlBackslash', ['\\', '|']],
  ['NumpadDecimal', ['.', '.']],
  ['NumpadAdd', ['+', '+']],
  ['NumpadSubtract', ['-', '-']],
  ['NumpadMultiply', ['*', '*']],
  ['NumpadDivide', ['/', '/']],
  ['NumpadEqual', ['=', '=']],
  ['NumpadComma', [',', ',']],
]);
