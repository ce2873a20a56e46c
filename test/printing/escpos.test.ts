import fc from 'fast-check';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PrinterCodepage } from '../../shared/printing.ts';
import { Language } from '../../shared/words/languages.ts';
import { ReceiptKind } from '../../shared/receipt.ts';
import { bytesOf, charactersOf } from '../../main/printing/escpos.ts';
import type { DrawPage } from '../../main/printing/paper.ts';
import { type Facts, sheetOf, testSheet } from '../../main/printing/sheet.ts';
import { drawPaper, widestOf } from './drawn.ts';
import { interpret, linesOf } from './interpreter.ts';

const SHOTS = join(import.meta.dirname, '..', '..', 'test-results', 'receipts');

const FACTS: Facts = {
  reference: 'K7MPQ2',
  about: 'redeemed',
  conflict: false,
  at: '2026-03-01T18:42:00.000Z',
  by: 'Jürgen',
  account: 'Gutscheine Köln',
  maskedCode: '12.......6789',
  worth: { kind: 'money', minor: 2_050, currency: 'EUR' },
  left: { kind: 'money', minor: 2_950, currency: 'EUR' },
  venue: 'Café Größe',
  till: 'front-desk-1',
  timeZone: 'Europe/Berlin',
  training: false,
};

/** Stands for the page that Electron draws: as wide as was asked, black where it is asked for. */
const never: DrawPage = () => Promise.reject(new Error('no picture is needed'));
const drawn: { html: string; dots: number }[] = [];
const draw: DrawPage = async (html, dots) => {
  drawn.push({ html, dots });
  const { data, info } = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${dots}" height="1000"><rect width="100%" height="100%" fill="#fff"/><rect x="8" y="8" width="100" height="100"/></svg>`)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: data };
};

test('a receipt says in German, with its umlauts and the euro, what became of the voucher', async () => {
  const bytes = await bytesOf(sheetOf(FACTS, { language: 'de', copy: 0 }), { widthMm: 80, codepage: 'cp858' }, never);
  const printed = interpret(bytes);
  await drawPaper(printed, 576, join(SHOTS, 'german-80.png'));
  expect(linesOf(printed)).toEqual([
    'Café Größe',
    'EINGELÖST',
    '20,50 €',
    'Ihr Gutschein wurde eingelöst.',
    'Bitte bewahren Sie diesen Beleg auf.',
    '-'.repeat(48),
    'Referenz  K7MPQ2',
    'Gutschein  12.......6789',
    'Aussteller  Gutscheine Köln',
    'Wert  20,50 €',
    'Restwert  29,50 €',
    'Zeit  01.03.2026, 19:42',
    'Kasse  front-desk-1',
    'Es bediente Sie  Jürgen',
  ]);
  expect(printed.at(-1)).toEqual(expect.objectContaining({ is: 'line' }));
  expect(printed.filter(({ is }) => is === 'cut')).toHaveLength(1);
});

test('every kind fits both papers in every language that the set has, and says its reference', async () => {
  for (const language of ['en', 'de', 'fr'] as const) {
    for (const about of ReceiptKind.options) {
      for (const widthMm of [58, 80] as const) {
        const facts: Facts = { ...FACTS, about, conflict: about === 'accepted-offline', training: true };
        const printed = interpret(await bytesOf(sheetOf(facts, { language, copy: 2 }), { widthMm, codepage: 'cp858' }, never));
        expect(widestOf(printed), `${language} ${about}`).toBeLessThanOrEqual(widthMm === 58 ? 384 : 576);
        expect(linesOf(printed).join('\n')).toContain('K7MPQ2');
      }
    }
  }
});

