import { groupDigits } from '@shared/kernel/number-prose'
import type { SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import { citeSource } from '@shared/source/citation'
import type { Source } from '@shared/source/source'

/** A row with its cells in the order of the file, as it is cited. */
export type CitedRow = {
  readonly row: number
  readonly line: number
  readonly cells: readonly { readonly head: string; readonly text: string; readonly corrected?: string }[]
}

/** The reference by which a row is cited. */
export const rowReference = (source: SourceId, row: number): Reference => ({
  kind: 'source',
  source,
  locator: { kind: 'row', row },
})

/** Where a row stands, as people find it again: “line 1,204 of customs.csv”. */
export const rowPlace = (line: number, fileName: string): string =>
  `line ${groupDigits(String(line))}${fileName === '' ? '' : ` of ${fileName}`}`

/**
 * Rows as a citation in words: what is cited, then each row by its line with the cells that hold something, then the
 * hash by which the file is known again.
 */
export function citeRows(
  source: Pick<Source, 'title' | 'publisher' | 'authors' | 'published' | 'attribution' | 'original'>,
  rows: readonly CitedRow[],
): string {
  const { fileName, sha256 } = source.original
  const lines = rows.map(({ line, cells }) => {
    const said = cells
      .filter(({ text, corrected = '' }) => text !== '' || corrected !== '')
      .map(({ head, text, corrected }) =>
        corrected === undefined ? `${head}: ${text}` : `${head}: ${corrected} [the file has “${text}”]`,
      )
    return `${upperFirst(rowPlace(line, fileName))}: ${said.join('; ')}`
  })
  return [citeSource(source), ...lines, `SHA-256 of the file: ${sha256}`].join('\n')
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
