import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Key } from '../../renderer/scanner/keys.ts';
import { hear, press, US_CHARACTERS } from './scanner-keyboard.ts';

const gapsMs = (min: number, max: number) => fc.infiniteStream(fc.integer({ min, max }));
const letters = US_CHARACTERS.filter((character) => character !== ' ');
const codeText = fc
  .tuple(fc.constantFrom(...letters), fc.array(fc.constantFrom(...US_CHARACTERS), { minLength: 3, maxLength: 80 }))
  .map(([first, rest]) => first + rest.join(''));
const suffix = fc.constantFrom<string[]>([], ['Enter'], ['Tab'], ['NumpadEnter'], ['Enter', 'Enter'], ['Enter', 'LineFeed']);
const typed = fc.array(fc.constantFrom(...US_CHARACTERS, 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowLeft'), { maxLength: 40 });
const page = fc.constantFrom<'prompt' | 'stalled'>('prompt', 'stalled');

type Part = { by: 'scanner' | 'person'; names: string[]; gaps: Iterator<number> };

function atTheirTimes(parts: readonly Part[]): Key[] {
  let atMs = 1_000;
  const next = (gaps: Iterator<number>): number => Number(gaps.next().value);
  return parts.flatMap((part) => {
    // Between a scanner and a person lies at least what lies between two keys of a person; between two scans, 100 ms.
    atMs += part.by === 'scanner' ? 100 : 60;
    return part.names.map((name) => press(name, (atMs += next(part.gaps))));
  });
}

const scanned = fc.tuple(codeText, suffix, gapsMs(0, 30)).map(([text, end, gaps]) => ({ by: 'scanner' as const, text, names: [...text, ...end], gaps }));
const typing = fc.tuple(typed, gapsMs(60, 200)).map(([names, gaps]) => ({ by: 'person' as const, names, gaps }));

describe('whatever the characters and whatever the gaps', () => {
  test('a scan between typing is delivered once and whole, and nothing of it reaches the page', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scanned, typing), { minLength: 1, maxLength: 5 }), page, (parts, when) => {
        const heard = hear(atTheirTimes(parts), when);
        expect(heard.scans).toEqual(parts.flatMap((part) => (part.by === 'scanner' ? [part.text] : [])));
        expect(heard.page).toEqual(parts.flatMap((part) => (part.by === 'person' ? part.names : [])));
      }),
      { numRuns: 1_000 },
    );
  });

  test('typing reaches the page whole and in order and is never a scan', () => {
    fc.assert(
      fc.property(typed, gapsMs(60, 200), page, (names, gaps, when) => {
        expect(hear(atTheirTimes([{ by: 'person', names, gaps }]), when)).toEqual({ scans: [], page: names });
      }),
      { numRuns: 1_000 },
    );
  });

  test('typing with two keys rolled within 30 ms now and then is never a scan', () => {
    const rolled = fc.infiniteStream(fc.tuple(fc.integer({ min: 60, max: 200 }), fc.integer({ min: 0, max: 30 })));
    fc.assert(
      fc.property(typed, rolled, page, (names, pairs, when) => {
        const gaps = (function* () {
          for (const pair of pairs) yield* pair;
        })();
        expect(hear(atTheirTimes([{ by: 'person', names, gaps }]), when)).toEqual({ scans: [], page: names });
      }),
      { numRuns: 1_000 },
    );
  });

  test('scans with line breaks and no pause between them are as many scans, in order', () => {
    fc.assert(
      fc.property(fc.array(codeText, { minLength: 1, maxLength: 6 }), gapsMs(0, 30), page, (texts, gaps, when) => {
        const names = texts.flatMap((text) => [...text, 'Enter']);
        expect(hear(atTheirTimes([{ by: 'scanner', names, gaps }]), when)).toEqual({ scans: texts, page: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('no key is both scanned and typed, and none slower than a scanner is lost', () => {
    const anyKey = fc.tuple(fc.constantFrom(...US_CHARACTERS, 'Enter', 'Tab', 'Escape'), fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 60 }), page, (keys, when) => {
        let atMs = 0;
        const heard = hear(keys.map(([name, gapMs]) => press(name, (atMs += gapMs))), when);
        expect(heard.scans.join('').length + heard.page.length).toBeLessThanOrEqual(keys.length);
        if (heard.scans.length === 0) expect(heard.page).toEqual(keys.map(([name]) => name));
      }),
      { numRuns: 1_000 },
    );
  });
});
