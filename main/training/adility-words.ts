import { drawErrorBody, drawnOf } from './ground.ts';

/** What the documents leave open; drawn at each start, so that nothing can come to depend on it. */
export type AdilityWords = {
  errorBody(text: string): object;
  /** what a voucher that cannot be redeemed is answered with */
  noStatus: 400 | 409 | 422;
  /** one voucher, alone or under its name */
  one(voucher: object): object;
  many(vouchers: object[]): unknown;
  /** in which letters a state is written */
  state(name: string): string;
  time(ms: number): string;
  /** what a PUT that has its effect says */
  done: 'the voucher' | 'nothing' | '204';
  /** is a voucher outside its time refused, or is that for whoever asks to look at? */
  minds: boolean;
  /** what a PUT on an offer's path does: on a merchant's side it redeems, on a seller's it cancels */
  onOffer: 'redeemed' | 'cancelled';
};

export function drawAdilityWords(random: () => number): AdilityWords {
  const wrapped = drawnOf([true, false], random);
  const listWrapped = drawnOf([true, false], random);
  const state = drawnOf([capital, (name: string) => name, (name: string) => name.toUpperCase()], random);
  const one = (voucher: object) => (wrapped ? { voucher } : voucher);
  return {
    errorBody: drawErrorBody(random),
    noStatus: drawnOf([400, 409, 422], random),
    one,
    many: (vouchers) => (listWrapped ? { vouchers: vouchers.map(one) } : vouchers.map(one)),
    state,
    time: drawnOf([isoOf, (ms: number) => isoOf(ms).replace('T', ' ').replace('Z', ' UTC'), (ms: number) => `${isoOf(ms - 7 * 3_600_000).slice(0, -1)}-07:00`], random),
    done: drawnOf(['the voucher', 'nothing', '204'], random),
    minds: drawnOf([true, false], random),
    onOffer: drawnOf(['redeemed', 'cancelled'], random),
  };
}

/** The one sample that there is writes the first state so, and the others small. */
function capital(name: string): string {
  return name === 'acquired' ? 'Acquired' : name;
}

function isoOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** Plain values as XML, under a name; what is in an array repeats in the singular of it. */
export function toXml(name: string, value: unknown): string {
  if (Array.isArray(value)) return `<${name} type="array">${value.map((one) => toXml(name.replace(/s$/, ''), one)).join('')}</${name}>`;
  if (typeof value !== 'object' || value === null) return `<${name}>${escaped(value)}</${name}>`;
  return `<${name}>${Object.entries(value).map(([inner, one]) => toXml(inner, one)).join('')}</${name}>`;
}

function escaped(value: unknown): string {
  return (typeof value === 'string' || typeof value === 'number' ? String(value) : '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
