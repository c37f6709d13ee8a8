import { useCallback } from 'react'
import { queryOf } from '@shared/search/match'
import { useStore } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'
import type { Option } from '@renderer/ui/use-options'
import { matching, recordOptions } from './record-options'

/** Picks any record that can be cited. */
export const AnyPicker = (props: PickerProps) => {
  const store = useStore()
  const options = useCallback(
    async (query: string): Promise<readonly Option[]> => {
      const asked = queryOf(query)
      const found = await recordOptions(store)
      return found.flatMap(({ noun, options: all }) =>
        noun === 'dossier' ? [] : asked.words.length === 0 ? all.slice(0, 5) : matching(all, asked, 20),
      )
    },
    [store],
  )
  return <PickerField {...props} options={options} placeholder="Type a name or words" />
}
