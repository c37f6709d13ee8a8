import { ComboBox } from './ComboBox'
import type { PickerProps } from './registry'
import type { OptionSource } from './use-options'

export type PickerFieldProps = PickerProps & {
  readonly options: OptionSource
  readonly placeholder?: string
  /** What was typed becomes a new one. */
  readonly onCreate?: (text: string) => void
  readonly createLabel?: (text: string) => string
}

/** The field of a picker: it hands over what is chosen and is empty again. */
export const PickerField = ({ onPick, ...field }: PickerFieldProps) => (
  <ComboBox
    {...field}
    value={undefined}
    clearOnChoose
    onChange={(option) => option !== undefined && onPick(option.id)}
  />
)
