import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { blockAt, type Blocks, moveCaret, nearestCaret } from '@shared/excerpt/caret'
import { isMac } from '@renderer/ui/keys'
import { caretStep, type LayoutStep } from './caret-keys'
import { caretRect, offsetAtPoint, reveal } from './caret-layout'
import { type DomPlace, offsetOf, placeOf } from './reader-offsets'

/** A selection in the text, from where it began to where the caret is. `own`: made by hand, so that the bar is shown. */
export type TextSelection = { readonly anchor: number; readonly focus: number; readonly own: boolean }

export type CaretOptions = {
  readonly root: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly text: string
  readonly blocks: Blocks
  /** Changes whenever the drawn blocks do: the selection is put back into them. */
  readonly drawn: unknown
  /** Sees to it that the block of an offset stands in the document after the next drawing. */
  readonly want: (offset: number) => void
}

export type Caret = {
  readonly selection: TextSelection | null
  /** Selects a stretch, scrolls to it and, unless told not to, takes the focus. */
  readonly select: (
    anchor: number,
    focus: number,
    options?: { readonly focus?: boolean; readonly own?: boolean },
  ) => void
  readonly clear: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  /** Where an offset stands in the document now. */
  readonly placeAt: (offset: number) => DomPlace | null
}

type Target = {
  readonly anchor: number
  readonly focus: number
  readonly focusing: boolean
  readonly own: boolean
}

/**
 * A caret that walks a text nobody can edit: the document's own selection, moved by our steps. What is selected is held
 * as offsets of the text and outlives every drawing of the document.
 */
