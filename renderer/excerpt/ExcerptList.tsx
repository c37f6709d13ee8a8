import { useMemo, useState } from 'react'
import { type ExcerptFilter, NO_FILTER, passes } from '@shared/excerpt/filter'
import { type Fate, type LaterFilter, passesLater } from '@shared/excerpt/carry/fate'
import { CLIP_KIND_WORDS, CLIP_KINDS } from '@shared/excerpt/kinds'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { excerptInLine } from '@shared/excerpt/words'
import { publishedShort, titleOf } from '@shared/source/citation'
import { useExcerptKinds } from '@renderer/record/use-excerpt-kinds'
import { useRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Popover } from '@renderer/ui/Popover'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { VirtualList } from '@renderer/ui/VirtualList'
import { useFates } from './use-fates'
import styles from './Excerpt.module.css'

export type ExcerptListProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** Goes where excerpts are made: to the sources. */
  readonly onNew: () => void
}

/** All excerpts of the case, with a box and filters that narrow them. */
export const ExcerptList = ({ selected, onSelect, onNew }: ExcerptListProps) => {
  const { rows, loaded } = useRecords('excerpt')
  const { rows: sources } = useRecords('source', 'both')
  const kinds = useExcerptKinds()
  const fates = useFates(rows)
  const [filter, setFilter] = useState<ExcerptFilter>(NO_FILTER)
  const [later, setLater] = useState<LaterFilter>('')
  const bySource = useMemo(
    () => new Map<string, (typeof sources)[number]>(sources.map((source) => [source.id, source])),
    [sources],
  )
  const items = useMemo(
    () =>
      rows
        .filter((excerpt) => passes(excerpt, kinds.get(excerpt.id) ?? 'clip', filter))
        .filter(({ id }) => passesLater(fates.get(id), later))
        .toReversed(),
    [rows, kinds, filter, fates, later],
  )
  const narrow = (change: Partial<ExcerptFilter>) => setFilter((before) => ({ ...before, ...change }))
  const active = [filter.source, filter.tag, filter.kind, later].filter((value) => value !== '').length
  const sourceOf = ({ source }: Excerpt): string => {
    const found = bySource.get(source)
    return found === undefined
      ? ''
      : [titleOf(found), publishedShort(found)].filter((part) => part !== '').join(' · ')
  }
  return (
    <Pane
      title="Excerpts"
      count={rows.length}
      body="fill"
      {...(rows.length > 0 && {
        tools: (
          <>
            <TextField
              label="Narrow the list"
              hideLabel
              placeholder="Words, tag…"
              value={filter.words}
              onChange={(words) => narrow({ words })}
            />
            <Popover
              trigger={<Button size="small">{active === 0 ? 'Filter' : `Filter · ${active}`}</Button>}
              label="Filter excerpts"
            >
              <div className={styles['form']}>
                <Select
                  label="Kind"
                  value={filter.kind}
                  onChange={(kind) => narrow({ kind })}
                  options={[
                    { value: '', label: 'All kinds' },
                    ...CLIP_KINDS.map((value) => ({ value, label: CLIP_KIND_WORDS[value] })),
                  ]}
                />
                <Select
                  label="Source"
                  value={filter.source}
                  onChange={(source) => narrow({ source })}
                  options={[
                    { value: '', label: 'All sources' },
                    ...sources.map((source) => ({ value: source.id as string, label: titleOf(source) })),
                  ]}
                />
                <Select
                  label="Tag"
                  value={filter.tag}
                  onChange={(tag) => narrow({ tag })}
                  options={[
                    { value: '', label: 'All tags' },
                    ...tagsOf(rows).map((tag) => ({ value: tag, label: tag })),
                  ]}
                />
                <Select
                  label="In later versions"
                  value={later}
                  onChange={setLater}
                  options={[
                    { value: '', label: 'All' },
                    { value: 'changed', label: 'Altered or gone in a later version' },
                    { value: 'open', label: 'Not decided yet' },
                  ]}
                />
                <Button
                  size="small"
                  disabled={active === 0}
                  onPress={() => {
                    setFilter({ ...NO_FILTER, words: filter.words })
                    setLater('')
                  }}
                >
                  Show all
                </Button>
              </div>
            </Popover>
          </>
        ),
      })}
    >
      <VirtualList
        label="Excerpts"
        items={items}
        idOf={(excerpt) => excerpt.id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        estimate={72}
        empty={
          loaded && (
            <EmptyState
              {...(rows.length === 0 && {
                action: (
                  <Button variant="primary" onPress={onNew}>
                    Go to the sources
                  </Button>
                ),
              })}
            >
              {rows.length === 0
                ? 'An excerpt is words clipped from a source. Select words in a source and press E.'
                : 'No excerpt is left by these words and filters.'}
            </EmptyState>
          )
        }
        render={(excerpt) => {
          const kind = kinds.get(excerpt.id) ?? 'clip'
          return (
            <ListItem
              title={<span className={styles['line']}>{excerptInLine(excerpt, 50)}</span>}
              lines={[sourceOf(excerpt)]}
              tags={
                <>
                  <Tag tone={kind}>{CLIP_KIND_WORDS[kind].toLowerCase()}</Tag>
                  <FateTag fate={fates.get(excerpt.id)} />
                  {excerpt.tags.slice(0, 3).map((tag) => (
                    <Tag key={tag}>{tag}</Tag>
                  ))}
                </>
              }
            />
          )
        }}
      />
    </Pane>
  )
}

const tagsOf = (excerpts: readonly Excerpt[]): string[] =>
  [...new Set(excerpts.flatMap(({ tags }) => tags))].toSorted()

/** That an excerpt is altered or gone in a later version, or that nobody has decided it yet. */
const FateTag = ({ fate }: { readonly fate: Fate | undefined }) => {
  if (fate === undefined) return null
  const worst =
    fate.decided.find(({ verdict }) => verdict === 'gone') ??
    fate.decided.find(({ verdict }) => verdict === 'altered')
  if (worst !== undefined) return <Tag tone="clash">{worst.verdict} later</Tag>
  return fate.open.length > 0 ? <Tag>later version</Tag> : null
}
