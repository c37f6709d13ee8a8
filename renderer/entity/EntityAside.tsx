import { isId } from '@shared/kernel/ids'
import { entityName } from '@shared/entity/same-as'
import type { EntityId } from '@shared/kernel/ids'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { linkExcerptToEntity, takeApart, unlinkExcerptFromEntity } from './actions'
import styles from './entity.module.css'
import { useDirectory } from './use-directory'
import { useSaying } from './use-entity-edit'
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
      <div className={styles['asideList']}>
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
          {decisions.map((decision) => {
            const same = decision.verdict === 'same'
            const other =
              members.includes(decision.kept) && !(same && decision.kept !== id)
                ? decision.merged
                : decision.kept
            const entity = directory.get(other)
            return (
              <li key={decision.id} className={styles['group']}>
                <div>
                  <span className={styles['quiet']}>{same ? 'Merged: the same as' : 'Not the same as'} </span>
                  <strong>{entity === undefined ? directory.nameOf(other) : entityName(entity)}</strong>
                </div>
                {same && entity !== undefined && (
                  <div className={styles['quiet']}>
                    Its names: {entity.names.map(({ value }) => value).join(', ')}
                  </div>
                )}
                {decision.why !== '' && <div className={styles['quiet']}>Why: {decision.why}</div>}
                <div>
                  <Button size="small" onPress={() => void say(takeApart(store, decision))}>
                    {same ? 'Take apart' : 'Take back'}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </Pane>
  )
}
