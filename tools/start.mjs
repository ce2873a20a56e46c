// npm start: the app in its window; where there is no screen, the demonstration instead.
import { ROOT } from './prepare/places.mjs';
import { asProgram } from './prepare/progress.mjs';
import { onRightNode } from './prepare/node.mjs';
import { run } from './prepare/run.mjs';
import { demonstrate } from './demonstrate.mjs';
import { prepareApp, ranOn } from './prepare.mjs';

await asProgram(() => onRightNode(start));

async function start(args) {
  if (!hasScreen()) {
    console.log('No screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the demonstration instead.');
    return demonstrate('test/demo/demo.ts', []);
  }
  const { electron, env } = await prepareApp();
  console.log(ranOn(electron));
  return run(electron.path, [...sandboxFlags(), '.', ...args], { cwd: ROOT, env });
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function sandboxFlags() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return [];
  console.log("You are root, for whom Chromium's sandbox does not work: starting with --no-sandbox.");
  return ['--no-sandbox'];
}
