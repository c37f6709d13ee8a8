import type { Claim } from '@shared/claim/claim'
import { EntityField } from '@renderer/record/EntityField'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './claim.module.css'

type Props = {
  readonly draft: Draft<Pick<Claim, 'speaker' | 'through'>>
  readonly autoFocus?: boolean
}

/** Who said it, and who spoke for them. */
export const SpeakerFields = ({ draft, autoFocus = false }: Props) => {
  const { speaker, through } = draft.value
  return (
    <div className={styles['two']}>
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
        label="Through whom"
        value={through.entity}
        onChange={(entity) => draft.choose({ through: { ...through, entity } })}
      />
      <TextField
        label="Through, in the source’s words"
        placeholder="“a spokesperson”"
        value={through.words}
        onChange={(words) => draft.write({ through: { ...through, words } })}
      />
    </div>
  )
}
