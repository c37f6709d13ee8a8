import { useMemo, useState } from 'react'
import type { FoundEntity } from '@shared/entity/directory'
import { ENTITY_ROLE_WORDS, ENTITY_SCHEMA_WORDS } from '@shared/entity/labels'
import { countryName } from '@shared/kernel/countries'
import { countOf } from '@shared/kernel/number-prose'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords } from '@renderer/store/react'
import { ListItem } from '@renderer/ui/ListItem'
import { ListPane } from '@renderer/ui/ListPane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import styles from './entity.module.css'
import { SchemaIcon } from './SchemaIcon'

export type EntityListProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

type Order = 'name' | 'mentions' | 'added'
const ORDERS = [
  { value: 'name', label: 'By name' },
  { value: 'mentions', label: 'By mentions' },
  { value: 'added', label: 'Added last' },
] as const
const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'key', label: 'Key' },
  { value: 'background', label: 'Background' },
] as const

/** The entities of the case, merged ones once. */
export const EntityList = ({ selected, onSelect, onNew }: EntityListProps) => {
  const directory = useDirectory()
  const excerpts = useRecords('excerpt').rows
  const [words, setWords] = useState('')
  const [order, setOrder] = useState<Order>('name')
  const [shown, setShown] = useState<(typeof SHOWN)[number]['value']>('all')
  const mentions = useMemo(() => {
    const counts = new Map<string, number>()
    for (const excerpt of excerpts) {
      for (const id of new Set(excerpt.mentions.map(({ entity }) => directory.mainOf(entity)))) {
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    return counts
  }, [excerpts, directory])
  const items = useMemo(() => {
    const found = directory.find(words).filter(({ entity }) => shown === 'all' || entity.role === shown)
    const count = ({ entity }: FoundEntity) => mentions.get(entity.id) ?? 0
    if (order === 'mentions') return found.toSorted((a, b) => count(b) - count(a))
    return order === 'added' ? found.toSorted((a, b) => (a.entity.id < b.entity.id ? 1 : -1)) : found
  }, [directory, words, shown, order, mentions])
  return (
    <ListPane
      title="Entities"
      count={directory.mains.length}
      items={items}
      idOf={({ entity }) => entity.id}
      selected={selected}
      onSelect={onSelect}
      onNew={onNew}
      find={{ label: 'Find an entity', placeholder: 'Any name or alias', value: words, onChange: setWords }}
      tools={
        <>
          {' '}
          <Select label="Show" hideLabel value={shown} options={SHOWN} onChange={setShown} />
          <Select label="Order" hideLabel value={order} options={ORDERS} onChange={setOrder} />
        </>
      }
      nothing="No entity has a name like that."
      teach={{
        words:
          'People, companies, bodies, vessels and places of the case. Select a name in a source to make one.',
        action: 'New entity',
      }}
      render={({ entity, why }) => (
        <ListItem
          title={
            <span className={styles['named']}>
              <SchemaIcon schema={entity.schema} />
              {directory.nameOf(entity.id)}
            </span>
          }
          lines={[
            [ENTITY_SCHEMA_WORDS[entity.schema], ...directory.countriesOf(entity.id).map(countryName), why]
              .filter((part) => part !== '')
              .join(' · '),
            mentions.has(entity.id)
              ? countOf(mentions.get(entity.id) ?? 0, 'mention', 'mentions')
              : 'no mentions',
          ]}
          tags={entity.role === 'key' ? <Tag tone="ent">{ENTITY_ROLE_WORDS.key}</Tag> : undefined}
        />
      )}
    />
  )
}
