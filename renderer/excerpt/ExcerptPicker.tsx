import { useCallback } from 'react'
import { NO_FILTER, passes } from '@shared/excerpt/filter'
import { excerptInLine } from '@shared/excerpt/words'
import { titleOf } from '@shared/source/citation'
import { useRecords } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'
import type { Option } from '@renderer/ui/use-options'

const MOST = 50

/** Finds an excerpt by its words, translation, comment or tags; the last clipped first. */
export const ExcerptPicker = (props: PickerProps) => {
  const { rows } = useRecords('excerpt')
  const { rows: sources } = useRecords('source')
  const options = useCallback(
    (words: string): Promise<readonly Option[]> => {
      const titles = new Map(sources.map((source) => [source.id, titleOf(source)]))
      const found = rows.filter((excerpt) => passes(excerpt, '', { ...NO_FILTER, words })).toReversed()
      return Promise.resolve(
        found.slice(0, MOST).map((excerpt) => ({
          id: excerpt.id,
          label: excerptInLine(excerpt, 24),
          detail: titles.get(excerpt.source) ?? '',
        })),
      )
    },
    [rows, sources],
  )
  return <PickerField {...props} options={options} placeholder="Find an excerpt" />
}
