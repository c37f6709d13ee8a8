import { useCallback } from 'react'
import { NOUN_WORDS } from '@shared/history/record-title'
import { CITABLE } from '@shared/kernel/reference'
import { captionOf } from '@shared/search/caption'
import { useStore } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'
import { filterOptions, type Option } from '@renderer/ui/use-options'

/** Picks any record that can be cited. */
export const AnyPicker = (props: PickerProps) => {
  const store = useStore()
  const options = useCallback(
    async (query: string): Promise<readonly Option[]> => {
      const lists = await Promise.all(
        CITABLE.map(async (noun) => {
          const records = await store.list(noun)
          const all = records.map((record): Option => {
            const { caption, detail } = captionOf(noun, record)
            return { id: record.id, label: caption, detail, group: NOUN_WORDS[noun].many }
          })
          return filterOptions(all, query).slice(0, query.trim() === '' ? 5 : 20)
        }),
      )
      return lists.flat()
    },
    [store],
  )
  return <PickerField {...props} options={options} placeholder="Type a name or words" />
}
