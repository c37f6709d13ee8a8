import { useState } from 'react'
import { type Entity, entitySchema } from '@shared/entity/entity'
import { ENTITY_ROLE_WORDS, ENTITY_SCHEMA_WORDS } from '@shared/entity/labels'
import { entityName } from '@shared/entity/same-as'
import { countryName } from '@shared/kernel/countries'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecordEdit } from '@renderer/record/use-record-edit'
import { useRecord } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { EntityFacts } from './EntityFacts'
import { EntityNames } from './EntityNames'
import { EntityRelated } from './EntityRelated'
import { MergeEntities } from './MergeEntities'
import { SchemaIcon } from './SchemaIcon'
import styles from './entity.module.css'
import { useGathered } from './use-gathered'

/** Everything about an entity: its names with their basis, what it is, and all that the case holds on it. */
export const EntityPage = ({ id }: { readonly id: string }) => {
  const entity = useRecord('entity', id)
  if (entity === undefined) return null
  if (entity === null) return <EmptyState>This entity is not in the case.</EmptyState>
  return <Page key={entity.id} entity={entity} />
}

const Page = ({ entity }: { readonly entity: Entity }) => {
  const directory = useDirectory()
  const { store, draft, head } = useRecordEdit('entity', entity, entitySchema)
  const gathered = useGathered(entity.id, directory)
  const { open } = useRegistry()
  const [merging, setMerging] = useState(false)
  const main = directory.mainOf(entity.id)
  return (
    <div className={shared['page']}>
      <RecordHead
        title={
          <span className={styles['named']}>
            <SchemaIcon schema={entity.schema} />
            {entityName(entity)}
          </span>
        }
        tags={
          <>
            <Tag tone="ent">{ENTITY_SCHEMA_WORDS[entity.schema]}</Tag>
            {entity.role === 'key' && <Tag>{ENTITY_ROLE_WORDS.key}</Tag>}
          </>
        }
        line={directory.countriesOf(entity.id).map(countryName).join(', ')}
        {...head}
        actions={
          <Button size="small" onPress={() => setMerging(true)}>
            Same as… / not the same…
          </Button>
        }
      />
      {main !== entity.id && (
        <Banner
          actions={
            <Button size="small" onPress={() => open(main)}>
              Open {directory.nameOf(main)}
            </Button>
          }
        >
          This is one half of a merge; the whole is called {directory.nameOf(main)}.
        </Banner>
      )}
      <div {...draft.around} className={styles['group']}>
        <SectionTitle>Names</SectionTitle>
        <EntityNames draft={draft} newItemId={store.newItemId} />
        <SectionTitle>What it is</SectionTitle>
        <EntityFacts draft={draft} newItemId={store.newItemId} />
      </div>
      {gathered !== undefined && (
        <EntityRelated gathered={gathered} members={directory.membersOf(entity.id)} />
      )}
      {merging && (
        <MergeEntities first={entity.id} onClose={() => setMerging(false)} onMerged={(kept) => open(kept)} />
      )}
    </div>
  )
}
