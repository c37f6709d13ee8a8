import type { Claim } from '@shared/claim/claim'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './claim.module.css'
import { EntityField } from './EntityField'

type Props = {
  readonly draft: Draft<Pick<Claim, 'speaker' | 'through' | 'reportedBy'>>
  readonly autoFocus?: boolean
}

/** Who said it, who spoke for them, and who passed it on. */
export const SpeakerFields = ({ draft, autoFocus = false }: Props) => {
  const { speaker, through, reportedBy } = draft.value
  return (
    <div className={styles['pair']}>
      <EntityField
        label="Speaker"
        value={speaker.entity}
        onChange={(entity) => draft.choose({ speaker: { ...speaker, entity } })}
        autoFocus={autoFocus}
      />
      <TextField
        label="Speaker in the source’s words"
        placeholder="“the foreign ministry”"
        value={speaker.words}
        onChange={(words) => draft.write({ speaker: { ...speaker, words } })}
      />
      <EntityField
        label="Through"
        hint="A spokesperson who said it for them."
        value={through.entity}
        onChange={(entity) => draft.choose({ through: { ...through, entity } })}
      />
      <TextField
        label="Through, in the source’s words"
        placeholder="“a spokesperson”"
        value={through.words}
        onChange={(words) => draft.write({ through: { ...through, words } })}
      />
      <TextField
        label="Reported by"
        placeholder="Who passed it on, where it is no direct quotation"
        value={reportedBy}
        onChange={(next) => draft.write({ reportedBy: next })}
      />
    </div>
  )
}
