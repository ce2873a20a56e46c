import { describe, expect, test } from 'vitest';
import { MAX_CHARACTERS, patienceMs, QUIET, rest, step, type Burst, type Ended } from '../../renderer/scanner/burst.ts';
import type { Key } from '../../renderer/scanner/keys.ts';
import { US_LAYOUT } from '../../renderer/scanner/us-layout.ts';
import { hear, namesOf, press, presses } from './scanner-keyboard.ts';

/** What some keys type on a French keyboard, plain and with Shift; digits need Shift there. */
const AZERTY = new Map<string, readonly [string, string]>([
  ['KeyQ', ['a', 'A']], ['KeyA', ['q', 'Q']], ['KeyW', ['z', 'Z']], ['KeyZ', ['w', 'W']], ['KeyM', [',', '?']], ['Semicolon', ['m', 'M']],
  ['Digit1', ['&', '1']], ['Digit2', ['é', '2']], ['Digit3', ['"', '3']], ['Digit4', ["'", '4']], ['Digit5', ['(', '5']],
  ['Digit6', ['-', '6']], ['Digit7', ['è', '7']], ['Digit8', ['_', '8']], ['Digit9', ['ç', '9']], ['Digit0', ['à', '0']],
  ['Minus', [')', '°']], ['BracketLeft', ['Dead', 'Dead']],
]);

function onAzerty(keys: readonly Key[]): Key[] {
  return keys.map((key) => ({ ...key, key: AZERTY.get(key.code)?.[key.shift ? 1 : 0] ?? key.key }));
}

function withCapsLock(keys: readonly Key[]): Key[] {
  const swap = (letter: string) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase());
  return keys.map((key) => (key.code.startsWith('Key') ? { ...key, key: swap(key.key) } : key));
}

const aScan = (text: string, startMs: number, ...suffix: string[]) => presses(namesOf(text, ...suffix), startMs, 8);

