import { inAnyLetters } from '../../shared/code.ts';
import type { Vault } from '../vault/vault.ts';

type Tagging = Pick<Vault, 'tag'>;

/** By what a code is found, in whatever letters: a provider that makes no difference between them has one voucher. */
export function tagOfCode(code: string, vault: Tagging): string {
  return vault.tag(inAnyLetters(code));
}

/** How many characters of a code are asked for as its last ones. */
export const LAST_CHARACTERS = 4;

/** The same of the last characters of a code, or of a text that may be them. */
export function tagOfEnd(code: string, vault: Tagging): string {
  return vault.tag(`last4:${inAnyLetters([...code].slice(-LAST_CHARACTERS).join(''))}`);
}

/** By what a sale is found; whoever types what it is called need not know which letters are capitals. */
export function tagOfSale(sale: string, vault: Tagging): string {
  return vault.tag(`sale:${sale.toUpperCase()}`);
}
