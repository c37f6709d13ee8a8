import { PROTECTION_CHOICES } from '@shared/entity/protection-words'
import { fieldLabel } from '@shared/history/field-labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { type Relation, relationSchema } from '@shared/relation/relation'
import { RELATION_SCHEMA_WORDS, relationSentence } from '@shared/relation/relation-words'
import { useDirectory } from '@renderer/record/use-directory'
import { useSaying } from '@renderer/record/use-saying'
import { useRecord, useStore } from '@renderer/store/react'
import type { Draft as RecordDraft } from '@renderer/store/store'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { RecordCard } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { type Draft, useSavedDraft } from '@renderer/ui/use-draft'
import { changeRelation, protectRelation, restoreRelation, trashRelation } from './actions'
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
  const store = useStore()
  const toast = useToast()
  const say = useSaying()
  const { nameOf } = useDirectory()
  const { id } = relation
  const draft = useSavedDraft<Relation>(relation, relationSchema, (patch) =>
    say(
      changeRelation(
        store,
        id,
        `Change the ${Object.keys(patch).map(fieldLabel).join(', ')} of a relation`,
        patch,
      ),
    ),
  )
  const trash = async () => {
    if (!(await say(trashRelation(store, id)))) return
    toast({
      message: 'The relation is in the trash.',
      action: { label: 'Undo', run: () => void say(restoreRelation(store, id)) },
    })
  }
  const { edtf, words } = relation.period
  return (
    <div className={styles['page']}>
      <RecordHead
        title={relationSentence(relation, nameOf)}
        tags={<Tag tone="ent">{RELATION_SCHEMA_WORDS[relation.schema]}</Tag>}
        line={edtf === '' ? words || undefined : dateInWords(edtf, 'en')}
        audience={relation.protection}
        audiences={PROTECTION_CHOICES}
        onAudience={(protection) => void say(protectRelation(store, id, protection))}
        trashed={relation.trashed !== null}
        onTrash={() => void trash()}
        onRestore={() => void say(restoreRelation(store, id))}
      />
      <div className={styles['sides']}>
        <RecordCard noun="entity" id={relation.subject} compact />
        <RecordCard noun="entity" id={relation.object} compact />
      </div>
      <div {...draft.around}>
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
