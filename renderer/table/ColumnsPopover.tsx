import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { foldForSearch } from '@shared/kernel/text'
import { Button } from '@renderer/ui/Button'
import { Checkbox } from '@renderer/ui/Checkbox'
import { Popover } from '@renderer/ui/Popover'
import { TextField } from '@renderer/ui/TextField'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import { arranged, moveColumn, showColumns } from './column-order'
import styles from './Table.module.css'

type Props = {
  /** In the order of the file. */
  readonly columns: readonly { readonly key: string; readonly head: string; readonly mapped: boolean }[]
  /** The keys that are shown, in their order. */
  readonly shown: readonly string[]
  readonly onShown: (keys: readonly string[]) => void
}

/** Where a column stands after it was moved, for who does not see it: “Goods is column 3 of 9.” */
export const movedInWords = (head: string, at: number, count: number): string =>
  `${head} is column ${at + 1} of ${count}.`

/**
 * Chooses which columns of a wide table are shown, and in which order. What is hidden is still filtered, sorted and
 * cited by.
 */
export const ColumnsPopover = (props: Props) => {
  const { columns, shown } = props
  return (
    <Popover
      label="Columns shown"
      placement="bottom end"
      trigger={
        <Button size="small" icon={<Columns3 />}>
          {shown.length === columns.length ? 'Columns' : `Columns ${shown.length} of ${columns.length}`}
        </Button>
      }
    >
      <Chooser {...props} />
    </Popover>
  )
}

const Chooser = ({ columns, shown, onShown }: Props) => {
  const [words, setWords] = useState('')
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  /** The column that was moved last, whose box keeps the focus at its new place. */
  const moved = useRef<string | null>(null)
  const all = useMemo(() => columns.map(({ key }) => key), [columns])
  const byKey = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns])
  const on = new Set(shown)
  const wanted = foldForSearch(words).trim()
  const found = arranged(all, shown).flatMap((key) => {
    const column = byKey.get(key)
    return column === undefined || !foldForSearch(column.head).includes(wanted) ? [] : column
  })
  const mapped = shown.filter((key) => byKey.get(key)?.mapped)
  const mappedAll = columns.filter((column) => column.mapped).map(({ key }) => key)
  const inFileOrder = all.filter((key) => on.has(key))
  const isInFileOrder = inFileOrder.every((key, at) => key === shown[at])

  const move = (key: string, by: 1 | -1) => {
    const at = shown.indexOf(key)
    const to = at + by
    if (at < 0 || to < 0 || to >= shown.length) return
    moved.current = key
    setSaid(movedInWords(byKey.get(key)?.head ?? key, to, shown.length))
    onShown(moveColumn(shown, key, by > 0 ? to + 1 : to))
  }
  // An element that is put elsewhere in the list loses the focus.
  useLayoutEffect(() => {
    const key = moved.current
    moved.current = null
    if (key === null) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    const row = rows.find(({ dataset }) => dataset['key'] === key)
    row?.querySelector('input')?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
    const key = row?.dataset['key']
    if (by === 0 || !event.altKey || key === undefined) return
    event.preventDefault()
    move(key, by)
  }
  return (
    <div className={styles['form']}>
      {columns.length > 12 && (
        <TextField
          label="Find a column"
          hideLabel
          placeholder="Find a column"
          type="search"
          value={words}
          onChange={setWords}
        />
      )}
      <div className={styles['buttons']}>
        <Button size="small" onPress={() => onShown(showColumns(all, shown, new Set(all)))}>
          All
        </Button>
        <Button
          size="small"
          disabled={mappedAll.length === 0}
          onPress={() => onShown(showColumns(mappedAll, mapped, new Set(mappedAll)))}
        >
          Those that are mapped
        </Button>
        <Button size="small" disabled={isInFileOrder} onPress={() => onShown(inFileOrder)}>
          In the order of the file
        </Button>
      </div>
      <div ref={list} className={styles['choose']} role="group" aria-label="Columns" onKeyDown={onKeyDown}>
        {found.map(({ key, head }) => (
          <div key={key} data-key={key} className={styles['chooseRow']}>
            <Checkbox
              label={head}
              checked={on.has(key)}
              disabled={on.has(key) && on.size === 1}
              onChange={(checked) =>
                onShown(
                  checked ? showColumns(all, shown, new Set([key])) : shown.filter((one) => one !== key),
                )
              }
            />
            {on.has(key) && (
              <>
                <Move
                  label={`Move ${head} up`}
                  disabled={shown[0] === key}
                  onPress={() => move(key, -1)}
                  icon={<ArrowUp aria-hidden="true" />}
                />
                <Move
                  label={`Move ${head} down`}
                  disabled={shown.at(-1) === key}
                  onPress={() => move(key, 1)}
                  icon={<ArrowDown aria-hidden="true" />}
                />
              </>
            )}
          </div>
        ))}
      </div>
      <p className={styles['hint']}>Alt with ↑ or ↓ moves a column. In the table a head can be dragged.</p>
      <VisuallyHidden live>{said}</VisuallyHidden>
    </div>
  )
}

type MoveProps = {
  readonly label: string
  readonly disabled: boolean
  readonly onPress: () => void
  readonly icon: ReactNode
}

/** A light button, as there may be two thousand. Not a stop of the Tab key: Alt with an arrow does the same. */
const Move = ({ label, disabled, onPress, icon }: MoveProps) => (
  <button
    type="button"
    tabIndex={-1}
    aria-label={label}
    title={label}
    disabled={disabled}
    className={styles['move']}
    onClick={onPress}
  >
    {icon}
  </button>
)
