import { X } from 'lucide-react'
import type { Claim } from '@shared/claim/claim'
import { scopeInWords } from '@shared/claim/scope-words'
import type { Contradiction } from '@shared/contradiction/contradiction'
import { countOf } from '@shared/kernel/number-prose'
import { isCitableId, referenceKey, toRecord } from '@shared/kernel/reference'
import { totalWords } from '@shared/shipment/total-words'
import type { Weight } from '@shared/contradiction/weight'
import type { Totals } from '@shared/shipment/totals'
import { originCountInWords } from '@shared/source/attribution'
import type { LaterRowView } from '@renderer/record/later-row'
import { ReferenceCard } from '@renderer/record/ReferenceCard'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { RecordPicker } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useToast } from '@renderer/ui/Toasts'
import { putInPlace, putOnSide, SIDE_WORDS, type SideName, takeOffSide } from './actions'
import styles from './Contradiction.module.css'
import type { Argument } from './use-argument'

type Props = {
  readonly contradiction: Contradiction
  readonly side: SideName
  readonly argument: Argument | undefined
  readonly adding: boolean
  readonly onAdding: (on: boolean) => void
  /** Says what a later export made of a cited row; left out where there are no tables. */
  readonly LaterRow?: LaterRowView | undefined
}

/** One side of the board: its items, and what they come to. */
export const BoardSide = ({ contradiction, side, argument, adding, onAdding, LaterRow }: Props) => {
  const store = useStore()
  const toast = useToast()
  const items = contradiction[side]
  const told = (done: Awaited<ReturnType<typeof putOnSide>>) =>
    done.ok || toast({ message: done.error.message, tone: 'error' })
  const put = (id: string) => {
    onAdding(false)
    if (isCitableId(id)) void putOnSide(store, contradiction.id, side, toRecord(id)).then(told)
  }
  const said = side === 'sideA'
  return (
    <section className={styles[side]} aria-label={SIDE_WORDS[side]}>
      <SectionTitle
        level={2}
        look="plain"
        actions={
          contradiction.trashed === null && (
            <Button size="small" kbd={said ? 'A' : 'B'} onPress={() => onAdding(!adding)} expanded={adding}>
              Add
            </Button>
          )
        }
      >
        <span className={styles[said ? 'saidTitle' : 'recTitle']}>{SIDE_WORDS[side]}</span>
      </SectionTitle>
      {!said && argument && <Sum totals={argument.totals} />}
      {adding && (
        <div
          role="group"
          aria-label={`Add to “${SIDE_WORDS[side]}”`}
          className={styles['adding']}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onAdding(false)
          }}
        >
          <RecordPicker
            noun="any"
            label={said ? 'A claim or an excerpt' : 'A shipment, a figure or an excerpt'}
            onPick={put}
            exclude={items.flatMap(({ ref }) => (ref.kind === 'record' ? [ref.record] : []))}
            autoFocus
          />
        </div>
      )}
      {items.length === 0 && !adding && (
        <p className={styles['nothing']}>
          {said
            ? 'Put the claim here, or the words that make it.'
            : 'Put the shipments, figures or excerpts here that speak against it.'}
        </p>
      )}
      <ul className={styles['items']}>
        {items.map(({ id, ref }) => (
          <li key={id} className={styles['item']}>
            <ReferenceCard reference={ref} />
            {said && (
              <ScopeLine
                claim={argument?.claims.find((claim) => ref.kind === 'record' && claim.id === ref.record)}
                argument={argument}
              />
            )}
            {LaterRow && (
              <div className={styles['scope']}>
                <LaterRow
                  reference={ref}
                  isThere={(later) => items.some((one) => referenceKey(one.ref) === referenceKey(later))}
                  onPut={
                    contradiction.trashed === null
                      ? (later) => void putInPlace(store, contradiction.id, side, id, later).then(told)
                      : null
                  }
                />
              </div>
            )}
            {contradiction.trashed === null && (
              <span className={styles['takeOff']}>
                <IconButton
                  label={`Take off “${SIDE_WORDS[side]}”`}
                  icon={<X />}
                  onPress={() => void takeOffSide(store, contradiction, side, id).then(told)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {argument && items.length > 0 && <RestsOn weight={argument.sideWeights[side]} />}
    </section>
  )
}

/** Independent origins beside sources: seven articles that rest on one wire story are one origin. */
const RestsOn = ({ weight: { sources, origins } }: { readonly weight: Weight }) => (
  <p className={styles['quiet']}>
    {sources.length === 0
      ? 'Rests on no source.'
      : `Rests on ${countOf(sources.length, 'source', 'sources')}, ${originCountInWords(sources, origins)}.`}
  </p>
)

const ScopeLine = ({
  claim,
  argument,
}: {
  readonly claim: Claim | undefined
  readonly argument: Argument | undefined
}) =>
  claim && argument ? (
    <p className={styles['scope']}>
      <strong>Scope:</strong> {scopeInWords(claim, argument.lookup.name)}
    </p>
  ) : null

/** What the shipments come to, level by level; unlike is never added. */
const Sum = ({ totals }: { readonly totals: Totals }) => {
  const levels = [...new Set(totals.totals.map(({ level }) => level))]
  if (levels.length === 0) return null
  return (
    <div>
      {levels.map((level) => (
        <p key={level} className={styles['sum']}>
          {totals.totals
            .filter((total) => total.level === level)
            .map(totalWords)
            .join(' · ')}
          {levels.length > 1 && <span className={styles['level']}> {level}</span>}
        </p>
      ))}
      {totals.repeated > 0 && (
        <p className={styles['quiet']}>
          {totals.repeated} of the shipments repeat another one and are not added.
        </p>
      )}
    </div>
  )
}
