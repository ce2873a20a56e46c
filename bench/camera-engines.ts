// How often and how fast two engines read the codes in pictures that are drawn here, each format as a camera sees it well and badly.
// usage: node bench/camera-engines.ts [pictures of each format and kind, 4]
// The baseline is @zxing/library; zxing-wasm reads the same pictures in the same run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Engine, Frame } from '../renderer/camera/decode/engine.ts';
import { FORMATS } from '../renderer/camera/decode/printed.ts';
import { scriptEngine } from '../renderer/camera/decode/script-engine.ts';
import { wasmEngine } from '../renderer/camera/decode/wasm-engine.ts';
import { codeFor } from '../test/camera/codes.ts';
import { bent, blurred, drawCode, frameOf, type Grey, lit, seen, tilted, turned } from '../test/camera/pictures.ts';
import { seededRandom } from '../test/random.ts';

const many = Number(process.argv[2] ?? 4);
/** The part of a picture of 1280 x 720 that is read. */
const SIZE = { width: 1024, height: 576 };
const random = seededRandom(20);
const between = (low: number, high: number) => low + (high - low) * random();

type From = Parameters<typeof seen>[2];
type Kind = { scale?: number; from?: () => From; after?: (picture: Grey) => Grey | Promise<Grey> };
const straight = (): From => turned(between(-3, 3), { x: between(-40, 40), y: between(-20, 20) });
/** Turned first, then what the surface does to it. */
const onto = (surface: From, turn: From): From => (at) => turn(surface(at));
const KINDS: Record<string, Kind> = {
  clean: {},
  'rotated, any angle': { from: () => turned(between(10, 350)) },
  'upright, 90°': { from: () => turned(90 + between(-3, 3)) },
  'blurred a little': { after: (picture) => blurred(picture, between(1.2, 1.8)) },
  'blurred a lot': { after: (picture) => blurred(picture, between(2.2, 3)) },
  'low light, noise': { after: (picture) => lit(picture, { black: 12, white: between(60, 90), noise: between(6, 10), random }) },
  'low contrast': { after: (picture) => lit(picture, { black: between(120, 140), white: between(165, 185), noise: 2, random }) },
  curved: { from: () => onto(bent(between(260, 420)), turned(between(-8, 8))) },
  perspective: { from: () => onto(tilted(between(0.0006, 0.0012)), turned(between(-15, 15))) },
  small: { scale: 0.42 },
};

const engines: [string, Engine][] = [
  ['@zxing/library', scriptEngine()],
  ['zxing-wasm', await wasmEngine(new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer)],
];

/** What an engine made of one picture. */
type Read = { right: boolean; wrong: number; ms: number };
type Judged = { kind: string; format: string; reads: Read[] };
const judged: Judged[] = [];

async function readWith(engine: Engine, frame: Frame, printed: string): Promise<Read> {
  const began = performance.now();
  const sightings = await engine(frame);
  const ms = performance.now() - began;
  return { right: sightings.some(({ text }) => text === printed), wrong: sightings.filter(({ text }) => text !== printed).length, ms };
}

for (const [kind, { scale = 1, from = straight, after = (picture: Grey) => picture }] of Object.entries(KINDS)) {
  for (const format of FORMATS) {
    for (let nth = 0; nth < many; nth += 1) {
      const { drawn, text, printed } = codeFor(format, nth, random);
      const frame = frameOf(await after(seen(await drawCode(drawn, text, { scale }), SIZE, from())));
      const reads: Read[] = [];
      for (const [, engine] of engines) reads.push(await readWith(engine, frame, printed));
      judged.push({ kind, format, reads });
    }
  }
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const percent = (part: number, of: number) => `${Math.round((100 * part) / of)} %`;

function line(name: string, of: Judged[]): string {
  const told = engines.flatMap((_, nth) => {
    const reads = of.flatMap(({ reads }) => reads[nth] ?? []);
    return [percent(reads.filter(({ right }) => right).length, of.length), `${median(reads.map(({ ms }) => ms)).toFixed(0)} ms`];
  });
  return `| ${[name, ...told, percent(of.filter(({ reads }) => reads.some(({ right }) => right)).length, of.length)].join(' | ')} |\n`;
}

const heads = ['pictures', ...engines.flatMap(([name]) => [`${name} reads`, 'in (median)']), 'either reads'];
process.stdout.write(`| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |\n`);
for (const kind of Object.keys(KINDS)) process.stdout.write(line(kind, judged.filter((one) => one.kind === kind)));
for (const format of FORMATS) process.stdout.write(line(format, judged.filter((one) => one.format === format)));
process.stdout.write(line('**all**', judged));

const total = (nth: number) => judged.reduce((sum, { reads }) => sum + (reads[nth]?.ms ?? 0), 0);
const wrong = (nth: number) => {
  const times = FORMATS.map((format) => [format, judged.reduce((sum, one) => sum + (one.format === format ? (one.reads[nth]?.wrong ?? 0) : 0), 0)] as const).filter(([, many]) => many > 0);
  return times.length === 0 ? 'nothing' : times.map(([format, many]) => `${many} ${format}`).join(', ');
};
process.stdout.write(`\n${judged.length} pictures. zxing-wasm takes ${(total(1) / total(0)).toFixed(2)} of @zxing/library's time. Read as something else: by @zxing/library ${wrong(0)}, by zxing-wasm ${wrong(1)}.\n`);
const only = judged.filter(({ reads: [baseline, other] }) => baseline?.right === true && other?.right !== true);
process.stdout.write(`Read by @zxing/library alone: ${only.length}${only.length === 0 ? '' : ` (${[...new Set(only.map(({ kind, format }) => `${format}, ${kind}`))].join('; ')})`}.\n`);
