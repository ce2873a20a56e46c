import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';

export const BUILT = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'torture');

const PROGRAMS = ['keeper', 'ocapi-till', 'office-till', 'offline-till', 'provisioner', 'till'];

/** What a file finds beside itself it finds there still. */
const WHERE_IT_STOOD: Plugin = {
  name: 'where it stood',
  transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
};

/** Builds the programs that are made to be killed, as the product is built: hundreds of starts, each of which would read hundreds of files. */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [WHERE_IT_STOOD],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: BUILT,
      emptyOutDir: true,
      rolldownOptions: { input: Object.fromEntries(PROGRAMS.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])) },
    },
  });
}
