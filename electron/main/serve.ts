import { readFile } from 'node:fs/promises'
import { basename, extname, join, normalize, sep } from 'node:path'
import { PRINT_CSP } from '@electron/desk/print-page'
import { headersFor, PDF_WORKER_CSP, WINDOW_CSP } from './headers'
import { isOwn } from './origin'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.casebundle': 'application/vnd.gainsay.casebundle+zip',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.icc': 'application/vnd.iccprofile',
}

/**
 * What a file may do. Only the worker that reads PDFs compiles WebAssembly: the decoders of scanned pictures, which
 * would take several times as long in script. The window, and every other worker, may not.
 */
const policyFor = (file: string): string =>
  /^pdf\.worker[.-].*\.js$/.test(basename(file)) ? PDF_WORKER_CSP : WINDOW_CSP

const refusal = (status: number): Response =>
  new Response(null, { status, headers: headersFor('text/plain; charset=utf-8', "default-src 'none'") })

/** The file an address of the app stands for, or null when it leads out of the folder. */
function fileOf(root: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const file = normalize(join(root, path === '/' ? '/index.html' : path))
  return file.startsWith(root + sep) ? file : null
}

/**
 * Answers the requests of the app's scheme: the built files in `root`, and a dossier's pages at /print/<token>.
 * Everything else is refused.
 */
export const serve =
  (root: string, printPage: (token: string) => string | null) =>
  async (request: Request): Promise<Response> => {
    if (!isOwn(request.url)) return refusal(403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    const { pathname } = new URL(request.url)
    const token = /^\/print\/([0-9a-f]{32})$/.exec(pathname)?.[1]
    if (token !== undefined) {
      const page = printPage(token)
      return page === null
        ? refusal(404)
        : new Response(page, { headers: headersFor('text/html; charset=utf-8', PRINT_CSP) })
    }
    const file = fileOf(root, pathname)
    if (file === null) return refusal(403)
    try {
      const bytes = await readFile(file)
      const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
      return new Response(new Uint8Array(bytes), { headers: headersFor(type, policyFor(file)) })
    } catch {
      return refusal(404)
    }
  }
