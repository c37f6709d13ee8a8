import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { blockAt } from '@shared/excerpt/caret'
import { type Range as TextRange, snapSelection } from '@shared/excerpt/make-excerpt'
import { isAside } from '@shared/source/overlay-rules'
import { PART, stretchesOf, stretchWith } from '@shared/source/reading-parts'
import type { Source } from '@shared/source/source'
import { desk } from '@renderer/desk/desk'
import { useExcerptKinds } from '@renderer/record/use-excerpt-kinds'
import { useStore } from '@renderer/store/react'
import { ActionBar } from '@renderer/ui/ActionBar'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { useRegistry } from '@renderer/ui/registry'
import { useToast } from '@renderer/ui/Toasts'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import { reveal } from './caret-layout'
import { FindBar } from './FindBar'
import { onReaderAsked } from './reader-requests'
import { within } from './reader-blocks'
import { asideAt, type Gap, isLeftOut } from './reader-view'
import { ReaderFoot } from './ReaderFoot'
import { ReaderHead } from './ReaderHead'
import { ReaderText } from './ReaderText'
import type { SelectionAction } from './selection-action'
import { TrashNotice } from './TrashNotice'
import { useCaret } from './use-caret'
import { useCaretBox } from './use-caret-box'
import { useClip } from './use-clip'
import { useFound } from './use-found'
import type { Overlaying } from './use-overlay'
import { useReaderView } from './use-reader-view'
import type { PlacedExcerpts, SourceText } from './use-source-text'
import styles from './Reader.module.css'

export type ReaderPageProps = {
  readonly at: string | null
  readonly selectionActions: readonly SelectionAction[]
  readonly source: Source
  readonly value: SourceText
  readonly placed: PlacedExcerpts
  readonly overlay: Overlaying
  /** Whether the whole text is shown, what is set aside dimmed. */
  readonly raw: boolean
  readonly onRaw: (raw: boolean) => void
}

const CLIP_KEY = 'E'
const ASIDE_KEY = 'X'
const BACK_KEY = 'B'
const RAW_KEY = 'W'

const WHOLE = { from: 0, to: 0 }

