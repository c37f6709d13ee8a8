import { linesAside } from './clean/lines-aside'
import type { Extraction, TextBlock } from './rendition'
import { urlsInText } from './safe-url'
import { fitBlocks, structureOf } from './structure'

/** Plain text as it is: a paragraph ends at an empty line. */
export function extractText(text: string): Extraction {
  const blocks = fitBlocks(text, paragraphs(text))
  return {
    extractor: { name: 'text', version: 1 },
    text,
    structure: structureOf(blocks, urlsInText(text)),
    remarks: [],
    // What its lines show is for `documentFindings` to read.
    found: [],
    aside: linesAside(text, blocks),
  }
}

/** CSV as plain text: every record of the table is a row, line breaks inside quotes included. */
export function extractCsv(text: string): Extraction {
  return {
    extractor: { name: 'csv-text', version: 1 },
    text,
    structure: structureOf(fitBlocks(text, rows(text))),
    remarks: [],
    found: [],
    aside: [],
  }
}

function paragraphs(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const { start, end } of linesOf(text)) {
    if (text.slice(start, end).trim() === '') continue
    const last = blocks.at(-1)
    const joins = last !== undefined && /^(\r\n|\r|\n)$/.test(text.slice(last.end, start))
    if (joins) last.end = end
    else blocks.push({ kind: 'paragraph', level: 0, start, end })
  }
  return blocks
}

function rows(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let open = false
  for (const { start, end } of linesOf(text)) {
    const last = blocks.at(-1)
    // A row with a quote that never closes would swallow the rest: it ends where a block may not grow further.
    if (open && last !== undefined && end - last.start < 100_000) last.end = end
    else {
      open = false
      if (text.slice(start, end).trim() === '') continue
      blocks.push({ kind: 'row', level: 0, start, end })
    }
    if ((text.slice(start, end).split('"').length - 1) % 2 === 1) open = !open
  }
  return blocks
}

/** Lines without their endings: line feed, carriage return, or both. */
export function* linesOf(text: string): Generator<{ start: number; end: number }> {
  const ending = /\r\n|\r|\n/g
  let start = 0
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    yield { start, end: match.index }
    start = ending.lastIndex
  }
  yield { start, end: text.length }
}
