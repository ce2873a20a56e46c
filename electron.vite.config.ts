import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

// The oldest Electron that the app is run on: 33, for tests where the targeted one cannot be downloaded.
const NODE = 'node20.18';
const CHROME = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: NODE,
      rolldownOptions: { input: { main: 'main/main.ts', checker: 'main/storage/checker.ts', reader: 'main/snapshot/reader.ts' } },
    },
  },
  preload: {
    // A sandboxed preload must be one CommonJS file.
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: { input: { preload: 'preload/preload.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    // in a folder of their own: their policy is another than the window's
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } } },
    build: {
      target: CHROME,
      minify: true,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
});
