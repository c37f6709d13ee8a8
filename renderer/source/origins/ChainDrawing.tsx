import { ArrowRight, Link2, Unlink } from 'lucide-react'
import { useState } from 'react'
import type { Chain, ChainLink } from '@shared/source/attribution'
import { type EntityId, isId } from '@shared/kernel/ids'
import { useDirectory } from '@renderer/record/use-directory'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { RecordPicker, useRegistry } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './Origins.module.css'

export type ChainDrawingProps = {
  readonly chain: Chain
  /** Links a name to an entity; null takes the link away. */
  readonly onLink: (link: string, entity: EntityId | null) => void
}

/** A chain from who reports to the origin, one under the other, each with the entity it is linked to. */
export const ChainDrawing = ({ chain, onLink }: ChainDrawingProps) => {
  const [linking, setLinking] = useState<string | null>(null)
  const last = chain.links.length - 1
  return (
    <ol className={styles['chain']} aria-label="Chain of attribution, from who reports to the origin">
      {chain.links.map((link, index) => (
        <li key={link.id} className={styles['voice']}>
          {index > 0 && (
            <span className={styles['cites']}>
              <ArrowRight aria-hidden="true" /> citing
            </span>
          )}
          <Voice
            link={link}
            onLinking={() => setLinking(linking === link.id ? null : link.id)}
            onLink={onLink}
          />
          {index === last && <Tag tone="rec">origin</Tag>}
          {linking === link.id && (
            <RecordPicker
              noun="entity"
              label={`Entity that “${link.who}” is`}
              autoFocus
              onPick={(entity) => {
                setLinking(null)
                if (isId('entity', entity)) onLink(link.id, entity)
              }}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

type VoiceProps = {
  readonly link: ChainLink
  readonly onLinking: () => void
  readonly onLink: ChainDrawingProps['onLink']
}

const Voice = ({ link, onLinking, onLink }: VoiceProps) => {
  const directory = useDirectory()
  const { open } = useRegistry()
  const { entity, who } = link
  if (entity === null) {
    return (
      <>
        <span className={styles['name']}>{who}</span>
        <IconButton label={`Link “${who}” to an entity`} icon={<Link2 />} onPress={onLinking} />
      </>
    )
  }
  const name = directory.nameOf(entity)
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => open(entity)}>
        {name === who ? who : `${who} (${name})`}
      </Button>
      <IconButton
        label={`Take the link of “${who}” away`}
        icon={<Unlink />}
        onPress={() => onLink(link.id, null)}
      />
    </>
  )
}