/** The loaded text with its caret, bar and find. */
export const ReaderPage = (props: ReaderPageProps) => {
  const { source, value, placed, at, overlay, raw, onRaw, selectionActions: actions } = props
  const { aside } = overlay
  const kinds = useExcerptKinds()
  const { open } = useRegistry()
  const { text, structure, rendition } = value
  const { blocks } = structure
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const parts = useMemo(() => stretchesOf(blocks, PART), [blocks])
  const [shownPart, setPart] = useState({ part: 0, wanted: 0 })
  const want = useCallback(
    (offset: number) =>
      setPart((before) => {
        const block = blockAt(blocks, offset)
        const part = stretchWith(parts, block)
        const wanted = part === before.part ? Math.max(before.wanted, block) : block
        return part === before.part && wanted === before.wanted ? before : { part, wanted }
      }),
    [parts, blocks],
  )
  const part = parts[shownPart.part] ?? WHOLE
  const { view, open: openPlace, close: closePlace } = useReaderView(value, aside, placed.segments, raw)
  const drawn = useMemo(
    () => ({ shownPart, view, segments: placed.segments, kinds, entities: placed.entities, text, aside }),
    [shownPart, view, placed.segments, placed.entities, kinds, text, aside],
  )

  const caret = useCaret({ root, scroller, text, blocks: view.blocks, drawn, want })
  const { selection, select } = caret
  const box = useCaretBox(caret, root, scroller, drawn)
  const [focused, setFocused] = useState(false)
  const [dragging, setDragging] = useState(false)
  const range = useMemo(() => selected(text, selection), [text, selection])

  // Go to the words the address names, once they are known, and again when they are asked for again.
  const place = useMemo(() => placeNamed(at, placed), [at, placed])
  const gone = useRef<string | null>(null)
  const goTo = useCallback(
    (words: TextRange) => {
      if (isLeftOut(view, words)) openPlace(words)
      select(words.start, words.end)
    },
    [view, openPlace, select],
  )
  useEffect(() => {
    if (at === null) gone.current = null
    if (place === null || gone.current === at || !overlay.loaded) return
    gone.current = at
    goTo(place)
  }, [at, place, goTo, overlay.loaded])
  useEffect(
    () =>
      onReaderAsked((excerpt) => {
        const words = placeNamed(excerpt, placed)
        if (words !== null) goTo(words)
      }),
    [placed, goTo],
  )

  const { run: clipWords } = useClip(value, caret.clear)
  const runAction = (action: SelectionAction | null) => clipWords(range, action)
  const clipKey = useKeyOf('source.clip', CLIP_KEY)
  const asideKey = useKeyOf('source.setAside', ASIDE_KEY)
  const rawKey = useKeyOf('source.raw', RAW_KEY)
  const backKey = useKeyOf('source.putBack', BACK_KEY)
  const isHidden = useCallback((hit: TextRange) => isLeftOut(view, hit), [view])
  const find = useFound({ root, placeAt: caret.placeAt, drawn })
  const shown = useRef<TextRange | null>(null)
  useLayoutEffect(() => {
    const hit = find.current
    if (hit === null || hit === shown.current) return
    want(hit.start)
    if (scroller.current === null || caret.placeAt(hit.start) === null) return
    shown.current = hit
    reveal(scroller.current, () => caret.placeAt(hit.start), 'center')
  }, [find, want, caret, drawn])

  const has = () => range !== null
  const toast = useToast()
  const store = useStore()
  const openLink = (url: string) => {
    void desk.call('links.openExternal', { url }).then((opened) => {
      if (!opened.ok) toast({ message: opened.error.message, tone: 'error' })
    })
  }
  // What is set aside where the caret stands, if it is drawn there.
  const out = selection === null ? null : asideAt(aside, selection.focus)
  const dimmed =
    out !== null && (raw || !isLeftOut(view, { start: selection?.focus ?? 0, end: selection?.focus ?? 0 }))
      ? out
      : null
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
    closePlace(range)
    caret.clear()
    tell('Set aside.', overlay.setAside(range))
  }
  const putBack = () => {
    const back = range ?? dimmed
    if (back === null) return
    caret.clear()
    tell('Put back.', overlay.putBack(back))
  }
  const touchesAside = range !== null && within(aside, range).length > 0
  const atCaret = () => under(selection === null ? null : (caret.placeAt(selection.focus)?.node ?? null))
  useKeys([
    {
      id: 'source.clip',
      key: CLIP_KEY,
      label: 'Clip the selected words',
      group: 'Selection',
      when: has,
      run: () => void runAction(null),
    },
    ...actions.map((action) => ({
      id: action.id,
      key: action.key,
      label: `${action.label} from the selected words`,
      group: 'Selection',
      when: has,
      run: () => void runAction(action),
    })),
    {
      id: 'source.setAside',
      key: ASIDE_KEY,
      label: 'Set the selected words aside',
      group: 'Selection',
      when: () => range !== null && !isAside(aside, range),
      run: setAside,
    },
    {
      id: 'source.putBack',
      key: BACK_KEY,
      label: 'Put back what is set aside here',
      group: 'Selection',
      when: () => (range === null ? dimmed !== null : touchesAside),
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
    {
      id: 'source.find',
      key: 'Mod+F',
      label: 'Find in this text',
      group: 'Reading',
      run: () => find.open(selection?.anchor ?? 0),
    },
    {
      id: 'source.deselect',
      key: 'Escape',
      label: 'Drop the selection',
      group: 'Selection',
      when: has,
      run: caret.clear,
    },
    {
      id: 'source.openLink',
      key: 'Mod+Enter',
      label: 'Open the link at the caret in the browser',
      group: 'Reading',
      when: () => atCaret().url !== null,
      run: () => openLink(atCaret().url ?? ''),
    },
    {
      id: 'source.openExcerpt',
      key: 'Enter',
      label: 'Show the excerpt at the caret',
      group: 'Reading',
      when: () => focused && range === null && atCaret().excerpt !== null,
      run: () => open(atCaret().excerpt ?? ''),
    },
    {
      id: 'source.read',
      key: 'R',
      label: 'Put the caret into the text',
      group: 'Reading',
      run: () => root.current?.focus(),
    },
  ])

  const onClick = (event: MouseEvent) => {
    const gap = gapUnder(event.target, view.gaps)
    if (gap !== null) {
      openPlace(gap)
      select(gap.start, gap.start)
      return
    }
    const { url, excerpt } = under(event.target)
    if (url !== null && (event.ctrlKey || event.metaKey)) openLink(url)
    else if (excerpt !== null && range === null) {
      // The margin shows it; the caret stays where the click has put it.
      gone.current = excerpt
      open(excerpt)
    }
  }

  useEffect(() => {
    if (!dragging) return
    const release = () => setDragging(false)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [dragging])

  const bar = range !== null && selection?.own === true && !dragging && !find.isOpen ? box.inWindow : null
  return (
    <div className={styles['column']}>
      {find.isOpen ? (
        <FindBar
          text={text}
          from={find.from}
          isHidden={isHidden}
          onShowHidden={() => onRaw(true)}
          onHits={find.onHits}
          onClose={(hit) => {
            find.close()
            if (hit === null) root.current?.focus()
            else select(hit.start, hit.end, { own: true })
          }}
        />
      ) : (
        <div />
      )}
      <div ref={scroller} className={styles['scroller']}>
        <div className={styles['page']}>
          <div className={styles['notices']}>
            <TrashNotice source={source} />
            {placed.lost.length > 0 && (
              <Banner tone="warn">
                {placed.lost.length === 1
                  ? 'The words of 1 excerpt were'
                  : `The words of ${placed.lost.length} excerpts were`}{' '}
                not found in this text.
              </Banner>
            )}
          </div>
          <ReaderHead source={source} rendition={rendition} reading={{ aside, raw, onRaw, kbd: rawKey }} />
          <PartBar
            parts={parts.length}
            current={shownPart.part}
            onCurrent={(index) => setPart({ part: index, wanted: 0 })}
          />
          <div
            ref={root}
            role="document"
            aria-label="Text of the source"
            tabIndex={0}
            className={styles['text']}
            {...(source.language !== '' && { lang: source.language })}
            onKeyDown={caret.onKeyDown}
            onFocus={(event) => {
              if (event.target !== event.currentTarget) return
              setFocused(true)
              if (!dragging) caret.onFocus()
            }}
            onBlur={() => setFocused(false)}
            onCopy={(event) => {
              if (selection === null || selection.anchor === selection.focus) return
              const { anchor, focus } = selection
              // What is copied is what the source says, with the words between that are left out.
              event.clipboardData.setData(
                'text/plain',
                text.slice(Math.min(anchor, focus), Math.max(anchor, focus)),
              )
              event.preventDefault()
            }}
            onPointerDown={() => setDragging(true)}
            onClick={onClick}
          >
            <ReaderText
              text={text}
              structure={structure}
              view={view}
              aside={aside}
              part={part}
              segments={placed.segments}
              kinds={kinds}
              entities={placed.entities}
              wanted={shownPart.wanted}
            />
            {focused && box.inText !== null && (
              <div key={selection?.focus} className={styles['caret']} style={box.inText} aria-hidden="true" />
            )}
          </div>
          <PartBar
            parts={parts.length}
            current={shownPart.part}
            onCurrent={(index) => setPart({ part: index, wanted: 0 })}
          />
        </div>
      </div>
      <ReaderFoot aside={focused || find.isOpen ? dimmed : null} kbd={backKey} onPutBack={putBack} />
      {bar !== null && (
        <ActionBar
          label="Selected words"
          at={bar}
          actions={[
            { id: 'clip', label: 'Clip', kbd: clipKey, run: () => void runAction(null) },
            ...actions.map((action) => ({
              id: action.id,
              label: action.label,
              kbd: action.key,
              run: () => void runAction(action),
            })),
            touchesAside
              ? { id: 'back', label: 'Put back', kbd: backKey, run: putBack }
              : { id: 'aside', label: 'Set aside', kbd: asideKey, run: setAside },
          ]}
        />
      )}
    </div>
  )
}

const selected = (
  text: string,
  selection: { readonly anchor: number; readonly focus: number } | null,
): TextRange | null => {
  if (selection === null || selection.anchor === selection.focus) return null
  const { anchor, focus } = selection
  return snapSelection(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
}

/** The gap whose line was pressed. */
function gapUnder(target: EventTarget, gaps: readonly Gap[]): Gap | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-gap]') : null
  const start = Number(line?.dataset['gap'])
  return gaps.find((gap) => gap.start === start) ?? null
}

