import { changeTitle, describeChange } from '@shared/history/describe'
import { useHistory } from '@renderer/store/react'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Tag } from '@renderer/ui/Tag'
import { VirtualList } from '@renderer/ui/VirtualList'
import { CheckHistory } from './CheckHistory'
import { useChanges } from './use-changes'
import { usePersonaName } from './use-personas'
import { whenInWords } from './when'

type Props = { readonly selected: string | null; readonly onSelect: (id: string) => void }

/** Everything that was done in the case, the newest first, and whether the record of it holds. */
export const HistoryList = ({ selected, onSelect }: Props) => {
  const { rows, loaded, more } = useChanges()
  const { undo } = useHistory()
  const nameOf = usePersonaName()
  return (
    <Pane title="History" body="fill" footer={<CheckHistory />}>
      <VirtualList
        label="Changes, the newest first"
        items={rows}
        idOf={({ id }) => id}
        textOf={({ label }) => label}
        current={selected ?? undefined}
        onCurrent={onSelect}
        onNearEnd={more}
        estimate={76}
        empty={loaded ? <EmptyState>Nothing has been done yet.</EmptyState> : null}
        render={(change) => (
          <ListItem
            title={changeTitle(change)}
            lines={[describeChange(change), `${whenInWords(change.at)} · ${nameOf(change.persona)}`]}
            tags={undo?.id === change.id ? <Tag>undone next</Tag> : undefined}
          />
        )}
      />
    </Pane>
  )
}
