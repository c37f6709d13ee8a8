import { useCallback } from 'react'
import { partyChoice, partyChoices, readPartyChoice } from '@shared/entity/choices'
import { COUNTRY_CODES, countryName } from '@shared/kernel/countries'
import type { Party } from '@shared/kernel/fields'
import { useStore } from '@renderer/store/react'
import { ComboBox } from '@renderer/ui/ComboBox'
import { TextField } from '@renderer/ui/TextField'
import { addEntityByName } from './entity-by-name'
import styles from './record.module.css'
import { useDirectory } from './use-directory'
import { useSaying } from './use-saying'

const COUNTRIES = COUNTRY_CODES.map((id) => ({ id, label: countryName(id) }))

type Props = {
  readonly label: string
  readonly value: Party | null
  /** Another party was chosen. */
  readonly onChange: (party: Party | null) => void
  /** The description of one that is not named is being written. */
  readonly onWrite: (party: Party) => void
  readonly hint?: string
}

/** One party: an entity by any of its names, a new one, or somebody who is not named but described. */
export const PartyField = ({ value, onChange, onWrite, ...field }: Props) => {
  const store = useStore()
  const say = useSaying()
  const directory = useDirectory()
  const options = useCallback((query: string) => Promise.resolve(partyChoices(query, directory)), [directory])
  const choose = async (id: string) => {
    const choice = readPartyChoice(id)
    if (choice === null) return
    if (choice.kind === 'entity') {
      onChange(choice)
      return
    }
    const made = await addEntityByName(store, choice.name)
    if (made.ok) onChange({ kind: 'entity', entity: made.value })
    else await say(Promise.resolve(made))
  }
  return (
    <div className={styles['party']}>
      <ComboBox
        {...field}
        value={value === null ? undefined : partyChoice(value, directory)}
        options={options}
        placeholder="Any name, or a description"
        onChange={(option) => (option === undefined ? onChange(null) : void choose(option.id))}
        onCreate={(description) => onChange({ kind: 'unnamed', description, country: '' })}
        createLabel={(words) => `Not named: “${words}”`}
      />
      {value?.kind === 'unnamed' && (
        <div className={styles['unnamed']}>
          <TextField
            label={`${field.label}: description`}
            placeholder="“a trader in the region”"
            value={value.description}
            onChange={(description) => onWrite({ ...value, description })}
          />
          <ComboBox
            label={`${field.label}: country`}
            value={
              value.country === '' ? undefined : { id: value.country, label: countryName(value.country) }
            }
            options={COUNTRIES}
            onChange={(option) => onChange({ ...value, country: option?.id ?? '' })}
          />
        </div>
      )}
    </div>
  )
}
