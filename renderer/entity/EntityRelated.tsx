import type { ReactNode } from 'react'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { EntityId } from '@shared/kernel/ids'
import { relationFrom } from '@shared/relation/relation-words'
import { rolesIn } from '@shared/shipment/roles'
import shared from '@renderer/record/record.module.css'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from './entity.module.css'
import type { Gathered } from './use-gathered'

type Props = { readonly gathered: Gathered; readonly members: readonly EntityId[] }

/** What the case holds on an entity, by kind. What is not there is left out. */
export const EntityRelated = ({ gathered, members }: Props) => {
  const { relations, figures, claims, contradictions, responses } = gathered
  const byRole = rolesIn(gathered.shipments, members)
  const spoken = claims.filter(({ speaker, through }) =>
    members.some((id) => id === speaker.entity || id === through.entity),
  )
  const within = claims.filter((claim) => !spoken.includes(claim))
  return (
    <>
      <Section title="Relations" count={relations.length}>
        {relations.map((relation) => (
          <RelationLine key={relation.id} relation={relation} members={members} />
        ))}
      </Section>
      <Section title="Claims it speaks" count={spoken.length}>
        <Cards noun="claim" records={spoken} />
      </Section>
      <Section title="Claims that are about it" count={within.length}>
        <Cards noun="claim" records={within} />
      </Section>
      <Section title="Contradictions that accuse it" count={contradictions.length}>
        <Cards noun="contradiction" records={contradictions} />
      </Section>
      <Section title="Responses" count={responses.length}>
        <Cards noun="response" records={responses} />
      </Section>
      {byRole.map(({ role, label, shipments }) => (
        <Section key={role} title={`Shipments as ${label}`} count={shipments.length}>
          <Cards noun="shipment" records={shipments} />
        </Section>
      ))}
      <Section title="Figures" count={figures.length}>
        <Cards noun="figure" records={figures} />
      </Section>
    </>
  )
}

const Section = ({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) =>
  count === 0 ? null : (
    <section className={styles['group']}>
      <SectionTitle count={count}>{title}</SectionTitle>
      {children}
    </section>
  )

const Cards = ({
  noun,
  records,
}: {
  readonly noun: string
  readonly records: readonly { readonly id: string }[]
}) => (
  <div className={styles['facts']}>
    {records.map(({ id }) => (
      <RecordCard key={id} noun={noun} id={id} />
    ))}
  </div>
)

const RelationLine = ({
  relation,
  members,
}: {
  readonly relation: Gathered['relations'][number]
  readonly members: readonly EntityId[]
}) => {
  const { open } = useRegistry()
  const { words, other } = relationFrom(relation, members)
  const { edtf, words: said } = relation.period
  return (
    <div className={styles['line']}>
      <button type="button" className={styles['link']} onClick={() => open(relation.id)}>
        {words}
      </button>
      <RecordCard noun="entity" id={other} compact />
      {relation.role !== '' && <span dir="auto">{relation.role}</span>}
      <span className={shared['quiet']}>{edtf === '' ? said : dateInWords(edtf, 'en')}</span>
    </div>
  )
}
