import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { writeWhole } from '../disk/whole-file.ts';
import { type KindOf, makeFaults } from './faults.ts';
import { type Leverage, makeLeverage } from './levers.ts';
import { openLine } from './line.ts';

export type Bound = { Bindings: HttpBindings };

/** What a training server is over its line. */
type OverLine = Leverage & { close(): Promise<void> };

/** What every training server is, whatever it speaks. */
export type TrainingServer = OverLine & {
  /** another till takes the voucher, whatever the line does; false where nothing of it is left, or it is not known here */
  takeElsewhere(code: string): boolean;
};

/** Where a training server has its chance from: whole words of it, and bytes for what nobody may guess. */
export type Chance = { random: () => number; bytes?: (length: number) => Buffer };

/** A provider's own calls, without a line. `at` is what it is for whoever knows under which address it is reached. */
export type Calls<Own> = { now: () => number; kindOf: KindOf; speak(app: Hono<Bound>): void; at(baseUrl: string): Own };

/** One request, one answer: its calls behind what `before` does to them, dated by its clock. */
export function answering({ now, speak }: Pick<Calls<unknown>, 'now' | 'speak'>, ...before: MiddlewareHandler<Bound>[]): Hono<Bound> {
  const app = new Hono<Bound>();
  app.use(async (c, next) => {
    await next();
    c.header('date', new Date(now()).toUTCString());
  });
  for (const one of before) app.use(one);
  speak(app);
  return app;
}

/** What all training servers stand on: a line on loopback that can be cut, its levers, and the clock of whoever starts it. */
export async function openGround<Own>(calls: Calls<Own>): Promise<Own & OverLine> {
  const leverage = makeLeverage(() => line);
  const line = await openLine(answering(calls, makeFaults(leverage.levers, calls.kindOf)));
  return { ...calls.at(`http://127.0.0.1:${line.port}`), ...leverage, close: () => line.cut() };
}

/** What a training server remembers, to be saved before it answers. Throws if the file is there and not readable. */
export function openMemory<T extends object>(path: string, schema: z.ZodType<T>, fresh: () => T): { kept: T; save(): void } {
  const known = existsSync(path);
  const kept = known ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : fresh();
  const save = () => writeWhole(path, JSON.stringify(kept));
  if (!known) save();
  return { kept, save };
}

/** A shape in which a provider may say why not, where its documents leave it open: drawn at each start, so that nothing can come to depend on it. */
export function drawErrorBody(random: () => number): (text: string) => object {
  return drawnOf<(text: string) => object>(
    [
      (text: string) => ({ message: text }),
      (text: string) => ({ error: text }),
      (text: string) => ({ error: { message: text } }),
      (text: string) => ({ errors: [{ message: text }] }),
    ],
    random,
  );
}

/** One of what the documents leave open. */
export function drawnOf<T>(all: readonly [T, ...T[]], random: () => number): T {
  return all[Math.floor(random() * all.length)] ?? all[0];
}

/** An id in the form of a UUID. */
export function uuidOf(bytes: (length: number) => Buffer): string {
  return bytes(16).toString('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
