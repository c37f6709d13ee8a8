import { fault, type Fault } from '@shared/kernel/result'
import { MAX_QUOTED_UNITS, MAX_RECORD_CELLS, MAX_RECORD_UNITS } from './limits'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20

/** Takes a record: its cells (in an array that is used again), how many they are, and the line it begins in, from 1. */
export type TakeRecord = (cells: readonly string[], count: number, line: number) => void
/** Hears of a quotation mark that is not closed or not doubled. */
export type HearQuote = (line: number) => void

/** What looking for the end of a quoted cell came to, beside the place where it ends. */
const MORE = -1
const LITERAL = -2

/**
 * Cuts text into records and cells (RFC 4180, and what spreadsheets and people make of it): straight over the text, in
 * one pass, without an object for a row. A cell may be quoted and then hold delimiters, line breaks and doubled quotes;
 * a quote that is not closed, or is not doubled inside, does not swallow the rows after it: the cell is read as it
 * stands and the line is reported. Time grows with the length of the text, whatever it holds.
 */
export class DelimitedScanner {
  readonly #delimiter: number
  readonly #take: TakeRecord
  readonly #hearQuote: HearQuote
  readonly #cells: string[] = []
  #text = ''
  #line = 1
  /** Units that were looked through for the end of cells which have none, and units read in all. */
  #vain = 0
  #read = 0
  #quotes = true
  #endless = false
  /** Set by `#closing`: where the next cell's delimiter stands, and whether quotes inside are doubled. */
  #after = 0
  #doubled = false
  #odd = false

  constructor(delimiter: string, take: TakeRecord, hearQuote: HearQuote) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#take = take
    this.#hearQuote = hearQuote
  }

  /** The line that the next record begins in, from 1. */
  get line(): number {
    return this.#line
  }

  /** Whether no record is begun and quotes still mean something: then somebody else may read records, and `pass` them. */
  get isBetween(): boolean {
    return this.#text === '' && this.#quotes
  }

  /** Hears of text that was read elsewhere: whole records, so many units and lines long. */
  pass(units: number, lines: number): void {
    this.#read += units
    this.#line += lines
  }

  /** Reads on. A record that goes on beyond the text waits for the next. Fault `table.record` for an endless one. */
  push(text: string): Fault | null {
    this.#text = this.#text === '' ? text : this.#text + text
    this.#read += text.length
    this.#scan(false)
    return this.#endless || this.#text.length > MAX_RECORD_UNITS ? this.#tooLong() : null
  }

  /** Reads what is left as the end of the file. Fault as above. */
  end(): Fault | null {
    if (!this.#endless) this.#scan(true)
    return this.#endless ? this.#tooLong() : null
  }

  #tooLong(): Fault {
    return fault(
      'table.record',
      `The row that begins in line ${this.#line} has more than ${MAX_RECORD_CELLS} cells or 8 million characters. Check the delimiter and the encoding: so read, this is not a table. Nothing was kept.`,
    )
  }

  #scan(last: boolean): void {
    const text = this.#text
    const { length } = text
    const delimiter = this.#delimiter
    const sign = String.fromCharCode(delimiter)
    const cells = this.#cells
    let nextDelimiter = -1
    let nextLf = -1
    let nextCr = -1
    let start = 0
    records: while (start < length) {
      let at = start
      let count = 0
      let breaks = 0
      let odd = false
      for (;;) {
        let end = -1
        if (this.#quotes) {
          let open = at
          if (text.charCodeAt(open) === SPACE) {
            while (text.charCodeAt(open) === SPACE) open += 1
            if (open === length && !last) break records
          }
          if (text.charCodeAt(open) === QUOTE) {
            const close = this.#closing(text, open, last)
            if (close === MORE) break records
            if (close === LITERAL) odd = true
            else {
              const raw = text.slice(open + 1, close)
              cells[count] = this.#doubled ? raw.replaceAll('""', '"') : raw
              breaks += breaksIn(text, open + 1, close)
              odd ||= this.#odd
              end = this.#after
            }
          }
        }
        if (end < 0) {
          // What was found further on is kept, so that nothing is looked for twice.
          if (nextDelimiter < at) nextDelimiter = placeOf(text, sign, at)
          if (nextLf < at) nextLf = placeOf(text, '\n', at)
          if (nextCr < at) nextCr = placeOf(text, '\r', at)
          end = nextDelimiter < nextLf ? nextDelimiter : nextLf
          if (nextCr < end) end = nextCr
          if (end === length && !last) break records
          cells[count] = text.slice(at, end)
        }
        count += 1
        if (count > MAX_RECORD_CELLS) {
          this.#endless = true
          return
        }
        if (end === length) {
          at = end
          break
        }
        const unit = text.charCodeAt(end)
        at = end + 1
        if (unit === delimiter) continue
        if (unit === CR) {
          if (at === length && !last) break records
          if (text.charCodeAt(at) === LF) at += 1
        }
        break
      }
      if (odd) this.#hearQuote(this.#line)
      this.#take(cells, count, this.#line)
      this.#line += 1 + breaks
      start = at
    }
    this.#text = text.slice(start)
  }

  /** Where the quoted cell that opens at `open` closes; MORE where the text ends before that is known. */
  #closing(text: string, open: number, last: boolean): number {
    const { length } = text
    this.#doubled = false
    this.#odd = false
    let seek = open + 1
    for (;;) {
      const at = text.indexOf('"', seek)
      if (at < 0 || at - open > MAX_QUOTED_UNITS) {
        return !last && length - open <= MAX_QUOTED_UNITS ? MORE : this.#unclosed(length - open)
      }
      if (at + 1 >= length && !last) return MORE
      const next = text.charCodeAt(at + 1)
      if (next === QUOTE) {
        this.#doubled = true
        seek = at + 2
        continue
      }
      if (at + 1 >= length || this.#ends(next)) {
        this.#after = at + 1
        return at
      }
      if (next === SPACE) {
        let after = at + 1
        while (text.charCodeAt(after) === SPACE) after += 1
        if (after >= length && !last) return MORE
        if (after >= length || this.#ends(text.charCodeAt(after))) {
          this.#after = after
          return at
        }
      }
      // A lone quote amid a cell. After a delimiter or a line break it opens the next cell, so this one never closed.
      if (at === open + 1 || this.#ends(text.charCodeAt(at - 1))) return this.#unclosed(at - open)
      let look = at + 1
      while (look < length && text.charCodeAt(look) !== QUOTE && !this.#ends(text.charCodeAt(look))) look += 1
      if (look >= length && !last) return MORE
      if (text.charCodeAt(look) !== QUOTE) return this.#unclosed(look - open)
      this.#odd = true
      seek = look
    }
  }

  #ends(unit: number): boolean {
    return unit === this.#delimiter || unit === LF || unit === CR
  }

  /** A file made of quotes that never close would have each of them looked for to the end: at some point, no more. */
  #unclosed(units: number): number {
    this.#vain += Math.min(units, MAX_QUOTED_UNITS)
    if (this.#vain > 4 * (this.#read + MAX_QUOTED_UNITS)) this.#quotes = false
    return LITERAL
  }
}

/** Where a sign next stands in a text; the end of the text where it does not. */
function placeOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at
}

/** Line breaks in a part of a text: LF, CR, or both as one. */
function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) breaks += 1
  }
  return breaks
}
