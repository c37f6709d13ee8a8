import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PdfFacts, PdfItem } from '@shared/source/formats/pdf-item'

type TextContent = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>
type Matrix = readonly [number, number, number, number, number, number]

/** The pieces of a page's text with their places on the page as it is seen. */
export function itemsOf({ items, styles }: TextContent, view: readonly number[]): PdfItem[] {
  const found: PdfItem[] = []
  const page = matrixOf(view)
  const unit = Math.hypot(page[0], page[1])
  for (const item of items) {
    if (!('str' in item)) continue
    const vertical = styles[item.fontName]?.vertical === true
    found.push({
      str: item.str,
      hasEOL: item.hasEOL,
      transform: product(page, matrixOf(item.transform)),
      width: (vertical ? item.height : item.width) * unit,
      font: item.fontName,
      vertical,
    })
  }
  return found
}

/** What the document says of itself. What cannot be asked is as if it were not there. */
export async function factsOf(document: PDFDocumentProxy): Promise<PdfFacts> {
  const [metadata, attachments, scripts, fields] = await Promise.all([
    document.getMetadata().catch(() => null),
    document.getAttachments().catch(() => null),
    document.hasJSActions().catch(() => false),
    document.getFieldObjects().catch(() => null),
  ])
  const info = metadata === null ? new Map<string, unknown>() : new Map(Object.entries(metadata.info))
  const stated = (name: string): string => words(info.get(name))[0] ?? ''
  // The metadata object is typed as anything; what comes out of it is looked at before it is used.
  const xmp = (name: string): string[] => words(metadata?.metadata?.get(name) as unknown)
  const authors = xmp('dc:creator')
  return {
    title: xmp('dc:title')[0] ?? stated('Title'),
    authors: authors.length > 0 ? authors : words(info.get('Author')),
    publisher: xmp('dc:publisher')[0] ?? '',
    created: stated('CreationDate') || (xmp('xmp:createdate')[0] ?? ''),
    language: stated('Language'),
    attachments: attachments === null ? [] : [...attachments.keys()],
    scripts,
    xfa: info.get('IsXFAPresent') === true,
    filledFields: fields === null ? 0 : [...fields.values()].filter((field) => field.some(isFilled)).length,
  }
}

const isFilled = (field: object): boolean =>
  'value' in field && typeof field.value === 'string' && !/^(?:|Off)$/.test(field.value.trim())

/** The words of a value that may be one text, a list of them, or anything else. */
function words(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one) => typeof one === 'string').map((one) => one.trim()).filter((one) => one !== '') // prettier-ignore
}

const matrixOf = (numbers: readonly unknown[]): Matrix => {
  const at = (index: number): number => {
    const value = numbers[index]
    return typeof value === 'number' && Number.isFinite(value) ? value : 0
  }
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** First `second`, then `first`. */
const product = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[2] * second[1],
  first[1] * second[0] + first[3] * second[1],
  first[0] * second[2] + first[2] * second[3],
  first[1] * second[2] + first[3] * second[3],
  first[0] * second[4] + first[2] * second[5] + first[4],
  first[1] * second[4] + first[3] * second[5] + first[5],
]
