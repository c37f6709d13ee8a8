import { err, fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace } from '@shared/kernel/text'
import type { HsLabels } from '@shared/shipment/hs-labels'
import { detectDelimiter } from './detect-delimiter'
import { DelimitedScanner } from './delimited-scanner'

/** A nomenclature that was read from a file. */
export type Nomenclature = {
  readonly labels: HsLabels
  /** Lines that hold no code with words, the header among them. */
  readonly passed: number
}

/** Most characters of a nomenclature’s file: the largest national tariffs have about five million. */
export const MAX_NOMENCLATURE = 20_000_000
const FEWEST = 50

/**
 * Reads a nomenclature out of delimited text: in every record the first cell that is a code of two to ten digits (dots
 * and spaces inside do not matter) and the longest cell of words. A code of an odd number of digits has lost a zero and
 * is passed over. Faults: `nomenclature.too-large`; `nomenclature.none` where fewer than 50 codes with words stand in
 * it, so that a table of trade is not taken for one by mistake.
 */
export function readNomenclature(text: string): Result<Nomenclature> {
  if (text.length > MAX_NOMENCLATURE) {
    return err(
      fault(
        'nomenclature.too-large',
        'The file has over 20 million characters, which no nomenclature has. Nothing was kept.',
      ),
    )
  }
  const { delimiter } = detectDelimiter(text.slice(0, 200_000), text.length > 200_000)
  const labels = new Map<string, string>()
  let passed = 0
  let repeated = 0
  const scanner = new DelimitedScanner(
    delimiter,
    (cells, count) => {
      const found = entryOf(cells.slice(0, count))
      if (found === null) passed += 1
      else if (labels.has(found.code)) repeated += 1
      else labels.set(found.code, found.words)
    },
    () => undefined,
  )
  const broken = scanner.push(text.startsWith('\ufeff') ? text.slice(1) : text) ?? scanner.end()
  if (broken !== null) return err(broken)
  // The same codes again and again are the rows of a table of trade.
  if (labels.size < FEWEST || repeated > labels.size) {
    return err(
      fault(
        'nomenclature.none',
        'This is no list of codes with their descriptions: it needs a column of HS codes, each once, and a column of words. Nothing was kept.',
      ),
    )
  }
  return ok({ labels, passed: passed + repeated })
}

function entryOf(cells: readonly string[]): { readonly code: string; readonly words: string } | null {
  const bare = cells.map((cell) => cell.trim().replace(/^'/, ''))
  const at = bare.findIndex((cell) => /^\d{2}(?:[\d. ]*\d)?$/.test(cell))
  const code = (bare[at] ?? '').replace(/[. ]/g, '')
  if (at < 0 || code.length > 10 || code.length % 2 === 1) return null
  const words = bare
    .filter((cell, place) => place !== at && /\p{L}{3}/u.test(cell))
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '')
  return words === '' ? null : { code, words: collapseSpace(words.replace(/^[-–—\s]+/u, '')).slice(0, 1_000) }
}
