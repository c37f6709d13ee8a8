import { dateInWords } from '@shared/kernel/edtf-prose'
import { type Relation, relationSchema } from '@shared/relation/relation'
import { RELATION_SCHEMA_WORDS, relationSentence } from '@shared/relation/relation-words'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecordEdit } from '@renderer/record/use-record-edit'
import { useRecord } from '@renderer/store/react'
import type { Draft as RecordDraft } from '@renderer/store/store'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { RecordCard } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './relation.module.css'
import { type RelationForm, RelationFields } from './RelationFields'

/** A relation, edited in place. */
export const RelationPage = ({ id }: { readonly id: string }) => {
  const relation = useRecord('relation', id)
  if (relation === undefined) return null
  if (relation === null) return <EmptyState>This relation is not in the case.</EmptyState>
  return <Page key={relation.id} relation={relation} />
}

const Page = ({ relation }: { readonly relation: Relation }) => {
  const { nameOf } = useDirectory()
  const { store, draft, head } = useRecordEdit('relation', relation, relationSchema)
  const { edtf, words } = relation.period
  return (
    <div className={shared['page']}>
      <RecordHead
        title={relationSentence(relation, nameOf)}
        tags={<Tag tone="ent">{RELATION_SCHEMA_WORDS[relation.schema]}</Tag>}
        line={edtf === '' ? words || undefined : dateInWords(edtf, 'en')}
        {...head}
      />
      <div className={styles['sides']}>
        <RecordCard noun="entity" id={relation.subject} compact />
        <RecordCard noun="entity" id={relation.object} compact />
      </div>
      <div {...draft.around} className={shared['fields']}>
        <RelationFields draft={formOf(draft)} newItemId={store.newItemId} />
      </div>
    </div>
  )
}

/** A saved relation always has both sides: taking one out changes nothing until another is chosen. */
const formOf = ({ value, write, choose }: Draft<Relation>): Draft<RelationForm> => ({
  value,
  write: (patch) => write(kept(patch)),
  choose: (patch) => choose(kept(patch)),
})

const kept = ({ subject, object, ...rest }: Partial<RelationForm>): Partial<RecordDraft<'relation'>> => ({
  ...rest,
  ...(subject && { subject }),
  ...(object && { object }),
})