describe('a scan is read by physical key', () => {
  test.each([...US_LAYOUT])('%s types %j', (code, [plain, shifted]) => {
    const key = (shift: boolean, atMs: number) => press('?', atMs, { code, key: 'Dead', shift });
    const keys = [...aScan('abcd', 0), key(false, 40), key(true, 48), press('Enter', 56)];
    expect(hear(keys)).toEqual({ scans: [`abcd${plain}${shifted}`], page: [] });
  });

  test('a French layout changes nothing of a scan', () => {
    expect(hear(onAzerty(aScan('QWAZM;-0123456789-az', 0, 'Enter')))).toEqual({ scans: ['QWAZM;-0123456789-az'], page: [] });
  });

  test('a dead key within a scan is a character of it', () => {
    expect(hear(onAzerty(aScan('GIFT[42{', 0, 'Enter')))).toEqual({ scans: ['GIFT[42{'], page: [] });
    expect(hear(onAzerty(aScan('ab[12', 0, 'Enter')))).toEqual({ scans: ['ab[12'], page: [] });
  });

  test('CapsLock changes nothing of a scan', () => {
    expect(hear(withCapsLock(aScan('GiftCard-42', 0, 'Enter')))).toEqual({ scans: ['GiftCard-42'], page: [] });
  });

  test.each([0, 1, 2, 3, 5])('a key that is dead under a French layout is its character wherever it comes, also as key %i', (place) => {
    const text = `${'GIFT42'.slice(0, place)}[${'GIFT42'.slice(place)}`;
    expect(hear(onAzerty(aScan(text, 0, 'Enter'))).scans).toEqual([text]);
  });

  test.each([0, 1, 2, 3, 5])('a key that is dead while a field has the keyboard is its character wherever it comes, also as key %i', (place) => {
    const text = `${'GIFT42'.slice(0, place)}[${'GIFT42'.slice(place)}`;
    expect(hear(onAzerty(aScan(text, 0, 'Enter')).map((key) => ({ ...key, inField: true }))).scans).toEqual([text]);
  });

  test('an accent that is rolled with its letters is a person’s', () => {
    const keys = presses('hotel', 0, 45, 40, 35, 45).map((key, nth) => (nth === 1 || nth === 2 ? { ...key, key: 'Process', composing: nth > 1 } : key));
    expect(hear(keys).scans).toEqual([]);
  });

  test.each([0, 1, 2, 3, 5])('a key that an input method has hold of is its character wherever it comes, also as key %i, and what reached the page is told', (place) => {
    const keys = aScan('GIFT42', 0, 'Enter').map((key, nth) => (nth === place || nth === place + 1 ? { ...key, key: 'Process', composing: nth > place } : key));
    expect(hear(keys).scans).toEqual(['GIFT42']);
    let burst: Burst = QUIET;
    const reached = keys.flatMap((key) => {
      const next = step(burst, key);
      burst = next.burst;
      return next.reached ?? [];
    });
    expect(reached).toEqual(place < 3 ? [keys[0]] : []);
  });

  test('a scanner set to the system layout is read by what its keys type', () => {
    const keys = presses(['a', '1', 'Z', 'm', '9', 'Enter'], 0, 8).map((key) => ({ ...key, code: `not-${key.code}` }));
    keys.splice(5, 1, press('Enter', 48));
    expect(hear(keys, 'prompt', 'system')).toEqual({ scans: ['a1Zm9'], page: [] });
    expect(hear(onAzerty(aScan('1234', 0, 'Enter')), 'prompt', 'system').scans).toEqual([`&é"'`]);
  });

  test('keys without a physical code are read by what they type', () => {
    const keys = aScan('GIFT42', 0).map((key) => ({ ...key, code: '' }));
    expect(hear(keys)).toEqual({ scans: ['GIFT42'], page: [] });
  });

  test('modifiers between the characters neither break nor lengthen a scan', () => {
    const keys = aScan('GIFT42', 0, 'Enter').flatMap((key) => [press('Shift', key.atMs - 3), key]);
    expect(hear(keys).scans).toEqual(['GIFT42']);
  });

  test('control characters within a scan type nothing and do nothing', () => {
    const separator = press(']', 40, { chord: 'control' });
    expect(hear([...aScan('GIFT', 0), separator, press('F8', 48), ...aScan('4242', 48, 'Enter')])).toEqual({ scans: ['GIFT4242'], page: [] });
  });
});

describe('a scan ends', () => {
  test.each([['Enter'], ['Tab'], ['NumpadEnter'], ['LineFeed']])('at once with %s', (suffix) => {
    expect(hear(aScan('GIFT42', 0, suffix))).toEqual({ scans: ['GIFT42'], page: [] });
  });

  test.each([
    ['Enter and Enter', press('Enter', 0), press('Enter', 0)],
    ['Enter and a line feed', press('Enter', 0), press('LineFeed', 0)],
    ['Enter and Control J', press('Enter', 0), press('j', 0, { chord: 'control' })],
    ['Control M and Control J', press('m', 0, { chord: 'control' }), press('j', 0, { chord: 'control' })],
    ['Tab and Enter', press('Tab', 0), press('Enter', 0)],
  ])('once with %s', (_, first, second) => {
    const keys = [...aScan('GIFT42', 0), { ...first, atMs: 56 }, { ...second, atMs: 64 }];
    expect(hear(keys)).toEqual({ scans: ['GIFT42'], page: [] });
  });

  test('without a suffix when no key comes', () => {
    expect(hear(aScan('GIFT42', 0))).toEqual({ scans: ['GIFT42'], page: [] });
  });

  test.each(['prompt', 'stalled'] as const)('with a suffix that lags, which presses nothing, on a %s page', (page) => {
    expect(hear([...aScan('GIFT42', 0), press('Enter', 48 + 90)], page)).toEqual({ scans: ['GIFT42'], page: [] });
  });

  test('cut at the most characters a scan may have, and the rest is swallowed', () => {
    const text = 'abcdefghij'.repeat(1_000);
    expect(hear(aScan(text, 0, 'Enter'))).toEqual({ scans: [text.slice(0, MAX_CHARACTERS)], page: [] });
  });
});

