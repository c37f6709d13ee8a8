import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, defineConfig, type Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, 'out/host')
const SUFFIX = '?page'

/** `import text from './x?page'`: x and its imports bundled to one self-contained script. */
const pageScripts: Plugin = {
  name: 'page-scripts',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(SUFFIX)) return null
    const resolved = await this.resolve(source.slice(0, -SUFFIX.length), importer)
    return resolved && `${resolved.id}${SUFFIX}`
  },
  async load(id) {
    if (!id.endsWith(SUFFIX)) return null
    const result = await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        write: false,
        minify: false,
        target: 'chrome120',
        lib: { entry: id.slice(0, -SUFFIX.length), formats: ['iife'], name: 'script' },
      },
    })
    const [output] = Array.isArray(result) ? result : [result]
    if (output === undefined || !('output' in output)) throw new Error(`${id} was not bundled`)
    return `export default ${JSON.stringify(output.output[0].code)}`
  },
}

/** The host is started as a program; Windows starts programs by their ending. */
const executable: Plugin = {
  name: 'executable',
  writeBundle() {
    chmodSync(join(OUT, 'host.cjs'), 0o755)
    writeFileSync(join(OUT, 'host.cmd'), '@node "%~dp0host.cjs" %*\r\n')
  },
}

/** `npm start` and its like: each program of e2e/launch that there is becomes out/host/NAME.cjs. */
const programs = Object.fromEntries(
  ['start', 'demo', 'bench']
    .map((name) => [name, join(ROOT, `e2e/launch/${name}.ts`)] as const)
    .filter(([, path]) => existsSync(path)),
)

export default defineConfig({
  root: ROOT,
  publicDir: false,
  plugins: [pageScripts, executable],
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir: OUT,
    emptyOutDir: true,
    rolldownOptions: {
      input: { host: join(import.meta.dirname, 'boot.ts'), ...programs },
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name].cjs',
        banner: (chunk) => (chunk.name === 'host' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
})
