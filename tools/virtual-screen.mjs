// Programs that open windows nobody is to see, or be disturbed by.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { Stop } from './prepare/progress.mjs';
import { run } from './prepare/run.mjs';

/** The system packages that this takes. */
export const SCREEN_PACKAGES = ['screen', 'keys'];

/** Its keys bear the times at which it heard them, and a real keyboard is not kept up by a busy machine. */
const FIRST = -10;

/**
 * Runs a command on so many screens of its own on Linux, on the real one elsewhere, and hands back its exit code. Each screen has
 * a keyboard of its own; which they are stands in VOUCHER_DESK_SCREENS.
 */
export async function onVirtualScreen(command, args, { screens = 1, ...options }) {
  if (process.platform !== 'linux') return run(command, args, options);
  const opened = [];
  try {
    for (let nth = 0; nth < screens; nth++) opened.push(await openScreen());
    const names = opened.map(({ display }) => display);
    const { WAYLAND_DISPLAY: _, XAUTHORITY: __, ...env } = options.env;
    return await run(command, args, { ...options, env: { ...env, DISPLAY: names[0], XDG_SESSION_TYPE: 'x11', DBUS_SESSION_BUS_ADDRESS: 'disabled:', VOUCHER_DESK_SCREENS: names.join(' ') } });
  } finally {
    for (const screen of opened) screen.close();
  }
}

/** A screen, in a session of its own: Linux weighs sessions before it weighs what is in them. */
async function openScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2048x1200x24', '-nolisten', 'tcp'], { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const close = () => void server.kill();
  process.once('exit', close);
  let cried = '';
  server.stderr.on('data', (text) => (cried += text));
  const named = once(server.stdio[3], 'data').then(([name]) => `:${String(name).trim()}`);
  const ended = once(server, 'exit').then(([code]) => {
    throw new Stop(`Xvfb ended with ${code} before it had a screen:\n${cried}`);
  });
  ended.catch(() => undefined);
  const display = await Promise.race([named, ended]);
  goFirst(server.pid);
  return { display, close };
}

/** As only root may let it. */
function goFirst(pid) {
  try {
    setPriority(pid, FIRST);
    writeFileSync(`/proc/${pid}/autogroup`, String(FIRST));
    // in real time, before all that only comes first
    execFileSync('chrt', ['--rr', '--pid', '1', String(pid)], { stdio: 'ignore' });
  } catch {
    // then it waits its turn, and what is torn meanwhile is sent again
  }
}
