import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { freshHome } from './desk-app.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const ORDINARY = ['--user', '--map-user=65534', '--map-group=65534'];

type Process = { pid: number; parent: number; kind: string | undefined; filtered: boolean };

test('started by an ordinary user, the window’s process runs in the operating system’s sandbox', async () => {
  const home = freshHome();
  const electron = process.env['VOUCHER_DESK_ELECTRON'] ?? 'electron';
  const { VOUCHER_DESK_TEST: _, ...env } = process.env;
  const command = [electron, '.', `--user-data-dir=${home}`];
  // root sees itself as an ordinary user in a namespace of its own
  const [program = electron, ...args] = process.getuid?.() === 0 ? ['unshare', ...ORDINARY, ...command] : command;
  const app = spawn(program, args, { cwd: ROOT, env, stdio: 'ignore' });
  const gone = new Promise<void>((done) => app.once('exit', () => done()));
  try {
    await expect.poll(() => windowsOf(app.pid ?? 0).map(({ filtered }) => filtered), { timeout: 30_000 }).toEqual([true]);
  } finally {
    app.kill();
    await gone;
  }
});

/** The processes below one that draw a window, as the kernel knows them. */
function windowsOf(root: number): Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(readProcess).filter((one) => one !== undefined);
  const below = new Set([root]);
  for (let grown = -1; grown !== below.size; ) {
    grown = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  return all.filter(({ pid, kind }) => kind === 'renderer' && below.has(pid));
}

function readProcess(pid: string): Process | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kind = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/).find((part) => part.startsWith('--type='));
    return { pid: Number(pid), parent: Number(/^PPid:\t(\d+)$/m.exec(status)?.[1]), kind: kind?.slice('--type='.length), filtered: /^Seccomp:\t2$/m.test(status) };
  } catch {
    // it ended while it was read
    return undefined;
  }
}
