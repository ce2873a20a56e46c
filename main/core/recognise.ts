import { unreachable } from '../../shared/assert.ts';
import type { Grammar } from '../../shared/settings.ts';

/** Does a cleaned code fit an account's grammar? Says nothing about whether such a voucher exists. */
export function fits(code: string, grammar: Grammar): boolean {
  return (
    code.startsWith(grammar.prefix) &&
    code.length >= grammar.length.min &&
    code.length <= grammar.length.max &&
    charsetOf(grammar).test(code)
  );
}

/** Does the grammar say enough that a code which fits it is likely one of the account's? A length alone is no evidence. */
export function isTelling({ prefix }: Grammar): boolean {
  return prefix !== '';
}

function charsetOf(grammar: Grammar): RegExp {
  switch (grammar.charset) {
    case 'digits':
      return /^[0-9]+$/;
    case 'upper-alphanumeric':
      return /^[0-9A-Z]+$/;
    case 'alphanumeric':
      return /^[0-9A-Za-z]+$/;
    case 'printable':
      return /^[!-~]+$/;
    default:
      return unreachable(grammar.charset);
  }
}
