import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { groupDigits } from '@shared/kernel/number-prose'
import type { Correction, Table } from '@shared/table/table'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { TextField } from '@renderer/ui/TextField'
import { findCell, rowOfLine } from './find-rows'
import styles from './Table.module.css'
import type { RowOrder } from './table-data'

type Props = {
  readonly table: Table
  readonly order: RowOrder
  /** The columns that are looked through, in their order. */
  readonly shown: readonly string[]
  readonly correctionOf: (row: number, column: string) => Correction | undefined
  readonly headOf: (column: string) => string
  /** The cell in hand. */
  readonly place: RefObject<{ readonly position: number | null; readonly column: string | null }>
  /** Which field is asked for; a new object asks again. */
  readonly ask: { readonly field: 'words' | 'line' }
  readonly onCell: (position: number, column: string | null) => void
  readonly onClose: () => void
}

/** Finds words in any cell that is shown, one after the other, and goes to a line of the file. */
export const FindBar = ({
  table,
  order,
  shown,
  correctionOf,
  headOf,
  place,
  ask,
  onCell,
  onClose,
}: Props) => {
  const store = useStore()
  const [words, setWords] = useState('')
  const [line, setLine] = useState('')
  const [said, setSaid] = useState('')
  const [looking, setLooking] = useState(false)
  const stop = useRef<AbortController | null>(null)
  const wordsField = useRef<HTMLInputElement>(null)
  const lineField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const field = ask.field === 'words' ? wordsField.current : lineField.current
    field?.focus()
    field?.select()
  }, [ask])
  useEffect(() => () => stop.current?.abort(), [])
  useEffect(() => stop.current?.abort(), [order])

  const begin = () => {
    stop.current?.abort()
    const turn = new AbortController()
    stop.current = turn
    return turn.signal
  }
  const find = async (by: 1 | -1) => {
    if (words.trim() === '') return setSaid('')
    const signal = begin()
    setLooking(true)
    setSaid('')
    const { position, column } = place.current
    const from = { position: position ?? 0, column: column === null ? -1 : shown.indexOf(column) }
    const onDone = (rows: number) => {
      if (!signal.aborted && rows < order.count)
        setSaid(`Looking: ${groupDigits(String(rows))} of ${groupDigits(String(order.count))} rows`)
    }
    const found = await findCell({ order, columns: shown, correctionOf, words, from, by, signal, onDone })
    if (stop.current?.signal !== signal) return
    setLooking(false)
    if (!found.ok) return setSaid(found.error.message)
    const key = found.value === null ? undefined : shown[found.value.column]
    if (found.value === null || key === undefined)
      return setSaid(`No cell that is shown has “${words.trim()}”.`)
    onCell(found.value.position, key)
    const before = found.value.position - from.position
    const round = by === 1 ? before < 0 : before > 0
    setSaid(
      `Line ${groupDigits(String(found.value.line))}, ${headOf(key)}${round ? `; on from the ${by === 1 ? 'first' : 'last'} row` : ''}`,
    )
  }
  const goToLine = async () => {
    const wanted = Number(line.replaceAll(/[\s,.]/g, ''))
    if (!Number.isInteger(wanted) || wanted < 1) return setSaid('A line is a whole number from 1.')
    const signal = begin()
    setLooking(false)
    const row = await rowOfLine(store, table, wanted)
    if (signal.aborted) return
    if (!row.ok) return setSaid(row.error.message)
    const there = `Line ${groupDigits(String(wanted))}`
    if (row.value === null) return setSaid(`${there} stands before the first row.`)
    const at = await order.placeOf(row.value)
    if (signal.aborted) return
    if (!at.ok) return setSaid(at.error.message)
    if (at.value < 0) return setSaid(`${there} is left out by the filters.`)
    onCell(at.value, null)
    setSaid(`${there} is in hand.`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (looking) stop.current?.abort()
    else onClose()
  }
  return (
    <div className={styles['find']} role="search" aria-label="Find in the table" onKeyDown={onKeyDown}>
      <div
        onKeyDownCapture={(event) => {
          // Enter alone goes on; with Shift it goes back.
          if (event.key === 'Enter' && event.shiftKey) {
            event.preventDefault()
            event.stopPropagation()
            void find(-1)
          }
        }}
      >
        <TextField
          label="Find words in any cell"
          hideLabel
          type="search"
          placeholder="Find words in any cell"
          value={words}
          onChange={setWords}
          onEnter={() => void find(1)}
          ref={wordsField}
        />
      </div>
      <IconButton
        label="The one before (Shift with Enter)"
        icon={<ArrowUp />}
        onPress={() => void find(-1)}
      />
      <IconButton label="The next one (Enter)" icon={<ArrowDown />} onPress={() => void find(1)} />
      <TextField
        label="Go to a line of the file"
        hideLabel
        placeholder="Line"
        value={line}
        onChange={setLine}
        onEnter={() => void goToLine()}
        ref={lineField}
      />
      <Button size="small" onPress={() => void goToLine()}>
        Go to line
      </Button>
      {looking && (
        <Button size="small" onPress={() => stop.current?.abort()}>
          Stop
        </Button>
      )}
      <span role="status" className={styles['findSaid']}>
        {said}
      </span>
      <IconButton label="Close the search" icon={<X />} onPress={onClose} />
    </div>
  )
}
