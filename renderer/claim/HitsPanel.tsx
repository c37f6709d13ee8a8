import { useState } from 'react'
import type { Claim } from '@shared/claim/claim'
import { DIMENSIONS, type Dimension } from '@shared/contradiction/contradiction'
import { VERDICT_WORDS } from '@shared/contradiction/labels'
import { HIT_CLASSES, type HitClass, type HitCounts, NO_HITS } from '@shared/contradiction/matching/evaluate'
import { countOf } from '@shared/kernel/number-prose'
import type { MatchAsked } from '@renderer/work/match-messages'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tabs } from '@renderer/ui/Tabs'
import { HitItem, type PutHit } from './HitItem'
import { HitTotalsView } from './HitTotalsView'
import styles from './hits.module.css'
import { CLASS_LABELS, countOfClass, countWords, EXCEPT_WORDS, HITS, testedClaim } from './hit-words'
import { useAsked, useMatchFeed } from './use-match'

type Props = { readonly claim: Claim; readonly onPut?: PutHit | undefined }

/** The shipments and rows that a claim covers and nearly covers, each with its reasons, and what they come to. */
export const HitsPanel = ({ claim, onPut }: Props) => {
  const match = useMatchFeed()
  const [current, setCurrent] = useState<HitClass>('inside')
  const { answer, fault } = useAsked<'count'>({ kind: 'count', claim: testedClaim(claim) }, match)
  const { rows, of, ready, troubles } = match.state
  const counts = answer ?? NO_HITS
  return (
    <section className={styles['panel']} aria-labelledby={HITS}>
      <SectionTitle level={2} id={HITS}>
        What the record shows
      </SectionTitle>
      {fault !== null && <Banner tone="error">{fault.message}</Banner>}
      {troubles.length > 0 && (
        <Banner tone="warn">
          {countOf(troubles.length, 'table takes', 'tables take')} no part, since{' '}
          {troubles.length === 1 ? 'it' : 'they'} cannot be read: {troubles[0]?.fault.message}
        </Banner>
      )}
      <ProgressPanel
        label="Reading the rows of this case’s tables"
        active={!ready && of > 0}
        done={rows}
        all={of}
        unit="rows"
      />
      {answer !== undefined && (
        <Tabs
          label="Hits"
          current={current}
          onCurrent={(id) => setCurrent(HIT_CLASSES.find((one) => one === id) ?? 'inside')}
          tabs={HIT_CLASSES.map((wanted) => ({
            id: wanted,
            label: CLASS_LABELS[wanted],
            count: countWords(countOfClass(counts, wanted)),
            content: (
              <HitsOfClass claim={claim} wanted={wanted} counts={counts} match={match} onPut={onPut} />
            ),
          }))}
        />
      )}
    </section>
  )
}

/** How many hits are shown at first, and how many more at a time. */
const SHOWN = 20

type ClassProps = Props & {
  readonly wanted: HitClass
  readonly counts: HitCounts
  readonly match: ReturnType<typeof useMatchFeed>
}

const HitsOfClass = ({ claim, wanted, counts, match, onPut }: ClassProps) => {
  const [chosen, setChosen] = useState<Dimension | 'any'>('any')
  const [shown, setShown] = useState(SHOWN)
  const [wantsTied, setWantsTied] = useState(false)
  // A group that an edit has emptied is left.
  const missing =
    wanted !== 'near-miss' || chosen === 'any' || counts.nearMissBy[chosen] === 0 ? null : chosen
  const question = { claim: testedClaim(claim), wanted, missing }
  const { answer: totals } = useAsked<'totals'>({ kind: 'totals', question }, match)
  // Where an edit has left none of them, the list is of all again.
  const onlyTied = wantsTied && totals !== undefined && totals.ties.count > 0
  const count = missing === null ? countOfClass(counts, wanted) : counts.nearMissBy[missing]
  if (count === 0) return <p className={styles['says']}>{NOTHING[wanted]}</p>
  return (
    <div className={styles['class']}>
      <p className={styles['says']}>{VERDICT_WORDS[wanted].says}</p>
      {wanted === 'near-miss' && (
        <RadioGroup
          label="What misses"
          row
          value={missing ?? 'any'}
          onChange={(value) => {
            setChosen(value)
            setShown(SHOWN)
            setWantsTied(false)
          }}
          options={[
            { value: 'any' as const, label: `any one dimension (${countWords(counts.nearMiss)})` },
            ...DIMENSIONS.filter((dimension) => counts.nearMissBy[dimension] > 0).map((dimension) => ({
              value: dimension,
              label: `${EXCEPT_WORDS[dimension]} (${countWords(counts.nearMissBy[dimension])})`,
            })),
          ]}
        />
      )}
      {totals !== undefined && (
        <HitTotalsView
          totals={totals}
          onlyTied={onlyTied}
          onOnlyTied={(only) => {
            setWantsTied(only)
            setShown(SHOWN)
          }}
        />
      )}
      <HitList
        key={onlyTied ? 'tied' : 'all'}
        label={
          onlyTied ? 'Maybe counted twice: shipments and rows' : `${CLASS_LABELS[wanted]}: shipments and rows`
        }
        asked={{ kind: onlyTied ? 'tied' : 'page', question, from: 0, limit: shown }}
        match={match}
        claim={claim}
        onPut={onPut}
        onMore={() => setShown(shown + SHOWN)}
      />
    </div>
  )
}

type ListProps = Props & {
  readonly label: string
  readonly asked: Extract<MatchAsked, { kind: 'page' | 'tied' }>
  readonly match: ReturnType<typeof useMatchFeed>
  readonly onMore: () => void
}

const HitList = ({ label, asked, match, claim, onPut, onMore }: ListProps) => {
  const { answer } = useAsked<'page' | 'tied'>(asked, match)
  return (
    <>
      <ol className={styles['hits']} aria-label={label}>
        {answer?.hits.map((hit) => (
          <li key={JSON.stringify(hit.ref)}>
            <HitItem hit={hit} claim={claim.id} onPut={onPut} />
          </li>
        ))}
      </ol>
      {answer !== undefined && answer.count > answer.hits.length && (
        <Button onPress={onMore}>
          Show more: {countWords(answer.hits.length)} of {countWords(answer.count)} shown
        </Button>
      )}
    </>
  )
}

const NOTHING: Readonly<Record<HitClass, string>> = {
  inside: 'No shipment and no row of a table lies inside what this claim covers.',
  possible: 'No shipment and no row of a table may lie inside for want of knowing more.',
  'near-miss': 'No shipment and no row of a table misses by one dimension alone.',
}
