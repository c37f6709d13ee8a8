import { useEffect, useMemo, useState } from 'react'
import type { Change } from '@shared/history/change'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import { type EntityId, isId } from '@shared/kernel/ids'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { type CountedValue, isAlone, type PartyCluster, partyClusters } from '@shared/table/party-clusters'
import type { Table } from '@shared/table/table'
import type { Filter } from '@shared/table/view'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Checkbox } from '@renderer/ui/Checkbox'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { useToast } from '@renderer/ui/Toasts'
import { entityOfSpellings, linkSpellings } from './actions'
import { isPartyField } from './field-kinds'
import { FIELD_WORDS } from './import/field-words'
import type { TableData } from './table-data'
import styles from './Table.module.css'
import { useFacet } from './use-facet'

type Props = {
  readonly source: Source
  readonly table: Table
  readonly data: TableData | null
  readonly filters: readonly Filter[]
  /** Leaves the rows with one of these values in a column. */
  readonly onValues: (column: string, values: readonly string[]) => void
}

/** Spellings that are compared at once; the least frequent ones are left for a narrower table. */
const MOST_SPELLINGS = 3_000
const MOST_CLUSTERS = 60

/** The parties of a column: spellings that may be one, the entities they may be, and those that stand alone. */
export const PartyPanel = ({ source, table, data, filters, onValues }: Props) => {
  const fields = table.mapping.columns.filter(({ field }) => isPartyField(field))
  const [column, setColumn] = useState<string | null>(null)
  const shown = column ?? fields[0]?.column ?? null
  const facet = useFacet({ data, column: shown, filters, sumOf: null, most: MOST_SPELLINGS })
  const values = useMemo(() => (facet?.ok === true ? countedOf(facet.value.values) : null), [facet])
  const clusters = useClusters(values)
  if (fields.length === 0) {
    return (
      <EmptyState>
        No column is mapped to a party. Map the consignor or the consignee, and spellings that may be one
        party are gathered here.
      </EmptyState>
    )
  }
  const asked = clusters?.filter((cluster) => !isAlone(cluster))
  const alone = clusters?.filter(isAlone) ?? []
  const shownOf = (some: readonly PartyCluster[]) =>
    some
      .slice(0, MOST_CLUSTERS)
      .map((cluster) => (
        <Cluster
          key={cluster.head}
          cluster={cluster}
          basis={`the table ${titleOf(source)}`}
          onShow={(spellings) => shown !== null && onValues(shown, spellings)}
        />
      ))
  const left = facet?.ok === true ? facet.value.distinct - facet.value.values.length : 0
  return (
    <div className={styles['stack']}>
      <Select
        label="Parties of"
        value={shown ?? undefined}
        options={fields.map(({ field, column: key }) => ({ value: key, label: FIELD_WORDS[field] }))}
        onChange={setColumn}
      />
      <p className={shared['quiet']}>
        Spellings that may be one party. Nothing is linked until you say so: the spelling is then one of the
        names of the entity, with this table as the basis.
      </p>
      {facet?.ok === false && <p role="alert">{facet.error.message}</p>}
      {asked === undefined ? (
        <ProgressPanel label="Comparing the spellings" active />
      ) : asked.length === 0 ? (
        <EmptyState>No two spellings are alike, and none is like the name of an entity.</EmptyState>
      ) : (
        shownOf(asked)
      )}
      <MoreGroups count={(asked?.length ?? 0) - MOST_CLUSTERS} one="more group" many="more groups" />
      {alone.length > 0 && (
        <>
          <SectionTitle level={2} count={alone.length}>
            Parties with one spelling
          </SectionTitle>
          <p className={shared['quiet']}>
            Nothing in this column or among the entities of the case is like them.
          </p>
          {shownOf(alone)}
          <MoreGroups count={alone.length - MOST_CLUSTERS} one="more party" many="more parties" />
        </>
      )}
      {left > 0 && (
        <p className={shared['quiet']}>
          {countOf(left, 'rare spelling was', 'rare spellings were')} not compared. Filter the rows to compare
          them.
        </p>
      )}
    </div>
  )
}

type MoreProps = { readonly count: number; readonly one: string; readonly many: string }

