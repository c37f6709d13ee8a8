import { useState } from 'react'
import { entityDetail } from '@shared/entity/directory'
import type { EntitySchemaName } from '@shared/entity/entity'
import { guessSchema, newEntity, newName } from '@shared/entity/new-entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { EntityId } from '@shared/kernel/ids'
import { err, fault } from '@shared/kernel/result'
import { collapseSpace } from '@shared/kernel/text'
import { linkExcerptToEntity } from '@renderer/record/mentions'
import { NewRecordDialog } from '@renderer/record/NewRecordDialog'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/TextField'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useNewDraft } from '@renderer/ui/use-draft'
import { createEntity } from './actions'
import { EntityFacts, type Facts } from './EntityFacts'
import styles from './entity.module.css'

export type NewEntityProps = {
  /** Words that name or mention it. */
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** The longest words of a selection that are taken for a name, in UTF-16 units. */
const LONGEST_NAME = 80
/** How many entities of the case are offered for what is typed. */
const OFFERED = 5

/**
 * Adds an entity; from an excerpt, links the excerpt to it. Names that the case knows are offered while one is typed,
 * so that nobody is entered twice.
 */
export const NewEntity = ({ from, onClose, onCreated }: NewEntityProps) => {
  const store = useStore()
  const directory = useDirectory()
  const words = collapseSpace(from?.quote.exact ?? '')
  const [name, setName] = useState(words.length <= LONGEST_NAME ? words : '')
  const [basis, setBasis] = useState('')
  const [schema, setSchema] = useState<EntitySchemaName | null>(null)
  const rest = useNewDraft<Omit<Facts, 'schema'>>(() => ({
    countries: [],
    identifiers: [],
    role: 'background',
    summary: '',
  }))
  const chosen = schema ?? guessSchema(name)
  const change = ({ schema: next, ...patch }: Partial<Facts>) => {
    if (next !== undefined) setSchema(next)
    rest.choose(patch)
  }
  const facts = { value: { ...rest.value, schema: chosen }, write: change, choose: change }
  const offered = name.trim().length < 2 ? [] : directory.find(name).slice(0, OFFERED)

  const take = useAsyncAction(async (id: EntityId) => {
    if (from !== null) {
      const linked = await linkExcerptToEntity(store, from.id, id)
      if (!linked.ok) throw new Error(linked.error.message)
    }
    onCreated(id)
  })
  const create = async () => {
    if (name.trim() === '') return err(fault('entity.no-name', 'Write the name first.'))
    // The words are the evidence of a name that stands in them.
    const standsIn = from !== null && words.includes(collapseSpace(name)) ? from.id : null
    const item = newName(store.newItemId(), name, basis, standsIn)
    const own = newEntity(item, chosen)
    const { countries, ...others } = rest.value
    const draft = { ...own, ...others, ...(countries.length > 0 && { countries }) }
    return createEntity(store, draft, from?.id ?? null)
  }
  return (
    <NewRecordDialog
      title={from === null ? 'New entity' : 'Entity in these words'}
      add="Add entity"
      from={from}
      create={create}
      onClose={onClose}
      onCreated={onCreated}
    >
      <div className={shared['form']}>
        <TextField label="Name" value={name} onChange={setName} autoFocus required />
        {offered.length > 0 && (
          <div className={styles['offered']} role="group" aria-label="In the case already">
            <span className={shared['quiet']}>
              In the case already{from === null ? '' : ': choose one to link these words to it'}
            </span>
            {offered.map((found) => (
              <Button key={found.entity.id} size="small" onPress={() => void take.run(found.entity.id)}>
                {directory.nameOf(found.entity.id)}
                <span className={shared['quiet']}>{entityDetail(found)}</span>
              </Button>
            ))}
          </div>
        )}
        <TextField
          label="Basis of the name"
          placeholder="company register, the article’s spelling…"
          value={basis}
          onChange={setBasis}
        />
        <EntityFacts draft={facts} newItemId={store.newItemId} />
      </div>
    </NewRecordDialog>
  )
}
