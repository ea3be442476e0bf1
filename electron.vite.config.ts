import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { dictionariesPlugin } from './scripts/lib/dictionaries.mjs';

// The oldest runtime that development uses: Electron 33 (Node 20.18, Chromium 130).
const node = 'node20.18';
const chromium = 'chrome130';

// Everything is bundled but the engine of the index, which is native: the package ships its modules alone.
export default defineConfig({
  main: {
    plugins: [dictionariesPlugin()],
    build: {
      target: node,
      outDir: 'out/main',
      externalizeDeps: false,
      minify: true,
      rolldownOptions: { input: { index: resolve('main/index.ts') }, external: ['libsql'], output: { format: 'es' } },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: { preload: resolve('main/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: chromium,
      outDir: 'out/renderer',
      minify: true,
      // Fonts and pictures stay files: the content policy allows no data: fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve('renderer/index.html'), safe: resolve('renderer/safe/index.html') } },
    },
  },
});
