import { useCallback } from 'react'
import { findPlaces, placeChoice, placeOfChoice, placeOfWords } from '@shared/entity/places'
import type { Place } from '@shared/kernel/fields'
import { ComboBox } from '@renderer/ui/ComboBox'
import { useDirectory } from './use-directory'

type Props = {
  readonly label: string
  readonly value: Place | null
  readonly onChange: (place: Place | null) => void
  readonly hint?: string
  readonly autoFocus?: boolean
}

/** One place in one field: a country by any of its names, an entity, or the words as they are. */
export const PlaceField = ({ value, onChange, ...field }: Props) => {
  const directory = useDirectory()
  const options = useCallback(
    (query: string) => Promise.resolve(findPlaces(query, directory).slice(0, 60)),
    [directory],
  )
  return (
    <ComboBox
      {...field}
      value={value === null ? undefined : placeChoice(value, directory)}
      options={options}
      placeholder="Country, port, town"
      onChange={(option) => onChange(option === undefined ? null : placeOfChoice(option.id))}
      onCreate={(words) => onChange(placeOfWords(words))}
      createLabel={(words) => `Keep the words “${words}”`}
    />
  )
}
