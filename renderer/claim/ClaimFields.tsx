import type { Claim } from '@shared/claim/claim'
import { isId, type ClaimId, type ItemId } from '@shared/kernel/ids'
import { PeriodField } from '@renderer/record/PeriodField'
import shared from '@renderer/record/record.module.css'
import { useRecords } from '@renderer/store/react'
import { RecordField } from '@renderer/ui/RecordField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import { laterWordings } from './claim-chain'
import styles from './claim.module.css'
import { KIND_CHOICES } from './claim-words'
import { ScopeFields } from './ScopeFields'
import { SpeakerFields } from './SpeakerFields'

export type ClaimForm = Pick<
  Claim,
  | 'speaker'
  | 'through'
  | 'reportedBy'
  | 'kind'
  | 'proposition'
  | 'excerpts'
  | 'date'
  | 'scope'
  | 'rewords'
  | 'comment'
>

type Props = {
  readonly draft: Draft<ClaimForm>
  /** The claim that is edited; null for a new one. */
  readonly id: ClaimId | null
  readonly newItemId: () => ItemId
  readonly autoFocus?: boolean
}

/** The fields of a claim. */
export const ClaimFields = ({ draft, id, newItemId, autoFocus = false }: Props) => {
  const { value, write, choose } = draft
  const claims = useRecords('claim').rows
  return (
    <div className={shared['form']}>
      <TextArea
        label="Proposition, in one plain sentence"
        rows={2}
        face="serif"
        value={value.proposition}
        onChange={(proposition) => write({ proposition })}
        autoFocus={autoFocus}
        {...(id !== null && value.proposition.trim() === '' && { error: 'A claim needs its proposition.' })}
      />
      <div className={styles['two']}>
        <Select
          label="Kind"
          value={value.kind}
          options={KIND_CHOICES}
          onChange={(kind) => choose({ kind })}
        />
        <TextField
          label="Reported by"
          placeholder="Who passed it on, where it is no direct quotation"
          value={value.reportedBy}
          onChange={(reportedBy) => write({ reportedBy })}
        />
      </div>
      <SpeakerFields draft={draft} />
      <PeriodField label="When it was said" value={value.date} onChange={(date) => write({ date })} />
      <SectionTitle level={id === null ? 3 : 2}>Scope</SectionTitle>
      <ScopeFields draft={draft} newItemId={newItemId} withHits={id !== null} />
      <SectionTitle level={id === null ? 3 : 2}>Where it stands</SectionTitle>
      <RecordField
        label="Excerpts"
        picker="excerpt"
        value={value.excerpts.map(({ excerpt }) => ({ noun: 'excerpt', id: excerpt }))}
        onAdd={(excerpt) =>
          isId('excerpt', excerpt) && choose({ excerpts: [...value.excerpts, { id: newItemId(), excerpt }] })
        }
        onRemove={(excerpt) =>
          choose({ excerpts: value.excerpts.filter((item) => item.excerpt !== excerpt) })
        }
      />
      <RecordField
        label="Rewords an earlier claim"
        picker="claim"
        one
        value={value.rewords === null ? [] : [{ noun: 'claim', id: value.rewords }]}
        exclude={id === null ? [] : laterWordings(id, claims)}
        onAdd={(earlier) => isId('claim', earlier) && choose({ rewords: earlier })}
        onRemove={() => choose({ rewords: null })}
      />
      <TextArea label="Comment" value={value.comment} onChange={(comment) => write({ comment })} />
    </div>
  )
}
