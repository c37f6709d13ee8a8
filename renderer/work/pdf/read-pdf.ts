import { err, fault, ok, type Result } from '@shared/kernel/result'
import { shownFileName } from '@shared/source/file-name'
import { pdfFindings } from '@shared/source/formats/pdf-findings'
import type { PdfFacts, PdfPageText } from '@shared/source/formats/pdf-item'
import { pdfText } from '@shared/source/formats/pdf-text'
import type { FileFacts } from '@shared/source/pick-extractor'
import type { Reading } from '@shared/source/reading'
import { PAGE_BROKEN, STOPPED, TOO_SLOW } from './faults'
import { openPdf, type Pdf } from './open-pdf'

/** Pages that are read; a longer document is read so far, and says so. */
export const MAX_PDF_PAGES = 5_000
/** Length of the text after which no further page is read, in UTF-16 units. */
const MAX_TEXT = 30_000_000
/** Pages that may take too long before the document is given up. */
const MAX_SLOW = 3

export type ReadPdfOptions = {
  /** What a person entered; it is used to open the document and kept nowhere. */
  readonly password?: string
  readonly signal?: AbortSignal
  /** Pages read, and pages in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Reads the text of a PDF, page by page, in a worker. A document that asks for a password ends in `source.password`;
 * asked again with `options.password`, it is read. A page that cannot be read, or takes too long, is left out and named
 * in a remark. The bytes are copied.
 */
export async function readPdf(
  bytes: Uint8Array,
  facts: FileFacts,
  options: ReadPdfOptions = {},
): Promise<Result<Reading>> {
  const read = await pagesOf(bytes, options)
  if (!read.ok) return read
  const { pages, pageCount, about, leftOut } = read.value
  if (pages.length > 0 && leftOut.length === pages.length) return err(NOTHING_READ)
  const { text, structure, aside } = pdfText(pages)
  return ok({
    format: 'pdf',
    mediaType: facts.mediaType === '' ? 'application/pdf' : facts.mediaType,
    extraction: {
      extractor: { name: 'pdf', version: 1 },
      text,
      structure,
      remarks: remarksOf(text, about, pages.length, pageCount, leftOut),
      found: pdfFindings(about, text, structure),
      aside,
    },
    parts: [],
  })
}

const NOTHING_READ = fault(
  'source.damaged',
  'None of the pages of this PDF could be read. It may be damaged: try to get another copy of it. Nothing was kept.',
)

type Pages = {
  readonly pages: readonly PdfPageText[]
  readonly pageCount: number
  readonly about: PdfFacts
  /** Numbers of pages that could not be read. */
  readonly leftOut: readonly number[]
}

const NO_WORDS: PdfPageText = { width: 0, height: 0, items: [] }

async function pagesOf(
  bytes: Uint8Array,
  { password, signal, onProgress }: ReadPdfOptions,
): Promise<Result<Pages>> {
  const options = { ...(password === undefined ? {} : { password }), ...(signal ? { signal } : {}) }
  const opened = await openPdf(bytes, options)
  if (!opened.ok) return opened
  let pdf: Pdf = opened.value
  try {
    const about = await pdf.facts(signal)
    if (!about.ok) return about
    const { pageCount } = pdf
    const pages: PdfPageText[] = []
    const leftOut: number[] = []
    let slow = 0
    let length = 0
    const last = Math.min(pageCount, MAX_PDF_PAGES)
    while (pages.length < last && length < MAX_TEXT) {
      const page = await pdf.text(pages.length + 1, signal)
      if (signal?.aborted) return err(STOPPED)
      // Where the list of pages is broken or goes round in a circle, nobody can say which pages are missing.
      if (!page.ok && page.error.code !== TOO_SLOW.code && page.error.code !== PAGE_BROKEN.code) return page
      pages.push(page.ok ? page.value : NO_WORDS)
      if (page.ok) for (const { str } of page.value.items) length += str.length
      else leftOut.push(pages.length)
      onProgress?.(pages.length, last)
      if (page.ok || page.error.code !== TOO_SLOW.code) continue
      // Its worker is still at it: the next page is asked of another one.
      slow += 1
      pdf.close()
      if (slow === MAX_SLOW || pageCount === slow) return err(TOO_SLOW)
      const again = await openPdf(bytes, options)
      if (!again.ok) return again
      pdf = again.value
    }
    return ok({ pages, pageCount, about: about.value, leftOut })
  } finally {
    pdf.close()
  }
}

function remarksOf(
  text: string,
  about: PdfFacts,
  read: number,
  pageCount: number,
  leftOut: readonly number[],
): string[] {
  const remarks: string[] = []
  if (text.trim() === '')
    remarks.push(
      'No words were found in the PDF. Its pages may be pictures, as of a scan: they can be seen, and regions of them clipped.',
    )
  if (read < pageCount) remarks.push(`The text ends after page ${read} of ${pageCount}.`)
  if (leftOut.length > 0) remarks.push(`${listed(leftOut)} could not be read; the text goes on without.`)
  if (about.attachments.length > 0) {
    const names = about.attachments.slice(0, 5).map((name) => `“${shownFileName(name.slice(0, 100))}”`)
    const more = about.attachments.length > names.length ? ' and others' : ''
    remarks.push(`Files are attached to the PDF and were not opened: ${names.join(', ')}${more}.`)
  }
  if (about.scripts) remarks.push('The PDF has scripts of its own. They were not run.')
  if (about.xfa)
    remarks.push('The PDF is a form that only Adobe’s program shows in full. Some of it may be missing here.')
  if (about.filledFields > 0) {
    const fields = about.filledFields === 1 ? '1 form field is' : `${about.filledFields} form fields are`
    remarks.push(`${fields} filled in. What they say is seen on the pages, but is not part of the text.`)
  }
  return remarks
}

function listed(numbers: readonly number[]): string {
  if (numbers.length === 1) return `Page ${numbers[0]}`
  const shown = numbers.slice(0, 20)
  return `Pages ${shown.join(', ')}${numbers.length > shown.length ? ` and ${numbers.length - shown.length} more` : ''}`
}