test('a copy says which one it is, and training says so in large', async () => {
  const printed = interpret(await bytesOf(sheetOf({ ...FACTS, training: true }, { language: 'en', copy: 2 }), { widthMm: 58, codepage: 'cp858' }, never));
  await drawPaper(printed, 384, join(SHOTS, 'copy-training-58.png'));
  const large = printed.flatMap((one) => (one.is === 'line' ? one.runs : [])).filter((run) => run.width === 2 && run.height === 2).map(({ text }) => text.trim());
  expect(large).toEqual(expect.arrayContaining(['TRAINING', 'COPY 2', 'REDEEMED']));
  expect(linesOf(printed).filter((line) => line === 'TRAINING')).toHaveLength(2);
});

test.each([
  ['a Japanese name', 'en', { venue: '東京スパ' }],
  ['an Arabic receipt', 'ar', {}],
  ['a Polish name in a set without its letters', 'en', { by: 'Łukasz' }],
] as const)('%s is printed as a picture, never as question marks', async (_, language, changed) => {
  drawn.length = 0;
  const printed = interpret(await bytesOf(sheetOf({ ...FACTS, ...changed }, { language, copy: 0 }), { widthMm: 58, codepage: 'cp858' }, draw));
  expect(drawn.map(({ html, dots }) => [html.includes('K7MPQ2'), dots])).toEqual([[true, 384]]);
  const strips = printed.filter((one) => one.is === 'picture');
  expect([strips.map(({ bytesWide }) => bytesWide), strips.reduce((sum, { height }) => sum + height, 0)]).toEqual([strips.map(() => 48), 1_000]);
  // a printer keeps no more than a strip of it at once, and nothing may come between two of them
  expect(strips.every(({ height }) => height < 256)).toBe(true);
  expect(printed.slice(0, strips.length)).toEqual(strips);
  expect(linesOf(printed)).toEqual([]);
  const black = strips[0]?.bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
  expect(black).toBe(100 * 100);
});

test('a typographic quote in a name is no reason for a picture', async () => {
  const printed = interpret(await bytesOf(sheetOf({ ...FACTS, venue: 'Jo’s “Spa” – North' }, { language: 'en', copy: 0 }), { widthMm: 80, codepage: 'cp858' }, never));
  expect(linesOf(printed)[0]).toBe('Jo\'s "Spa" - North');
});

test('no name is a command to the printer, or a tag of the page', async () => {
  const evil = fc.string({ unit: fc.constantFrom('\u001b', '\u001d', '\u0010', '\u0004', '\n', '\r', '\u007f', '\u0085', '<b>', '"', '&', 'V', '@', 'a', ' ', 'é', '漢'), maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(evil, evil, evil, async (venue, by, account) => {
      drawn.length = 0;
      const sheet = sheetOf({ ...FACTS, venue, by, account }, { language: 'en', copy: 0 });
      for (const line of sheet.lines) expect(Object.values(line).join('')).not.toMatch(/\p{Cc}/u);
      const printed = interpret(await bytesOf(sheet, { widthMm: 80, codepage: 'cp858' }, draw));
      expect(printed.filter(({ is }) => is === 'cut')).toHaveLength(1);
      for (const { html } of drawn) expect(html.match(/<b>/g) ?? []).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

test('the test page has the characters that its set has, and no others', async () => {
  const sets: PrinterCodepage[] = ['cp858', 'windows1252', 'cp866', 'cp852'];
  expect(sets.map(charactersOf)).toEqual(['€ÄÖÜäöüßÀÉÈÊÇàéèêçÑñÅåØø', '€ÄÖÜäöüßÀÉÈÊÇàéèêçÑñÅåØøŽž', 'АБВабв', 'ÄÖÜäöüßÉÇéçŁłŽžČčŞş']);
  for (const language of Language.options.filter((one) => one !== 'ar' && one !== 'ja')) {
    const codepage = language === 'pl' ? 'cp852' : 'cp858';
    const printed = interpret(await bytesOf(testSheet({ venue: 'Spa', till: 'till-1', language }, charactersOf(codepage)), { widthMm: 58, codepage }, never));
    expect(linesOf(printed).join('')).toContain('ÄÖÜäöü');
  }
});
