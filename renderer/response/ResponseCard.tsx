import { collapseSpace } from '@shared/kernel/text'
import { outcomeWords } from '@shared/response/labels'
import { responseWording } from '@shared/response/wording'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import { Chip } from '@renderer/ui/Chip'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import { outcomeTone } from './outcomes'
import styles from './Response.module.css'

/** A response inside another view: who was asked, and what the dossier says about it. */
export const ResponseCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const response = useRecord('response', id)
  const answer = useRecord('excerpt', response?.answer ?? null)
  const directory = useDirectory()
  if (response === undefined) return null
  const open = onOpen && response ? { onOpen } : {}
  if (response === null) return <Chip label="a response that is not here" />
  const name = directory.nameOf(response.party)
  const outcome = outcomeWords(response)
  const trashed = response.trashed === null ? '' : ' (in the trash)'
  if (compact) return <Chip label={`${name}: ${outcome}${trashed}`} {...open} />
  const words = collapseSpace(answer?.quote.exact ?? '')
  return (
    <Card tone={outcomeTone(response)} {...open}>
      <strong>
        {name}
        {trashed}
      </strong>{' '}
      <Tag tone={outcomeTone(response)}>{outcome}</Tag>
      <p className={styles['sentence']}>{responseWording(response, name, words)}</p>
    </Card>
  )
}
