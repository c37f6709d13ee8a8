import type { PDFPageProxy } from 'pdfjs-dist'
import { err, ok, type Result } from '@shared/kernel/result'
import type { PdfFacts, PdfPageText } from '@shared/source/formats/pdf-item'
import { spawnWorker } from '@renderer/work/spawn'
import { CLOSED, DAMAGED, faultOf, NO_WORKER, PAGE_BROKEN, STOPPED } from './faults'
import { patiently } from './patience'
import { factsOf, itemsOf } from './pdf-contents'

/** An open PDF. Every question is answered within `PATIENCE`, or with a fault. The one who opened it closes it. */
export type Pdf = {
  readonly pageCount: number
  /** Size of a page (counted from 1) as it is seen, in points of 1/72 inch. */
  readonly size: (page: number, signal?: AbortSignal) => Promise<Result<PageSize>>
  readonly text: (page: number, signal?: AbortSignal) => Promise<Result<PdfPageText>>
  /**
   * Draws a page on a canvas of its own, `scale` pixels to a point, and hands it over when it is done. Drawn outside the
   * window's thread.
   */
  readonly draw: (page: number, scale: number, signal?: AbortSignal) => Promise<Result<HTMLCanvasElement>>
  readonly facts: (signal?: AbortSignal) => Promise<Result<PdfFacts>>
  /** Ends its workers and frees its memory. */
  readonly close: () => void
}
export type PageSize = { readonly width: number; readonly height: number }

export type OpenOptions = {
  readonly password?: string
  readonly signal?: AbortSignal
  /** Whether pages will be drawn; text alone needs one worker less. */
  readonly draws?: boolean
}

/** Pictures of more pixels are left out of a page: A3 at 600 dots to the inch, and 280 MB of memory, are below it. */
const MAX_IMAGE_PIXELS = 72_000_000
/** Pixels of a drawn page: enough for A4 at 400 dots to the inch, 64 MB of memory. */
const MAX_PAGE_PIXELS = 16_000_000

/**
 * Opens a PDF by pdf.js in workers of its own. The bytes are copied. What fails comes back as one plain sentence:
 * `source.password`, `source.damaged`, `source.too-slow`, `source.unreadable`, `stopped`; of a page `source.page-broken`.
 */
export async function openPdf(
  bytes: Uint8Array,
  { password, signal, draws = false }: OpenOptions = {},
): Promise<Result<Pdf>> {
  if (signal?.aborted) return err(STOPPED)
  const pdfjs = await import('pdfjs-dist')
  const workers = [spawnWorker('pdf'), ...(draws ? [spawnWorker('pdf-pages')] : [])]
  const closed = new AbortController()
  const broken = new Promise<Result<never>>((resolve) => {
    for (const worker of workers) worker.addEventListener('error', () => resolve(err(NO_WORKER)))
    closed.signal.addEventListener('abort', () => resolve(err(CLOSED)))
  })

  const [reader] = workers
  if (reader === undefined) return err(NO_WORKER)
  // pdf.js takes the workers that draw from this list, at once, while the document is asked for.
  pdfjs.GlobalWorkerOptions.rendererPorts = workers.slice(1)
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    worker: pdfjs.PDFWorker.create({ port: reader, verbosity: pdfjs.VerbosityLevel.ERRORS }),
    ...(password === undefined ? {} : { password }),
    ...shippedFiles(),
    maxImageSize: MAX_IMAGE_PIXELS,
    disableWorkerRendering: !draws,
    enableXfa: false,
    // A document's scripts, and everything that is fetched: never.
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  pdfjs.GlobalWorkerOptions.rendererPorts = []

  const close = (): void => {
    closed.abort()
    // Without its worker, pdf.js would wait for its farewell for ever; nothing of it is waited for.
    task.promise.catch(() => undefined)
    void task.destroy().catch(() => undefined)
    for (const worker of workers) worker.terminate()
  }
  /** One step of work, which ends when the workers break or the document is closed. */
  const step = <T>(work: Promise<T>, stop?: AbortSignal): Promise<Result<T>> => {
    const answer: Promise<Result<T>> = work.then(ok)
    answer.catch(() => undefined)
    return patiently(Promise.race([answer, broken]), (error) => faultOf(error, password), stop)
  }

  const opened = await step(task.promise, signal)
  if (!opened.ok) {
    close()
    return opened
  }
  const document = opened.value
  const page = async <T>(
    number: number,
    ask: (page: PDFPageProxy) => Promise<T> | T,
    stop?: AbortSignal,
  ): Promise<Result<T>> => {
    const found = await step(document.getPage(number), stop)
    if (!found.ok) return found
    const answer = await step(Promise.resolve(found.value).then(ask), stop)
    return answer.ok || answer.error.code !== DAMAGED.code ? answer : err(PAGE_BROKEN)
  }
  // One after the other: a page that waits for another one's turn does not lose its own patience.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const mine = last.then(work)
    last = mine
    return mine
  }
  return ok({
    pageCount: document.numPages,
    size: (number, stop) => inTurn(() => page(number, sizeOf, stop)),
    text: (number, stop) => inTurn(() => page(number, textOf, stop)),
    draw: (number, scale, stop) => inTurn(() => page(number, (found) => drawn(found, scale, stop), stop)),
    facts: (stop) => step(factsOf(document), stop),
    close,
  })
}

/** Where the build puts the files that pdf.js fetches; see pdf-files.config.ts. */
function shippedFiles() {
  const base = new URL(`${import.meta.env.BASE_URL}pdfjs/`, document.baseURI).href
  return {
    cMapUrl: `${base}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${base}standard_fonts/`,
    wasmUrl: `${base}wasm/`,
    iccUrl: `${base}iccs/`,
    // Fetched by the worker: pdf.js would otherwise take our scheme for one that cannot be fetched from.
    useWorkerFetch: true,
  }
}

function sizeOf(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 })
  return { width, height }
}

async function textOf(page: PDFPageProxy): Promise<PdfPageText> {
  const { transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  // What was parsed for the text is not kept for the next hundred pages.
  page.cleanup()
  return { ...sizeOf(page), items: itemsOf(content, transform) }
}

async function drawn(page: PDFPageProxy, wanted: number, signal?: AbortSignal): Promise<HTMLCanvasElement> {
  const { width, height } = sizeOf(page)
  const scale = Math.min(wanted, Math.sqrt(MAX_PAGE_PIXELS / Math.max(1, width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const task = page.render({ canvas, viewport: page.getViewport({ scale }), intent: 'display' })
  const stop = () => task.cancel()
  signal?.addEventListener('abort', stop)
  try {
    await task.promise
    return canvas
  } catch (error) {
    canvas.width = 0
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    page.cleanup()
  }
}
