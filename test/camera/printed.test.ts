import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { bothEngines } from '../../renderer/camera/decode/both-engines.ts';
import type { Engine, Sighting } from '../../renderer/camera/decode/engine.ts';
import { FORMATS, printedText } from '../../renderer/camera/decode/printed.ts';
import { scriptEngine } from '../../renderer/camera/decode/script-engine.ts';
import { wasmEngine } from '../../renderer/camera/decode/wasm-engine.ts';
import { cleanCode } from '../../shared/code.ts';
import { seededRandom } from '../random.ts';
import { codeFor } from './codes.ts';
import { type Drawn, drawCode, frameOf, seen, turned } from './pictures.ts';

const SIZE = { width: 700, height: 400 };
const script = scriptEngine();
let wasm: Engine;

beforeAll(async () => {
  wasm = await wasmEngine(new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer);
});

async function readBy(engine: Engine, drawn: Drawn, text: string, bcid?: string): Promise<Pick<Sighting, 'format' | 'text'>[]> {
  const code = await drawCode(drawn, text, bcid === undefined ? {} : { bcid });
  return (await engine(frameOf(seen(code, SIZE, turned(0))))).map(({ format, text: read }) => ({ format, text: read }));
}

/** Of what bwip-js draws @zxing/library reads no UPC-E, and a Codabar only where its bars happen to lie well. */
const MISSED_BY_SCRIPT: ReadonlySet<string> = new Set(['upc-e', 'codabar']);

for (const format of FORMATS) {
  test(`a ${format} has the text that stands on it`, async () => {
    for (const nth of [0, 1]) {
      const { drawn, text, printed } = codeFor(format, nth, seededRandom(nth));
      expect(await readBy(wasm, drawn, text)).toEqual([{ format, text: printed }]);
      if (!MISSED_BY_SCRIPT.has(format)) expect(await readBy(script, drawn, text)).toEqual([{ format, text: printed }]);
    }
  });
}

const ALIKE: [string, Drawn, string, string, string?][] = [
  ['a UPC-A has twelve digits, as a scanner sends them', 'upc-a', '036000291452', '036000291452'],
  ['an EAN-13 that begins with a zero is a UPC-A', 'ean-13', '0036000291452', '036000291452'],
  ['an EAN-13 keeps its thirteen digits', 'ean-13', '4006381333931', '4006381333931'],
  ['Code 39 is read as it stands in the bars', 'code-39', 'abc-12', '+A+B+C-12', 'code39ext'],
  ['a Code 39 keeps its check character', 'code-39', 'VD12X', 'VD12X'],
  ['an ITF keeps its check digit', 'itf', '15400141288763', '15400141288763', 'itf14'],
  ['GS1 in Code 128 keeps the separator between its parts and nothing before them', 'code-128', '(01)09521234543213(10)ABC(21)99', '010952123454321310ABC\u001D2199', 'gs1-128'],
  ['a Code 128 whose check character looks like a separator has none', 'code-128', 'LB6-JFMD-3L63', 'LB6-JFMD-3L63'],
  ['GS1 in a QR code likewise', 'qr', '(01)09521234543213(10)ABC(21)99', '010952123454321310ABC\u001D2199', 'gs1qrcode'],
  ['letters beyond ASCII arrive whole', 'qr', 'Grüße 12', 'Grüße 12'],
];
for (const [name, drawn, text, printed, bcid] of ALIKE) {
  test(`${name}, whichever engine reads it`, async () => {
    for (const engine of [wasm, script]) expect((await readBy(engine, drawn, text, bcid)).map((read) => read.text)).toEqual([printed]);
  });
}

test('GS1 in a Data Matrix has the text that it has in Code 128', async () => {
  const texts = await Promise.all([readBy(wasm, 'data-matrix', '(01)09521234543213(10)ABC', 'gs1datamatrix'), readBy(wasm, 'code-128', '(01)09521234543213(10)ABC', 'gs1-128')]);
  expect(texts[0]?.[0]?.text).toBe(texts[1]?.[0]?.text);
});

