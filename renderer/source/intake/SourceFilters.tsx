import { useEffect } from 'react'
import { filtersSet, NO_FILTERS, type SourceFilters as Filters, tagsInUse } from '@shared/source/narrow'
import { REVIEW_STATES, type Source, SOURCE_KINDS, type SourceKind } from '@shared/source/source'
import { KIND_WORDS, REVIEW_WORDS } from '@shared/source/words'
import { Button } from '@renderer/ui/Button'
import { Checkbox } from '@renderer/ui/Checkbox'
import { Select } from '@renderer/ui/Select'
import { useAltered } from './use-altered'
import styles from './SourceFilters.module.css'

export type SourceFiltersProps = {
  readonly sources: readonly Source[]
  readonly value: Filters
  readonly onChange: (filters: Filters) => void
  /** Told which sources have excerpts that were altered or are gone, while that is asked for. */
  readonly onAltered: (ids: ReadonlySet<string>) => void
}

const ANY = '\0any'

/** Narrows the list of sources by tag, review, kind, and what became of their excerpts. */
export const SourceFilters = ({ sources, value, onChange, onAltered }: SourceFiltersProps) => {
  const altered = useAltered(value.altered)
  useEffect(() => onAltered(altered), [altered, onAltered])
  const kinds = SOURCE_KINDS.filter((kind) => sources.some((source) => source.kind === kind))
  return (
    <div role="group" aria-label="Filters" className={styles['filters']}>
      <Select<string>
        label="Tag"
        value={value.tag ?? ANY}
        onChange={(tag) => onChange({ ...value, tag: tag === ANY ? null : tag })}
        options={[
          { value: ANY, label: 'Any tag' },
          ...tagsInUse(sources).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
        ]}
      />
      <Select<string>
        label="Review"
        value={value.review ?? ANY}
        onChange={(next) =>
          onChange({ ...value, review: REVIEW_STATES.find((state) => state === next) ?? null })
        }
        options={[
          { value: ANY, label: 'Any' },
          ...REVIEW_STATES.map((state) => ({ value: state, label: REVIEW_WORDS[state] })),
        ]}
      />
      <Select<string>
        label="Kind"
        value={value.kind ?? ANY}
        onChange={(next) => {
          const kind: SourceKind | undefined = SOURCE_KINDS.find((one) => one === next)
          onChange({ ...value, kind: kind ?? null })
        }}
        options={[
          { value: ANY, label: 'Any kind' },
          ...kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
        ]}
      />
      <Checkbox
        label="Excerpts altered or gone in a later version"
        checked={value.altered}
        onChange={(on) => onChange({ ...value, altered: on })}
      />
      {filtersSet(value) > 0 && (
        <Button size="small" onPress={() => onChange(NO_FILTERS)}>
          Clear the filters
        </Button>
      )}
    </div>
  )
}
