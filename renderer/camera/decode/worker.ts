import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url&inline';
import { bothEngines } from './both-engines.ts';
import type { Engine, Sighting } from './engine.ts';
import { scriptEngine } from './script-engine.ts';
import { wasmEngine } from './wasm-engine.ts';

/** What the window hands over, and what it hears back; `quick`: the quick engine runs; `not-read`: this frame could not be read, another may. */
export type Order = { frame: VideoFrame; part: DOMRectInit };
export type Answer = { is: 'started'; quick: boolean } | { is: 'not-read' } | { is: 'read'; sightings: Sighting[]; width: number; height: number; ms: number };

const engine = start();
let canvas: OffscreenCanvas | undefined;

/** The quick engine's bytes lie in this script: nothing is fetched. */
async function start(): Promise<Engine> {
  const slow = scriptEngine();
  const mono = () => performance.now();
  const quick = await wasmEngine(bytesOf(wasm)).catch(() => undefined);
  answer({ is: 'started', quick: quick !== undefined });
  return bothEngines({ quick, slow, mono, onQuickLost: () => answer({ is: 'started', quick: false }) });
}

function bytesOf(address: string): ArrayBuffer {
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}

/** One frame at a time: the window hands the next one over when it has heard of this one. */
addEventListener('message', ({ data: { frame, part } }: MessageEvent<Order>) => {
  read(frame, part).then(answer, () => answer({ is: 'not-read' }));
});

async function read(frame: VideoFrame, { x = 0, y = 0, width = 0, height = 0 }: DOMRectInit): Promise<Answer> {
  const ready = await engine;
  const began = performance.now();
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  // kept where it can be read: the pixels are wanted, nobody looks at it
  const context = canvas.getContext('2d', { willReadFrequently: true });
  try {
    context?.drawImage(frame, x, y, width, height, 0, 0, width, height);
  } finally {
    frame.close();
  }
  const pixels = context?.getImageData(0, 0, width, height);
  if (pixels === undefined) return { is: 'not-read' };
  const sightings = await ready(pixels);
  return { is: 'read', sightings, width, height, ms: performance.now() - began };
}

function answer(said: Answer): void {
  postMessage(said);
}