/** What a list leaves out, and how to see it. */
const MoreGroups = ({ count, one, many }: MoreProps) =>
  count <= 0 ? null : (
    <p className={shared['quiet']}>and {countOf(count, one, many)}. Filter the rows to see them.</p>
  )

const countedOf = (
  values: readonly { readonly value: string; readonly rows: number }[],
): readonly CountedValue[] => values.map(({ value, rows }) => ({ value, count: rows }))

/** The clusters of counted values against the names of the case; undefined until they are there. */
function useClusters(values: readonly CountedValue[] | null): readonly PartyCluster[] | undefined {
  const directory = useDirectory()
  const [clusters, setClusters] = useState<readonly PartyCluster[]>()
  useEffect(() => {
    if (values === null) return
    // After the frame that shows that it is being done.
    const timer = setTimeout(() => {
      const named = directory.mains.map(({ id }) => ({
        id,
        names: directory
          .membersOf(id)
          .flatMap((member) => directory.get(member)?.names.map(({ value }) => value) ?? []),
      }))
      setClusters(partyClusters(values, named, { alone: true }))
    }, 30)
    return () => clearTimeout(timer)
  }, [values, directory])
  return clusters
}

type ClusterProps = {
  readonly cluster: PartyCluster
  readonly basis: string
  readonly onShow: (spellings: readonly string[]) => void
}

const Cluster = ({ cluster, basis, onShow }: ClusterProps) => {
  const store = useStore()
  const toast = useToast()
  const directory = useDirectory()
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [other, setOther] = useState(false)
  const chosen = cluster.spellings.map(({ value }) => value).filter((value) => !out.has(value))
  const saying = useSaying()
  const told = (message: string, change: Change | null) =>
    toast(
      change === null
        ? { message }
        : { message, action: { label: 'Undo', run: () => void saying(store.undoChange(change.id)) } },
    )
  const link = async (entity: EntityId) => {
    setOther(false)
    const done = await linkSpellings(store, entity, chosen, basis)
    if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    const { added, change } = done.value
    const name = directory.nameOf(entity)
    told(
      added === 0
        ? `${name} had these names already.`
        : `${countOf(added, 'spelling is', 'spellings are')} now among the names of ${name}.`,
      change,
    )
  }
  const make = async () => {
    const done = await entityOfSpellings(store, chosen, basis)
    if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    told(`${chosen[0] ?? ''} is now an entity of the case.`, done.value)
  }
  const known = cluster.entities.find((entry) => entry.known)
  return (
    <section
      className={styles['cluster']}
      aria-label={isAlone(cluster) ? cluster.head : `Spellings like ${cluster.head}`}
    >
      <ul className={styles['spellings']}>
        {cluster.spellings.map(({ value, count, why }) => (
          <li key={value}>
            <Checkbox
              label={value}
              checked={!out.has(value)}
              hint={`${countOf(count, 'row', 'rows')}${why === '' ? '' : `, ${why}`}`}
              onChange={(on) => {
                const next = new Set(out)
                if (on) next.delete(value)
                else next.add(value)
                setOut(next)
              }}
            />
          </li>
        ))}
      </ul>
      {cluster.entities.map(({ entity, name, why, known: linked }) => (
        <div key={`${entity} ${name}`} className={styles['buttons']}>
          <RecordCard noun="entity" id={entity} compact />
          <span className={shared['quiet']}>{linked ? 'has this name' : why}</span>
          <Button size="small" disabled={chosen.length === 0} onPress={() => void link(entity)}>
            Link {groupDigits(String(chosen.length))}
          </Button>
        </div>
      ))}
      <div className={styles['buttons']}>
        <Button size="small" disabled={chosen.length === 0} onPress={() => onShow(chosen)}>
          Show the rows
        </Button>
        {known === undefined && (
          <Button size="small" disabled={chosen.length === 0} onPress={() => void make()}>
            Make an entity
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          expanded={other}
          disabled={chosen.length === 0}
          onPress={() => setOther(!other)}
        >
          Another entity…
        </Button>
      </div>
      {other && (
        <RecordPicker
          noun="entity"
          label="Link to"
          autoFocus
          onPick={(id) => {
            if (isId('entity', id)) void link(id)
          }}
        />
      )}
    </section>
  )
}
