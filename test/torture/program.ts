import { once } from 'node:events';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { BUILT } from './built.ts';

/** A program that is killed compiles each time anew what it is made of, if nobody keeps that for it. */
const COMPILED = join(BUILT, 'compiled');

/** Starts a program of this folder in a process of its own, made to be killed. */
export function startProgram(name: string, ...args: string[]): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']>; stderr: NonNullable<ChildProcess['stderr']> } {
  return spawn(process.execPath, [join(BUILT, `${name}.js`), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: COMPILED } });
}

/** Runs one that stands still at its n-th window, and kills it there: where that was, or how many windows it had. */
export async function killedAt(name: string, args: string[], n: number): Promise<string> {
  const child = startProgram(name, ...args, String(n));
  let said = '';
  let cried = '';
  child.stderr.on('data', (text) => (cried += String(text)));
  const ended = once(child, 'close');
  child.stdout.on('data', (text) => {
    said += String(text);
    if (said.includes('standing still')) child.kill('SIGKILL');
  });
  await ended;
  const where = /^(?:standing still|done) (.+)$/m.exec(said)?.[1];
  if (where === undefined) throw new Error(`${name} ended by itself: ${cried}`);
  return where;
}
