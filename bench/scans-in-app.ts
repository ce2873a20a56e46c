// A scanner at work for minutes, once a second, and then twenty codes in five seconds, into the real window by real keys.
// usage: npm run bench -- scans-in-app [minutes, 10]
// Prints what was lost or out of order, and the memory of window and main by the minute beside that of the second one, that of the window without what the
// engine made of our code for itself, which grows for as long as functions turn out to be used often; ends with 1 where something was lost.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import { z } from 'zod';
import { maskCode } from '../shared/code.ts';
import { type DeskApp, freshHome, openDesk, signIn } from '../test/e2e/desk-app.ts';
import { focusWindow, scanByKeys } from '../test/e2e/scanner-keys.ts';
import { until } from '../test/until.ts';

const EACH_MS = 1_000;
const BURST = 20;
const BURST_EACH_MS = 250;
const MB = 1_048_576;

const minutes = Number(process.argv[2] ?? 10);
const codeOf = (n: number) => `TRY${String(7_000_000_000 + n * 7_919)}`;
const Part = z.object({ value: z.object({ entries: z.array(z.object({ maskedCode: z.string() })) }) });
const PART = 200;

/** What the history has of these scans, the oldest first. */
async function masks({ page }: DeskApp): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; ; from += PART) {
    const { entries } = Part.parse(await page.evaluate((asked) => window.desk.call('history.part', asked), { filter: {}, from, count: PART })).value;
    found.push(...entries.map(({ maskedCode }) => maskedCode));
    if (entries.length < PART) return found;
  }
}

type Memory = { windowMb: number; engineMb: number; mainMb: number };
const Snapshot = z.object({ snapshot: z.object({ meta: z.object({ node_fields: z.array(z.string()), node_types: z.tuple([z.array(z.string())], z.unknown()) }) }), nodes: z.array(z.number()) });

async function memoryOf({ app }: DeskApp, session: CDPSession): Promise<Memory> {
  const parts: string[] = [];
  const hear = ({ chunk }: { chunk: string }) => void parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', hear);
  const mainMb = await app.evaluate(() => process.memoryUsage().rss) / MB;
  return { ...sizesOf(parts.join('')), mainMb };
}

/** Byte code, machine code and the tables of both on one side, all that the window keeps on the other. */
function sizesOf(text: string): Pick<Memory, 'windowMb' | 'engineMb'> {
  const { snapshot: { meta: { node_fields: fields, node_types: [types] } }, nodes } = Snapshot.parse(JSON.parse(text));
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const bytes = { windowMb: 0, engineMb: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const is = types[nodes[at + type] ?? 0];
    bytes[is === 'code' || is === 'hidden' ? 'engineMb' : 'windowMb'] += (nodes[at + size] ?? 0) / MB;
  }
  return bytes;
}

async function paced(count: number, from: number, eachMs: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await scanByKeys(codeOf(from + n));
    await pause(Math.max(0, eachMs - (performance.now() - began)));
  }
}

const home = freshHome();
const desk = await openDesk({ home });
await signIn(desk.page);
const session = await desk.page.context().newCDPSession(desk.page);
focusWindow();
const memory: Memory[] = [];
for (let minute = 0; minute < minutes; minute++) {
  await paced(60_000 / EACH_MS, minute * (60_000 / EACH_MS), EACH_MS);
  memory.push(await memoryOf(desk, session));
}
const steady = (minutes * 60_000) / EACH_MS;
await paced(BURST, steady, BURST_EACH_MS);
const all = steady + BURST;
const wanted = Array.from({ length: all }, (_, n) => maskCode(codeOf(n)));
await until('every scan has come to something', async () => (await masks(desk)).length >= all).catch(() => undefined);
const heard = await masks(desk);
await desk.close();
rmSync(home, { recursive: true });

const lost = wanted.filter((mask, n) => heard[n] !== mask).length;
const base = memory[Math.min(1, memory.length - 1)];
console.log(`${steady} scans in ${minutes} min, then ${BURST} in ${(BURST * BURST_EACH_MS) / 1_000} s: ${heard.length} heard, ${lost} lost or out of order`);
memory.forEach(({ windowMb, engineMb, mainMb }, n) => console.log(`minute ${n + 1}: window ${windowMb.toFixed(2)} MB (${(windowMb / (base?.windowMb ?? 1)).toFixed(3)} of minute 2) and ${engineMb.toFixed(2)} MB of its engine, main ${mainMb.toFixed(0)} MB (${(mainMb / (base?.mainMb ?? 1)).toFixed(2)})`));
process.exitCode = lost === 0 ? 0 : 1;
