import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { originsOf } from '@shared/source/attribution'
import { citedInShort, publishedShort, titleOf } from '@shared/source/citation'
import { orderSources, SOURCE_ORDERS, type SourceOrder } from '@shared/source/order'
import { matchesSource } from '@shared/source/filter'
import type { Source } from '@shared/source/source'
import { KIND_WORDS } from '@shared/source/words'
import { useRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { useKeyOf } from '@renderer/ui/use-keys'
import { VirtualList } from '@renderer/ui/VirtualList'

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

/** The sources of the case, with a box that narrows them. */
export const SourceList = ({ selected, onSelect, onNew }: SourceListProps) => {
  const { rows, loaded } = useRecords('source')
  const excerpts = useRecords('excerpt')
  const [words, setWords] = useState('')
  const [order, setOrder] = useState<SourceOrder>('captured')
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const { source } of excerpts.rows) found.set(source, (found.get(source) ?? 0) + 1)
    return found
  }, [excerpts.rows])
  /** How many sources rest on the origin that a source rests on. */
  const shared = useMemo(() => {
    const found = new Map<string, number>()
    for (const origin of originsOf(rows)) {
      for (const id of origin.sources) found.set(id, Math.max(found.get(id) ?? 0, origin.sources.length))
    }
    return found
  }, [rows])
  const items = useMemo(
    () =>
      orderSources(
        rows.filter((source) => matchesSource(source, words)),
        order,
      ),
    [rows, words, order],
  )
  const addKey = useKeyOf('source.add', ADD_KEY)
  return (
    <Pane
      title="Sources"
      count={rows.length}
      body="fill"
      actions={
        <Button size="small" icon={<Plus />} kbd={addKey} onPress={onNew}>
          Add
        </Button>
      }
      {...(rows.length > 1 && {
        tools: (
          <>
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
          </>
        ),
      })}
    >
      <VirtualList
        label="Sources"
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
                : 'No source has these words in its title, publisher, tags or comment.'}
            </EmptyState>
          )
        }
        render={(source) => (
          <SourceLine
            source={source}
            excerpts={counts.get(source.id) ?? 0}
            sharing={shared.get(source.id) ?? 1}
          />
        )}
      />
    </Pane>
  )
}

type SourceLineProps = { readonly source: Source; readonly excerpts: number; readonly sharing: number }

const SourceLine = ({ source, excerpts, sharing }: SourceLineProps) => {
  const about = [publishedShort(source), citedInShort(source) || source.publisher || KIND_WORDS[source.kind]]
  const extra = [
    source.kind === 'data-set' && (
      <Tag key="kind" tone="rec">
        data set
      </Tag>
    ),
    (source.kind === 'note' || source.kind === 'interview') && <Tag key="kind">{source.kind}</Tag>,
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
        about.filter((part) => part !== '').join(' · '),
        excerpts === 1 ? '1 excerpt' : `${excerpts} excerpts`,
      ]}
      {...(extra.length > 0 && { tags: extra })}
      {...(source.language !== '' && { lang: source.language })}
    />
  )
}
