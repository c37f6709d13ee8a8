import type { ClaimId, ContradictionId } from '@shared/kernel/ids'
import { DIMENSION_WORDS, TEST_RESULT_WORDS } from '@shared/contradiction/labels'
import type { Hit } from '@shared/contradiction/matching/hit'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { type Reference, referenceKey } from '@shared/kernel/reference'
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

type Props = { readonly hit: Hit; readonly claim: ClaimId; readonly onPut: PutHit | undefined }

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
  const show = () => {
    if (ref.kind === 'record') open(ref.record)
    else open(ref.source, row === null ? undefined : `row-${row}`)
  }
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

/** Where the hit stands: “shipment”, or the line of a file. */
const Standing = ({ hit }: { readonly hit: Hit }) => {
  const source = useRecord('source', hit.ref.kind === 'source' ? hit.ref.source : null)
  if (hit.line === null) return <>shipment</>
  const file = source?.original.fileName || source?.title
  return <>{`line ${countWords(hit.line)}${file ? ` of ${file}` : ''}`}</>
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
