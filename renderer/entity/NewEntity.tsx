import { useCallback, useState } from 'react'
import type { Entity } from '@shared/entity/entity'
import { entityChoices } from '@shared/entity/choices'
import { guessSchema, newEntity, newName } from '@shared/entity/new-entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { isId } from '@shared/kernel/ids'
import { collapseSpace } from '@shared/kernel/text'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { ComboBox } from '@renderer/ui/ComboBox'
import { Dialog } from '@renderer/ui/Dialog'
import { Quote } from '@renderer/ui/Quote'
import { SaveKey } from '@renderer/ui/SaveKey'
import { TextField } from '@renderer/ui/TextField'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useNewDraft } from '@renderer/ui/use-draft'
import type { Option } from '@renderer/ui/use-options'
import { createEntity, linkExcerptToEntity } from './actions'
import { EntityFacts } from './EntityFacts'
import styles from './entity.module.css'
import { useDirectory } from './use-directory'

export type NewEntityProps = {
  /** Words that name or mention it. */
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** The longest words of a selection that are taken for a name. */
const LONGEST_NAME = 80

/**
 * Adds an entity; from an excerpt, links the excerpt to it. A name that the case knows leads to the entity that is
 * there, so that nobody is entered twice.
 */
export const NewEntity = ({ from, onClose, onCreated }: NewEntityProps) => {
  const store = useStore()
  const directory = useDirectory()
  const words = collapseSpace(from?.quote.exact ?? '')
  const [name, setName] = useState(words.length <= LONGEST_NAME ? words : '')
  const [basis, setBasis] = useState('')
  const [existing, setExisting] = useState<Option>()
  const draft = useNewDraft<Omit<Entity, 'names' | keyof Base>>(() => ({
    schema: guessSchema(name),
    countries: [],
    identifiers: [],
    role: 'background',
    summary: '',
  }))
  const options = useCallback(
    (query: string) => Promise.resolve(entityChoices(query, directory).slice(0, 30)),
    [directory],
  )
  const known = name.trim() === '' ? undefined : directory.find(name)[0]
  const save = useAsyncAction(async () => {
    if (existing !== undefined && isId('entity', existing.id)) {
      if (from !== null) {
        const linked = await linkExcerptToEntity(store, from.id, existing.id)
        if (!linked.ok) throw new Error(linked.error.message)
      }
      onCreated(existing.id)
      return
    }
    if (name.trim() === '') throw new Error('Write the name first.')
    const item = newName(
      store.newItemId(),
      name,
      basis,
      from !== null && isName(name, words) ? from.id : null,
    )
    const made = await createEntity(
      store,
      { ...newEntity(item), ...draft.value, names: [item] },
      from?.id ?? null,
    )
    if (!made.ok) throw new Error(made.error.message)
    onCreated(made.value)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={from === null ? 'New entity' : 'Entity in these words'}
      size="large"
      onSubmit={() => void save.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={save.pending}>
            {existing === undefined ? 'Add entity' : 'Link to it'}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <SaveKey onSave={() => void save.run()} />
        {from !== null && <Quote>{words}</Quote>}
        <ComboBox
          label="Name"
          value={existing ?? (name === '' ? undefined : { id: '', label: name })}
          options={options}
          placeholder="Any name: one that is here, or a new one"
          autoFocus
          hint={existing === undefined ? undefined : 'It is in the case already; the words are linked to it.'}
          onChange={(option) => {
            setExisting(option)
            if (option === undefined) setName('')
          }}
          onCreate={(typed) => {
            setExisting(undefined)
            setName(typed)
            draft.choose({ schema: guessSchema(typed) })
          }}
          createLabel={(typed) => `New entity “${typed}”`}
        />
        {existing === undefined && known !== undefined && (
          <Banner
            actions={
              <Button
                size="small"
                onPress={() => setExisting({ id: known.entity.id, label: directory.nameOf(known.entity.id) })}
              >
                It is this one
              </Button>
            }
          >
            The case has {directory.nameOf(known.entity.id)}
            {known.why === '' ? '' : `, by its ${known.why}`}.
          </Banner>
        )}
        {existing === undefined && (
          <>
            <TextField
              label="Basis of the name"
              placeholder="company register, the article’s spelling…"
              value={basis}
              onChange={setBasis}
            />
            <EntityFacts draft={draft} newItemId={store.newItemId} />
          </>
        )}
      </div>
    </Dialog>
  )
}

type Base = Pick<
  Entity,
  'id' | 'createdAt' | 'updatedAt' | 'author' | 'protection' | 'protectedFields' | 'pseudonym' | 'trashed'
>

/** Whether the name stands in the words of the excerpt. */
const isName = (name: string, words: string): boolean => words.includes(collapseSpace(name))
