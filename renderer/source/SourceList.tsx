import { ListChecks, ListFilter, Plus, Square, SquareCheck } from 'lucide-react'
import { lazy, type MouseEvent, Suspense, useMemo, useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { originCountInWords, originsOf } from '@shared/source/attribution'
import { citedInShort, publishedShort, titleOf } from '@shared/source/citation'
import { orderSources, SOURCE_ORDERS, type SourceOrder } from '@shared/source/order'
import { matchesSource } from '@shared/source/filter'
import { NO_FILTERS, passesFilters, type SourceFilters as Filters, tagsInUse } from '@shared/source/narrow'
import type { Source, SourceKind } from '@shared/source/source'
import { KIND_WORDS } from '@shared/source/words'
import { useAllRecords, useCounts, useNewestRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { IconButton } from '@renderer/ui/IconButton'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { useKeyOf } from '@renderer/ui/use-keys'
import { VirtualList } from '@renderer/ui/VirtualList'
import styles from './SourceList.module.css'

// Read when they are first asked for: this list is the first thing that a case shows.
const BulkBar = lazy(() => import('./intake/BulkBar').then((it) => ({ default: it.BulkBar })))
const SourceFilters = lazy(() =>
  import('./intake/SourceFilters').then((it) => ({ default: it.SourceFilters })),
)

export type SourceListProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** Opens the dialog that adds sources. */
  readonly onNew: () => void
}

const ORDER_WORDS: Readonly<Record<SourceOrder, string>> = {
  captured: 'Captured last',
  published: 'Published last',
  title: 'Title',
}
const ADD_KEY = 'Mod+N'
const NONE: ReadonlySet<string> = new Set()
const NO_COUNTS: ReadonlyMap<string, number> = new Map()

/** The sources of the case, with a box and filters that narrow them; several can be marked and changed at once. */
export const SourceList = ({ selected, onSelect, onNew }: SourceListProps) => {
  const { rows, loaded, complete } = useNewestRecords('source')
  const excerpts = useAllRecords('excerpt')
  const kept = useCounts().source
  const total = complete ? rows.length : Math.max(rows.length, kept)
  const [words, setWords] = useState('')
  const [order, setOrder] = useState<SourceOrder>('captured')
  const [filters, setFilters] = useState<Filters | null>(null)
  const [altered, setAltered] = useState(NONE)
  const [marked, setMarked] = useState(NONE)
  const [selecting, setSelecting] = useState(false)
  /** Excerpts of each source; null until all are counted. */
  const counts = useMemo(() => {
    if (excerpts === null) return null
    const found = new Map<string, number>()
    for (const { source } of excerpts) found.set(source, (found.get(source) ?? 0) + 1)
    return found
  }, [excerpts])
  /** How many sources rest on the origin that a source rests on, and how many origins there are; once all are read. */
  const { shared, origins } = useMemo(() => {
    if (!complete) return { shared: NO_COUNTS, origins: null }
    const all = originsOf(rows)
    const found = new Map<string, number>()
    for (const origin of all) {
      for (const id of origin.sources) found.set(id, Math.max(found.get(id) ?? 0, origin.sources.length))
    }
    return { shared: found, origins: originCountInWords(rows, all) }
  }, [rows, complete])
  const items = useMemo(
    () =>
      orderSources(
        rows.filter(
          (source) =>
            matchesSource(source, words) && (filters === null || passesFilters(source, filters, altered)),
        ),
        order,
      ),
    [rows, words, order, filters, altered],
  )
  // What is narrowed away is not changed behind one's back.
  const chosen = useMemo(
    () => (marked.size === 0 ? [] : items.filter(({ id }) => marked.has(id))),
    [items, marked],
  )
  const toggle = (id: string) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    setMarked(next)
  }
  const clear = () => {
    setMarked(NONE)
    setSelecting(false)
  }
  const addKey = useKeyOf('source.add', ADD_KEY)
  return (
    <Pane
      title="Sources"
      count={total}
      body="fill"
      actions={
        <Button size="small" icon={<Plus />} kbd={addKey} onPress={onNew}>
          Add
        </Button>
      }
      {...(rows.length > 1 && {
        tools: (
          <>
            <p className={styles['origins']}>
              {[countOf(total, 'source', 'sources'), ...(origins === null ? [] : [origins])].join(', ')}
            </p>
            <TextField
              label="Narrow the list"
              hideLabel
              placeholder="Title, publisher, tag…"
              value={words}
              onChange={setWords}
            />
            <Select
              label="Order"
              hideLabel
              value={order}
              onChange={setOrder}
              options={SOURCE_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
            />
            <IconButton
              label={filters === null ? 'Filter the list' : 'Close the filters'}
              icon={<ListFilter />}
              expanded={filters !== null}
              onPress={() => setFilters(filters === null ? NO_FILTERS : null)}
            />
            <IconButton
              label="Choose several"
              icon={<ListChecks />}
              pressed={selecting}
              onPress={() => (selecting ? clear() : setSelecting(true))}
            />
            {filters !== null && (
              <Suspense fallback={null}>
                <SourceFilters sources={rows} value={filters} onChange={setFilters} onAltered={setAltered} />
              </Suspense>
            )}
          </>
        ),
      })}
      {...((selecting || chosen.length > 0) && {
        footer:
          chosen.length === 0 ? (
            <p className={styles['hint']}>
              Press the boxes, or Space in the list; Shift with the arrows marks a stretch.
            </p>
          ) : (
            <Suspense fallback={null}>
              <BulkBar chosen={chosen} tags={tagsInUse(rows).map(({ tag }) => tag)} onClear={clear} />
            </Suspense>
          ),
      })}
    >
      <VirtualList
        label="Sources"
        marked={marked}
        onMarked={setMarked}
        keepMarked={selecting}
        items={items}
        idOf={(source) => source.id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        estimate={72}
        empty={
          loaded && (
            <EmptyState
              {...(rows.length === 0 && {
                action: (
                  <Button variant="primary" onPress={onNew}>
                    Add a source
                  </Button>
                ),
                kbd: addKey,
              })}
            >
              {rows.length === 0
                ? 'A source is a document as you found it: paste it, drop the file, or type a note of a call.'
                : 'No source is left: none has these words in its title, publisher, tags or comment and passes the filters.'}
            </EmptyState>
          )
        }
        render={(source, { marked: isMarked }) => (
          <div className={styles['line']}>
            {(selecting || chosen.length > 0) && (
              <MarkBox marked={isMarked} onToggle={() => toggle(source.id)} />
            )}
            <SourceLine
              source={source}
              excerpts={counts && (counts.get(source.id) ?? 0)}
              sharing={shared.get(source.id) ?? 1}
            />
          </div>
        )}
      />
    </Pane>
  )
}

type MarkBoxProps = { readonly marked: boolean; readonly onToggle: () => void }

/** The box that a pointer marks a line with. The line itself says whether it is marked, and Space does the same. */
const MarkBox = ({ marked, onToggle }: MarkBoxProps) => (
  <span
    role="presentation"
    className={styles['box']}
    onClick={(event: MouseEvent) => {
      event.stopPropagation()
      onToggle()
    }}
  >
    {marked ? <SquareCheck /> : <Square />}
  </span>
)

/** Kinds that are told in the list; an article or another document is what it usually holds. */
const TOLD: Readonly<Partial<Record<SourceKind, string>>> = {
  'data-set': 'data set',
  note: 'note',
  interview: 'interview',
  message: 'message',
  picture: 'picture',
  archive: 'archive',
  'hash-list': 'hashes',
  receipt: 'receipt',
}

type SourceLineProps = {
  readonly source: Source
  /** Null while they are counted. */
  readonly excerpts: number | null
  readonly sharing: number
}

const SourceLine = ({ source, excerpts, sharing }: SourceLineProps) => {
  const told = TOLD[source.kind]
  const whose = citedInShort(source) || source.publisher
  const about = [
    publishedShort(source),
    whose === '' && told === undefined ? KIND_WORDS[source.kind] : whose,
  ].filter((part) => part !== '')
  const extra = [
    told !== undefined && (
      <Tag key="kind" {...(source.kind === 'data-set' && { tone: 'rec' as const })}>
        {told}
      </Tag>
    ),
    sharing > 1 && <Tag key="origin">shares its origin with {sharing - 1}</Tag>,
    source.review.state === 'checked' && (
      <Tag key="review" tone="ok">
        checked
      </Tag>
    ),
    ...source.tags.slice(0, 3).map((tag) => <Tag key={`tag-${tag}`}>{tag}</Tag>),
  ].filter((tag) => tag !== false)
  return (
    <ListItem
      title={titleOf(source)}
      lines={[
        ...(about.length > 0 ? [about.join(' · ')] : []),
        // The line keeps its place while the excerpts are counted.
        excerpts === null ? '\u00a0' : countOf(excerpts, 'excerpt', 'excerpts'),
      ]}
      {...(extra.length > 0 && { tags: extra })}
      {...(source.language !== '' && { lang: source.language })}
    />
  )
}
