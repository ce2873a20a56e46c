import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCode, maskCode } from '../../shared/code.ts';

describe('a code that was read', () => {
  test.each([
    ['E57BBO2ASPF25', 'E57BBO2ASPF25'],
    ['  E57BBO2ASPF25\r\n', 'E57BBO2ASPF25'],
    ['\u0002E57\u0000BB\u001d\u0003', 'E57BB'],
    ['\u0085e57\u007f', 'e57'],
    ['O0o0', 'O0o0'],
    ['\t\n', ''],
    ['A B', 'A B'],
  ])('%j is cleaned to %j: letters stay as they are', (text, code) => {
    expect(cleanCode(text)).toBe(code);
  });

  test('is clean after it was cleaned once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanCode(cleanCode(text))).toBe(cleanCode(text));
      }),
    );
  });
});

describe('a code that is shown', () => {
  test.each([
    ['123456789012345', '12.......2345'],
    ['123456789012', '12.......9012'],
    ['12345678901', '.......8901'],
    ['12345678', '.......5678'],
    ['1234567', '.......7'],
    ['1', '.......1'],
    ['', '.......'],
    ['🎟🎟🎟🎟🎟🎟🎟🎟🎟🎟🎟🎟', '🎟🎟.......🎟🎟🎟🎟'],
  ])('%s is masked to %s', (code, masked) => {
    expect(maskCode(code)).toBe(masked);
  });

  test('never shows more than six of its characters nor its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'O', '0', '1'), maxLength: 64 }), (code) => {
        const shown = maskCode(code).replace('.......', '');
        expect(shown.length).toBeLessThanOrEqual(6);
        expect(shown.length * 2).toBeLessThanOrEqual(Math.max(2, code.length));
      }),
    );
  });
});
