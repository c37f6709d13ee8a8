import { ENTITY_ROLE_WORDS, ENTITY_SCHEMA_WORDS } from '@shared/entity/labels'
import { countryName } from '@shared/kernel/countries'
import { MissingRecord } from '@renderer/record/CardFrame'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './entity.module.css'
import { SchemaIcon } from './SchemaIcon'

/** An entity inside another view: by the name of the whole it is part of. */
export const EntityCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const entity = useRecord('entity', id)
  const directory = useDirectory()
  if (entity === undefined) return null
  if (entity === null) return <MissingRecord />
  const name = directory.nameOf(entity.id)
  const trashed = entity.trashed !== null
  if (compact) {
    return (
      <button type="button" className={styles['chip']} onClick={onOpen} dir="auto">
        {name}
        {trashed && <span className={shared['quiet']}>(in the trash)</span>}
      </button>
    )
  }
  return (
    <Card tone="ent" {...(onOpen && { onOpen })}>
      <div className={styles['named']}>
        <SchemaIcon schema={entity.schema} />
        <span className={shared['title']} dir="auto">
          {name}
        </span>
      </div>
      <div className={shared['quiet']}>
        {[ENTITY_SCHEMA_WORDS[entity.schema], ...directory.countriesOf(entity.id).map(countryName)].join(
          ' · ',
        )}{' '}
        {entity.role === 'key' && <Tag tone="ent">{ENTITY_ROLE_WORDS.key}</Tag>}
        {trashed && <Tag>in the trash</Tag>}
      </div>
    </Card>
  )
}
