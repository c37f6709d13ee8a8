import { useMemo } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { ProtectionField } from '@renderer/record/ProtectionField'
import { linkExcerptToEntity, unlinkExcerptFromEntity } from '@renderer/record/mentions'
import { useRecords, useStore } from '@renderer/store/react'
import { IconButton } from '@renderer/ui/IconButton'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { TokenInput } from '@renderer/ui/TokenInput'
import { useToast } from '@renderer/ui/Toasts'
import { X } from 'lucide-react'
import { editExcerpt, type ExcerptEdit, entityIdOf } from './actions'
import styles from './Excerpt.module.css'

/** What a person adds to an excerpt. The words themselves cannot be changed. Each field is saved when it is left. */
export const ExcerptForm = ({
  excerpt,
  level = 3,
}: {
  readonly excerpt: Excerpt
  /** The level of headings inside it. */
  readonly level?: 2 | 3
}) => {
  const store = useStore()
  const toast = useToast()
  const { rows } = useRecords('excerpt')
  const tags = useMemo(() => [...new Set(rows.flatMap((row) => row.tags))].toSorted(), [rows])
  const told = (saved: { readonly ok: boolean; readonly error?: { readonly message: string } }) => {
    if (saved.error !== undefined) toast({ message: saved.error.message, tone: 'error' })
  }
  const edit = (change: ExcerptEdit) => void editExcerpt(store, excerpt.id, change).then(told)
  const linked = excerpt.mentions.map(({ entity }) => entity)
  return (
    <div className={styles['form']}>
      <Translation key={excerpt.id} excerpt={excerpt} onSave={(translation) => edit({ translation })} />
      <SavedField value={excerpt.comment} onSave={(comment) => edit({ comment })}>
        {(field) => <TextArea label="Comment" rows={3} {...field} />}
      </SavedField>
      <ProtectionField noun="excerpt" id={excerpt.id} protection={excerpt.protection} />
      <TokenInput
        label="Tags"
        value={excerpt.tags}
        onChange={(next) => edit({ tags: [...next] })}
        suggestions={tags}
      />
      <SectionTitle level={level}>Mentions</SectionTitle>
      {linked.length > 0 && (
        <ul className={styles['mentions']}>
          {linked.map((entity) => (
            <li key={entity} className={styles['mention']}>
              <RecordCard noun="entity" id={entity} compact />
              <IconButton
                label="Not mentioned after all"
                icon={<X />}
                onPress={() => void unlinkExcerptFromEntity(store, excerpt.id, [entity]).then(told)}
              />
            </li>
          ))}
        </ul>
      )}
      <RecordPicker
        noun="entity"
        label="Link to an entity"
        exclude={linked}
        onPick={(id) => {
          const entity = entityIdOf(id)
          if (entity !== null) void linkExcerptToEntity(store, excerpt.id, entity).then(told)
        }}
      />
    </div>
  )
}

type TranslationProps = {
  readonly excerpt: Excerpt
  readonly onSave: (translation: Excerpt['translation']) => void
}

/** The words in another language, who put them there and how. Without words there is no translation. */
const Translation = ({ excerpt, onSave }: TranslationProps) => {
  const { text, by, method } = excerpt.translation ?? { text: '', by: '', method: '' }
  const save = (change: Partial<NonNullable<Excerpt['translation']>>) => {
    const next = { text, by, method, ...change }
    onSave(next.text.trim() === '' ? null : next)
  }
  return (
    <>
      <SavedField value={text} onSave={(words) => save({ text: words })}>
        {(field) => <TextArea label="Translation" face="serif" rows={2} {...field} />}
      </SavedField>
      {text !== '' && (
        <div className={styles['pair']}>
          <SavedField value={by} onSave={(name) => save({ by: name })}>
            {(field) => <TextField label="Translated by" {...field} />}
          </SavedField>
          <SavedField value={method} onSave={(words) => save({ method: words })}>
            {(field) => <TextField label="How" placeholder="by hand, by machine and checked" {...field} />}
          </SavedField>
        </div>
      )}
    </>
  )
}
