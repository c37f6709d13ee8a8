import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { EmptyState } from './EmptyState'
import styles from './ListPane.module.css'
import { Pane } from './Pane'
import { TextField } from './TextField'
import { VirtualList } from './VirtualList'

export type ListPaneProps<Item> = {
  readonly title: string
  /** How many there are, found or not. */
  readonly count: number
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly render: (item: Item) => ReactNode
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
  /** The box that narrows the list. */
  readonly find: {
    readonly label: string
    readonly placeholder: string
    readonly value: string
    readonly onChange: (words: string) => void
  }
  /** Beside the box: further ways to narrow or order the list. */
  readonly tools?: ReactNode
  /** With fewer than these, there is nothing to narrow. */
  readonly findFrom?: number
  /** What is said where nothing is found. */
  readonly nothing: string
  /** What is said where nothing is yet, and the button under it. */
  readonly teach: { readonly words: string; readonly action: string }
}

/** A column with a list that is narrowed by typing. */
export const ListPane = <Item,>(props: ListPaneProps<Item>) => {
  const { title, count, onNew, find, onSelect, teach, findFrom = 1 } = props
  return (
    <Pane
      title={title}
      count={count}
      body="fill"
      actions={
        <Button size="small" icon={<Plus />} onPress={onNew}>
          New
        </Button>
      }
      {...(count >= findFrom && {
        tools: (
          <div className={styles['tools']}>
            <TextField {...find} hideLabel type="search" />
            {props.tools}
          </div>
        ),
      })}
    >
      <VirtualList
        label={title}
        items={props.items}
        idOf={props.idOf}
        current={props.selected ?? undefined}
        onCurrent={onSelect}
        onOpen={onSelect}
        render={props.render}
        empty={
          count > 0 ? (
            <EmptyState>{props.nothing}</EmptyState>
          ) : (
            <EmptyState action={<Button onPress={onNew}>{teach.action}</Button>}>{teach.words}</EmptyState>
          )
        }
      />
    </Pane>
  )
}