export function useCaret({ root, scroller, text, blocks, drawn, want }: CaretOptions): Caret {
  const [selection, setSelection] = useState<TextSelection | null>(null)
  const [target, setTarget] = useState<Target | null>(null)
  const held = useRef<TextSelection | null>(null)

  const hold = useCallback((next: TextSelection | null) => {
    const before = held.current
    if (before?.anchor === next?.anchor && before?.focus === next?.focus && before?.own === next?.own) return
    held.current = next
    setSelection(next)
  }, [])

  const placeAt = useCallback(
    (offset: number): DomPlace | null => {
      const block = blocks[blockAt(blocks, offset)]
      if (root.current === null || block === undefined) return null
      return placeOf(root.current, block.start, nearestCaret(blocks, offset))
    },
    [blocks, root],
  )

  /** Puts the document's selection there; false while a block is not drawn. */
  const put = useCallback(
    ({ anchor, focus, own }: TextSelection): boolean => {
      const from = placeAt(anchor)
      const to = placeAt(focus)
      if (from === null || to === null) return false
      hold({ anchor, focus, own })
      document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
      return true
    },
    [placeAt, hold],
  )

  const select = useCallback<Caret['select']>(
    (anchor, focus, { focus: focusing = true, own = false } = {}) => {
      want(focus)
      setTarget({ anchor, focus, focusing, own })
    },
    [want],
  )

  useLayoutEffect(() => {
    if (target === null || root.current === null || scroller.current === null) return
    if (target.focusing) root.current.focus({ preventScroll: true })
    if (!put(target)) return
    setTarget(null)
    reveal(scroller.current, () => placeAt(target.anchor), 'center')
  }, [target, drawn, put, placeAt, root, scroller])

  useLayoutEffect(() => {
    // New elements have taken the selection with them: put it back where it stood in the text.
    const now = held.current
    if (now === null || root.current === null) return
    const seen = readSelection(root.current)
    if (seen?.anchor !== now.anchor || seen.focus !== now.focus) put(now)
  }, [drawn, put, root])

  useEffect(() => {
    const listen = () => {
      if (root.current === null) return
      const seen = readSelection(root.current)
      const now = held.current
      if (seen === null) {
        // A field elsewhere has the selection; a button has not, and the words stay selected beside it.
        if (document.getSelection()?.rangeCount !== 0) hold(null)
      } else if (seen.anchor !== now?.anchor || seen.focus !== now.focus) hold({ ...seen, own: true })
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [hold, root])

  const follow = useCallback(
    (focus: number) => {
      if (scroller.current !== null) reveal(scroller.current, () => placeAt(focus), 'nearest')
    },
    [placeAt, scroller],
  )

  const go = useCallback(
    (focus: number, extend: boolean) => {
      const next = { anchor: extend ? (held.current?.anchor ?? focus) : focus, focus, own: true }
      want(focus)
      if (put(next)) follow(focus)
      else setTarget({ ...next, focusing: false })
    },
    [follow, put, want],
  )

  const byLayout = useCallback(
    (step: LayoutStep) => {
      const native = document.getSelection()
      if (native === null || root.current === null) return
      native.modify(step.extend ? 'extend' : 'move', step.direction, step.by)
      const seen = readSelection(root.current)
      if (seen === null) {
        // The step left the text: it stops at its end.
        go(step.direction === 'forward' ? (blocks.at(-1)?.end ?? 0) : (blocks[0]?.start ?? 0), step.extend)
        return
      }
      hold({ ...seen, own: true })
      follow(seen.focus)
    },
    [blocks, follow, go, hold, root],
  )

  const byPage = useCallback(
    (step: { readonly direction: 'forward' | 'backward'; readonly extend: boolean }, from: number) => {
      const at = placeAt(from)
      const rect = at === null ? null : caretRect(at)
      if (rect === null || scroller.current === null || root.current === null) return
      const way = (step.direction === 'forward' ? 1 : -1) * Math.max(80, scroller.current.clientHeight - 80)
      const before = scroller.current.scrollTop
      scroller.current.scrollTop += way
      const rest = way - (scroller.current.scrollTop - before)
      const offset = offsetAtPoint(root.current, rect.left, rect.top + rect.height / 2 + rest)
      const end = step.direction === 'forward' ? (blocks.at(-1)?.end ?? 0) : (blocks[0]?.start ?? 0)
      go(offset === null || offset === from ? (rest === 0 ? from : end) : offset, step.extend)
    },
    [blocks, go, placeAt, root, scroller],
  )

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = caretStep(event, isMac())
      if (step === null) return
      event.preventDefault()
      if (step.by === 'all') {
        const all = { anchor: blocks[0]?.start ?? 0, focus: blocks.at(-1)?.end ?? 0, own: true }
        want(all.focus)
        if (!put(all)) setTarget({ ...all, focusing: false })
        return
      }
      const from = held.current?.focus ?? blocks[0]?.start ?? 0
      if (step.by === 'line' || step.by === 'lineboundary') byLayout({ ...step, by: step.by })
      else if (step.by === 'page') byPage(step, from)
      else {
        const direction = turned(event, root.current, placeAt(from))
          ? opposite(step.direction)
          : step.direction
        const { anchor = from, focus = from } = held.current ?? {}
        // Without Shift an arrow first falls back to the end of what is selected, as in every text.
        if (step.by === 'character' && !step.extend && anchor !== focus) {
          go(direction === 'forward' ? Math.max(anchor, focus) : Math.min(anchor, focus), false)
        } else go(moveCaret(text, blocks, from, step.by, direction), step.extend)
      }
    },
    [blocks, byLayout, byPage, go, placeAt, put, root, text, want],
  )

  const onFocus = useCallback(() => {
    if (held.current !== null || root.current === null || scroller.current === null) return
    const view = scroller.current.getBoundingClientRect()
    const box = root.current.getBoundingClientRect()
    const seen = offsetAtPoint(root.current, box.left + 4, Math.max(view.top, box.top) + 12)
    put({ anchor: seen ?? blocks[0]?.start ?? 0, focus: seen ?? blocks[0]?.start ?? 0, own: false })
  }, [blocks, put, root, scroller])

  const clear = useCallback(() => {
    const now = held.current
    if (now !== null) put({ anchor: now.focus, focus: now.focus, own: false })
  }, [put])

  return { selection, select, clear, onKeyDown, onFocus, placeAt }
}

/** The document's selection as offsets, if it begins and ends in the text. */
function readSelection(root: Element): { anchor: number; focus: number } | null {
  const native = document.getSelection()
  if (native === null || native.anchorNode === null || native.focusNode === null) return null
  const anchor = offsetOf(root, { node: native.anchorNode, offset: native.anchorOffset })
  const focus = offsetOf(root, { node: native.focusNode, offset: native.focusOffset })
  return anchor === null || focus === null ? null : { anchor, focus }
}

const opposite = (direction: 'forward' | 'backward') => (direction === 'forward' ? 'backward' : 'forward')

/** In a text from right to left the arrow to the left goes forward. */
function turned(event: KeyboardEvent, root: Element | null, at: DomPlace | null): boolean {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false
  const element = at?.node instanceof Element ? at.node : (at?.node.parentElement ?? root)
  return element !== null && getComputedStyle(element).direction === 'rtl'
}
