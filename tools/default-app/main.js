// What an Electron binary runs when it is given a folder: `electron [-r module] [flags] <app> [args]`.
// Electron's own copy of this does not come with the fallback binary. The top-level await matters:
// 'ready' is only emitted once the app's entry has been evaluated.
import { app } from 'electron/main';
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

function parse(args) {
  const required = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === '-r' || arg === '--require') required.push(args[(at += 1)]);
    else if (arg === '-v' || arg === '--version') answer(`v${process.versions.electron}`);
    else if (!arg.startsWith('-')) return { required, target: resolve(arg) };
  }
  return { required, target: null };
}

function answer(text) {
  console.log(text);
  process.exit(0);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}

/** Gives the app its name and version and hands back the file to start. */
function adopt(target) {
  const manifest = join(target, 'package.json');
  if (existsSync(manifest)) {
    const { name, productName, version, desktopName } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    if (productName ?? name) app.setName(productName ?? name);
    app.setDesktopName(desktopName ?? `${app.name}.desktop`);
  }
  const entry = createRequire(import.meta.url).resolve(target);
  app.setAppPath(existsSync(manifest) ? target : dirname(entry));
  return entry;
}

const { required, target } = parse(process.argv.slice(1));
if (required.length > 0) Module._preloadModules(required);
if (target === null) fail('usage: electron [flags] <path to app>');
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

let entry;
try {
  entry = adopt(target);
} catch (error) {
  fail(`No Electron app at ${target}\n${error.message}`);
}
try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  fail(`The app failed while loading\n${error?.stack ?? error}`);
}
