import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SerialPort } from '../../shared/serial.ts';
import type { PacedClock } from '../clocks.ts';
import { type DeskApp, openDesk, ROOT } from './desk-app.ts';

/** The real app by a clock whose pace the test sets. Deadlines of exchanges go by the machine's. */
export type PacedDesk = DeskApp & {
  pace(factor: number): Promise<void>;
  /** milliseconds by the app's steady clock */
  mono(): Promise<number>;
  /** the serial ports that the system names from now on */
  portsAre(ports: SerialPort[]): Promise<void>;
  /** when so many milliseconds have passed by the app's clock */
  passes(ms: number): Promise<void>;
};

/** Beside the product's main, preload and renderer, so that it starts with these; a package takes only those. Each worker builds its own. */
const FOLDER = join(ROOT, 'out', `paced-${process.env['TEST_PARALLEL_INDEX'] ?? 0}`);
let built = false;

function build(): void {
  if (built) return;
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--ssr', join(ROOT, 'test', 'e2e', 'paced-entry.ts'), '--outDir', FOLDER], { cwd: ROOT, stdio: 'inherit' });
  mkdirSync(FOLDER, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as object;
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ ...manifest, main: 'paced-entry.js' }));
  built = true;
}

export async function openPacedDesk(home: string): Promise<PacedDesk> {
  build();
  const desk = await openDesk({ home, program: FOLDER });
  const { app, page } = desk;
  return {
    ...desk,
    async pace(factor) {
      const wall = await app.evaluate((_, next) => {
        const clock = Reflect.get(globalThis, 'clock') as PacedClock;
        clock.pace(next);
        return clock.now();
      }, factor);
      await page.evaluate(showWall, { wall, factor });
    },
    portsAre: (named) => app.evaluate((_, there) => void Object.assign(Reflect.get(globalThis, 'ports') as object, { named: there }), named),
    mono: () => app.evaluate(() => (Reflect.get(globalThis, 'clock') as PacedClock).mono()),
    passes: (ms) => app.evaluate((_, length) => new Promise<void>((passed) => void (Reflect.get(globalThis, 'clock') as PacedClock).after(length, passed)), ms),
  };
}

/** The window has a wall clock of its own, the same machine's: it goes on from there at that pace. */
function showWall({ wall, factor }: { wall: number; factor: number }): void {
  const from = performance.now();
  const now = () => Math.round(wall + (performance.now() - from) * factor);
  const Machine = (Reflect.get(window, 'MachineDate') ?? Date) as DateConstructor;
  class Wall extends Machine {
    constructor(...at: [] | [string]) {
      super(...((at.length === 0 ? [now()] : at) as [number]));
    }
    static override now = now;
  }
  Object.assign(window, { MachineDate: Machine, Date: Wall });
}
