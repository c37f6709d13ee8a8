import { countOf } from '@shared/kernel/number-prose'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import { Chip } from '@renderer/ui/Chip'
import { ListItem } from '@renderer/ui/ListItem'
import type { RecordCardProps } from '@renderer/ui/registry'

/** A dossier in short: its title and how much it holds. */
export const DossierCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const dossier = useRecord('dossier', id)
  if (dossier === undefined) return null
  const title = dossier === null ? 'a dossier that is not here' : dossier.title
  if (compact || dossier === null) return <Chip label={title} {...(dossier !== null && { onOpen })} />
  return (
    <Card {...(onOpen !== undefined && { onOpen })}>
      <ListItem title={title} lines={[countOf(dossier.sections.length, 'section', 'sections')]} />
    </Card>
  )
}
