// Programs that open windows nobody is to see, or be disturbed by.
import { run } from './prepare/run.mjs';

/** The system packages that this takes. */
export const SCREEN_PACKAGES = ['screen', 'keys'];

/** Adds a screen to those that the command is told of, and goes on with it. */
const TOLD = 'VOUCHER_DESK_SCREENS="$VOUCHER_DESK_SCREENS $DISPLAY,$XAUTHORITY" exec "$@"';

/** Root may let a screen go first: its keys bear the times at which it heard them, and a real keyboard is not kept up by a busy machine. */
const FIRST = 10;
const ahead = (program, words, by) => (process.getuid() === 0 ? ['nice', ['-n', String(by), program, ...words]] : [program, words]);

/**
 * Runs a command on so many screens of its own on Linux, on the real one elsewhere, and hands back its exit code. Each screen has
 * a keyboard of its own; which they are stands in VOUCHER_DESK_SCREENS as display,authority.
 */
export function onVirtualScreen(command, args, { screens = 1, ...options }) {
  if (process.platform !== 'linux') return run(command, args, options);
  const { WAYLAND_DISPLAY: _, ...env } = { ...options.env, XDG_SESSION_TYPE: 'x11', DBUS_SESSION_BUS_ADDRESS: 'disabled:', VOUCHER_DESK_SCREENS: '' };
  let [program, words] = [command, args];
  for (let nth = 0; nth < screens; nth++) {
    const [inner, more] = ahead(program, words, FIRST);
    [program, words] = ahead('xvfb-run', ['-a', '-s', '-screen 0 2048x1200x24', 'sh', '-c', TOLD, 'sh', inner, ...more], -FIRST);
  }
  return run(program, words, { ...options, env });
}
