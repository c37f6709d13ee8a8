import { Columns3 } from 'lucide-react'
import { useState } from 'react'
import { foldForSearch } from '@shared/kernel/text'
import { Button } from '@renderer/ui/Button'
import { Checkbox } from '@renderer/ui/Checkbox'
import { Popover } from '@renderer/ui/Popover'
import { TextField } from '@renderer/ui/TextField'
import styles from './Table.module.css'

type Props = {
  readonly columns: readonly { readonly key: string; readonly head: string; readonly mapped: boolean }[]
  /** The keys that are shown. */
  readonly shown: readonly string[]
  readonly onShown: (keys: readonly string[]) => void
}

/** Chooses which columns of a wide table are shown. What is hidden is still filtered, sorted and cited by. */
export const ColumnsPopover = ({ columns, shown, onShown }: Props) => {
  const [words, setWords] = useState('')
  const on = new Set(shown)
  const wanted = foldForSearch(words).trim()
  const found = columns.filter(({ head }) => foldForSearch(head).includes(wanted))
  const choose = (keys: ReadonlySet<string>) =>
    onShown(columns.flatMap(({ key }) => (keys.has(key) ? [key] : [])))
  const mapped = columns.filter((column) => column.mapped)
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
          <Button size="small" onPress={() => onShown(columns.map(({ key }) => key))}>
            All
          </Button>
          <Button
            size="small"
            disabled={mapped.length === 0}
            onPress={() => onShown(mapped.map(({ key }) => key))}
          >
            Those that are mapped
          </Button>
        </div>
        <div className={styles['choose']} role="group" aria-label="Columns">
          {found.map(({ key, head }) => (
            <Checkbox
              key={key}
              label={head}
              checked={on.has(key)}
              disabled={on.has(key) && on.size === 1}
              onChange={(checked) => {
                const next = new Set(on)
                if (checked) next.add(key)
                else next.delete(key)
                choose(next)
              }}
            />
          ))}
        </div>
      </div>
    </Popover>
  )
}
