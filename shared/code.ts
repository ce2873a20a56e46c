/** Longest code any of the providers' grammars allows, with room to spare; a longer text is not a code. */
export const CODE_MAX_CHARACTERS = 64;

/** A scanned or typed text without control characters and the space around it; case and letters stay as they are. */
export function cleanCode(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is removed here
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/gu, '').trim();
}

/** Can this cleaned text be a code at all? */
export function isCode(code: string): boolean {
  return code !== '' && [...code].length <= CODE_MAX_CHARACTERS && !/[^ -~]/u.test(code);
}

/** A code in whatever letters, as one text: some provider sees the same voucher, and who types a code need not know which letters are capitals. */
export function inAnyLetters(code: string): string {
  return code.toLowerCase();
}

/** A provider's handle of a voucher as a journal may have it: one that names the code is left out, and the provider is asked by the code. */
export function refWithoutCode(ref: string, code: string): string {
  return inAnyLetters(ref).includes(inAnyLetters(code)) ? '' : ref;
}

/** How a code is shown and logged: two first, four last characters at most, never its length. */
export function maskCode(code: string): string {
  const characters = [...code];
  if (characters.length < 8) return `.......${characters.slice(-1).join('')}`;
  const head = characters.length >= 12 ? characters.slice(0, 2).join('') : '';
  return `${head}.......${characters.slice(-4).join('')}`;
}
