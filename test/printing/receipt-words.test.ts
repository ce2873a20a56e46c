import { describe, expect, test } from 'vitest';
import { type Facts, sheetOf } from '../../main/printing/sheet.ts';
import { Language } from '../../shared/words/languages.ts';
import { ReceiptKind } from '../../shared/receipt.ts';

const FACTS: Facts = { reference: 'ABC234', about: 'redeemed', conflict: false, at: '2026-03-01T18:05:00.000Z', by: 'Anna', maskedCode: '••••1234', worth: { kind: 'uses', count: 1 }, venue: 'The Grand', till: 'till-1', timeZone: 'Europe/Berlin', training: true };

const textsOf = (facts: Partial<Facts>, language: Language, copy = 0) =>
  sheetOf({ ...FACTS, ...facts }, { language, copy }).lines.flatMap((line) => (line.is === 'text' ? [line.text] : line.is === 'pair' ? [line.name, line.value] : []));

describe.each(Language.options)('a receipt in %s', (language) => {
  test('says what it has to in whole sentences, and counts', () => {
    for (const about of ReceiptKind.options) {
      for (const text of [...textsOf({ about }, language, 2), ...textsOf({ about, conflict: true, left: { kind: 'percent', hundredths: 1_250 } }, language)]) expect(text).not.toMatch(/[{}]|undefined|\[object/);
      expect(textsOf({ about }, language, 2).some((text) => text.endsWith(' 2')), 'the copy has its number').toBe(true);
    }
  });

  test('has apostrophes that printers have', () => {
    for (const about of ReceiptKind.options) expect(textsOf({ about }, language).join('')).not.toContain('’');
  });
});

test('a receipt counts uses by its language', () => {
  const usesOf = (language: Language, count: number) => textsOf({ worth: { kind: 'uses', count } }, language).find((text) => text.includes(String(count)) && !/ABC|1234|till|2026/.test(text));
  expect([usesOf('en', 1), usesOf('en', 3), usesOf('de', 1), usesOf('de', 3), usesOf('fr', 3), usesOf('ar', 3), usesOf('ja', 3)]).toEqual(['1 use', '3 uses', '1 Einlösung', '3 Einlösungen', '3 utilisations', 'عدد الاستخدامات: 3', '3回分']);
});
