import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { writeWhole } from '../disk/whole-file.ts';
import { type KindOf, makeFaults } from './faults.ts';
import { type Leverage, makeLeverage } from './levers.ts';
import { openLine } from './line.ts';

export type Bound = { Bindings: HttpBindings };

/** What every training server is, whatever it speaks. */
export type TrainingServer = Leverage & {
  /** another till takes the voucher, whatever the line does; false where nothing of it is left, or it is not known here */
  takeElsewhere(code: string): boolean;
  close(): Promise<void>;
};

/** `speak` adds the provider's own calls, behind the faults. */
type Parts = { now: () => number; kindOf: KindOf; speak(app: Hono<Bound>): void };

/** What all training servers stand on: a line on loopback that can be cut, its levers, and the clock of whoever starts it. */
export async function openGround({ now, kindOf, speak }: Parts): Promise<Omit<TrainingServer, 'takeElsewhere'> & { baseUrl: string }> {
  const leverage = makeLeverage(() => line);
  const app = new Hono<Bound>();
  app.use(async (c, next) => {
    await next();
    c.header('date', new Date(now()).toUTCString());
  });
  app.use(makeFaults(leverage.levers, kindOf));
  speak(app);
  const line = await openLine(app);
  return { ...leverage, baseUrl: `http://127.0.0.1:${line.port}`, close: () => line.cut() };
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
