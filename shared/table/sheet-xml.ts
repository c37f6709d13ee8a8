import { SaxesParser } from 'saxes'
import type { DecodeAs } from '@shared/source/decode'

/** What is heard of the XML of a workbook: names without their prefix. */
export type SheetXmlHandler = {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text: (words: string) => void
}

/** How much is parsed at once. */
const PIECE = 256 * 1024
/** Deepest nesting; no part of a workbook comes near it. */
const DEEPEST = 200

/**
 * Reads a part of a workbook element by element, in steps, each of which yields how much of it is read (0 to 1). No
 * entities but XML's own five exist here, and a document type, with which they could be declared, ends the reading.
 * Returns whether the XML is well-formed and of moderate depth.
 */
export function* readSheetXml(
  bytes: Uint8Array,
  decodeAs: DecodeAs,
  handler: SheetXmlHandler,
): Generator<number, boolean> {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  const text = decodeAs(encoding, bytes, 'replace')
  if (text === null) return false
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEEPEST) throw new Error('nested too deep')
    handler.open(localName(name), (wanted) =>
      Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined,
    )
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handler.close(localName(name))
  })
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  for (let at = 0; at < text.length; at += PIECE) {
    if (!attempt(() => parser.write(text.slice(at, at + PIECE)))) return false
    yield Math.min(1, (at + PIECE) / text.length)
  }
  return attempt(() => parser.close())
}

/** Reads a part in one go. */
export function readWholeXml(bytes: Uint8Array, decodeAs: DecodeAs, handler: SheetXmlHandler): boolean {
  const steps = readSheetXml(bytes, decodeAs, handler)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function attempt(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    // Damaged XML is an answer, not a failure.
    return false
  }
}
