/** What the files of a room may import: paths from the root, or packages. A file belongs to the first room it matches. */
export type Room = { name: string; files: RegExp; may: RegExp[]; types?: RegExp[] };

const SHARED = /^shared\//;
const CORE = /^main\/core\//;
const DISK = /^main\/disk\//;
const NODE = /^node:/;
const ZOD = /^zod$/;
const ELECTRON = [/^electron$/, /^electron-log/];

export const ROOMS: Room[] = [
  { name: 'shared/words/say.ts', files: /^shared\/words\/say\.ts$/, may: [/^intl-messageformat$/] },
  { name: 'shared', files: SHARED, may: [SHARED, ZOD] },
  { name: 'main/core', files: CORE, may: [SHARED, CORE] },
  { name: 'main/disk', files: DISK, may: [DISK, NODE] },
  { name: 'main/vault', files: /^main\/vault\//, may: [SHARED, /^main\/vault\//, DISK, NODE, ZOD] },
  { name: 'main/journal', files: /^main\/journal\//, may: [SHARED, CORE, DISK, /^main\/journal\//, /^better-sqlite3$/, ZOD, NODE], types: [/^main\/vault\/vault\.ts$/] },
  { name: 'main/snapshot/reader.ts', files: /^main\/snapshot\/reader\.ts$/, may: [SHARED, /^main\/snapshot\//, /^main\/providers\/[^/]+$/, NODE] },
  { name: 'main/snapshot', files: /^main\/snapshot\//, may: [SHARED, CORE, DISK, /^main\/snapshot\//, /^better-sqlite3$/, ZOD, NODE], types: [/^main\/providers\/[^/]+$/, /^main\/terminal\.ts$/] },
  { name: 'main/storage', files: /^main\/storage\//, may: [SHARED, DISK, /^main\/(journal|storage)\//, /^main\/vault\/access-file\.ts$/, /^better-sqlite3$/, ZOD, NODE], types: [/^main\/terminal\.ts$/, /^main\/vault\/(vault|keys)\.ts$/] },
  { name: 'main/printing', files: /^main\/printing\//, may: [SHARED, CORE, DISK, /^main\/printing\//, NODE, /^@point-of-sale\//], types: [/^main\/journal\/journal\.ts$/, /^main\/terminal\.ts$/] },
  { name: 'main/serial', files: /^main\/serial\//, may: [SHARED, /^main\/serial\//, /^serialport$/, /^node:fs\/promises$/], types: [/^main\/terminal\.ts$/] },
  { name: 'main/settings', files: /^main\/settings\//, may: [SHARED, /^main\/settings\//, NODE], types: [/^main\/vault\/vault\.ts$/] },
  { name: 'main/provisioning', files: /^main\/provisioning\//, may: [SHARED, /^main\/provisioning\//, /^main\/vault\/recovery\.ts$/, /^main\/providers\/adility\/api\.ts$/, NODE, ZOD], types: [/^main\/vault\/vault\.ts$/, /^main\/settings\/settings\.ts$/] },
  { name: 'main/providers/registry.ts', files: /^main\/providers\/registry\.ts$/, may: [SHARED, /^main\/providers\//] },
  { name: 'main/providers', files: /^main\/providers\/[^/]+$/, may: [SHARED, /^main\/providers\/[^/]+$/, NODE, ZOD, /^undici$/, /^@streamparser\/json$/] },
  { name: 'main/providers/adility/xml.ts', files: /^main\/providers\/adility\/xml\.ts$/, may: [/^sax$/] },
  { name: 'a provider', files: /^main\/providers\/[^/]+\//, may: [SHARED, /^main\/providers\/[^/]+$/, NODE, ZOD] },
  { name: 'main/training', files: /^main\/training\//, may: [SHARED, DISK, /^main\/training\//, /^main\/providers\/[^/]+\/wire\.ts$/, NODE, ZOD, /^hono($|\/)/, /^@hono\/node-server($|\/)/] },
  {
    name: 'main/actions',
    files: /^main\/actions\//,
    may: [SHARED, CORE, /^main\/actions\//],
    types: [/^main\/journal\//, /^main\/printing\/sheet\.ts$/, /^main\/providers\/[^/]+$/, /^main\/terminal\.ts$/],
  },
  { name: 'main/electron', files: /^main\/electron\//, may: [SHARED, /^main\/electron\//, /^main\/serve\.ts$/, NODE, ...ELECTRON], types: [/^main\/printing\/paper\.ts$/, /^main\/providers\/carrier\.ts$/, /^main\/snapshot\/elsewhere\.ts$/, /^main\/vault\/keys\.ts$/, /^main\/terminal\.ts$/] },
  { name: 'main/terminal.ts', files: /^main\/terminal\.ts$/, may: [SHARED], types: [CORE, /^main\/(journal|printing|providers|provisioning|serial|vault|settings|snapshot|storage)\/[^/]+$/] },
  { name: 'main/handlers.ts', files: /^main\/handlers\.ts$/, may: [SHARED, /^main\/actions\//], types: [/^main\/terminal\.ts$/] },
  { name: 'main/sync', files: /^main\/sync\//, may: [SHARED, CORE, /^main\/(actions|sync)\//], types: [/^main\/terminal\.ts$/, /^main\/journal\/outbox\.ts$/] },
  { name: 'main/clock.ts', files: /^main\/clock\.ts$/, may: [NODE], types: [/^main\/terminal\.ts$/] },
  { name: 'main/time.ts', files: /^main\/time\.ts$/, may: [SHARED, CORE], types: [/^main\/terminal\.ts$/, /^main\/journal\/journal\.ts$/] },
  { name: 'main/serve.ts', files: /^main\/serve\.ts$/, may: [SHARED], types: [/^main\/terminal\.ts$/] },
  { name: 'main/shut.ts', files: /^main\/shut\.ts$/, may: [SHARED, /^main\/serve\.ts$/], types: [/^main\/journal\/open\.ts$/, /^main\/terminal\.ts$/] },
  { name: 'main/home.ts', files: /^main\/(home|moved-home|live|provision|set-up|recover|standard-input|command-line|without-window|office-line|office-words)\.ts$/, may: [SHARED, NODE, /^main\/(?!electron\/|app\.ts$|main\.ts$)/] },
  { name: 'main/app.ts', files: /^main\/app\.ts$/, may: [SHARED, /^main\/(?!main\.ts$)/, NODE, ...ELECTRON] },
  { name: 'main/main.ts', files: /^main\/main\.ts$/, may: [/^main\/(app|clock)\.ts$/] },
  { name: 'main/compose.ts', files: /^main\/(compose|open-accounts)\.ts$/, may: [SHARED, NODE, /^main\/(?!electron\/|training\/|app\.ts$|main\.ts$)/] },
  { name: 'preload', files: /^preload\//, may: [/^electron$/], types: [SHARED] },
  {
    name: 'renderer',
    files: /^renderer\//,
    may: [SHARED, /^renderer\//, /^react($|\/)/, /^react-dom($|\/)/, /^zustand($|\/)/, /^@mantine\//, /^@tanstack\/react-virtual$/, /^bwip-js($|\/)/, /^@zxing\//, /^zxing-wasm($|\/)/],
  },
];

/** A provider's folder may import its own files beside what is common to all. */
export function ownFolder(file: string): string | undefined {
  return /^main\/providers\/[^/]+\//.exec(file)?.[0];
}
