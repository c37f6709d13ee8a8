import { useMemo, useState } from 'react'
import { dateShort } from '@shared/kernel/edtf-prose'
import { foldForSearch } from '@shared/kernel/text'
import type { Note } from '@shared/note/note'
import { captionOf, plainText } from '@shared/search/caption'
import { useRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { TextField } from '@renderer/ui/TextField'
import { VirtualList } from '@renderer/ui/VirtualList'

type Props = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const byChange = (a: Note, b: Note): number =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0

/** All notes, the last changed first. */
export const NoteList = ({ selected, onSelect, onNew }: Props) => {
  const { rows } = useRecords('note')
  const [filter, setFilter] = useState('')
  const shown = useMemo(() => {
    const wanted = foldForSearch(filter.trim())
    const hit = (note: Note) => foldForSearch(`${note.title} ${plainText(note.body)}`).includes(wanted)
    return rows.filter((note) => wanted === '' || hit(note)).toSorted(byChange)
  }, [rows, filter])
  return (
    <Pane
      title="Notes"
      count={rows.length}
      body="fill"
      actions={
        <Button size="small" onPress={onNew}>
          New
        </Button>
      }
      tools={
        <TextField
          label="Find in notes"
          hideLabel
          placeholder="Find in notes"
          type="search"
          value={filter}
          onChange={setFilter}
        />
      }
    >
      <VirtualList
        label="Notes"
        items={shown}
        idOf={(note) => note.id}
        textOf={(note) => captionOf('note', note).caption}
        current={selected ?? undefined}
        onCurrent={onSelect}
        estimate={52}
        empty={
          rows.length === 0 ? (
            <EmptyState action={<Button onPress={onNew}>Write a note</Button>} kbd="Mod+Shift+M">
              A note holds what you think: type @ to cite any record, and the words keep their evidence.
            </EmptyState>
          ) : (
            <EmptyState>No note holds these words.</EmptyState>
          )
        }
        render={(note) => (
          <ListItem
            title={captionOf('note', note).caption}
            lines={[`changed ${dateShort(note.updatedAt.slice(0, 10), 'en')}`]}
          />
        )}
      />
    </Pane>
  )
}
