import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { cx } from './class-names'
import { isMac } from './keys'
import { useTypeahead } from './use-typeahead'
import styles from './VirtualList.module.css'

export type ItemState = { readonly current: boolean; readonly marked: boolean; readonly index: number }

export type VirtualListProps<Item> = {
  readonly label: string
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly render: (item: Item, state: ItemState) => ReactNode
  /** `listbox`: one thing per line, chosen by arrows; no controls in it. `list`: lines may hold buttons, and take the focus themselves. */
  readonly role?: 'listbox' | 'list'
  /** The line that is shown elsewhere; follows arrows and clicks through `onCurrent`. */
  readonly current?: string | undefined
  readonly onCurrent?: (id: string) => void
  /** Enter or a double click. */
  readonly onOpen?: (id: string) => void
  /** Several at once, by Space, Shift, Ctrl and Ctrl+A; listbox only. */
  readonly marked?: ReadonlySet<string>
  readonly onMarked?: (ids: ReadonlySet<string>) => void
  /** A plain press keeps what is marked: where lines have boxes to mark them. */
  readonly keepMarked?: boolean
  /** Typing letters goes to the line that begins with them; leave out where letters are commands. */
  readonly textOf?: (item: Item) => string
  /** A usual height, in pixels; the true one is measured. */
  readonly estimate?: number
  /** The end is near: the next page is wanted. */
  readonly onNearEnd?: () => void
  /** Instead of an empty list. */
  readonly empty?: ReactNode
  readonly autoFocus?: boolean
}

const PAGE = 10
const NONE: ReadonlySet<string> = new Set()

