import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, relative, sep } from 'node:path'
import { BARE_HTML, BARE_SCRIPT, notePainted } from './bare-page'

export type Site = {
  readonly origin: string
  /** The moment of the next report that rows are painted, in milliseconds since 1970. */
  readonly painted: () => Promise<number>
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

const NOTE = `Object.defineProperty(globalThis, 'benchPainted', {
  set: (at) => navigator.sendBeacon('/painted', String(performance.timeOrigin + at)),
})
;(${notePainted.toString()})()`

/** Serves the built window, read once, and the bare page from one origin of this computer, both with the same note. */
export async function serveWindow(folder: string): Promise<Site> {
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path))
  }
  const noted = (html: string) =>
    Buffer.from(html.replace('<head>', '<head><script src="./bench-note.js"></script>'))
  files.set('/index.html', noted(String(files.get('/index.html') ?? '')))
  files.set('/bench-bare.html', noted(BARE_HTML))
  files.set('/bench-bare.js', Buffer.from(BARE_SCRIPT))
  files.set('/bench-note.js', Buffer.from(NOTE))

  let tell: (at: number) => void = () => undefined
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/painted') {
      const body: Buffer[] = []
      request.on('data', (piece: Buffer) => body.push(piece))
      request.on('end', () => {
        response.writeHead(204).end()
        tell(Number(Buffer.concat(body)))
      })
      return
    }
    const file = files.get(pathname)
    // As the app serves them: nothing is kept between two starts.
    const headers = {
      'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    }
    response.writeHead(file === undefined ? 404 : 200, headers).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    painted: () => new Promise((resolve) => (tell = resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
