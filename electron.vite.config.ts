import { existsSync } from 'node:fs'
import { resolve as resolvePath } from 'node:path'
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

type ModuleInfo = { readonly importedIds: readonly string[] }
type Graph = { getModuleInfo(id: string): ModuleInfo | null }
let needed: ReadonlySet<string> | null = null

/** Whether the first list of a case needs a module: main.tsx reaches it without an import that waits to be asked. */
function isNeeded(id: string, graph: Graph): boolean {
  if (needed === null) {
    const found = new Set([resolvePath('renderer/app/main.tsx')])
    for (const one of found) for (const next of graph.getModuleInfo(one)?.importedIds ?? []) found.add(next)
    needed = found
  }
  return needed.has(id)
}

/** A file for the modules that a pattern finds, and another for those of them that come later. */
const fileFor = (name: string, pattern: RegExp) => ({
  name: (id: string, graph: Graph) =>
    pattern.test(id) ? (isNeeded(id, graph) ? name : `${name}-later`) : null,
})

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
        input: { index: 'renderer/index.html', ahead: 'renderer/store/ahead.ts', ...printPage },
        // The first list waits for every file it needs: a few larger ones come sooner than fifty small ones, and they
        // hold nothing that it does not need. The file that opens databases ahead stands alone, under a known name.
        output: {
          entryFileNames: (entry) => (entry.name === 'ahead' ? 'ahead.js' : 'assets/[name]-[hash].js'),
          codeSplitting: {
            groups: [
              fileFor(
                'frame',
                /node_modules[\\/](react|react-dom|scheduler|dexie|valibot|wouter|@noble|@tanstack)[\\/]/,
              ),
              fileFor(
                'controls',
                /node_modules[\\/](@?react-aria|@?react-stately|@react-types|@internationalized|lucide-react)/,
              ),
              fileFor(
                'rooms',
                /[\\/](shared[\\/](kernel|schema|search|history|desk)|renderer[\\/](ui|store|desk|record))[\\/](?!ahead)/,
              ),
            ],
          },
        },
      },
    },
  },
})
