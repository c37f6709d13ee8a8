import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import { findInText, MAX_HITS } from '@shared/excerpt/find-in-text'
import { IconButton } from '@renderer/ui/IconButton'
import { TextField } from '@renderer/ui/TextField'
import { Button } from '@renderer/ui/Button'
import { useFolded } from './use-folded'
import styles from './Reader.module.css'

export type FindBarProps = {
  readonly text: string
  /** Where the search begins: the caret. */
  readonly from: number
  /** Whether a hit lies in what the clean view leaves out; such hits are counted apart. */
  readonly isHidden: (hit: TextRange) => boolean
  /** Has what is set aside shown. */
  readonly onShowHidden: () => void
  /** The hits and which one is shown; told at every change. */
  readonly onHits: (hits: readonly TextRange[], current: number) => void
  /** Closes the bar; with a hit it becomes the selection, so that it can be clipped. */
  readonly onClose: (hit: TextRange | null) => void
}

const NO_HITS: readonly TextRange[] = []

/** Finds words in the text, whatever their case and accents. */
export const FindBar = ({ text, from, isHidden, onShowHidden, onHits, onClose }: FindBarProps) => {
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState(0)
  const folded = useFolded(text)
  const all = useMemo(() => (folded === null ? NO_HITS : findInText(folded, words)), [folded, words])
  const hits = useMemo(() => all.filter((hit) => !isHidden(hit)), [all, isHidden])
  const hidden = all.length - hits.length
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    const next = hits.findIndex(({ start }) => start >= from)
    setCurrent(Math.max(0, next))
  }, [hits, from])
  useEffect(() => onHits(hits, current), [hits, current, onHits])
  const step = (by: number) => {
    if (hits.length > 0) setCurrent((before) => (before + by + hits.length) % hits.length)
  }
  const hit = hits[current] ?? null
  return (
    <div
      role="search"
      aria-label="Find in this text"
      className={styles['find']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose(hit)
        else if (event.key === 'Enter' && event.target === input.current && (event.ctrlKey || event.metaKey))
          onClose(hit)
        else if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <TextField
        ref={input}
        label="Find in this text"
        hideLabel
        placeholder="Find in this text"
        value={words}
        onChange={setWords}
      />
      <span className={styles['hits']} role="status">
        {words.trim() === '' || folded === null
          ? ''
          : hits.length === 0
            ? 'Not found'
            : `${current + 1} of ${hits.length === MAX_HITS ? 'over ' : ''}${hits.length}`}
      </span>
      {hidden > 0 && (
        <Button size="small" variant="quiet" onPress={onShowHidden}>
          {hits.length > 0 ? `${hidden} more` : hidden} in what is set aside
        </Button>
      )}
      <IconButton
        label="Previous"
        kbd="Shift+Enter"
        icon={<ChevronUp />}
        disabled={hits.length === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        label="Next"
        kbd="Enter"
        icon={<ChevronDown />}
        disabled={hits.length === 0}
        onPress={() => step(1)}
      />
      <Button size="small" kbd="Mod+Enter" disabled={hit === null} onPress={() => onClose(hit)}>
        Select
      </Button>
      <IconButton label="Close find" kbd="Escape" icon={<X />} onPress={() => onClose(hit)} />
    </div>
  )
}
