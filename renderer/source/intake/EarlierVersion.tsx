import { useState } from 'react'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { useLive, useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { useToast } from '@renderer/ui/Toasts'
import { editSource } from '@renderer/source/actions'
import { earlierVersionOf } from './earlier-version'
import styles from '@renderer/source/AddSource.module.css'

/** Says when a captured source may be a later version of another, and lets a person decide. */
export const EarlierVersion = ({ source }: { readonly source: Source }) => {
  const store = useStore()
  const toast = useToast()
  const now = useRecord('source', source.id)
  const [left, setLeft] = useState(false)
  const earlier = useLive((open) => earlierVersionOf(open, source), [source.id], ['source'])
  if (!now || earlier === undefined || earlier === null || left) return null
  if (now.supersedes !== null)
    return (
      <span>{`Kept as a later version of “${titleOf(earlier)}”. Its excerpts can be compared there.`}</span>
    )
  const keep = async () => {
    const done = await editSource(store, source.id, { supersedes: earlier.id })
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
  }
  return (
    <div className={styles['version']}>
      <span>{`It may be a later version of “${titleOf(earlier)}”.`}</span>
      <Button size="small" onPress={() => void keep()} label={`Keep ${titleOf(now)} as a later version`}>
        Keep as a later version
      </Button>
      <Button size="small" variant="quiet" onPress={() => setLeft(true)}>
        It is another document
      </Button>
    </div>
  )
}
