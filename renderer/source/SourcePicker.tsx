import { useCallback } from 'react'
import { publishedShort, titleOf } from '@shared/source/citation'
import { matchesSource } from '@shared/source/filter'
import { orderSources } from '@shared/source/order'
import { useRecords } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'
import type { OptionSource } from '@renderer/ui/use-options'

const MOST = 50

/** Finds a source by title, publisher, author, tag or whom it cites. */
export const SourcePicker = (props: PickerProps) => {
  const { rows } = useRecords('source')
  const options = useCallback<Extract<OptionSource, (...args: never[]) => unknown>>(
    (query) => {
      const found = orderSources(rows, 'captured').filter((source) => matchesSource(source, query))
      return Promise.resolve(
        found.slice(0, MOST).map((source) => ({
          id: source.id,
          label: titleOf(source),
          detail: [source.publisher, publishedShort(source)].filter((part) => part !== '').join(' · '),
        })),
      )
    },
    [rows],
  )
  return <PickerField {...props} options={options} placeholder="Find a source" />
}
