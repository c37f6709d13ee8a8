import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { pdfFiles } from './pdf-files.config'

// One CommonJS file per entry: a sandboxed preload cannot load ES modules, and the host loads main the same way.
const entries = (input: Record<string, string>) => ({
  input,
  output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
})
const resolve = { tsconfigPaths: true }
/** The page a dossier is printed on and previewed in: served with its own policy, without script. */
const printPage = existsSync('renderer/dossier/print.html') ? { print: 'renderer/dossier/print.html' } : {}

export default defineConfig({
  main: {
    resolve,
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        ...entries({ index: 'electron/main/index.ts', gainsay: 'electron/cli/index.ts' }),
        external: ['electron'],
      },
    },
  },
  preload: {
    resolve,
    build: { target: 'node20', rolldownOptions: entries({ index: 'electron/preload/index.ts' }) },
  },
  renderer: {
    root: 'renderer',
    base: './',
    resolve,
    plugins: [react(), pdfFiles()],
    worker: { format: 'es' },
    build: {
      target: 'chrome156',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: 'renderer/index.html', ...printPage },
        // The first list waits for every file it needs: a few larger ones come sooner than fifty small ones.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'frame',
                test: /node_modules[\\/](react|react-dom|scheduler|dexie|valibot|wouter|@noble|@tanstack)[\\/]/,
              },
              {
                name: 'controls',
                test: /node_modules[\\/](@?react-aria|@?react-stately|@react-types|@internationalized|lucide-react)/,
              },
              {
                name: 'rooms',
                test: /[\\/](shared[\\/](kernel|schema|search|history|desk)|renderer[\\/](ui|store|desk|record))[\\/]/,
              },
            ],
          },
        },
      },
    },
  },
})
