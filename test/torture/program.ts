import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A program that is killed compiles each time anew what it is made of, if nobody keeps that for it. */
const COMPILED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'torture');

/** Starts a program of this folder in a process of its own, made to be killed. */
export function startProgram(name: string, ...args: string[]): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']>; stderr: NonNullable<ChildProcess['stderr']> } {
  return spawn(process.execPath, [join(import.meta.dirname, name), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: COMPILED } });
}
