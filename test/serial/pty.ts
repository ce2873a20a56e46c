import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A serial line with a scanner at its other end, as this system makes one without hardware. */
export type Pty = { path: string; /** the scanner sends */ send(text: string | Uint8Array): void; unplug(): Promise<void>; /** gone before it returns */ cut(): void };

/** The terminal's own end is held by a process that neither reads nor echoes. */
const HOLD = 'stty raw -echo; tty >&3; exec sleep 3600';

export async function openPty(): Promise<Pty> {
  const held = spawn('script', ['-qfc', HOLD, '/dev/null'], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const path = await new Promise<string>((resolve, reject) => {
    held.once('error', reject);
    held.stdio[3]?.once('data', (told: Buffer) => resolve(String(told).trim()));
  });
  return {
    path,
    send: (text) => void held.stdin?.write(text),
    unplug: () => endOf(held),
    cut() {
      held.kill('SIGKILL');
      while (!/\) [ZX] /.test(readFileSync(`/proc/${held.pid}/stat`, 'utf8')));
    },
  };
}

function endOf(held: ChildProcess): Promise<void> {
  if (held.exitCode !== null || held.signalCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => held.once('exit', () => resolve()));
  held.kill('SIGKILL');
  return ended;
}
