import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { blockAt } from '@shared/excerpt/caret'
import { type Range as TextRange, snapSelection } from '@shared/excerpt/make-excerpt'
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
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import { reveal } from './caret-layout'
import { clip } from './clip'
import { FindBar } from './FindBar'
import { onReaderAsked } from './reader-requests'
import { ReaderHead } from './ReaderHead'
import { ReaderText } from './ReaderText'
import type { SelectionAction } from './selection-action'
import { TrashNotice } from './TrashNotice'
import { useCaret } from './use-caret'
import { useCaretBox } from './use-caret-box'
import { useFound } from './use-found'
import type { PlacedExcerpts, SourceText } from './use-source-text'
import styles from './Reader.module.css'

export type ReaderPageProps = {
  readonly at: string | null
  readonly selectionActions: readonly SelectionAction[]
  readonly source: Source
  readonly value: SourceText
  readonly placed: PlacedExcerpts
}

const CLIP_KEY = 'E'

/** The loaded text with its caret, bar and find. */
export const ReaderPage = (props: ReaderPageProps) => {
  const { source, value, placed, at, selectionActions: actions } = props
  const kinds = useExcerptKinds()
  const { open } = useRegistry()
  const { text, structure, rendition } = value
  const { blocks } = structure
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const parts = useMemo(() => stretchesOf(blocks, PART), [blocks])
  const [view, setView] = useState({ part: 0, wanted: 0 })
  const want = useCallback(
    (block: number) =>
      setView((before) => {
        const part = stretchWith(parts, block)
        const wanted = part === before.part ? Math.max(before.wanted, block) : block
        return part === before.part && wanted === before.wanted ? before : { part, wanted }
      }),
    [parts],
  )
  const part = parts[view.part] ?? { from: 0, to: 0 }
  const drawn = useMemo(
    () => ({ view, segments: placed.segments, kinds, entities: placed.entities, text }),
    [view, placed.segments, placed.entities, kinds, text],
  )

  const caret = useCaret({ root, scroller, text, blocks, drawn, want })
  const { selection, select } = caret
  const box = useCaretBox(caret, root, scroller, drawn)
  const [focused, setFocused] = useState(false)
  const [dragging, setDragging] = useState(false)
  const range = useMemo(() => selected(text, selection), [text, selection])

  // Go to the words the address names, once they are known, and again when they are asked for again.
  const place = useMemo(() => placeNamed(at, placed), [at, placed])
  const gone = useRef<string | null>(null)
  useEffect(() => {
    if (at === null) gone.current = null
    if (place === null || gone.current === at) return
    gone.current = at
    select(place.start, place.end)
  }, [at, place, select])
  useEffect(
    () =>
      onReaderAsked((excerpt) => {
        const words = placeNamed(excerpt, placed)
        if (words !== null) select(words.start, words.end)
      }),
    [placed, select],
  )

  const { run: runAction } = useClip(props, range, caret.clear)
  const clipKey = useKeyOf('source.clip', CLIP_KEY)
  const find = useFound({ root, placeAt: caret.placeAt, drawn })
  const shown = useRef<TextRange | null>(null)
  useLayoutEffect(() => {
    const hit = find.current
    if (hit === null || hit === shown.current) return
    want(blockAt(blocks, hit.start))
    if (scroller.current === null || caret.placeAt(hit.start) === null) return
    shown.current = hit
    reveal(scroller.current, () => caret.placeAt(hit.start), 'center')
  }, [find, blocks, want, caret, drawn])

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
    <>
      {find.isOpen ? (
        <FindBar
          text={text}
          from={find.from}
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
          <ReaderHead source={source} rendition={rendition} />
          <PartBar
            parts={parts.length}
            current={view.part}
            onCurrent={(index) => setView({ part: index, wanted: 0 })}
          />
          <div
            ref={root}
            role="document"
            aria-label="Text of the source"
            tabIndex={0}
            className={styles['text']}
            {...(source.language !== '' && { lang: source.language })}
            onKeyDown={caret.onKeyDown}
            onFocus={() => {
              setFocused(true)
              if (!dragging) caret.onFocus()
            }}
            onBlur={() => setFocused(false)}
            onPointerDown={() => setDragging(true)}
            onClick={onClick}
          >
            <ReaderText
              text={text}
              structure={structure}
              part={part}
              segments={placed.segments}
              kinds={kinds}
              entities={placed.entities}
              wanted={view.wanted}
            />
            {focused && box.inText !== null && (
              <div key={selection?.focus} className={styles['caret']} style={box.inText} aria-hidden="true" />
            )}
          </div>
          <PartBar
            parts={parts.length}
            current={view.part}
            onCurrent={(index) => setView({ part: index, wanted: 0 })}
          />
        </div>
      </div>
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
          ]}
        />
      )}
    </>
  )
}

/** Clips the selected words and, where one is given, goes on with an action. */
function useClip(props: ReaderPageProps, range: TextRange | null, clear: () => void) {
  const store = useStore()
  const toast = useToast()
  const { value } = props
  return useAsyncAction(async (action: SelectionAction | null) => {
    if (range === null) return
    const made = await clip(store, value.rendition, value.text, range)
    if (!made.ok) {
      toast({ message: made.error.message, tone: 'error' })
      return
    }
    clear()
    const { excerpt, change } = made.value
    if (action !== null) await action.run(excerpt)
    else if (change === null) toast('These words were clipped before.')
    else {
      const undo = () => void store.undoChange(change)
      toast({ message: 'Clipped.', action: { label: 'Undo', run: undo } })
    }
  })
}

const selected = (
  text: string,
  selection: { readonly anchor: number; readonly focus: number } | null,
): TextRange | null => {
  if (selection === null || selection.anchor === selection.focus) return null
  const { anchor, focus } = selection
  return snapSelection(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
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
