import { useMemo } from 'react'
import { captionOf } from '@shared/search/caption'
import { useRecords } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'

/** Finds a note by its title. */
export const NotePicker = (props: PickerProps) => {
  const { rows } = useRecords('note')
  const options = useMemo(
    () => rows.map((note) => ({ id: note.id, label: captionOf('note', note).caption })),
    [rows],
  )
  return <PickerField {...props} options={options} />
}