test('a Codabar is what stands between its two ends, whether an engine names them or not', async () => {
  expect((await readBy(wasm, 'codabar', 'C1234567890D')).map(({ text }) => text)).toEqual(['1234567890']);
  for (const text of ['A1234567890B', 'a1234567890b', 'T1234567890E', '1234567890']) expect(printedText({ format: 'codabar', text })).toBe('1234567890');
});

test('the separator of GS1 is no part of a code', () => {
  expect(cleanCode(printedText({ format: 'code-128', text: ']C110ABC\u001D2199' }))).toBe('10ABC2199');
});

test('digits that only look like a UPC-A stay as they are where another format has them', () => {
  expect(printedText({ format: 'code-128', text: '0036000291452' })).toBe('0036000291452');
  expect(printedText({ format: 'itf', text: '0036000291452' })).toBe('0036000291452');
});

test('a code lies where it was seen, so that of several the one in the middle can be told', async () => {
  const code = await drawCode('qr', 'VD-MIDDLE');
  const frame = frameOf(seen(code, SIZE, turned(0, { x: 200, y: -80 })));
  for (const engine of [wasm, script]) {
    const [found] = await engine(frame);
    expect(Math.abs((found?.at.x ?? 0) - 550)).toBeLessThan(25);
    expect(Math.abs((found?.at.y ?? 0) - 120)).toBeLessThan(25);
  }
});

const FOUND: Sighting[] = [{ format: 'qr', text: 'VD-1', at: { x: 1, y: 1 } }];
const FRAME = { data: new Uint8ClampedArray(4), width: 1, height: 1, colorSpace: 'srgb' } as const;

test('the slow engine reads a frame now and then in which the quick one found nothing, and none in which it did', async () => {
  let now = 0;
  let asked = 0;
  let quick: Sighting[] = [];
  const both = bothEngines({ quick: () => Promise.resolve(quick), slow: () => ((asked += 1), Promise.resolve(FOUND)), mono: () => now });
  expect(await both(FRAME)).toEqual([]);
  now = 1_000;
  expect(await both(FRAME)).toEqual(FOUND);
  expect(await both(FRAME)).toEqual([]);
  now = 5_000;
  quick = FOUND;
  expect(await both(FRAME)).toEqual(FOUND);
  expect(asked).toBe(1);
});

test('a quick engine that dies is asked no more: the slow one reads on', async () => {
  let died = 0;
  const both = bothEngines({ quick: () => Promise.reject(new WebAssembly.RuntimeError('unreachable')), slow: () => Promise.resolve(FOUND), mono: () => 0, onQuickLost: () => (died += 1) });
  expect([await both(FRAME), await both(FRAME), await both(FRAME)]).toEqual([[], FOUND, FOUND]);
  expect(died).toBe(1);
});

test('where the quick engine cannot be started the slow one reads every frame', async () => {
  const both = bothEngines({ quick: undefined, slow: () => Promise.resolve(FOUND), mono: () => 0 });
  expect([await both(FRAME), await both(FRAME)]).toEqual([FOUND, FOUND]);
});

test('a PDF417 that lies askew is read as what stands on it, or not at all', async () => {
  // two frames of a film: in both all that corrects mistakes was used, and another text fitted
  for (const [text, degrees, middle] of [
    ['TRNH7HXNDK4Y', 11.413, { x: 38.042, y: 7.725 }],
    ['TRNX7W9UCNUE', -11.413, { x: -38.042, y: -7.725 }],
  ] as const) {
    const code = await drawCode('pdf417', text);
    const found = await wasm(frameOf(seen(code, { width: 512, height: 384 }, turned(degrees, middle))));
    expect(found.filter((one) => one.text !== text)).toEqual([]);
  }
});
