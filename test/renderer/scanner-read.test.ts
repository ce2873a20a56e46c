import { describe, expect, test } from 'vitest';
import { CARD, codeOfScan, learn } from '../../renderer/scanner/read.ts';
import { NO_READING, type Reading, withKey } from '../../renderer/scanner/keys.ts';
import { press } from './scanner-keyboard.ts';

/** What some keyboards print where a US keyboard has these. */
const AZERTY = new Map(Object.entries({ a: 'q', q: 'a', A: 'Q', Q: 'A', z: 'w', w: 'z', Z: 'W', W: 'Z', m: ',', ';': 'm', '-': ')', '/': '!', '4': "'", '7': 'è' }));
const RUSSIAN = new Map(Object.entries({ Q: 'Й', a: 'ф', Z: 'Я', y: 'н', W: 'Ц', m: 'ь', '/': '.', ';': 'ж', z: 'я' }));

/** A text as a scanner that is set to a US keyboard sends it into a computer whose keys print otherwise. */
const sentByUs = (text: string, layout: Map<string, string>): Reading => [...text].map((character) => ({ ...press(character, 0), key: layout.get(character) ?? character })).reduce(withKey, NO_READING);
/** As one that is set to the system's layout sends it: other keys, and what they print is the text. */
const sentBySystem = (text: string): Reading => [...text].map((character) => ({ ...press('a', 0), code: 'KeyJ', key: character })).reduce(withKey, NO_READING);

describe('a scan of the card', () => {
  test.each([
    ['a US keyboard', new Map<string, string>()],
    ['AZERTY', AZERTY],
    ['Russian', RUSSIAN],
  ])('by a scanner of a US keyboard tells so under %s', (_, layout) => {
    expect(learn(sentByUs(CARD, layout))).toEqual({ is: 'known', settings: { layout: 'us' } });
  });

  test('by a scanner of the system’s layout tells so', () => {
    expect(learn(sentBySystem(CARD))).toEqual({ is: 'known', settings: { layout: 'system' } });
  });

  test('tells what the scanner puts before and behind each code, and a code is read without it', () => {
    const learnt = learn(sentByUs(`]C1${CARD}#`, AZERTY));
    if (learnt?.is !== 'known') throw new Error('it is known');
    expect(learnt.settings).toEqual({ layout: 'us', prefix: ']C1', suffix: '#' });
    expect(codeOfScan(sentByUs(']C1GIFT-4711#', AZERTY), learnt.settings)).toBe('GIFT-4711');
    expect(codeOfScan(sentByUs('GIFT-4711', AZERTY), learnt.settings), 'from another scanner').toBe('GIFT-4711');
    expect(codeOfScan(sentByUs(']C1#', AZERTY), learnt.settings), 'nothing is left').toBe('');
  });

  test('says what is wrong with a scanner that no setting of ours can read', () => {
    const swapped = Array.from(CARD, (character) => (character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase())).join('');
    expect(learn(sentByUs(swapped, AZERTY))).toEqual({ is: 'changes-case' });
    expect(learn(sentByUs(CARD.toUpperCase(), AZERTY))).toEqual({ is: 'changes-case' });
    expect(learn(sentByUs(`${'x'.repeat(17)}${CARD}`, AZERTY))).toEqual({ is: 'adds-too-much' });
  });

  test('is no voucher’s scan, and no voucher’s is the card’s', () => {
    for (const text of ['GIFT-4711', CARD.slice(0, -1), CARD.slice(1), `${CARD}${CARD}`]) expect([text, learn(sentByUs(text, AZERTY))]).toEqual([text, undefined]);
  });
});

test('CapsLock changes letters for a scanner of the system’s layout and nothing else, and nothing for the other', () => {
  const typed = Array.from('aZ4é', (character) => ({ ...press('k', 0), key: character === 'é' ? character : character === 'a' ? 'A' : character === 'Z' ? 'z' : character, caps: true }));
  expect(typed.reduce(withKey, NO_READING)).toEqual({ us: 'kkkk', system: 'aZ4é' });
});
