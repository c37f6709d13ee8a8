import { isId, type SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'

type InTable = { readonly source: SourceId; readonly row: number; readonly column: string | null }

/** A row or a cell of a table as one id, for the registry of cards: `src-…/12` or `src-…/12/consignor`. */
export function referencePath(reference: Extract<Reference, { kind: 'source' }>): string {
  const { source, locator } = reference
  if (locator.kind === 'row') return `${source}/${locator.row}`
  if (locator.kind === 'cell') return `${source}/${locator.row}/${locator.column}`
  return source
}

/** The row or cell that such an id stands for; null for any other. */
export function readReferencePath(path: string): InTable | null {
  const [, source = '', row = '', column] = /^([^/]+)\/(\d{1,9})(?:\/(.*))?$/s.exec(path) ?? []
  if (!isId('source', source) || row === '') return null
  return { source, row: Number(row), column: column ?? null }
}
