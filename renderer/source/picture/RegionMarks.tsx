import type { Excerpt } from '@shared/excerpt/excerpt'
import { strongestKind } from '@shared/excerpt/kinds'
import { regionNumbers } from '@shared/excerpt/make-region'
import { useExcerptKinds } from '@renderer/record/use-excerpt-kinds'
import { cx } from '@renderer/ui/class-names'
import { useRegistry } from '@renderer/ui/registry'
import styles from './Picture.module.css'

type RegionMarksProps = {
  /** All excerpts of the source: regions are numbered among them. */
  readonly excerpts: readonly Excerpt[]
  /** Page from 1, or 0 for a picture. */
  readonly page: number
  /** The excerpt that is gone to. */
  readonly at: string | null
}

/** The clipped regions of a page or picture over it, numbered as in the margin; each one opens its excerpt. */
export const RegionMarks = ({ excerpts, page, at }: RegionMarksProps) => {
  const kinds = useExcerptKinds()
  const { open } = useRegistry()
  const numbers = regionNumbers(excerpts)
  return excerpts.flatMap(({ id, region }) =>
    region === undefined || region.page !== page
      ? []
      : [
          <button
            key={id}
            type="button"
            data-region={id}
            className={cx(
              styles['region'],
              styles[strongestKind([id], kinds)],
              id === at && styles['current'],
            )}
            style={{
              left: `${region.x * 100}%`,
              top: `${region.y * 100}%`,
              width: `${region.width * 100}%`,
              height: `${region.height * 100}%`,
            }}
            aria-label={`Region ${numbers.get(id) ?? ''}: ${region.caption}`}
            title={region.caption}
            {...(id === at && { 'aria-current': 'location' as const })}
            onClick={() => open(id)}
          >
            <span className={styles['number']} aria-hidden="true">
              {numbers.get(id)}
            </span>
          </button>,
        ],
  )
}
