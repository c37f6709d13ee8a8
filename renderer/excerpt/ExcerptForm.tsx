import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { useRecords, useStore } from '@renderer/store/react'
import { IconButton } from '@renderer/ui/IconButton'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { TokenInput } from '@renderer/ui/TokenInput'
import { useToast } from '@renderer/ui/Toasts'
import { X } from 'lucide-react'
import { editExcerpt, type ExcerptEdit, entityIdOf, linkEntity, unlinkEntity } from './actions'
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
      <Kept value={excerpt.comment} onSave={(comment) => edit({ comment })}>
        {(field) => <TextArea label="Comment" rows={3} {...field} />}
      </Kept>
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
                onPress={() => void unlinkEntity(store, excerpt.id, entity).then(told)}
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
          if (entity !== null) void linkEntity(store, excerpt.id, entity).then(told)
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
      <Kept value={text} onSave={(words) => save({ text: words })}>
        {(field) => <TextArea label="Translation" face="serif" rows={2} {...field} />}
      </Kept>
      {text !== '' && (
        <div className={styles['pair']}>
          <Kept value={by} onSave={(name) => save({ by: name })}>
            {(field) => <TextField label="Translated by" {...field} />}
          </Kept>
          <Kept value={method} onSave={(words) => save({ method: words })}>
            {(field) => <TextField label="How" placeholder="by hand, by machine and checked" {...field} />}
          </Kept>
        </div>
      )}
    </>
  )
}

type KeptProps = {
  readonly value: string
  readonly onSave: (value: string) => void
  readonly children: (field: {
    value: string
    onChange: (value: string) => void
    onBlur: () => void
  }) => ReactNode
}

/** Keeps what is typed until the field is left, then saves it. */
const Kept = ({ value, onSave, children }: KeptProps) => {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return children({ value: text, onChange: setText, onBlur: () => text !== value && onSave(text) })
}
