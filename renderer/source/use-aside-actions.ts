import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import type { Aside } from '@shared/source/overlay'
import { isAside } from '@shared/source/overlay-rules'
import { useStore } from '@renderer/store/react'
import type { BarAction } from '@renderer/ui/ActionBar'
import { useToast } from '@renderer/ui/Toasts'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import { within } from './reader-blocks'
import { asideAt, isLeftOut, type ReaderView } from './reader-view'
import type { Overlaying } from './use-overlay'

type Options = {
  readonly overlay: Overlaying
  readonly view: ReaderView
  readonly raw: boolean
  readonly onRaw: (raw: boolean) => void
  /** The selected stretch of the text, and the caret's place. */
  readonly range: TextRange | null
  readonly caret: number | null
  readonly clear: () => void
  /** Lets what was drawn at a place be left out again. */
  readonly close: (range: TextRange) => void
}

const ASIDE_KEY = 'X'
const BACK_KEY = 'B'
const RAW_KEY = 'W'

/** Setting words aside, putting them back, and showing the whole text: by key, in the bar and in the foot. */
export function useAsideActions({ overlay, view, raw, onRaw, range, caret, clear, close }: Options) {
  const store = useStore()
  const toast = useToast()
  const { aside } = overlay
  const keys = {
    aside: useKeyOf('source.setAside', ASIDE_KEY),
    back: useKeyOf('source.putBack', BACK_KEY),
    raw: useKeyOf('source.raw', RAW_KEY),
  }
  const dimmed = dimmedAt(aside, view, raw, caret)
  const tell = (message: string, done: ReturnType<Overlaying['setAside']>) => {
    void done.then((changed) => {
      if (!changed.ok) return toast({ message: changed.error.message, tone: 'error' })
      const change = changed.value?.id
      if (change === undefined) return
      toast({ message, action: { label: 'Undo', run: () => void store.undoChange(change) } })
    })
  }
  const setAside = () => {
    if (range === null) return
    close(range)
    clear()
    tell('Set aside.', overlay.setAside(range))
  }
  const putBack = () => {
    const back = range ?? dimmed
    if (back === null) return
    clear()
    tell('Put back.', overlay.putBack(back))
  }
  const canSet = range !== null && !isAside(aside, range)
  const canPutBack = range === null ? dimmed !== null : within(aside, range).length > 0
  useKeys([
    {
      id: 'source.setAside',
      key: ASIDE_KEY,
      label: 'Set the selected words aside',
      group: 'Selection',
      when: () => canSet,
      run: setAside,
    },
    {
      id: 'source.putBack',
      key: BACK_KEY,
      label: 'Put back what is set aside here',
      group: 'Selection',
      when: () => canPutBack,
      run: putBack,
    },
    {
      id: 'source.raw',
      key: RAW_KEY,
      label: raw ? 'Read without what is set aside' : 'Show the whole text, what is set aside dimmed',
      group: 'Reading',
      when: () => aside.length > 0,
      run: () => onRaw(!raw),
    },
  ])
  const bar: readonly BarAction[] = [
    ...(canSet ? [{ id: 'aside', label: 'Set aside', kbd: keys.aside, run: setAside }] : []),
    ...(range !== null && canPutBack
      ? [{ id: 'back', label: 'Put back', kbd: keys.back, run: putBack }]
      : []),
  ]
  return { dimmed, putBack, bar, keys }
}

/** What is set aside where the caret stands, if it is drawn there. */
function dimmedAt(
  aside: readonly Aside[],
  view: ReaderView,
  raw: boolean,
  caret: number | null,
): Aside | null {
  const found = caret === null ? null : asideAt(aside, caret)
  return found !== null && (raw || !isLeftOut(view, found)) ? found : null
}
