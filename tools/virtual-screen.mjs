// Programs that open windows nobody is to see, or be disturbed by.
import { run } from './prepare/run.mjs';

/** The system packages that this takes. */
export const SCREEN_PACKAGES = ['screen', 'keys'];

/** Runs a command on a screen of its own on Linux, on the real one elsewhere, and hands back its exit code. */
export function onVirtualScreen(command, args, options) {
  if (process.platform !== 'linux') return run(command, args, options);
  const { WAYLAND_DISPLAY: _, ...env } = { ...options.env, XDG_SESSION_TYPE: 'x11', DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  return run('xvfb-run', ['-a', '-s', '-screen 0 2048x1200x24', command, ...args], { ...options, env });
}
