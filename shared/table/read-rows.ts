import { err, type Fault, fault, ok, type Result } from '@shared/kernel/result'
import { bytesInWords } from '@shared/source/limits'
import type { NamedColumn } from './column-keys'
import { DelimitedScanner } from './delimited-scanner'
import type { Layout } from './layout'
import { MAX_TABLE_BYTES } from './limits'
import { plainReader } from './plain-reader'
import { ProblemLog, type LineProblem, type TableProblem } from './problems'
import { RowBuilder } from './row-builder'
import type { RowBlock } from './row-heap'

/** Decodes a stream of bytes piece by piece; a byte order mark is taken off, and bytes it does not have become U+FFFD. */
export type StreamDecoder = { readonly decode: (bytes: Uint8Array, more: boolean) => string }
/** Makes a decoder by a WHATWG label; null for a name nobody knows. */
export type OpenDecoder = (encoding: string) => StreamDecoder | null

/** TextDecoder, which browsers and Node have alike; `shared` compiles with neither. */
type StreamingDecoder = new (label: string) => {
  readonly decode: (bytes: Uint8Array, options: { readonly stream: boolean }) => string
}

/** Decoding by the platform's TextDecoder. */
export const openDecoderOf =
  (TextDecoder: StreamingDecoder): OpenDecoder =>
  (encoding) => {
    try {
      const decoder = new TextDecoder(encoding)
      return { decode: (bytes, more) => decoder.decode(bytes, { stream: more }) }
    } catch {
      // An encoding that nobody knows is an answer, not a failure.
      return null
    }
  }

/** Takes what is read, in order: the columns once, then the rows in blocks, of which all but the last are full. */
export type RowSink = {
  readonly header: (columns: readonly NamedColumn[]) => void
  readonly rows: (block: RowBlock) => void | Promise<void>
}

/** What a file came to. */
export type RowsRead = {
  readonly columns: readonly NamedColumn[]
  readonly rowCount: number
  /** The line that the header begins in, from 1; null where there is none. */
  readonly headerLine: number | null
  readonly problems: readonly TableProblem[]
  readonly lineProblems: readonly LineProblem[]
  readonly byteLength: number
}

export type RowsWork = {
  readonly openDecoder: OpenDecoder
  /** Hears after each piece how many bytes were read. */
  readonly onProgress?: (bytes: number) => void
  /** Asked after each piece. */
  readonly stopped?: () => boolean
}

/** So many bytes are decoded and scanned at once: enough to be quick, little enough to stop soon. */
const PIECE = 1024 * 1024

/**
 * Reads delimited text into columns, in one pass over its bytes. Nothing is guessed here: `layout` says it all.
 * Faults: `table.too-large`, `table.encoding`, `table.record`, `table.too-many-columns`, `table.too-many-rows`,
 * `stopped`.
 */
export async function readRows(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  layout: Layout,
  sink: RowSink,
  work: RowsWork,
): Promise<Result<RowsRead>> {
  const decoder = work.openDecoder(layout.encoding)
  if (decoder === null) {
    return err(
      fault('table.encoding', `“${layout.encoding}” is no encoding that can be read. Nothing was kept.`),
    )
  }
  const log = new ProblemLog()
  const builder = new RowBuilder(layout.headerRow, log)
  const scanner = new DelimitedScanner(
    layout.delimiter,
    (cells, count, line) => builder.add(cells, count, line),
    (line) => log.add('quote', line),
  )
  const readPlain = plainReader(layout, builder, scanner)
  let bytes = 0
  const hand = deliverer(builder, sink)
  for await (const piece of inPieces(pieces, !layout.encoding.startsWith('utf-16'))) {
    if (work.stopped?.() === true) return err(fault('stopped', 'Stopped. Nothing was kept.'))
    bytes += piece.length
    if (bytes > MAX_TABLE_BYTES) return err(tableTooLarge())
    const text = decoder.decode(piece, true)
    if (text.includes('\0') || text.includes('\ufffd')) builder.odd = true
    const refused = scanner.push(readPlain(piece, text)) ?? builder.refused
    if (refused !== null) return err(refused)
    await hand()
    work.onProgress?.(bytes)
  }
  const rest = decoder.decode(new Uint8Array(0), false)
  if (rest.includes('\ufffd')) builder.odd = true
  const refused = scanner.push(rest) ?? scanner.end()
  if (refused === null) builder.end()
  const why = refused ?? builder.refused
  if (why !== null) return err(why)
  await hand()
  return ok(readOf(builder, log, bytes))
}

/** Hands what a builder has ready to a sink: the columns before the first rows, and once. */
export function deliverer(builder: RowBuilder, sink: RowSink): () => Promise<void> {
  let told = false
  return async () => {
    if (!told && builder.columns !== null) {
      told = true
      sink.header(builder.columns)
    }
    for (const block of builder.take()) await sink.rows(block)
    builder.heap.reuse()
  }
}

/** What a builder has made of a file. */
export const readOf = (builder: RowBuilder, log: ProblemLog, byteLength: number): RowsRead => ({
  columns: builder.columns ?? [],
  rowCount: builder.rowCount,
  headerLine: builder.headerLine,
  problems: log.summary(),
  lineProblems: log.lines(),
  byteLength,
})

/** The refusal of a file above the limit. */
export const tableTooLarge = (): Fault =>
  fault(
    'table.too-large',
    `The file has more than ${bytesInWords(MAX_TABLE_BYTES)}, the most that a table can have. Split it, by year for example. Nothing was kept.`,
  )

const LF = 0x0a

/**
 * The same bytes in pieces of about one size, cut after line ends where there are any: text as it comes from a decoder
 * is scanned several times faster than text that was joined. No encoding but UTF-16 has LF within another character.
 */
async function* inPieces(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  atLines: boolean,
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const given of pieces) {
    const piece = rest.length === 0 ? given : joined(rest, given)
    let at = 0
    while (piece.length - at >= PIECE) {
      const end = at + PIECE
      const line = atLines ? piece.lastIndexOf(LF, end - 1) + 1 : end
      const to = line > at ? line : end
      yield piece.subarray(at, to)
      at = to
    }
    rest = piece.subarray(at)
  }
  if (rest.length > 0) yield rest
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}
