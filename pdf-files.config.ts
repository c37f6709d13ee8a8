import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const ROOT = dirname(dirname(createRequire(import.meta.url).resolve('pdfjs-dist')))
/** Tables for writing systems, stand-ins for fonts that a PDF does not bring, decoders of pictures, a colour profile. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs']
/**
 * `quickjs` runs a PDF's own scripts, which never happens here; the decoders without WebAssembly are not needed. This
 * edition of the Liberation fonts is under the GPL, so Helvetica that a PDF does not bring is drawn in the computer's own
 * font; its text is read all the same.
 */
const LEFT_OUT = /^(?:quickjs|Liberation|.*_nowasm_fallback)|_(?:QUICKJS|LIBERATION)$/

const files = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => !LEFT_OUT.test(name))
      .map((name) => `${folder}/${name}`),
  )

const TYPES: Readonly<Record<string, string>> = { wasm: 'application/wasm' }

/** Puts the files that pdf.js fetches beside the app, under `pdfjs/`: written by a build, served while developing. */
export const pdfFiles = (): Plugin => ({
  name: 'pdf-files',
  generateBundle() {
    for (const file of files()) {
      this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source: readFileSync(join(ROOT, file)) })
    }
  },
  configureServer(server) {
    const known = new Set(files())
    server.middlewares.use((request, response, next) => {
      const file = /^\/pdfjs\/([^?#]+)/.exec(request.url ?? '')?.[1]
      if (file === undefined || !known.has(file)) return next()
      const type = TYPES[basename(file).split('.').at(-1) ?? ''] ?? 'application/octet-stream'
      response.setHeader('content-type', type)
      response.end(readFileSync(join(ROOT, file)))
    })
  },
})