describe('two scans', () => {
  test.each([[['Enter']], [['Tab']], [[]]])('100 ms apart are two, in order, with the suffix %j', (suffix) => {
    const keys = [...aScan('FIRST1', 0, ...suffix), ...aScan('SECOND2', 160, ...suffix)];
    expect(hear(keys)).toEqual({ scans: ['FIRST1', 'SECOND2'], page: [] });
    expect(hear(keys, 'stalled')).toEqual({ scans: ['FIRST1', 'SECOND2'], page: [] });
  });

  test('in one burst with Enter between them are two', () => {
    expect(hear(aScan('FIRST1', 0, 'Enter', ...namesOf('SECOND2'), 'Enter'))).toEqual({ scans: ['FIRST1', 'SECOND2'], page: [] });
  });

  test('in one burst with a line feed by Control J between them are two', () => {
    const lineFeed = press('j', 56, { chord: 'control' });
    expect(hear([...aScan('FIRST1', 0), lineFeed, ...aScan('SECOND2', 56)])).toEqual({ scans: ['FIRST1', 'SECOND2'], page: [] });
  });

  test('lines too short for a code after a scan are neither scanned nor typed', () => {
    expect(hear(aScan('FIRST1', 0, 'Enter', ...namesOf('XY'), 'Enter', 'Enter', 'Escape'))).toEqual({ scans: ['FIRST1'], page: [] });
  });
});

describe('a person', () => {
  test('types three keys at scanner speed and they reach the page', () => {
    expect(hear(presses(['a', 'b', 'c', 'Enter'], 0, 8))).toEqual({ scans: [], page: ['a', 'b', 'c', 'Enter'] });
  });

  test('types steadily between scanner and person and every key reaches the page', () => {
    const names = namesOf('quickhands');
    expect(hear(presses(names, 0, 45))).toEqual({ scans: [], page: names });
  });

  test.each(['Enter', 'Tab', 'Escape', ' ', 'Backspace', 'ArrowLeft', 'F5'])('presses %j and it goes to the page', (name) => {
    expect(hear([press(name, 0)])).toEqual({ scans: [], page: [name] });
    expect(hear([press('a', 0), press(name, 20)])).toEqual({ scans: [], page: ['a', name] });
  });

  test('presses a key with Control, and what was held goes before it', () => {
    expect(hear([press('a', 0), press('b', 20), press('c', 40, { chord: 'control' })])).toEqual({ scans: [], page: ['a', 'b', 'c'] });
  });

  test('lets a key repeat and it is no scan', () => {
    const repeats = presses('xxxxxxxxxx', 300, 5).map((key) => ({ ...key, repeat: true }));
    expect(hear([press('x', 0), ...repeats])).toEqual({ scans: [], page: namesOf('xxxxxxxxxxx') });
    expect(repeats.map((key) => step(QUIET, key).key)).toEqual(repeats.map(() => 'pass'));
    expect(hear([press('x', 280), ...repeats])).toEqual({ scans: [], page: namesOf('xxxxxxxxxxx') });
  });

  test('holds a key while a scan comes, and its repeats are neither in the scan nor on the page', () => {
    const keys = [...aScan('GIFT', 0), press('x', 36, { repeat: true }), ...aScan('42', 32, 'Enter')];
    expect(hear(keys)).toEqual({ scans: ['GIFT42'], page: [] });
  });

  test('types a dead key or with an input method, untouched', () => {
    const dead = press('Dead', 100, { code: 'BracketLeft' });
    expect(hear([press('a', 0), dead, press('ê', 220, { code: 'KeyE' })])).toEqual({ scans: [], page: ['a', 'Dead', 'ê'] });
    // one that is rolled with a letter is held with it; the system remembers the accent for the next letter all the same
    expect(hear([press('a', 80), dead, press('ê', 220, { code: 'KeyE' })])).toEqual({ scans: [], page: ['a', '', 'ê'] });
    expect(hear([dead, press('ê', 120, { code: 'KeyE' })])).toEqual({ scans: [], page: ['Dead', 'ê'] });
    const composed = presses('nihao', 0, 60, 20, 20).map((key) => ({ ...key, key: 'Process', composing: true }));
    expect(hear(composed)).toEqual({ scans: [], page: composed.map((key) => key.key) });
    // in a field the system makes one text of a dead key and the next, whatever that is, when it comes and with whom
    const inField = (keys: Key[]) => keys.map((key) => ({ ...key, inField: true }));
    expect(hear(inField([press('a', 0), dead, press('B', 220)]))).toEqual({ scans: [], page: ['a', 'Dead', 'B'] });
    expect(hear(inField([press('a', 80), dead, press(' ', 130), press('x', 150)]))).toEqual({ scans: [], page: ['a', 'Dead', ' ', 'x'] });
    expect(hear(inField([dead, { ...dead, atMs: 220 }, press('e', 340), press('f', 360)]))).toEqual({ scans: [], page: ['Dead', 'Dead', 'e', 'f'] });
    // what was held goes before what the input method makes of the next key
    expect(hear([press('a', 0), press('b', 20), press('c', 40, { key: 'Process' })])).toEqual({ scans: [], page: ['a', 'b', 'Process'] });
    expect(hear([press('a', 0), press('b', 45), press('c', 90), press('d', 135, { key: 'Process' })])).toEqual({ scans: [], page: ['a', 'b', 'c', 'Process'] });
  });

  test('types what a French layout says', () => {
    expect(hear(onAzerty(presses('qa12', 0, 90)))).toEqual({ scans: [], page: ['a', 'q', '&', 'é'] });
  });
});

