import type { ItemId } from '@shared/kernel/ids'
import { RELATION_SCHEMATA, type Relation } from '@shared/relation/relation'
import { RELATION_CHOICES } from '@shared/relation/relation-words'
import { EntityField } from '@renderer/record/EntityField'
import { EvidenceField } from '@renderer/record/EvidenceField'
import { PeriodField } from '@renderer/record/PeriodField'
import shared from '@renderer/record/record.module.css'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './relation.module.css'

/** A relation while it is filled in: its sides may still be open. */
export type RelationForm = Pick<Relation, 'schema' | 'role' | 'period' | 'evidence' | 'comment'> & {
  readonly subject: Relation['subject'] | null
  readonly object: Relation['object'] | null
}

type Props = {
  readonly draft: Draft<RelationForm>
  readonly newItemId: () => ItemId
  readonly autoFocus?: boolean
}

/** The fields of a relation. The kind stands between its two sides, so that it reads as a sentence. */
export const RelationFields = ({ draft, newItemId, autoFocus = false }: Props) => {
  const { value, write, choose } = draft
  const same = value.subject !== null && value.subject === value.object
  return (
    <div className={shared['form']}>
      <div className={styles['pair']}>
        <EntityField
          label="One side"
          value={value.subject}
          onChange={(subject) => choose({ subject })}
          autoFocus={autoFocus}
        />
        <Select
          label="Kind"
          value={value.schema}
          options={RELATION_CHOICES}
          onChange={(schema) => choose({ schema })}
        />
        <EntityField
          label="Other side"
          value={value.object}
          onChange={(object) => choose({ object })}
          {...(same && { hint: 'Choose another: a relation links two different entities.' })}
        />
      </div>
      <p className={shared['quiet']}>
        Read as: one side <strong>{RELATION_SCHEMATA[value.schema].forward}</strong> the other.
      </p>
      <TextField
        label="Role, in the source’s words"
        placeholder="“chief executive”, “51 percent”"
        value={value.role}
        onChange={(role) => write({ role })}
      />
      <PeriodField label="Period" value={value.period} onChange={(period) => write({ period })} />
      <EvidenceField
        value={value.evidence}
        onChange={(evidence) => choose({ evidence })}
        newItemId={newItemId}
      />
      <TextArea label="Comment" value={value.comment} onChange={(comment) => write({ comment })} />
    </div>
  )
}
