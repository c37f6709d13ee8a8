import { useEffect, useMemo, useRef, useState } from 'react'
import { countOf, groupDigits, plural } from '@shared/kernel/number-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { shipmentCaption } from '@shared/shipment/shipment-words'
import type { Source } from '@shared/source/source'
import { partyFinder } from '@shared/table/read-party'
import type { Table } from '@shared/table/table'
import shared from '@renderer/record/record.module.css'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { SaveKey } from '@renderer/ui/SaveKey'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import type { PageRow } from './table-data'
import {
  doubtsOf,
  MOST_TAKEN_UP,
  shipmentsOfRows,
  type Taken,
  type TakenUp,
  takeUpRows,
  type TakingUp,
  unlinkedParties,
} from './take-up'
import styles from './Table.module.css'

/** Rows that were chosen: how many, and the way to read them. */
export type ChosenRows = {
  readonly count: number
  readonly read: (signal: AbortSignal) => AsyncIterable<readonly PageRow[] | { readonly problem: string }>
}

type Props = {
  readonly source: Source
  readonly table: Table
  readonly chosen: ChosenRows
  readonly takenUp: ReadonlyMap<number, unknown>
  readonly correctionOf: TakingUp['correctionOf']
  readonly onClose: () => void
  readonly onDone: (done: TakenUp) => void
}

const NO_ROWS: readonly Taken[] = []

type Reading =
  | { readonly at: 'reading'; readonly done: number }
  | { readonly at: 'failed'; readonly why: string }
  | { readonly at: 'read'; readonly taken: readonly Taken[]; readonly already: number }

/** Says what rows would become, and makes shipments of them in one change. */
export const TakeUpDialog = (props: Props) => {
  const { source, table, chosen, onClose } = props
  const store = useStore()
  const reading = useTaken(props)
  const tooMany = chosen.count > MOST_TAKEN_UP
  const taken = reading.at === 'read' ? reading.taken : NO_ROWS
  const unlinked = useMemo(() => unlinkedParties(taken), [taken])
  const doubts = useMemo(() => doubtsOf(taken), [taken])
  const { run, pending } = useAsyncAction(async () => {
    const done = await takeUpRows(store, source, taken)
    if (!done.ok) throw new Error(done.error.message)
    props.onDone(done.value)
  })
  const ready = reading.at === 'read' && taken.length > 0 && !pending
  const mapped = table.mapping.columns.length > 0
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`Take up ${countOf(chosen.count, 'row', 'rows')}`}
      description="Each row becomes a shipment of its own, which keeps the reference to the row and its original cells. The table stays as it is."
      onSubmit={() => ready && void run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={!ready}>
            {taken.length === 0 ? 'Take up' : `Take up ${countOf(taken.length, 'row', 'rows')}`}
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => ready && void run()} />
      <div className={styles['form']}>
        {tooMany && (
          <Banner tone="warn" title="These are many rows">
            At most {groupDigits(String(MOST_TAKEN_UP))} rows can be taken up at once. Narrow the table by
            filters, or select fewer rows. Rows take part in the test of a claim as they are; take up those
            that you will look at one by one.
          </Banner>
        )}
        {reading.at === 'failed' && <Banner tone="error">{reading.why}</Banner>}
        {reading.at === 'reading' && !tooMany && (
          <ProgressPanel
            label="Reading the rows"
            active
            done={reading.done}
            all={chosen.count}
            unit="rows"
            onCancel={onClose}
          />
        )}
        {reading.at === 'read' && !mapped && (
          <Banner tone="warn" title="No column is mapped">
            The shipments will say nothing but where they come from. Map the columns of the table first.
          </Banner>
        )}
        {reading.at === 'read' && (
          <>
            {reading.already > 0 && (
              <p>
                {countOf(reading.already, 'row was', 'rows were')} taken up before and{' '}
                {plural(reading.already, 'is', 'are')} left out.
              </p>
            )}
            {taken.length > 0 && (
              <p>
                They will be kept as <strong>{LEVEL_WORDS[table.mapping.level].label.toLowerCase()}</strong>,
                on the basis of {table.mapping.basis === '' ? 'the table' : `“${table.mapping.basis}”`}.
              </p>
            )}
            {unlinked.length > 0 && (
              <p>
                {countOf(unlinked.length, 'party is', 'parties are')} not linked to an entity and will be kept
                as described:{' '}
                {unlinked
                  .slice(0, 4)
                  .map((name) => `“${name}”`)
                  .join(', ')}
                {unlinked.length > 4 && ` and ${unlinked.length - 4} more`}. Link spellings first, under
                Parties, to have them as entities.
              </p>
            )}
            {doubts.length > 0 && (
              <div>
                <div className={styles['label']}>Read with a doubt</div>
                <ul className={styles['problems']}>
                  {doubts.slice(0, 6).map(({ why, rows }) => (
                    <li key={why}>
                      {why} ({countOf(rows, 'row', 'rows')})
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <ol className={styles['preview']} aria-label="What they become">
              {taken.slice(0, 8).map(({ row, draft }) => (
                <li key={row.row}>
                  <span className={shared['quiet']}>line {groupDigits(String(row.line))}</span>{' '}
                  <span dir="auto">{shipmentCaption(draft)}</span>
                </li>
              ))}
            </ol>
            {taken.length > 8 && (
              <p className={shared['quiet']}>and {groupDigits(String(taken.length - 8))} more</p>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}

/** Reads the chosen rows once, and makes the shipments they would become. */
function useTaken({ source, table, chosen, takenUp, correctionOf }: Props): Reading {
  const store = useStore()
  const [reading, setReading] = useState<Reading>({ at: 'reading', done: 0 })
  const latest = useRef({ takenUp, correctionOf })
  useEffect(() => {
    if (chosen.count > MOST_TAKEN_UP) return
    const work = new AbortController()
    void (async () => {
      const rows: PageRow[] = []
      for await (const page of chosen.read(work.signal)) {
        if (work.signal.aborted) return
        if ('problem' in page) return setReading({ at: 'failed', why: page.problem })
        rows.push(...page)
        setReading({ at: 'reading', done: rows.length })
      }
      const [entities, sameAs] = await Promise.all([store.list('entity'), store.list('sameAs')])
      if (work.signal.aborted) return
      const wanted = rows.filter(({ row }) => !latest.current.takenUp.has(row))
      const taken = shipmentsOfRows(wanted, {
        source,
        table,
        partyOf: partyFinder(entities, sameAs),
        correctionOf: latest.current.correctionOf,
        newItemId: () => store.newItemId(),
      })
      setReading({ at: 'read', taken, already: rows.length - wanted.length })
    })()
    return () => work.abort()
    // What was chosen when the dialog opened is what it is about.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return reading
}
