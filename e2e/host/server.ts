/** The loopback server behind `http://HOST.SCHEME.localhost`: the app's protocol handlers, and the mailbox for large messages. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { decode, encode } from './codec'
import { handlerOf } from './electron/protocol'
import { isCancelled } from './electron/web-request'
import type { Request as PageRequest, ToPage } from './page/messages'
import { contents } from './registry'
import { runtime, warn } from './runtime'
import { schemes } from './schemes'

/** The mailbox's folder on every origin of the app. */
export const MAILBOX = `/.host-mailbox/${runtime.token}`

const waiting = new Map<string, Uint8Array>()

/** Keeps a message for the page to fetch once. */
export function deposit(bytes: Uint8Array): string {
  const name = randomBytes(8).toString('hex')
  waiting.set(name, bytes)
  return name
}

/** Starts listening on the loopback interface; answers the port. */
export function startServer(): Promise<number> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      warn(`answering ${request.url}: ${error instanceof Error ? error.stack : String(error)}`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address.port)
    })
  })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/'
  if (path.startsWith(`${MAILBOX}/`)) return mailbox(path.slice(MAILBOX.length + 1), request, response)
  // Chromium looks for one by itself; Electron does not.
  if (path === '/favicon.ico') return void response.writeHead(204).end()
  const url = schemes.fromHttp(`http://${request.headers.host ?? ''}${path}`)
  const handle = handlerOf(url)
  if (handle === undefined) return void response.writeHead(404).end()
  const resourceType = resourceTypeOf(request.headers)
  if (await isCancelled({ url, method: request.method ?? 'GET', resourceType })) return void request.destroy()
  await reply(await handle(asRequest(url, request)), response)
}

async function mailbox(box: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (box.startsWith('down/')) {
    const name = box.slice('down/'.length)
    const bytes = waiting.get(name)
    waiting.delete(name)
    return void response
      .writeHead(bytes ? 200 : 404, { 'cross-origin-resource-policy': 'same-origin' })
      .end(bytes)
  }
  if (box === 'blank') return void response.writeHead(200, { 'content-type': 'text/html' }).end()
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const sender = contents.get(Number(request.headers['x-contents']))
  const message = decode(Buffer.concat(chunks)) as PageRequest
  if (sender === undefined) return void response.writeHead(410).end()
  if (box === 'sync') return void response.writeHead(200).end(encodeReply(sender.receiveSync(message)))
  sender.receive(message)
  response.writeHead(204).end()
}

function encodeReply(reply: ToPage): Uint8Array {
  try {
    return encode(reply)
  } catch (error) {
    return encode({ kind: 'failure', id: 0, message: String(error) } satisfies ToPage)
  }
}

function asRequest(url: string, request: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === 'host' || name === 'connection') continue
    for (const each of Array.isArray(value) ? value : [value ?? ''])
      headers.append(name, name === 'origin' || name === 'referer' ? schemes.fromHttp(each) : each)
  }
  const method = request.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  // Node takes any async iterable of bytes for a body; the types of the page's fetch know only its own stream.
  const body = Readable.toWeb(request) as ReadableStream
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

async function reply(from: Response, to: ServerResponse): Promise<void> {
  const headers: Record<string, string> = {}
  from.headers.forEach((value, name) => {
    if (name.startsWith('content-security-policy')) headers[name] = schemes.policy(value)
    else headers[name] = name === 'location' ? schemes.toHttp(value) : value
  })
  to.writeHead(from.status, headers)
  if (from.body !== null)
    for await (const chunk of from.body as ReadableStream<Uint8Array>)
      if (!to.write(chunk))
        await new Promise<void>((go) => to.once('drain', () => go()).once('close', () => go()))
  to.end()
}

/** Electron's word for what a request is for, from the browser's own header. */
function resourceTypeOf(
  headers: IncomingHttpHeaders,
): Electron.OnBeforeRequestListenerDetails['resourceType'] {
  switch (headers['sec-fetch-dest']) {
    case 'document':
      return 'mainFrame'
    case 'iframe':
    case 'frame':
      return 'subFrame'
    case 'style':
      return 'stylesheet'
    case 'script':
    case 'worker':
    case 'sharedworker':
    case 'serviceworker':
      return 'script'
    case 'image':
      return 'image'
    case 'font':
      return 'font'
    case 'audio':
    case 'video':
      return 'media'
    case 'empty':
      return 'xhr'
    default:
      return 'other'
  }
}
