import { countOf } from '@shared/kernel/number-prose'
import { dateShort } from '@shared/kernel/edtf-prose'
import { useRecords, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { useKeys } from '@renderer/ui/use-keys'
import { useToast } from '@renderer/ui/Toasts'
import { VirtualList } from '@renderer/ui/VirtualList'
import { createDossier } from './actions'

type Props = { readonly selected: string | null; readonly onSelect: (id: string) => void }

const NEW_KEY = 'N'

/** All dossiers of the case. */
export const DossierList = ({ selected, onSelect }: Props) => {
  const store = useStore()
  const toast = useToast()
  const { rows } = useRecords('dossier')
  const start = () =>
    void createDossier(store, rows.length === 0 ? 'Dossier' : `Dossier ${rows.length + 1}`).then((made) =>
      made.ok ? onSelect(made.value) : toast({ message: made.error.message, tone: 'error' }),
    )
  useKeys([{ id: 'dossier.new', key: NEW_KEY, label: 'Start a dossier', group: 'Dossier', run: start }])
  return (
    <Pane
      title="Dossiers"
      count={rows.length}
      body="fill"
      actions={
        <Button size="small" kbd={NEW_KEY} onPress={start}>
          New
        </Button>
      }
    >
      <VirtualList
        label="Dossiers"
        items={rows}
        idOf={(dossier) => dossier.id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        estimate={52}
        empty={
          <EmptyState action={<Button onPress={start}>Start a dossier</Button>} kbd={NEW_KEY}>
            A dossier puts contradictions, notes and tables in order, and prints every sentence with its
            evidence.
          </EmptyState>
        }
        render={(dossier) => (
          <ListItem
            title={dossier.title}
            lines={[
              `${countOf(dossier.sections.length, 'section', 'sections')}, changed ${dateShort(dossier.updatedAt.slice(0, 10), 'en')}`,
            ]}
          />
        )}
      />
    </Pane>
  )
}
