import { useMemo } from 'react'
import { CONTRADICTION_KIND_WORDS } from '@shared/contradiction/labels'
import { useRecords } from '@renderer/store/react'
import { ComboBox } from '@renderer/ui/ComboBox'
import type { PickerProps } from '@renderer/ui/registry'

/** Finds a contradiction by its title. */
export const ContradictionPicker = ({ onPick, label, exclude = [], autoFocus = false }: PickerProps) => {
  const { rows } = useRecords('contradiction')
  const options = useMemo(
    () => rows.map((one) => ({ id: one.id, label: one.title, detail: CONTRADICTION_KIND_WORDS[one.kind] })),
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
