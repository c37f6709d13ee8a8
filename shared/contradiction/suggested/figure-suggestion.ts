import { toRecord } from '@shared/kernel/reference'
import { keyOf } from './keys'
import type { SuggestedContradiction } from './suggestion'
import type { TypedFigure } from './typed-figure'

/** What a rule says of two sides of figures. */
export type Parts = Pick<
  SuggestedContradiction,
  'title' | 'why' | 'readings' | 'strength' | 'strengthWhy'
> & {
  readonly a: readonly TypedFigure[]
  readonly b: readonly TypedFigure[]
}

/** A suggestion about figures. */
export function figureSuggestion({ a, b, ...rest }: Parts): SuggestedContradiction {
  const ids = (side: readonly TypedFigure[]) => side.map(({ figure }) => figure.id)
  return {
    ...rest,
    key: keyOf('figure-mismatch', ids(a), ids(b)),
    kind: 'figure-mismatch',
    sideA: ids(a).map(toRecord),
    sideB: ids(b).map(toRecord),
    test: null,
  }
}
