import { useEffect, useRef, useState } from 'react'
import type { ComparedLines, ComparedRow, RowGroup, RowPiece } from '@shared/excerpt/difference/rows'
import { countOf } from '@shared/kernel/number-prose'
import { cx } from '@renderer/ui/class-names'
import { Button } from '@renderer/ui/Button'
import styles from './Version.module.css'

export type Layout = 'inline' | 'columns'

type ComparedTextProps = {
  readonly lines: ComparedLines
  readonly layout: Layout
  /** The change that is looked at. */
  readonly current: number
  readonly onCurrent: (change: number) => void
}

/** Both texts word by word. Long stretches without a change are folded; a fold opens a piece at a time. */
export const ComparedText = ({ lines, layout, current, onCurrent }: ComparedTextProps) => {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    host.current?.querySelector(`[data-change="${current}"]`)?.scrollIntoView({ block: 'center' })
  }, [current, layout])
  return (
    <div ref={host} className={cx(styles['text'], layout === 'columns' && styles['columns'])}>
      {lines.groups.map((group, place) =>
        group.changed ? (
          group.rows.map((row, line) => (
            <Row key={`${place} ${line}`} row={row} layout={layout} current={current} onCurrent={onCurrent} />
          ))
        ) : (
          <Fold key={place} group={group} layout={layout} />
        ),
      )}
    </div>
  )
}

/** Lines that a fold opens at once. */
const AT_ONCE = 60

const Fold = ({ group, layout }: { readonly group: RowGroup; readonly layout: Layout }) => {
  const [open, setOpen] = useState(0)
  const rest = group.rows.length - open
  return (
    <>
      {group.rows.slice(0, open).map((row, line) => (
        <Row key={line} row={row} layout={layout} current={-1} onCurrent={() => undefined} />
      ))}
      {rest > 0 && (
        <div className={styles['fold']}>
          <Button size="small" variant="quiet" onPress={() => setOpen((before) => before + AT_ONCE)}>
            {countOf(rest, 'unchanged line', 'unchanged lines')}
          </Button>
        </div>
      )}
    </>
  )
}

type RowProps = {
  readonly row: ComparedRow
  readonly layout: Layout
  readonly current: number
  readonly onCurrent: (change: number) => void
}

const Row = ({ row, layout, current, onCurrent }: RowProps) => {
  const show = (pieces: readonly RowPiece[]) => (
    <Pieces pieces={pieces} current={current} onCurrent={onCurrent} />
  )
  if (layout === 'inline')
    return (
      <p className={styles['line']} dir="auto">
        {show(row.pieces)}
      </p>
    )
  return (
    <div className={styles['pair']}>
      <p className={styles['line']} dir="auto">
        {show(row.pieces.filter(({ kind }) => kind !== 'added'))}
      </p>
      <p className={styles['line']} dir="auto">
        {show(row.pieces.filter(({ kind }) => kind !== 'lost'))}
      </p>
    </div>
  )
}

type PiecesProps = {
  readonly pieces: readonly RowPiece[]
  readonly current: number
  readonly onCurrent: (change: number) => void
}

const Pieces = ({ pieces, current, onCurrent }: PiecesProps) =>
  pieces.map(({ kind, text, change }, place) => {
    if (kind === 'same') return <span key={place}>{text}</span>
    const Mark = kind === 'lost' ? 'del' : 'ins'
    const words = text.trimEnd()
    return (
      <span key={place}>
        <Mark
          data-change={change}
          className={cx(styles['mark'], change === current && styles['current'])}
          // The keys and the buttons above choose a change too; a press is a shortcut.
          onClick={() => onCurrent(change)}
        >
          {words === '' ? '¶' : words}
        </Mark>
        {text.slice(words.length)}
      </span>
    )
  })
