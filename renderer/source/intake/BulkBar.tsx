import { X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Change } from '@shared/history/change'
import { countOf } from '@shared/kernel/number-prose'
import type { Result } from '@shared/kernel/result'
import { tagsInUse } from '@shared/source/narrow'
import { REVIEW_STATES, type Source } from '@shared/source/source'
import { REVIEW_WORDS } from '@shared/source/words'
import { useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { Menu } from '@renderer/ui/Menu'
import { Popover } from '@renderer/ui/Popover'
import { useRegistry } from '@renderer/ui/registry'
import { useToast } from '@renderer/ui/Toasts'
import { TokenInput } from '@renderer/ui/TokenInput'
import { addTags, removeTag, setReview, trashSources } from './bulk-edit'
import styles from './BulkBar.module.css'

const ExportHashes = lazy(() => import('./ExportHashes').then((it) => ({ default: it.ExportHashes })))

export type BulkBarProps = {
  /** The sources that were marked, all of them in view. */
  readonly chosen: readonly Source[]
  /** Tags in use in the case, to choose from. */
  readonly tags: readonly string[]
  readonly onClear: () => void
}

/** What can be done with several sources at once: each is one change, and can be taken back. */
export const BulkBar = ({ chosen, tags, onClear }: BulkBarProps) => {
  const store = useStore()
  const toast = useToast()
  const registry = useRegistry()
  const persona = useRecord('case', store.caseId)?.personas.find(({ id }) => id === store.persona())
  const [hashes, setHashes] = useState(false)
  const ids = chosen.map(({ id }) => id)
  const amount = countOf(ids.length, 'source', 'sources')

  const tell = async (doing: Promise<Result<Change | null>>, words: string) => {
    const done = await doing
    if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    const change = done.value?.id
    if (change === undefined) return toast('They were so already; nothing was changed.')
    toast({ message: words, action: { label: 'Undo', run: () => void store.undoChange(change) } })
  }
  return (
    <div role="group" aria-label="What to do with the chosen sources" className={styles['bar']}>
      <div className={styles['head']}>
        <strong role="status">{amount} chosen</strong>
        <IconButton label="Choose none" icon={<X />} onPress={onClear} />
      </div>
      <Menu
        label="Review"
        placement="top start"
        trigger={<Button size="small">Review…</Button>}
        items={REVIEW_STATES.map((state) => ({
          id: state,
          label: REVIEW_WORDS[state],
          run: () =>
            void tell(
              setReview(store, ids, state, persona?.name ?? ''),
              `${amount}: ${REVIEW_WORDS[state].toLowerCase()}.`,
            ),
        }))}
      />
      <AddTags
        tags={tags}
        onAdd={(added) => void tell(addTags(store, ids, added), `${amount} tagged ${added.join(', ')}.`)}
      />
      <Menu
        label="Remove a tag"
        placement="top start"
        trigger={
          <Button size="small" disabled={chosen.every((source) => source.tags.length === 0)}>
            Remove tag…
          </Button>
        }
        items={tagsInUse(chosen).map(({ tag, count }) => ({
          id: tag,
          label: `${tag} (${count})`,
          run: () => void tell(removeTag(store, ids, tag), `“${tag}” taken off ${amount}.`),
        }))}
      />
      <Button size="small" onPress={() => setHashes(true)}>
        Export hashes…
      </Button>
      <Button
        size="small"
        variant="danger"
        onPress={() => {
          onClear()
          void tell(trashSources(store, ids), `${amount} moved to the trash.`)
        }}
      >
        Move to trash
      </Button>
      {hashes && (
        <Suspense fallback={null}>
          <ExportHashes ids={new Set(ids)} onClose={() => setHashes(false)} onOpen={registry.open} />
        </Suspense>
      )}
    </div>
  )
}

type AddTagsProps = { readonly tags: readonly string[]; readonly onAdd: (tags: readonly string[]) => void }

const AddTags = ({ tags, onAdd }: AddTagsProps) => {
  const [value, setValue] = useState<readonly string[]>([])
  return (
    <Popover label="Add tags" placement="top start" trigger={<Button size="small">Add tags…</Button>}>
      {(close) => (
        <div className={styles['tags']}>
          <TokenInput label="Tags to add" value={value} onChange={setValue} suggestions={tags} autoFocus />
          <Button
            size="small"
            variant="primary"
            disabled={value.length === 0}
            onPress={() => {
              close()
              setValue([])
              onAdd(value)
            }}
          >
            Add
          </Button>
        </div>
      )}
    </Popover>
  )
}
