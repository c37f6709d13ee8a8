import { CURRENCY_CODES, currencyName } from '@shared/kernel/currencies'
import { type Money, type Quantity, VALUE_BASES } from '@shared/kernel/fields'
import { describeMoney, describeRange } from '@shared/kernel/quantity'
import { VALUE_BASIS_WORDS } from '@shared/shipment/labels'
import {
  moneyOfWords,
  NO_MONEY,
  NO_QUANTITY,
  quantityOfWords,
  tidyMoney,
  tidyQuantity,
} from '@shared/shipment/new-shipment'
import { RangeFields } from '@renderer/record/RangeFields'
import { ComboBox } from '@renderer/ui/ComboBox'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import styles from './shipment.module.css'

const CURRENCIES = CURRENCY_CODES.map((id) => ({ id, label: id, detail: currencyName(id) }))
const BASES = VALUE_BASES.map((value) => ({ value, label: VALUE_BASIS_WORDS[value] }))

const isKnown = ({ range }: Pick<Quantity, 'range'>): boolean => range.low !== '' || range.high !== ''

type QuantityProps = {
  readonly label: string
  readonly unit: string
  readonly value: Quantity | null
  readonly onChange: (value: Quantity | null) => void
  readonly hint?: string | undefined
}

/** A quantity: the source's words, and the number read from them. */
export const QuantityFields = ({ label, unit, value, onChange, hint }: QuantityProps) => {
  const now = value ?? NO_QUANTITY
  return (
    <div className={styles['amount']} role="group" aria-label={label}>
      <TextField
        label={`${label}, in the source’s words`}
        placeholder={unit}
        value={now.words}
        onChange={(words) => onChange(quantityOfWords(words, value))}
        hint={[isKnown(now) ? `Read as ${describeRange(now.range, now.unit)}.` : '', hint ?? '']
          .filter((part) => part !== '')
          .join(' ')}
      />
      <RangeFields value={now.range} onChange={(range) => onChange(tidyQuantity({ ...now, range }))}>
        <TextField
          label="Unit"
          value={now.unit}
          onChange={(next) => onChange(tidyQuantity({ ...now, unit: next }))}
        />
      </RangeFields>
    </div>
  )
}

type MoneyProps = {
  readonly value: Money | null
  readonly onWrite: (value: Money | null) => void
  readonly onChange: (value: Money | null) => void
  readonly hint?: string | undefined
}

/** A value: the source's words, the number, the currency, and what it was declared on. */
export const MoneyFields = ({ value, onWrite, onChange, hint }: MoneyProps) => {
  const now = value ?? NO_MONEY
  return (
    <div className={styles['amount']} role="group" aria-label="Value">
      <TextField
        label="Value, in the source’s words"
        placeholder="“worth about $1.6 million”"
        value={now.words}
        onChange={(words) => onWrite(moneyOfWords(words, value))}
        hint={[isKnown(now) ? `Read as ${describeMoney(now.range, now.currency)}.` : '', hint ?? '']
          .filter((part) => part !== '')
          .join(' ')}
      />
      <RangeFields value={now.range} onChange={(range) => onWrite(tidyMoney({ ...now, range }))} />
      <div className={styles['two']}>
        <ComboBox
          label="Currency"
          value={now.currency === '' ? undefined : { id: now.currency, label: now.currency }}
          options={CURRENCIES}
          onChange={(option) => onChange(tidyMoney({ ...now, currency: option?.id ?? '' }))}
        />
        <Select
          label="Declared on"
          value={now.basis}
          options={BASES}
          onChange={(basis) => onChange({ ...now, basis })}
        />
      </div>
    </div>
  )
}
