import { useEffect, useMemo, useState } from 'react'
import { snapSelection } from '@shared/excerpt/make-excerpt'
import type { Source } from '@shared/source/source'
import { useExcerptKinds } from '@renderer/record/use-excerpt-kinds'
import { ActionBar } from '@renderer/ui/ActionBar'
import { Banner } from '@renderer/ui/Banner'
import { useRegistry } from '@renderer/ui/registry'
import { PdfPages } from './pdf/PdfPages'
import type { PdfTarget, SelectedText } from './pdf/props'
import { placeNamed } from './reader-places'
import { onReaderAsked } from './reader-requests'
import type { SelectionAction } from './selection-action'
import { useClip } from './use-clip'
import { useClipKeys } from './use-clip-keys'
import { useOriginal } from './use-original'
import type { PlacedExcerpts, SourceText } from './use-source-text'
import styles from './Reader.module.css'

export type SourcePagesProps = {
  readonly source: Source
  readonly value: SourceText
  readonly placed: PlacedExcerpts
  /** The excerpt, or the words, to go to. */
  readonly at: string | null
  readonly selectionActions: readonly SelectionAction[]
}

/** The pages of a PDF as they look. Words and regions are clipped from them as from the text. */
export const SourcePages = ({ source, value, placed, at, selectionActions }: SourcePagesProps) => {
  const original = useOriginal(source.original.sha256)
  const kinds = useExcerptKinds()
  const { open } = useRegistry()
  const [selected, setSelected] = useState<SelectedText | null>(null)
  const range = useMemo(
    () => (selected === null ? null : snapSelection(value.text, selected)),
    [selected, value.text],
  )
  const { run } = useClip(value, () => {
    document.getSelection()?.removeAllRanges()
    setSelected(null)
  })
  const bar = useClipKeys({
    range,
    actions: selectionActions,
    run: (words, action) => void run(words, action),
  })
  const target = useTarget(at, placed)
  if (original === undefined) return <div className={styles['column']} aria-busy="true" />
  if (original === null) {
    return (
      <div className={styles['page']}>
        <Banner tone="warn" title="The pages cannot be shown">
          The bytes of this file are not in this copy of the case. Its text is.
        </Banner>
      </div>
    )
  }
  return (
    <div className={styles['pages']}>
      <PdfPages
        original={original}
        value={value}
        excerpts={placed.excerpts}
        places={placed.places}
        kinds={kinds}
        at={target}
        current={at}
        onSelectText={setSelected}
        onOpenExcerpt={open}
      />
      {range !== null && selected !== null && (
        <ActionBar label="Selected words" at={selected.box} actions={bar} />
      )}
    </div>
  )
}

/** Where the pages go: what the address names, and what is asked for beside it, again at each asking. */
function useTarget(at: string | null, placed: PlacedExcerpts): PdfTarget | null {
  const [target, setTarget] = useState<PdfTarget | null>(null)
  useEffect(() => {
    const found = targetNamed(at, placed)
    if (found !== null) setTarget(found)
    // What is clipped meanwhile does not move the page: only another address does.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at, placed.loaded])
  useEffect(
    () =>
      onReaderAsked((asked) => {
        const found = targetNamed(asked, placed)
        if (found !== null) setTarget({ ...found })
      }),
    [placed],
  )
  return target
}

function targetNamed(at: string | null, placed: PlacedExcerpts): PdfTarget | null {
  const region = placed.excerpts.find(({ id }) => id === at)?.region
  return region ?? placeNamed(at, placed)
}
