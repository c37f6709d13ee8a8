import { useMemo, useState } from 'react'
import type { SourceId } from '@shared/kernel/ids'
import { countOf } from '@shared/kernel/number-prose'
import type { Mirror } from '@shared/shipment/mirror'
import type { Shipment } from '@shared/shipment/shipment'
import { rowOf } from '@renderer/record/on-paper'
import shared from '@renderer/record/record.module.css'
import { TiedRows } from '@renderer/record/TiedRows'
import { useDirectory } from '@renderer/record/use-directory'
import { useSaying } from '@renderer/record/use-saying'
import { useLive, useRecords, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useTiedRows } from '@renderer/work/use-tied-rows'
import styles from './around.module.css'
import { MirrorDialog } from './MirrorDialog'
import { type Related, type RelatedShipment, relatedTo } from './related'

const NONE: Related = { ties: [], papered: null, mirrors: [] }

/** Other records of the same goods, and the other end of the same trade, as far as the case has them. */
export const RelatedSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const directory = useDirectory()
  const shipments = useRecords('shipment').rows
  const entities = useRecords('entity').rows
  const sameAs = useRecords('sameAs').rows
  const [open, setOpen] = useState<Mirror | null>(null)
  const { ties, papered, mirrors } =
    useLive(
      (store) => relatedTo(store, shipment, { shipments, entities, sameAs, directory }),
      [shipment, shipments, entities, sameAs],
      ['table', 'correction', 'excerpt'],
    ) ?? NONE
  // A row that somebody took up stands here as its shipment.
  const taken = useMemo(
    () =>
      new Set(
        shipments.flatMap(({ evidence }) =>
          evidence.flatMap(({ ref }) => {
            const cited = rowOf(ref)
            return cited === null ? [] : [`${cited.source} ${cited.row}`]
          }),
        ),
      ),
    [shipments],
  )
  const { tables, problem } = useTiedRows(useStore(), papered, null, shipment.updatedAt)
  const isTaken = (source: SourceId, row: number) => taken.has(`${source} ${row}`)
  const untaken = tables.flatMap((table) => {
    const shown = table.rows.filter(({ row }) => !isTaken(table.source, row))
    const count = table.count - (table.rows.length - shown.length)
    return count === 0 ? [] : [{ ...table, count, rows: shown }]
  })
  const tied = untaken.reduce((sum, { count }) => sum + count, ties.length)
  return (
    <>
      {problem !== '' && <p className={shared['quiet']}>Tables were not all looked through: {problem}</p>}
      {tied > 0 && (
        <section className={styles['part']} aria-label="Other records of these goods">
          <SectionTitle level={3} count={tied}>
            Maybe the same goods
          </SectionTitle>
          <ul className={styles['list']}>
            {ties.map((related) => (
              <Tie key={related.other.id} shipment={shipment} related={related} />
            ))}
            <TiedRows tables={untaken} />
          </ul>
        </section>
      )}
      {mirrors.length > 0 && (
        <section className={styles['part']} aria-label="Mirror records">
          <SectionTitle level={3} count={mirrors.length}>
            Maybe the other end of this trade
          </SectionTitle>
          <ul className={styles['list']}>
            {mirrors.map((mirror) => {
              const other = mirror.sent.id === shipment.id ? mirror.received : mirror.sent
              const differ = mirror.lines.filter(({ verdict }) => verdict === 'differ').length
              return (
                <li key={other.id} className={styles['item']}>
                  <RecordCard noun="shipment" id={other.id} />
                  <p className={shared['quiet']}>
                    {mirror.why.join('; ')}.
                    {mirror.against.length > 0 && ` Against it: ${mirror.against.join('; ')}.`}
                  </p>
                  <Button size="small" onPress={() => setOpen(mirror)}>
                    Compare side by side (
                    {differ === 0
                      ? 'nothing differs'
                      : `${countOf(differ, 'field differs', 'fields differ')}`}
                    )
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {open !== null && (
        <MirrorDialog mirror={open} nameOf={directory.nameOf} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

/** A tie with what a person can decide of it. Totals follow the decision. */
const Tie = ({ shipment, related }: { readonly shipment: Shipment; readonly related: RelatedShipment }) => {
  const store = useStore()
  const say = useSaying()
  const { other, tie } = related
  const mark = (
    label: string,
    id: Shipment['id'],
    fields: Partial<Pick<Shipment, 'supersedes' | 'sameConsignmentAs'>>,
  ) => void say(store.commit(label, (tx) => tx.update('shipment', id, fields)))
  return (
    <li className={styles['item']}>
      <RecordCard noun="shipment" id={other.id} />
      <p className={shared['quiet']}>{tie.why.charAt(0).toUpperCase() + tie.why.slice(1)}.</p>
      <div className={styles['actions']}>
        {shipment.sameConsignmentAs === null && (
          <Button
            size="small"
            onPress={() =>
              mark('Mark two shipments as one consignment', shipment.id, { sameConsignmentAs: other.id })
            }
          >
            Same consignment
          </Button>
        )}
        {tie.kind === 'revision' && shipment.supersedes === null && (
          <Button
            size="small"
            onPress={() =>
              mark('Mark a shipment as superseding another', shipment.id, { supersedes: other.id })
            }
          >
            This one supersedes it
          </Button>
        )}
        {tie.kind === 'revision' && other.supersedes === null && (
          <Button
            size="small"
            onPress={() => mark('Mark a shipment as superseded', other.id, { supersedes: shipment.id })}
          >
            It supersedes this one
          </Button>
        )}
      </div>
    </li>
  )
}
