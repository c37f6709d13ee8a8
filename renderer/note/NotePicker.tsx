import { useMemo } from 'react'
import { captionOf } from '@shared/search/caption'
import { useRecords } from '@renderer/store/react'
import { ComboBox } from '@renderer/ui/ComboBox'
import type { PickerProps } from '@renderer/ui/registry'

/** Finds a note by its title. */
export const NotePicker = ({ onPick, label, exclude = [], autoFocus = false }: PickerProps) => {
  const { rows } = useRecords('note')
  const options = useMemo(
    () => rows.map((note) => ({ id: note.id, label: captionOf('note', note).caption })),
    [rows],
  )
  return (
    <ComboBox
      label={label}
      value={undefined}
      options={options}
      exclude={exclude}
      autoFocus={autoFocus}
      clearOnChoose
      onChange={(option) => option && onPick(option.id)}
    />
  )
}
