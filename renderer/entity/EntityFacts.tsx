import { Plus, X } from 'lucide-react'
import { ENTITY_SCHEMATA, type Entity } from '@shared/entity/entity'
import { ENTITY_SCHEMA_WORDS } from '@shared/entity/labels'
import { COUNTRY_CODES, countryName } from '@shared/kernel/countries'
import type { ItemId } from '@shared/kernel/ids'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { MultiPicker } from '@renderer/ui/MultiPicker'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './entity.module.css'

const SCHEMATA = ENTITY_SCHEMATA.map((value) => ({ value, label: ENTITY_SCHEMA_WORDS[value] }))
const COUNTRIES = COUNTRY_CODES.map((id) => ({ id, label: countryName(id) }))
const ROLES = [
  { value: 'key', label: 'Key: the case is about it' },
  { value: 'background', label: 'Background' },
] as const

export type Facts = Pick<Entity, 'schema' | 'countries' | 'identifiers' | 'role' | 'summary'>
type Props = { readonly draft: Draft<Facts>; readonly newItemId: () => ItemId }

/** What an entity is, beside its names. */
export const EntityFacts = ({ draft, newItemId }: Props) => {
  const { schema, countries, identifiers, role, summary } = draft.value
  type Identifier = Entity['identifiers'][number]
  const changed = (id: ItemId, patch: Partial<Identifier>) =>
    identifiers.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry))
  return (
    <>
      <div className={styles['facts']}>
        <Select
          label="What it is"
          value={schema}
          options={SCHEMATA}
          onChange={(next) => draft.choose({ schema: next })}
        />
        <MultiPicker
          label="Countries"
          value={countries.map((id) => ({ id, label: countryName(id) }))}
          options={COUNTRIES}
          onChange={(next) => draft.choose({ countries: next.map(({ id }) => id) })}
        />
        <RadioGroup
          label="Role in the case"
          value={role}
          options={ROLES}
          onChange={(next) => draft.choose({ role: next })}
          row
        />
      </div>
      <TextArea
        label="Summary"
        value={summary}
        rows={2}
        onChange={(next) => draft.write({ summary: next })}
      />
      <div className={styles['group']}>
        {identifiers.map((entry) => (
          <div key={entry.id} className={styles['identifier']}>
            <TextField
              label="Register"
              placeholder="VAT, IMO, USCC…"
              value={entry.scheme}
              onChange={(scheme) => draft.write({ identifiers: changed(entry.id, { scheme }) })}
            />
            <TextField
              label="Number"
              face="mono"
              value={entry.value}
              onChange={(value) => draft.write({ identifiers: changed(entry.id, { value }) })}
            />
            <IconButton
              label={`Remove the identifier ${entry.value}`}
              icon={<X />}
              onPress={() => draft.choose({ identifiers: identifiers.filter(({ id }) => id !== entry.id) })}
            />
          </div>
        ))}
        <div>
          <Button
            size="small"
            icon={<Plus />}
            onPress={() =>
              draft.write({ identifiers: [...identifiers, { id: newItemId(), scheme: '', value: '' }] })
            }
          >
            Add an identifier
          </Button>
        </div>
      </div>
    </>
  )
}
