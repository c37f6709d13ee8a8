import { useMemo } from 'react'
import { CONTRADICTION_KIND_WORDS } from '@shared/contradiction/labels'
import { useRecords } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'

/** Finds a contradiction by its title. */
export const ContradictionPicker = (props: PickerProps) => {
  const { rows } = useRecords('contradiction')
  const options = useMemo(
    () => rows.map((one) => ({ id: one.id, label: one.title, detail: CONTRADICTION_KIND_WORDS[one.kind] })),
    [rows],
  )
  return <PickerField {...props} options={options} />
}
