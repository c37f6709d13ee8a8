import { useEffect, useState } from 'react'
import type { Result } from '@shared/kernel/result'
import type { Facet } from '@shared/table/facets'
import type { Filter } from '@shared/table/view'
import { withoutColumn } from './filter-words'
import type { TableData } from './table-data'

type Options = {
  readonly data: TableData | null
  readonly column: string | null
  readonly filters: readonly Filter[]
  /** The column whose amounts are added up. */
  readonly sumOf: string | null
  /** Most values that are listed. */
  readonly most: number
}

/**
 * The values of a column among the rows that the filters of the other columns leave, so that its own can be chosen
 * beside each other. Undefined until the first answer; the last one stays while the next is on its way.
 */
export function useFacet({ data, column, filters, sumOf, most }: Options): Result<Facet> | undefined {
  const [facet, setFacet] = useState<{ readonly of: string; readonly result: Result<Facet> }>()
  useEffect(() => {
    if (data === null || column === null) return
    let gone = false
    void data.facet({ column, filters: withoutColumn(filters, column), sumOf, most }).then((result) => {
      if (!gone) setFacet({ of: column, result })
    })
    return () => {
      gone = true
    }
  }, [data, column, filters, sumOf, most])
  return facet?.of === column ? facet.result : undefined
}
