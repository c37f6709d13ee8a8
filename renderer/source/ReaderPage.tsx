import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { blockAt } from '@shared/excerpt/caret'
import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import { PART, stretchesOf, stretchWith } from '@shared/source/reading-parts'
import type { Source } from '@shared/source/source'
import { desk } from '@renderer/desk/desk'
import { useExcerptKinds } from '@renderer/record/use-excerpt-kinds'
import { ActionBar } from '@renderer/ui/ActionBar'
import { Banner } from '@renderer/ui/Banner'
import { useRegistry } from '@renderer/ui/registry'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { reveal } from './caret-layout'
import { FindBar } from './FindBar'
import { PartBar } from './PartBar'
import { gapUnder, placeNamed, selectedRange, under } from './reader-places'
import { onReaderAsked } from './reader-requests'
import { isLeftOut } from './reader-view'
import { ReaderFoot } from './ReaderFoot'
import { ReaderHead } from './ReaderHead'
import { ReaderText } from './ReaderText'
import type { SelectionAction } from './selection-action'
import { TrashNotice } from './TrashNotice'
import { useAsideActions } from './use-aside-actions'
import { useCaret } from './use-caret'
import { useCaretBox } from './use-caret-box'
import { useClip } from './use-clip'
import { useClipKeys } from './use-clip-keys'
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
  const range = useMemo(() => selectedRange(text, selection), [text, selection])

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

  const { run } = useClip(value, caret.clear)
  const clipping = useClipKeys({ range, actions, run: (words, action) => void run(words, action) })
  const reading = useAsideActions({
    overlay,
    view,
    raw,
    onRaw,
    range,
    caret: selection?.focus ?? null,
    clear: caret.clear,
    close: closePlace,
  })
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
  const openLink = (url: string) => {
    void desk.call('links.openExternal', { url }).then((opened) => {
      if (!opened.ok) toast({ message: opened.error.message, tone: 'error' })
    })
  }
  const atCaret = () => under(selection === null ? null : (caret.placeAt(selection.focus)?.node ?? null))
  useKeys([
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
          <ReaderHead
            source={source}
            rendition={rendition}
            reading={{ aside, raw, onRaw, kbd: reading.keys.raw }}
          />
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
      <ReaderFoot aside={reading.dimmed} kbd={reading.keys.back} onPutBack={reading.putBack} />
      {bar !== null && <ActionBar label="Selected words" at={bar} actions={[...clipping, ...reading.bar]} />}
    </div>
  )
}
