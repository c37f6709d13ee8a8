import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { ItemId } from '@shared/kernel/ids'
import type { Place } from '@shared/kernel/fields'
import type { Shipment } from '@shared/shipment/shipment'
import { PlaceField } from '@renderer/record/PlaceField'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import styles from './shipment.module.css'

type Route = Shipment['route']
type Props = {
  readonly value: Route
  readonly onChange: (route: Route) => void
  readonly newItemId: () => ItemId
  readonly hintOf: (field: 'origin' | 'dispatchedFrom' | 'transit' | 'destination') => {
    readonly hint?: string
  }
}

/** The way the goods took: where they were made, where they left, what they passed, where they went. */
export const RouteFields = ({ value, onChange, newItemId, hintOf }: Props) => {
  const [adding, setAdding] = useState(false)
  const { transit } = value
  const place = (id: ItemId, next: Place | null) =>
    onChange({
      ...value,
      transit:
        next === null
          ? transit.filter((stop) => stop.id !== id)
          : transit.map((stop) => (stop.id === id ? { ...stop, place: next } : stop)),
    })
  const move = (from: number, to: number) => {
    const stop = transit[from]
    if (stop === undefined || to < 0 || to >= transit.length) return
    onChange({ ...value, transit: transit.toSpliced(from, 1).toSpliced(to, 0, stop) })
  }
  return (
    <>
      <PlaceField
        label="Country of origin"
        value={value.origin}
        onChange={(origin) => onChange({ ...value, origin })}
        {...hintOf('origin')}
      />
      <PlaceField
        label="Dispatched from"
        value={value.dispatchedFrom}
        onChange={(dispatchedFrom) => onChange({ ...value, dispatchedFrom })}
        {...hintOf('dispatchedFrom')}
      />
      <div className={styles['transit']}>
        {transit.map((stop, index) => (
          <div key={stop.id} className={styles['stop']}>
            <PlaceField
              label={`By way of, stop ${index + 1}`}
              value={stop.place}
              onChange={(next) => place(stop.id, next)}
              {...hintOf('transit')}
            />
            <IconButton
              label={`Stop ${index + 1} earlier`}
              icon={<ArrowUp />}
              disabled={index === 0}
              onPress={() => move(index, index - 1)}
            />
            <IconButton
              label={`Stop ${index + 1} later`}
              icon={<ArrowDown />}
              disabled={index === transit.length - 1}
              onPress={() => move(index, index + 1)}
            />
            <IconButton
              label={`Remove stop ${index + 1}`}
              icon={<X />}
              onPress={() => place(stop.id, null)}
            />
          </div>
        ))}
        {adding ? (
          <PlaceField
            label={`By way of, stop ${transit.length + 1}`}
            value={null}
            autoFocus
            onChange={(next) => {
              setAdding(false)
              if (next !== null)
                onChange({ ...value, transit: [...transit, { id: newItemId(), place: next }] })
            }}
          />
        ) : (
          <div>
            <Button size="small" icon={<Plus />} onPress={() => setAdding(true)}>
              Add a stop on the way
            </Button>
          </div>
        )}
      </div>
      <PlaceField
        label="Destination"
        value={value.destination}
        onChange={(destination) => onChange({ ...value, destination })}
        {...hintOf('destination')}
      />
    </>
  )
}
