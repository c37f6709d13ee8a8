import { SaxesParser } from 'saxes'
import type { DecodeAs } from '@shared/source/decode'

/** An element: its name without prefix, the end of its namespace, and its attributes by their names without prefix. */
export type XmlElement = {
  readonly name: string
  readonly space: 'word' | 'other'
  readonly attributes: ReadonlyMap<string, string>
}

export type XmlHandler = {
  readonly open: (element: XmlElement) => void
  readonly close: (element: XmlElement) => void
  readonly text: (words: string) => void
}

/** WordprocessingML, transitional and strict (ISO 29500). */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
/** How much is parsed at once. */
const PIECE = 256 * 1024
/** Deepest nesting; the parser looks for a prefix through all that is open, and no document comes near it. */
const DEEPEST = 1_000

/**
 * Reads XML element by element. No entities but XML's own five exist here, and a document type, with which they could be
 * declared, ends the reading. False where the XML is not well-formed or nests too deep.
 */
export function readXml(bytes: Uint8Array, decodeAs: DecodeAs, handler: XmlHandler): boolean {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  const text = decodeAs(encoding, bytes, 'replace')
  if (text === null) return false
  const parser = new SaxesParser({ xmlns: true })
  const open: XmlElement[] = []
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      space: WORD.has(uri) ? 'word' : 'other',
      attributes: new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value])),
    }
    open.push(element)
    if (open.length > DEEPEST) throw new Error('nested too deep')
    handler.open(element)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element !== undefined) handler.close(element)
  })
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE))
    parser.close()
    return true
  } catch {
    return false
  }
}
