import { useEffect, useRef, useState } from 'react'
import type { GridRow, GridSource } from './grid/grid-rows'

const ROWS = 60
const NONE: readonly GridRow[] = []

/** The first rows that came for these columns: what widths go by. They stay, so that no width changes under the hand. */
export function useSample(source: GridSource, shown: readonly string[], version: number): readonly GridRow[] {
  const [sample, setSample] = useState(NONE)
  const of = useRef<readonly string[] | null>(null)
  // Rows come without the source being another one; `version` tells that they have.
  useEffect(() => {
    if (of.current === shown || source.at(0) === undefined) return
    of.current = shown
    const rows: GridRow[] = []
    for (let position = 0; position < ROWS; position += 1) {
      const row = source.at(position)
      if (row !== undefined) rows.push(row)
    }
    setSample(rows)
  }, [source, shown, version])
  return sample
}
