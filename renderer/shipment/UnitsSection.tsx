import { groupDigits } from '@shared/kernel/number-prose'
import type { Quantity } from '@shared/kernel/fields'
import type { Shipment } from '@shared/shipment/shipment'
import { inBaseUnit, unitOf } from '@shared/shipment/units'
import { KeyValue } from '@renderer/ui/KeyValue'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from './around.module.css'

/** The amounts of a shipment in the units that others can be held against, beside the record’s own. */
export const UnitsSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const items = (['quantity', 'weight'] as const).flatMap((field) => {
    const words = normalised(shipment[field])
    return words === '' ? [] : [{ label: field === 'quantity' ? 'Quantity' : 'Weight', value: words }]
  })
  if (items.length === 0) return null
  return (
    <section className={styles['part']} aria-label="Common units">
      <SectionTitle level={3}>In common units</SectionTitle>
      <KeyValue items={items} />
    </section>
  )
}

/** “1,500 kg, from “1,5 т””; '' where the amount is in that unit already, or its unit is not known. */
function normalised(quantity: Quantity | null): string {
  if (quantity === null) return ''
  const { low, high } = quantity.range
  const bounds = [...new Set([low, high])].filter((bound) => bound !== '')
  const read = bounds.flatMap((bound) => inBaseUnit(bound, quantity.unit) ?? [])
  const [first] = read
  if (first === undefined || unitOf(quantity.unit)?.name === first.unit) return ''
  const from = quantity.words === '' ? '' : `, from “${quantity.words}”`
  return `${read.map(({ amount }) => groupDigits(amount)).join(' to ')} ${first.unit}${from}`
}