/** The link and the innermost excerpt that an element or a piece of text lies in. */
function under(target: EventTarget | null): { readonly url: string | null; readonly excerpt: string | null } {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  const ids = element?.closest<HTMLElement>('[data-excerpts]')?.dataset['excerpts']?.split(' ')
  return {
    url: element?.closest<HTMLElement>('[data-url]')?.dataset['url'] ?? null,
    excerpt: ids?.at(-1) ?? null,
  }
}

function placeNamed(at: string | null, placed: PlacedExcerpts): TextRange | null {
  if (at === null) return null
  const range = /^(\d+)-(\d+)$/.exec(at)
  if (range !== null) return { start: Number(range[1]), end: Number(range[2]) }
  return placed.places.find(({ id }) => id === at) ?? null
}

type PartBarProps = {
  readonly parts: number
  readonly current: number
  readonly onCurrent: (index: number) => void
}

/** The way through a text that is too long to stand in one piece. */
const PartBar = ({ parts, current, onCurrent }: PartBarProps) =>
  parts < 2 ? null : (
    <div className={styles['parts']} role="group" aria-label="Parts of this text">
      <Button size="small" disabled={current === 0} onPress={() => onCurrent(current - 1)}>
        Part before
      </Button>
      <span>
        This text is very long. Part {current + 1} of {parts}
      </span>
      <Button size="small" disabled={current === parts - 1} onPress={() => onCurrent(current + 1)}>
        Next part
      </Button>
    </div>
  )
