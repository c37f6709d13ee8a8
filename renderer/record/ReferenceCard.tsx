import type { Reference } from '@shared/kernel/reference'
import { nounOfId } from '@shared/schema/registry'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { referencePath } from './reference-path'

type Props = {
  readonly reference: Reference
  readonly compact?: boolean
  readonly onOpen?: () => void
}

/**
 * What a reference stands for, inside another view: a record as its noun shows it, a row or a cell of a table with what
 * it says, and else the source that it points into.
 */
export const ReferenceCard = ({ reference, ...props }: Props) => {
  const { cards, open } = useRegistry()
  if (reference.kind === 'record')
    return <RecordCard noun={nounOfId(reference.record) ?? ''} id={reference.record} {...props} />
  const { source, locator } = reference
  const path = referencePath(reference)
  const noun = locator.kind === 'row' || locator.kind === 'cell' ? 'row' : 'source'
  return (
    <RecordCard
      noun={noun in cards ? noun : 'source'}
      id={noun === 'row' && noun in cards ? path : source}
      onOpen={() =>
        open(source, locator.kind === 'row' || locator.kind === 'cell' ? `row-${locator.row}` : undefined)
      }
      {...props}
    />
  )
}