describe('keys that reach the page late', () => {
  test('complete the scan whose first keys went back as typing', () => {
    const [first, second, ...others] = aScan('GIFT42', 0, 'Enter');
    const late = restAfter([first, second]);
    expect(late.ended).toMatchObject({ is: 'typing', keys: [first, second] });
    expect(endedAfter(late.burst, others)).toEqual([{ is: 'scan', scan: { us: 'GIFT42', system: 'GIFT42', suffix: 'enter', heardAtMs: 56 } }]);
  });

  test('go back once each when it was typing after all', () => {
    const [first, second, third] = presses('abc', 0, 20);
    const late = restAfter([first, second]);
    expect(endedAfter(late.burst, [third, press('Escape', 70)])).toEqual([{ is: 'typing', keys: [third] }]);
    expect(rest(late.burst)).toEqual({ burst: late.burst, ended: { is: 'nothing' } });
    expect(patienceMs(late.burst)).toBeUndefined();
  });

  test('go back in order when four were too slow for a scanner', () => {
    const [first, second, third, fourth] = presses('abcd', 0, 45);
    const late = restAfter([first]);
    const ended = endedAfter(late.burst, [second, third, fourth, press('Escape', 190)]);
    expect(ended).toEqual([{ is: 'typing', keys: [second, third, fourth] }]);
  });
});

function restAfter(keys: readonly (Key | undefined)[]) {
  return rest(keys.reduce((burst, key) => (key === undefined ? burst : step(burst, key).burst), QUIET));
}

function endedAfter(from: Burst, keys: readonly (Key | undefined)[]): Ended[] {
  let burst = from;
  return keys.flatMap((key) => {
    if (key === undefined) return [];
    const next = step(burst, key);
    burst = next.burst;
    return next.ended.is === 'nothing' ? [] : [next.ended];
  });
}
