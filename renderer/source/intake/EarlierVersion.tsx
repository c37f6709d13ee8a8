import type { Change } from '@shared/history/change'
import type { Result } from '@shared/kernel/result'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { useToast } from '@renderer/ui/Toasts'
import { type EarlierVersion as Found, keepAsLater, refuseAsLater } from './earlier-version'
import styles from '@renderer/source/AddSource.module.css'

/** Says when a captured source may be a later version of another, and lets a person decide. */
export const EarlierVersion = ({
  source,
  found,
}: {
  readonly source: Source
  readonly found: Found | undefined
}) => {
  const store = useStore()
  const toast = useToast()
  const now = useRecord('source', source.id)
  const before = useRecord('source', now?.supersedes ?? null)
  if (before)
    return (
      <span>{`Kept as a later version of “${titleOf(before)}”. What became of its excerpts shows under Versions.`}</span>
    )
  if (!now || !found) return null
  const { earlier, hint } = found
  const decide = async (deciding: Promise<Result<Change | null>>) => {
    const done = await deciding
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
  }
  return (
    <div className={styles['version']}>
      <span>{`It may be a later version of “${titleOf(earlier)}”: ${hint.why}.`}</span>
      <Button
        size="small"
        onPress={() => void decide(keepAsLater(store, source, earlier))}
        label={`Keep ${titleOf(now)} as a later version`}
      >
        Keep as a later version
      </Button>
      <Button
        size="small"
        variant="quiet"
        onPress={() => void decide(refuseAsLater(store, source, earlier))}
        label={`${titleOf(now)} is another document`}
      >
        Another document
      </Button>
    </div>
  )
}
