import { readDate } from '@shared/entity/date-reading'
import { COUNTRY_CODES, countryName } from '@shared/kernel/countries'
import { groupDigits } from '@shared/kernel/number-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { SHIPMENT_LEVELS, type ShipmentLevel } from '@shared/shipment/shipment'
import { NO_FILTER, type ShipmentFilter } from '@shared/shipment/table'
import { Button } from '@renderer/ui/Button'
import { ComboBox } from '@renderer/ui/ComboBox'
import { DateText } from '@renderer/ui/DateText'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import styles from './shipment.module.css'

const LEVELS: readonly { value: ShipmentLevel | ''; label: string }[] = [
  { value: '', label: 'Every level' },
  ...SHIPMENT_LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value].label })),
]
const COUNTRIES = COUNTRY_CODES.map((id) => ({ id, label: countryName(id) }))

type Props = {
  readonly filter: ShipmentFilter
  readonly onFilter: (filter: ShipmentFilter) => void
  readonly shown: number
  readonly all: number
}

/** What the table of shipments is narrowed by. */
export const ShipmentFilters = ({ filter, onFilter, shown, all }: Props) => {
  const set = (patch: Partial<ShipmentFilter>) => onFilter({ ...filter, ...patch })
  const narrowed = Object.values(filter).some((value) => value !== '')
  return (
    <div className={styles['filters']}>
      <TextField
        label="Words"
        type="search"
        placeholder="Goods, number, comment…"
        value={filter.text}
        onChange={(text) => set({ text })}
      />
      <Select label="Level" value={filter.level} options={LEVELS} onChange={(level) => set({ level })} />
      <TextField
        label="Party"
        type="search"
        placeholder="In any role"
        value={filter.party}
        onChange={(party) => set({ party })}
      />
      <ComboBox
        label="Country"
        value={filter.country === '' ? undefined : { id: filter.country, label: countryName(filter.country) }}
        options={COUNTRIES}
        placeholder="Of a party or on the way"
        onChange={(option) => set({ country: option?.id ?? '' })}
      />
      <DateText
        label="Period"
        value={filter.period}
        read={readDate}
        placeholder="2023-03/2023-06"
        onChange={(period) => set({ period: period.trim() })}
      />
      <div className={styles['found']} aria-live="polite">
        {narrowed ? `${groupDigits(String(shown))} of ${groupDigits(String(all))}` : ''}
        {narrowed && (
          <Button size="small" variant="quiet" onPress={() => onFilter(NO_FILTER)}>
            Show all
          </Button>
        )}
      </div>
    </div>
  )
}
