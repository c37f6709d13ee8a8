import { HS_EDITIONS, LEVEL_WORDS } from '@shared/shipment/labels'
import { SHIPMENT_LEVELS } from '@shared/shipment/shipment'
import type { Mapping, TableField } from '@shared/table/mapping'
import { IconButton } from '@renderer/ui/IconButton'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import { X } from 'lucide-react'
import { CONSTANT_FIELDS, FIELD_WORDS } from './field-words'
import styles from './Import.module.css'

export type MappingFactsProps = {
  readonly mapping: Mapping
  readonly onChange: (patch: Partial<Pick<Mapping, 'level' | 'basis' | 'hsEdition'>>) => void
  /** Sets what holds for every row; null takes it away. */
  readonly onConstant: (field: TableField, value: string | null) => void
}

const LEVELS = SHIPMENT_LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value].label }))
const EDITIONS = [
  { value: '', label: 'Not known' },
  ...HS_EDITIONS.map((value) => ({ value: value as string, label: `HS ${value}` })),
]

/** What holds for all rows of a table. */
export const MappingFacts = ({ mapping, onChange, onConstant }: MappingFactsProps) => {
  const taken = new Set([...mapping.columns, ...mapping.constants].map(({ field }) => field))
  const free = CONSTANT_FIELDS.filter((field) => !taken.has(field))
  return (
    <div className={styles['facts']}>
      <Select
        label="A row is"
        value={mapping.level}
        onChange={(level) => onChange({ level })}
        options={LEVELS}
        hint={LEVEL_WORDS[mapping.level].says}
      />
      <Select
        label="Edition of its HS codes"
        value={mapping.hsEdition}
        onChange={(hsEdition) => onChange({ hsEdition })}
        options={EDITIONS}
      />
      <TextField
        label="What it rests on"
        value={mapping.basis}
        onChange={(basis) => onChange({ basis })}
        maxLength={4_000}
        placeholder="customs declarations obtained by…"
      />
      {mapping.constants.map(({ id, field, value }) => (
        <div key={id} className={styles['constant']}>
          <TextField
            label={`${FIELD_WORDS[field]}, in every row`}
            value={value}
            onChange={(now) => onConstant(field, now)}
            maxLength={4_000}
          />
          <IconButton
            label={`Take away ${FIELD_WORDS[field].toLowerCase()}, in every row`}
            icon={<X />}
            onPress={() => onConstant(field, null)}
          />
        </div>
      ))}
      <Select<TableField | 'none'>
        label="Add what holds for every row"
        value="none"
        onChange={(field) => field !== 'none' && onConstant(field, '')}
        options={[
          { value: 'none', label: 'Nothing more' },
          ...free.map((value) => ({ value, label: FIELD_WORDS[value] })),
        ]}
      />
    </div>
  )
}
