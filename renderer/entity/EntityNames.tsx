import { Plus, X } from 'lucide-react'
import type { Entity } from '@shared/entity/entity'
import { NAME_KINDS } from '@shared/entity/entity'
import { NAME_KIND_WORDS } from '@shared/entity/labels'
import { type EntityNameItem, newName } from '@shared/entity/new-entity'
import { isId, type ItemId } from '@shared/kernel/ids'
import { LANGUAGE_CODES, languageName } from '@shared/kernel/languages'
import shared from '@renderer/record/record.module.css'
import { Button } from '@renderer/ui/Button'
import { ComboBox } from '@renderer/ui/ComboBox'
import { IconButton } from '@renderer/ui/IconButton'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './entity.module.css'

const KINDS = NAME_KINDS.map((value) => ({ value, label: NAME_KIND_WORDS[value] }))
const LANGUAGES = LANGUAGE_CODES.map((id) => ({ id, label: languageName(id) }))

type Props = {
  readonly draft: Draft<Pick<Entity, 'names'>>
  readonly newItemId: () => ItemId
}

/** The names of an entity, each with its kind, language, basis and the excerpt it stands in. The first is its caption. */
export const EntityNames = ({ draft, newItemId }: Props) => {
  const { names } = draft.value
  const changed = (id: ItemId, patch: Partial<EntityNameItem>) =>
    names.map((name) => (name.id === id ? { ...name, ...patch } : name))
  return (
    <div className={styles['names']}>
      {names.map((name, place) => (
        <div key={name.id} className={styles['name']} role="group" aria-label={`Name ${place + 1}`}>
          <TextField
            label={place === 0 ? 'Caption' : 'Name'}
            value={name.value}
            {...(name.language !== '' && { lang: name.language })}
            error={name.value.trim() === '' ? 'A name needs letters.' : undefined}
            onChange={(value) => draft.write({ names: changed(name.id, { value }) })}
          />
          <Select
            label="Kind"
            value={name.kind}
            options={KINDS}
            onChange={(kind) => draft.choose({ names: changed(name.id, { kind }) })}
          />
          <ComboBox
            label="Language"
            value={
              name.language === '' ? undefined : { id: name.language, label: languageName(name.language) }
            }
            options={LANGUAGES}
            onChange={(option) => draft.choose({ names: changed(name.id, { language: option?.id ?? '' }) })}
          />
          <TextField
            label="Basis"
            placeholder="Where this name comes from"
            value={name.basis}
            onChange={(basis) => draft.write({ names: changed(name.id, { basis }) })}
          />
          {names.length > 1 ? (
            <IconButton
              label={`Remove the name ${name.value}`}
              icon={<X />}
              onPress={() => draft.choose({ names: names.filter(({ id }) => id !== name.id) })}
            />
          ) : (
            <span />
          )}
          <div className={styles['nameEvidence']}>
            {name.excerpt === null ? (
              <details>
                <summary className={shared['quiet']}>Name the excerpt it stands in</summary>
                <RecordPicker
                  noun="excerpt"
                  label={`Excerpt with the name ${name.value}`}
                  onPick={(id) =>
                    isId('excerpt', id) && draft.choose({ names: changed(name.id, { excerpt: id }) })
                  }
                />
              </details>
            ) : (
              <span className={styles['named']}>
                <span className={shared['quiet']}>stands in</span>
                <RecordCard noun="excerpt" id={name.excerpt} compact />
                <IconButton
                  label={`Take the excerpt from the name ${name.value}`}
                  icon={<X />}
                  onPress={() => draft.choose({ names: changed(name.id, { excerpt: null }) })}
                />
              </span>
            )}
          </div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<Plus />}
          onPress={() =>
            draft.write({ names: [...names, { ...newName(newItemId(), '', '', null), kind: 'alias' }] })
          }
        >
          Add a name
        </Button>
      </div>
    </div>
  )
}
