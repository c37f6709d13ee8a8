import { useMemo } from 'react'
import { type MirrorSide, type Mirror, mirrorsOf } from '@shared/shipment/mirror'
import type { OnPaper } from '@shared/shipment/consignment'
import { countOf } from '@shared/kernel/number-prose'
import type { Source } from '@shared/source/source'
import { partyFinder } from '@shared/table/read-party'
import type { Correction, Table } from '@shared/table/table'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords, useStore } from '@renderer/store/react'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { rowPath } from './row-path'
import { paperedRow } from './RowTies'
import styles from './Table.module.css'
import { shipmentsOfRows } from './take-up'
import type { ReadRow } from './use-row'

type Props = {
  readonly source: Source
  readonly table: Table
  readonly row: ReadRow
  /** The shipments of the case with their papers. */
  readonly papered: readonly OnPaper[]
  readonly correctionOf: (row: number, column: string) => Correction | undefined
}

/** So many mirrors are shown, the surest first. */
const SHOWN = 5

/** Fields whose difference is said; goods and dates are hardly ever written alike. */
const AMOUNTS: ReadonlySet<string> = new Set(['quantity', 'weight', 'value'])

/** Shipments from other sources that may be the other end of the trade that a row records, with what differs. */
export const RowMirrors = ({ source, table, row, papered, correctionOf }: Props) => {
  const store = useStore()
  const entities = useRecords('entity').rows
  const sameAs = useRecords('sameAs').rows
  const directory = useDirectory()
  const one = useMemo((): OnPaper<MirrorSide> | null => {
    const [taken] = shipmentsOfRows([row], {
      source,
      table,
      partyOf: partyFinder(entities, sameAs),
      correctionOf,
      newItemId: store.newItemId,
    })
    if (taken === undefined || taken.draft.hsCode.code.length < 4) return null
    const { papers } = paperedRow(table, row, correctionOf)
    return { shipment: { ...taken.draft, id: rowPath(row.row) }, papers, sources: [source.id] }
  }, [source, table, row, correctionOf, entities, sameAs, store])
  const mirrors = useMemo(
    (): readonly Mirror<MirrorSide>[] => (one === null ? [] : mirrorsOf(one, papered, directory)),
    [one, papered, directory],
  )
  if (mirrors.length === 0) return null
  return (
    <section className={styles['ties']} aria-label="Maybe the other end of this trade">
      <SectionTitle level={3} count={mirrors.length}>
        Maybe the other end of this trade
      </SectionTitle>
      <ul className={styles['tieList']}>
        {mirrors.slice(0, SHOWN).map((mirror) => {
          const other = mirror.sent.id === one?.shipment.id ? mirror.received : mirror.sent
          return (
            <li key={other.id} className={styles['tie']}>
              <RecordCard noun="shipment" id={other.id} />
              <p className={shared['quiet']}>
                {sentence(mirror.why)}
                {mirror.against.length > 0 && ` Against it: ${mirror.against.join('; ')}.`}
              </p>
              {mirror.lines
                .filter(({ field, verdict }) => verdict === 'differ' && AMOUNTS.has(field))
                .map(({ field, label, sent, received, note }) => (
                  <p key={field} className={shared['quiet']}>
                    {label}: sent {sent}, received {received}. {note}
                  </p>
                ))}
            </li>
          )
        })}
      </ul>
      {mirrors.length > SHOWN && (
        <p className={shared['quiet']}>
          And {countOf(mirrors.length - SHOWN, 'more shipment', 'more shipments')} less close to it.
        </p>
      )}
    </section>
  )
}

const sentence = (parts: readonly string[]): string => {
  const words = parts.join('; ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
