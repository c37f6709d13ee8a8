import type { ClaimId, ContradictionId } from '@shared/kernel/ids'
import { DIMENSION_WORDS, TEST_RESULT_WORDS } from '@shared/contradiction/labels'
import type { Hit, HitPlace, TiedHit } from '@shared/contradiction/matching/hit'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { countOf } from '@shared/kernel/number-prose'
import { type Reference, referenceKey } from '@shared/kernel/reference'
import type { Source } from '@shared/source/source'
import { partiesWords, routeWords, shipmentCaption, valueWords } from '@shared/shipment/shipment-words'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord, useRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { cx } from '@renderer/ui/class-names'
import { Menu } from '@renderer/ui/Menu'
import { useRegistry } from '@renderer/ui/registry'
import styles from './hits.module.css'
import { countWords, nearWords } from './hit-words'

/** Puts a hit on side B of a contradiction that holds the claim on side A; null: of a new one. */
export type PutHit = (claim: ClaimId, contradiction: ContradictionId | null, hit: Reference) => unknown

type Props = { readonly hit: Hit | TiedHit; readonly claim: ClaimId; readonly onPut: PutHit | undefined }

/** A shipment or row with the reason for each dimension. */
export const HitItem = ({ hit, claim, onPut }: Props) => {
  const { nameOf } = useDirectory()
  const { open } = useRegistry()
  const { facts, ref } = hit
  const caption = shipmentCaption({ ...facts, declarationNumber: '' })
  const value = valueWords(facts)
  const near = nearWords(hit.test)
  const { edtf, words } = facts.period
  const row = ref.kind === 'source' && ref.locator.kind === 'row' ? ref.locator.row : null
  const show = () => goTo(ref, open)
  return (
    <article className={styles['hit']} aria-label={caption}>
      <div className={styles['head']}>
        <div className={styles['what']}>
          <strong dir="auto">
            {[caption, value === caption ? '' : value].filter((part) => part !== '').join(' · ')}
          </strong>
          <div dir="auto">{partiesWords(facts, nameOf)}</div>
          <div className={styles['quiet']}>
            <Standing hit={hit} />
            {[
              routeWords(facts, nameOf),
              edtf === '' ? words : dateInWords(edtf, 'en'),
              facts.hsCode.code === '' ? '' : `HS ${facts.hsCode.code}`,
            ]
              .filter((part) => part !== '')
              .map((part) => ` · ${part}`)}
          </div>
        </div>
        <div className={styles['acts']}>
          <Button
            size="small"
            label={`${row === null ? 'Open the shipment' : 'Open the row'}: ${caption}`}
            onPress={show}
          >
            {row === null ? 'Open the shipment' : 'Open the row'}
          </Button>
          {onPut !== undefined && <PutMenu hit={ref} caption={caption} claim={claim} onPut={onPut} />}
        </div>
      </div>
      {near !== '' && <p>{near}</p>}
      {'ties' in hit && <Ties hit={hit} />}
      <dl className={styles['reasons']}>
        {hit.test.rows.map(({ dimension, result, why }) => (
          <div key={dimension}>
            <dt>{DIMENSION_WORDS[dimension]}</dt>
            <dd>
              <span className={cx(styles['dot'], styles[result])} aria-hidden="true" />
              <span className={styles['result']}>{TEST_RESULT_WORDS[result]}</span> {why}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

const goTo = (ref: Reference, open: ReturnType<typeof useRegistry>['open']): void => {
  if (ref.kind === 'record') return open(ref.record)
  const row = ref.locator.kind === 'row' ? ref.locator.row : null
  return open(ref.source, row === null ? undefined : `row-${row}`)
}

/** The other hits that may be the same goods, each with its reason; one click leads there. */
const Ties = ({ hit }: { readonly hit: TiedHit }) => (
  <div className={styles['ties']}>
    <p>May be the same goods as:</p>
    <ul>
      {hit.ties.map((tie) => (
        <li key={JSON.stringify(tie.ref)}>
          <TieLink place={tie} />
          <span>{tie.why.charAt(0).toUpperCase() + tie.why.slice(1)}.</span>
        </li>
      ))}
      {hit.moreTies > 0 && <li>and {countOf(hit.moreTies, 'more record', 'more records')} in this list.</li>}
    </ul>
  </div>
)

const TieLink = ({ place }: { readonly place: HitPlace }) => {
  const { open } = useRegistry()
  const shipment = useRecord('shipment', place.ref.kind === 'record' ? place.ref.record : null)
  const source = useRecord('source', place.ref.kind === 'source' ? place.ref.source : null)
  const words =
    place.line === null
      ? `shipment ${shipment ? shipmentCaption(shipment) : ''}`.trim()
      : lineWords(place.line, source)
  return (
    <Button size="small" variant="quiet" onPress={() => goTo(place.ref, open)}>
      {words}
    </Button>
  )
}

const lineWords = (line: number, source: Source | null | undefined): string => {
  const file = source?.original.fileName || source?.title
  return `line ${countWords(line)}${file ? ` of ${file}` : ''}`
}

/** Where the hit stands: “shipment”, or the line of a file. */
const Standing = ({ hit }: { readonly hit: HitPlace }) => {
  const source = useRecord('source', hit.ref.kind === 'source' ? hit.ref.source : null)
  if (hit.line === null) return <>shipment</>
  return <>{lineWords(hit.line, source)}</>
}

type PutProps = {
  readonly hit: Reference
  readonly caption: string
  readonly claim: ClaimId
  readonly onPut: PutHit
}

const PutMenu = ({ hit, caption, claim, onPut }: PutProps) => {
  const contradictions = useRecords('contradiction').rows.filter(({ sideA }) =>
    sideA.some(({ ref }) => ref.kind === 'record' && ref.record === claim),
  )
  const key = referenceKey(hit)
  return (
    <Menu
      label={`Put on side B: ${caption}`}
      placement="bottom end"
      trigger={
        <Button size="small" label={`Put on side B: ${caption}`}>
          Put on side B
        </Button>
      }
      items={[
        ...contradictions.map(({ id, title, sideB }) => ({
          id,
          label: title,
          run: () => onPut(claim, id, hit),
          disabled: sideB.some(({ ref }) => referenceKey(ref) === key)
            ? 'It stands there already.'
            : undefined,
        })),
        ...(contradictions.length === 0 ? [] : (['separator'] as const)),
        { id: 'new', label: 'A new contradiction', run: () => onPut(claim, null, hit) },
      ]}
    />
  )
}