/** A long list that draws only what is in view, and keeps the line in hand drawn. */
export const VirtualList = <Item,>(props: VirtualListProps<Item>) => {
  const {
    items,
    idOf,
    role = 'listbox',
    marked = NONE,
    onMarked,
    onCurrent,
    onOpen,
    textOf,
    onNearEnd,
  } = props
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [own, setOwn] = useState<string>()
  const anchor = useRef(0)
  const moved = useRef(false)
  const last = useRef(0)
  const inside = useRef(false)
  const listbox = role === 'listbox'

  const held = props.current ?? own
  const found = held === undefined ? -1 : items.findIndex((item) => idOf(item) === held)
  const lost = held !== undefined && found < 0 && items.length > 0
  const neighbour = Math.max(0, Math.min(last.current, items.length - 1))
  // When the line in hand goes away, its neighbour takes its place, unless somebody else says what is current.
  const active = found >= 0 ? found : lost && (!listbox || props.current === undefined) ? neighbour : -1
  const stop = active >= 0 ? active : lost ? neighbour : 0

  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      return active < 0 || active >= range.count || drawn.includes(active)
        ? drawn
        : [...drawn, active].toSorted((a, b) => a - b)
    },
    [active],
  )
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.estimate ?? 60,
    getItemKey: useCallback(
      (index: number) => {
        const item = items[index]
        return item === undefined ? index : idOf(item)
      },
      [items, idOf],
    ),
    overscan: 8,
    rangeExtractor,
    useFlushSync: false,
  })
  const drawn = virtual.getVirtualItems()
  const end = drawn.at(-1)?.index ?? 0
  const nearEnd = items.length > 0 && end >= items.length - 12

  useEffect(() => {
    if (nearEnd) onNearEnd?.()
  }, [nearEnd, items.length, onNearEnd])
  useEffect(() => {
    if (props.autoFocus === true) scroller.current?.focus()
  }, [props.autoFocus])
  useLayoutEffect(() => {
    if (active < 0) return
    last.current = active
    virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])
  const atHand = active < 0 ? undefined : items[active]
  const atHandId = atHand === undefined ? undefined : idOf(atHand)
  useLayoutEffect(() => {
    // In a list the lines take the focus themselves: after a move, and when the one that had it went away.
    if (listbox || active < 0) return
    const bereft = lost && inside.current && document.activeElement === document.body
    if (!moved.current && !bereft) return
    moved.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true })
  }, [listbox, active, atHandId, lost])

  const go = (index: number) => {
    const item = items[index]
    if (item === undefined) return
    setOwn(idOf(item))
    onCurrent?.(idOf(item))
  }
  const markRange = (from: number, to: number) =>
    onMarked?.(new Set(items.slice(Math.min(from, to), Math.max(from, to) + 1).map(idOf)))
  const markOne = (index: number) => {
    const item = items[index]
    if (item === undefined) return
    anchor.current = index
    const next = new Set(marked)
    if (!next.delete(idOf(item))) next.add(idOf(item))
    onMarked?.(next)
  }
  const typeahead = useTypeahead(items.length, textOf && ((place) => textAt(items, textOf, place)))

  const onKeyDown = (event: KeyboardEvent) => {
    const line = event.target instanceof HTMLElement && event.target.dataset['index'] !== undefined
    if (event.target !== event.currentTarget && !line) return
    const command = isMac() ? event.metaKey : event.ctrlKey
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active < 0 ? stop : Math.min(items.length - 1, active + 1),
      ArrowUp: Math.max(0, stop - 1),
      Home: 0,
      End: items.length - 1,
      PageDown: Math.min(items.length - 1, stop + PAGE),
      PageUp: Math.max(0, stop - PAGE),
    }
    const to = targets[event.key]
    if (to !== undefined && !event.altKey && !(command && event.key.startsWith('Arrow'))) {
      if (onMarked !== undefined && event.shiftKey) markRange(anchor.current, to)
      else anchor.current = to
      moved.current = true
      go(to)
    } else if (onMarked !== undefined && event.key === ' ') markOne(stop)
    else if (onMarked !== undefined && command && event.key.toLowerCase() === 'a')
      markRange(0, items.length - 1)
    else if (onMarked !== undefined && event.key === 'Escape' && marked.size > 0) onMarked(NONE)
    else if (event.key === 'Enter' && onOpen !== undefined && atHandId !== undefined) onOpen(atHandId)
    else {
      const place = typeahead(event, active)
      if (place === undefined) return
      moved.current = true
      go(place)
    }
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, index: number) => {
    if (onMarked !== undefined && event.shiftKey) markRange(anchor.current, index)
    else if (onMarked !== undefined && (event.ctrlKey || event.metaKey)) markOne(index)
    else {
      anchor.current = index
      if (marked.size > 0 && props.keepMarked !== true) onMarked?.(NONE)
    }
    go(index)
  }

  if (items.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  return (
    <div
      ref={scroller}
      className={styles['list']}
      {...(textOf !== undefined && { 'data-typeahead': '' })}
      {...{ role, 'aria-label': props.label, onKeyDown }}
      onFocusCapture={() => (inside.current = true)}
      onBlurCapture={(event) => {
        // A line that is taken away loses the focus to nothing; then it is still the list's.
        inside.current = event.relatedTarget === null || event.currentTarget.contains(event.relatedTarget)
      }}
      {...(listbox && {
        tabIndex: 0,
        ...(onMarked !== undefined && { 'aria-multiselectable': true }),
        ...(active >= 0 && { 'aria-activedescendant': `${base}-${active}` }),
      })}
    >
      <div role="presentation" className={styles['room']} style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => {
          const item = items[index]
          if (item === undefined) return null
          const state = { current: index === active, marked: marked.has(idOf(item)), index }
          const asOption = {
            role: 'option',
            'aria-selected': onMarked === undefined ? state.current : state.marked || state.current,
            onClick: (event: MouseEvent) => onClick(event, index),
            onDoubleClick: (event: MouseEvent) => inControl(event) || onOpen?.(idOf(item)),
          }
          const asItem = {
            ...asOption,
            role: 'listitem',
            'aria-selected': undefined,
            ...(state.current && { 'aria-current': true }),
            tabIndex: index === stop ? 0 : -1,
            onFocus: () => (state.current && !lost) || go(index),
          }
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              id={`${base}-${index}`}
              {...(listbox ? asOption : asItem)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={cx(
                styles['line'],
                state.current && styles['current'],
                state.marked && styles['marked'],
              )}
              style={{ transform: `translateY(${start}px)` }}
            >
              {props.render(item, state)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Whether the press was on a control of the line, which answers it itself. */
const inControl = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('button,a[href],input,select,textarea') !== null

const textAt = <Item,>(items: readonly Item[], textOf: (item: Item) => string, place: number): string => {
  const item = items[place]
  return item === undefined ? '' : textOf(item)
}
