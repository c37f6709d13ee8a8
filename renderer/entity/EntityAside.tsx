import type { SameAs } from '@shared/entity/entity'
import { entityName } from '@shared/entity/same-as'
import { type EntityId, isId } from '@shared/kernel/ids'
import { linkExcerptToEntity, unlinkExcerptFromEntity } from '@renderer/record/mentions'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { takeApart } from './actions'
import styles from './entity.module.css'
import { useGathered } from './use-gathered'

/** Where an entity is mentioned, and what was decided about who it is. */
export const EntityAside = ({ id }: { readonly id: string }) =>
  isId('entity', id) ? <Aside key={id} id={id} /> : null

const Aside = ({ id }: { readonly id: EntityId }) => {
  const store = useStore()
  const say = useSaying()
  const directory = useDirectory()
  const gathered = useGathered(id, directory)
  if (gathered === undefined) return null
  const members = directory.membersOf(id)
  const { excerpts, decisions } = gathered
  return (
    <Pane title="Where it is mentioned" count={excerpts.length}>
      <div className={shared['cards']}>
        {excerpts.length === 0 && (
          <EmptyState>
            No excerpt mentions it yet. Select its name in a source, or add an excerpt here.
          </EmptyState>
        )}
        {excerpts.map((excerpt) => (
          <div key={excerpt.id}>
            <RecordCard noun="excerpt" id={excerpt.id} />
            <Button
              size="small"
              variant="quiet"
              onPress={() => void say(unlinkExcerptFromEntity(store, excerpt.id, members))}
            >
              Unlink
            </Button>
          </div>
        ))}
        <RecordPicker
          noun="excerpt"
          label="Add an excerpt that mentions it"
          exclude={excerpts.map((excerpt) => excerpt.id)}
          onPick={(picked) => isId('excerpt', picked) && void say(linkExcerptToEntity(store, picked, id))}
        />
        {decisions.length > 0 && <SectionTitle>Who it is</SectionTitle>}
        <ul className={styles['halves']}>
          {decisions.map((decision) => (
            <DecisionItem key={decision.id} decision={decision} id={id} members={members} />
          ))}
        </ul>
      </div>
    </Pane>
  )
}

type DecisionProps = {
  readonly decision: SameAs
  readonly id: EntityId
  readonly members: readonly EntityId[]
}

/** One decision about two entities, with the names of the half it brings in, and the way back. */
const DecisionItem = ({ decision, id, members }: DecisionProps) => {
  const store = useStore()
  const say = useSaying()
  const directory = useDirectory()
  const { kept, merged, why } = decision
  const same = decision.verdict === 'same'
  // A merge further down the chain names both its halves; any other is told from here.
  const here = same
    ? [kept, merged].find((half) => half === id)
    : [kept, merged].find((half) => members.includes(half))
  const other = here === kept ? merged : kept
  const nameOf = (half: EntityId) => {
    const entity = directory.get(half)
    return entity === undefined ? directory.nameOf(half) : entityName(entity)
  }
  const brought = directory.get(here === undefined ? merged : other)
  return (
    <li className={styles['group']}>
      <div>
        {same && here === undefined ? (
          <>
            <strong>{nameOf(merged)}</strong> <span className={shared['quiet']}>merged into</span>{' '}
            <strong>{nameOf(kept)}</strong>
          </>
        ) : (
          <>
            <span className={shared['quiet']}>{same ? 'Merged: the same as' : 'Not the same as'}</span>{' '}
            <strong>{nameOf(other)}</strong>
          </>
        )}
      </div>
      {same && brought !== undefined && (
        <div className={shared['quiet']}>
          Names it brings: {brought.names.map(({ value }) => value).join(', ')}
        </div>
      )}
      {why !== '' && <div className={shared['quiet']}>Why: {why}</div>}
      <div>
        <Button size="small" onPress={() => void say(takeApart(store, decision))}>
          {same ? 'Take apart' : 'Take back'}
        </Button>
      </div>
    </li>
  )
}
