import { useState } from 'react'
import { countsInWords, differenceInWords } from '@shared/excerpt/difference/changes'
import { countOf } from '@shared/kernel/number-prose'
import { betweenVersions } from '@shared/source/versions'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { Tabs } from '@renderer/ui/Tabs'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { clipChange } from './actions'
import { CarryList } from './CarryList'
import { ComparedText, type Layout } from './ComparedText'
import { type Compared, useComparison } from './use-comparison'
import styles from './Version.module.css'

export type Pair = {
  readonly earlier: { readonly source: Source; readonly name: string }
  readonly later: { readonly source: Source; readonly name: string }
}

type CompareDialogProps = {
  readonly pair: Pair
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** Two versions side by side: what changed, word by word, and what became of the excerpts of the earlier one. */
export const CompareDialog = ({ pair, onClose, onOpen }: CompareDialogProps) => {
  const compared = useComparison(pair.earlier.source.id, pair.later.source.id)
  return (
    <Dialog
      open
      onClose={onClose}
      size="full"
      title={`What changed in “${titleOf(pair.later.source)}”`}
      description={
        <>
          From the version of <strong>{pair.earlier.name}</strong> to that of{' '}
          <strong>{pair.later.name}</strong>
        </>
      }
    >
      {compared === undefined ? (
        <ProgressPanel label="Comparing the two versions word by word" active onCancel={onClose} />
      ) : compared.ok ? (
        <Parts pair={pair} compared={compared.value} onOpen={onOpen} />
      ) : (
        <Banner tone="error">{compared.error.message}</Banner>
      )}
    </Dialog>
  )
}

type PartsProps = {
  readonly pair: Pair
  readonly compared: Compared
  readonly onOpen: (id: string) => void
}

const Parts = ({ pair, compared, onOpen }: PartsProps) => {
  const [tab, setTab] = useState('text')
  return (
    <Tabs
      label="What to compare"
      current={tab}
      onCurrent={setTab}
      tabs={[
        {
          id: 'text',
          label: 'Text',
          count: compared.lines.changes.length,
          content: <Changes pair={pair} compared={compared} onOpen={onOpen} />,
        },
        {
          id: 'excerpts',
          label: 'Excerpts of the earlier version',
          count: compared.excerpts.length,
          content: <CarryList pair={pair} compared={compared} />,
        },
      ]}
    />
  )
}

/** The texts, and above them the change that is looked at, with what can be done with it. */
const Changes = ({ pair, compared, onOpen }: PartsProps) => {
  const store = useStore()
  const toast = useToast()
  const [layout, setLayout] = useState<Layout>('inline')
  const [current, setCurrent] = useState(0)
  const { changes } = compared.lines
  const change = changes[current]
  const between = betweenVersions(pair.earlier.source, pair.later.source)
  const step = (by: number) => {
    if (changes.length > 0) setCurrent((before) => (before + by + changes.length) % changes.length)
  }
  const clip = async (side: 'lost' | 'added') => {
    if (change === undefined) return
    const [version, text, range] =
      side === 'lost'
        ? [pair.earlier.source, compared.earlier, change.earlier]
        : [pair.later.source, compared.later, change.later]
    const at = { side, source: version.id, rendition: text.rendition.id, text: text.text, range }
    const made = await clipChange(store, at, change, { earlier: pair.earlier.name, later: pair.later.name })
    if (!made.ok) return toast({ message: made.error.message, tone: 'error' })
    const id = made.value
    toast({
      message: `Clipped in the version of ${side === 'lost' ? pair.earlier.name : pair.later.name}.`,
      action: { label: 'Show', run: () => onOpen(id) },
    })
  }
  useKeys([
    { id: 'version.next', key: 'N', label: 'Next change', group: 'Versions', run: () => step(1) },
    { id: 'version.previous', key: 'P', label: 'Previous change', group: 'Versions', run: () => step(-1) },
    {
      id: 'version.clip',
      key: 'E',
      label: 'Clip this change',
      group: 'Versions',
      when: () => change !== undefined,
      run: () => void clip(change?.lost === '' ? 'added' : 'lost'),
    },
  ])
  if (change === undefined) {
    return (
      <Banner>
        The words of the two texts are the same. White space and ways of writing a quotation mark or a dash
        are not compared.
      </Banner>
    )
  }
  return (
    <div className={styles['changes']}>
      <div className={styles['bar']}>
        <div className={styles['about']} aria-live="polite">
          <strong>
            Change {current + 1} of {changes.length}
          </strong>
          <span>{differenceInWords(change, between)}</span>
        </div>
        <div className={styles['actions']}>
          <Button size="small" kbd="P" onPress={() => step(-1)}>
            Previous
          </Button>
          <Button size="small" kbd="N" onPress={() => step(1)}>
            Next
          </Button>
          {change.lost !== '' && (
            <Button size="small" kbd="E" onPress={() => void clip('lost')}>
              Clip the lost words
            </Button>
          )}
          {change.added !== '' && (
            <Button size="small" {...(change.lost === '' && { kbd: 'E' })} onPress={() => void clip('added')}>
              Clip the added words
            </Button>
          )}
          <Button
            size="small"
            pressed={layout === 'columns'}
            onPress={() => setLayout(layout === 'columns' ? 'inline' : 'columns')}
          >
            Side by side
          </Button>
        </div>
        <p className={styles['quiet']}>
          {countOf(changes.length, 'change', 'changes')}: {countsInWords(compared.counts)}.
        </p>
      </div>
      <ComparedText lines={compared.lines} layout={layout} current={current} onCurrent={setCurrent} />
    </div>
  )
}
