import { Menu } from '@renderer/ui/Menu'
import { Button } from '@renderer/ui/Button'
import { truncateMiddle } from '@shared/kernel/text'
import { askReader } from '@renderer/source/reader-requests'
import type { FieldReading } from './readings'
import styles from './Metadata.module.css'

type FoundLineProps<V> = {
  /** The field's name, for those who cannot see where the line stands. */
  readonly of: string
  readonly readings: readonly FieldReading<V>[]
  readonly onUse: (value: V) => void
  /** Whether doubt is told elsewhere. */
  readonly doubtElsewhere?: boolean
}

/** Under a field, quietly: where its value was found, and what else the document gives for it. Nothing where it gives none. */
export const FoundLine = <V,>({ of, readings, onUse, doubtElsewhere = false }: FoundLineProps<V>) => {
  const held = readings.find((reading) => reading.held)
  const others = readings.filter((reading) => reading !== held)
  if (readings.length === 0) return null
  return (
    <div className={styles['found']}>
      {held !== undefined && <Where of={of} reading={held} tellsDoubt={!doubtElsewhere} />}
      {others.length > 0 && (
        <Menu
          label={`What the document gives for ${of.toLowerCase()}`}
          placement="bottom end"
          trigger={
            <Button
              variant="quiet"
              size="small"
              className={styles['others']}
              label={`${countOf(others.length, held !== undefined)} for ${of.toLowerCase()}`}
            >
              {countOf(others.length, held !== undefined)}
            </Button>
          }
          items={others.map((reading, index) => ({
            id: String(index),
            label: `Use “${truncateMiddle(reading.label, 120)}” · ${reading.where}${reading.why === '' ? '' : ' · not sure'}`,
            run: () => onUse(reading.value),
          }))}
        />
      )}
    </div>
  )
}

const countOf = (others: number, held: boolean): string => {
  if (held) return others === 1 ? '1 other' : `${others} others`
  return others === 1 ? '1 found' : `${others} found`
}

type WhereProps = {
  readonly of: string
  readonly reading: FieldReading<unknown>
  readonly tellsDoubt: boolean
}

/** The place, and why it may mean something else; where it stands in the text, a way there. */
const Where = ({ of, reading, tellsDoubt }: WhereProps) => {
  const { where, why, place } = reading
  const words = `from ${where}`
  return (
    <span className={styles['where']}>
      {place === null ? (
        words
      ) : (
        <Button
          variant="quiet"
          size="small"
          className={styles['way']}
          label={`${words}: show it in the text (${of.toLowerCase()})`}
          onPress={() => askReader(`${place.start}-${place.end}`)}
        >
          {words}
        </Button>
      )}
      {tellsDoubt && why !== '' && `. ${why}`}
    </span>
  )
}
