/** Letters and digits that are not taken for one another when read aloud or from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;
/** How many different references one id can give. */
export const REFERENCE_CHOICES = 3;

/** The six characters a guest and a cashier can name, read off a UUID; `choice` picks others if those are in use here. */
export function referenceOf(id: string, choice: number): string {
  const hex = id.replaceAll('-', '').slice(0, 12) + id.replaceAll('-', '').slice(13, 16) + id.replaceAll('-', '').slice(17);
  let bits = Number.parseInt(hex.slice(choice * 8, choice * 8 + 8), 16);
  let reference = '';
  for (let i = 0; i < LENGTH; i++) {
    reference += ALPHABET[bits % ALPHABET.length];
    bits = Math.floor(bits / ALPHABET.length);
  }
  return reference;
}
