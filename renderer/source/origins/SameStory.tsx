import { useMemo } from 'react'
import { isId } from '@shared/kernel/ids'
import { likenessInWords } from '@shared/source/near-duplicate'
import type { Source } from '@shared/source/source'
import { useSaying } from '@renderer/record/use-saying'
import { useRecords, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { duplicateKey, notTheSame, restOn } from './actions'
import { useNearDuplicates } from './use-near-duplicates'
import styles from './Origins.module.css'

export type SameStoryProps = { readonly source: Source; readonly onCompare: (other: string) => void }

/** Sources whose text is nearly the same: one wire story in several papers counts once. */
export const SameStory = ({ source, onCompare }: SameStoryProps) => {
  const store = useStore()
  const say = useSaying()
  const { rows } = useRecords('source')
  const verdicts = useRecords('verdict')
  const { found, done, all } = useNearDuplicates(source.id)
  const decided = useMemo(() => new Set(verdicts.rows.map(({ key }) => key)), [verdicts.rows])
  const versions = versionsOf(source, rows)
  const open = (found ?? []).flatMap(({ source: id, likeness }) => {
    const other = rows.find((one) => one.id === id)
    const settled = decided.has(duplicateKey(source.id, id)) || versions.has(id)
    return other === undefined || settled ? [] : [{ other, likeness }]
  })
  return (
    <>
      <SectionTitle level={3} {...(open.length > 0 && { count: open.length })}>
        The same story elsewhere
      </SectionTitle>
      <ProgressPanel
        label="Comparing with the other texts"
        active={found === undefined && all > 0}
        done={done}
        all={all}
        unit="texts"
      />
      {found !== undefined && open.length === 0 && (
        <p className={styles['quiet']}>No other text in the case is nearly the same.</p>
      )}
      <ul className={styles['proposed']} aria-label="Sources with nearly the same text">
        {open.map(({ other, likeness }) => (
          <li key={other.id}>
            <RecordCard noun="source" id={other.id} compact />
            <p className={styles['quiet']}>{likenessInWords(likeness)}.</p>
            <div className={styles['row']}>
              <Button size="small" onPress={() => onCompare(other.id)}>
                Side by side
              </Button>
              <Button size="small" onPress={() => void say(restOn(store, source.id, other))}>
                It rests on that one
              </Button>
              <Button
                size="small"
                variant="quiet"
                onPress={() => isId('source', other.id) && void say(notTheSame(store, source.id, other.id))}
              >
                Not the same story
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Earlier and later versions of a document are alike and yet no second voice; they have a view of their own. */
function versionsOf(source: Source, all: readonly Source[]): ReadonlySet<string> {
  const versions = new Set<string>([source.id])
  for (let before = 0; before !== versions.size;) {
    before = versions.size
    for (const { id, supersedes } of all) {
      if (supersedes === null) continue
      if (versions.has(id) || versions.has(supersedes)) versions.add(id).add(supersedes)
    }
  }
  return versions
}
