import { useCallback } from 'react'
import { useStore } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'
import { filterOptions, type Option } from '@renderer/ui/use-options'
import { recordOptions } from './record-options'

/** Picks any record that can be cited. */
export const AnyPicker = (props: PickerProps) => {
  const store = useStore()
  const options = useCallback(
    async (query: string): Promise<readonly Option[]> => {
      const most = query.trim() === '' ? 5 : 20
      const found = await recordOptions(store)
      return found.flatMap(({ noun, options: all }) =>
        noun === 'dossier' ? [] : filterOptions(all, query).slice(0, most),
      )
    },
    [store],
  )
  return <PickerField {...props} options={options} placeholder="Type a name or words" />
}
