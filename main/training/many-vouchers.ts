import { createHash } from 'node:crypto';
import { CODE_ALPHABET, type Spec, type TrainingVoucher, wireOf } from './vouchers.ts';

/** Any number of vouchers beside the set of training, each made from the seed when it is asked for: a million of them lie nowhere. */
export type ManyVouchers = { count: number; at(index: number): TrainingVoucher; byCode(code: string): TrainingVoucher | undefined; byId(id: string): TrainingVoucher | undefined };

const SPEC: Spec = { title: 'One of many', expect: 'redeemed', tag: 'Gift voucher', value: '50.00', unit: 'fixed' };
const PREFIX = 'TRY';
/** Characters of a code that say which one it is; the rest of it and of the id comes from the seed. */
const PLACES = 5;
const HEX_PLACES = 7;

export function makeMany(seed: string, madeAt: number, count: number, currency: string): ManyVouchers {
  const at = (index: number): TrainingVoucher => {
    const drawn = createHash('sha256').update(`${seed}:many:${index}`).digest();
    const code = `${PREFIX}${inLetters(index)}${[...drawn.subarray(0, PLACES)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('')}`;
    const id = `vcr-${madeAt}${index.toString(16).padStart(HEX_PLACES, '0')}${drawn.toString('hex', PLACES, PLACES + 3)}`;
    return { code, spec: SPEC, wire: wireOf(SPEC, { id, code, madeAt, currency }) };
  };
  const only = (index: number, is: (voucher: TrainingVoucher) => boolean) => {
    const voucher = Number.isSafeInteger(index) && index >= 0 && index < count ? at(index) : undefined;
    return voucher !== undefined && is(voucher) ? voucher : undefined;
  };
  return {
    count,
    at,
    byCode: (code) => only(fromLetters(code.slice(PREFIX.length, PREFIX.length + PLACES)), (voucher) => voucher.code === code),
    byId: (id) => only(Number.parseInt(id.slice(-13, -6), 16), ({ wire }) => wire.id === id),
  };
}

function inLetters(index: number): string {
  let letters = '';
  for (let rest = index, place = 0; place < PLACES; place++, rest = Math.floor(rest / CODE_ALPHABET.length)) letters = `${CODE_ALPHABET[rest % CODE_ALPHABET.length]}${letters}`;
  return letters;
}

function fromLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * CODE_ALPHABET.length + CODE_ALPHABET.indexOf(letter), 0);
}
