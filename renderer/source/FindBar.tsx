import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import { findInText, foldForFinding, MAX_HITS } from '@shared/excerpt/find-in-text'
import { IconButton } from '@renderer/ui/IconButton'
import { TextField } from '@renderer/ui/TextField'
import { Button } from '@renderer/ui/Button'
import styles from './Reader.module.css'

export type FindBarProps = {
  readonly text: string
  /** Where the search begins: the caret. */
  readonly from: number
  /** The hits and which one is shown; told at every change. */
  readonly onHits: (hits: readonly TextRange[], current: number) => void
  /** Closes the bar; with a hit it becomes the selection, so that it can be clipped. */
  readonly onClose: (hit: TextRange | null) => void
}

/** Finds words in the text, whatever their case and accents. */
export const FindBar = ({ text, from, onHits, onClose }: FindBarProps) => {
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState(0)
  const folded = useMemo(() => foldForFinding(text), [text])
  const hits = useMemo(() => findInText(folded, words), [folded, words])
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
        {words.trim() === ''
          ? ''
          : hits.length === 0
            ? 'Not found'
            : `${current + 1} of ${hits.length === MAX_HITS ? 'over ' : ''}${hits.length}`}
      </span>
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
