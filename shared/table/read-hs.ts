import { hasChapter, hasHeading } from '@shared/shipment/hs-headings'
import { type CellReading, EMPTY, saysNothing } from './read-amount'

export type HsReading = {
  /** The code as digits; '' where the cell has several or cannot be told. */
  readonly code: string
  /** Every code the cell has, in its order. */
  readonly all: readonly string[]
  /** What speaks against the reading; '' where nothing does. */
  readonly doubt: string
}

/**
 * Reads the HS code of a cell as text: dots and spaces inside go, zeros stay. Of several codes none is chosen. A code
 * with an odd number of digits has lost or gained one: a zero is put back in front only where the digits are no
 * heading without it and are one with it; where both are headings, the code is not known.
 */
export function readHsCell(cell: string): CellReading<HsReading> {
  const text = cell.normalize('NFKC').trim()
  if (saysNothing(text)) return EMPTY
  // “HS 8542.31”, “'854231” (a spreadsheet's mark of text), and the code with its words behind a dash.
  const bare = text.replace(/^'|^(?:hs|hts|hsn|тн ?вэд|укт ?зед)[\s:.]*(?:code|код)?[\s:.]*/iu, '')
  const parts = bare
    .split(/[;,|/\n\r]+|\s{2,}|(?<=\d{4})\s(?=\d{4}\b)/u)
    .map(
      (part) =>
        /^\s*(\d[\d.\s]*\d)(?=\s*(?:$|[-–—:]|\s\p{L}))/u.exec(part)?.[1]?.replace(/[.\s]/gu, '') ?? '',
    )
  const codes = [...new Set(parts.filter((code) => code !== ''))]
  const [first] = codes
  if (first === undefined) return { kind: 'unreadable', why: 'no HS code in the cell' }
  if (codes.length > 1) {
    return read({ code: '', all: codes, doubt: `${codes.length} HS codes in one cell, none is chosen` })
  }
  if (first.length > 10) {
    // Turkey writes twelve digits, the first ten of which are the Union's.
    const short = first.slice(0, 10)
    return first.length > 14
      ? { kind: 'unreadable', why: `${first.length} digits are too many for an HS code` }
      : read({ code: short, all: [short], doubt: `cut to ten of its ${first.length} digits` })
  }
  return read({ ...oneCode(first), all: [first] })
}

const read = (value: HsReading) => ({ kind: 'read', value }) as const

function oneCode(code: string): { readonly code: string; readonly doubt: string } {
  if (code.length % 2 === 0) {
    if (code.length === 2 ? hasChapter(code) : hasHeading(code)) return { code, doubt: '' }
    return {
      code,
      doubt: `HS ${code.slice(0, 4)} is no ${code.length === 2 ? 'chapter' : 'heading'} of HS 2022`,
    }
  }
  const digits = `${code.length} digits`
  const led = `0${code}`
  const plain = isHeading(code)
  const withZero = led.length <= 10 && isHeading(led)
  if (plain && withZero)
    return { code: '', doubt: `${digits}: ${code}, or ${led} with its leading zero lost` }
  if (withZero) return { code: led, doubt: `${digits}: read as ${led}, with its leading zero put back` }
  if (plain) return { code, doubt: `${digits}: a zero at its end may be lost` }
  return { code: '', doubt: `${digits}, and no heading of HS 2022` }
}

const isHeading = (code: string): boolean => (code.length < 4 ? hasChapter(code) : hasHeading(code))
