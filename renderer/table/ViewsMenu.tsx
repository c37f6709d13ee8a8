import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import type { SourceId } from '@shared/kernel/ids'
import type { View } from '@shared/table/view'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Menu, type MenuEntry } from '@renderer/ui/Menu'
import { TextField } from '@renderer/ui/TextField'
import { useToast } from '@renderer/ui/Toasts'
import { changeView, type Looking, renameView, saveView, trashView } from './actions'

type Props = {
  readonly source: SourceId
  readonly views: readonly View[]
  /** How the table is looked at now. */
  readonly looking: Looking
  /** The view that was taken last; null where none was. */
  readonly current: View | null
  readonly onTake: (view: View) => void
  readonly onTaken: (id: View['id'] | null) => void
}

type Naming = { readonly rename: View | null }

/** Whether a view is how the table is looked at now. */
const isLikeView = (view: View, { columns, filters, sort }: Looking): boolean =>
  JSON.stringify([
    view.columns,
    view.filters.map(({ column, kind, value }) => [column, kind, value]),
    view.sort.map(({ column, descending }) => [column, descending]),
  ]) ===
  JSON.stringify([
    columns,
    filters.map(({ column, kind, value }) => [column, kind, value]),
    sort.map(({ column, descending }) => [column, descending]),
  ])

/** The saved views of a table: to take, to keep the present one, to change, rename and put away. */
export const ViewsMenu = ({ source, views, looking, current, onTake, onTaken }: Props) => {
  const store = useStore()
  const saying = useSaying()
  const toast = useToast()
  const [naming, setNaming] = useState<Naming | null>(null)
  const altered = current !== null && !isLikeView(current, looking)
  const putAway = async (view: View) => {
    const done = await trashView(store, view.id)
    if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    onTaken(null)
    const change = done.value
    if (change === null) return
    toast({
      message: `The view “${view.name}” is in the trash.`,
      action: { label: 'Undo', run: () => void saying(store.undoChange(change.id)) },
    })
  }
  const items: MenuEntry[] = [
    { id: 'new', label: 'Keep this view as…', run: () => setNaming({ rename: null }) },
    ...(current === null
      ? []
      : [
          {
            id: 'change',
            label: `Put this in “${current.name}”`,
            run: () => void saying(changeView(store, current.id, looking)),
            disabled: altered ? undefined : 'It is as it was kept.',
          },
          { id: 'rename', label: `Rename “${current.name}”…`, run: () => setNaming({ rename: current }) },
          {
            id: 'trash',
            label: `Move “${current.name}” to the trash`,
            danger: true,
            run: () => void putAway(current),
          },
        ]),
    ...(views.length === 0
      ? []
      : [
          {
            heading: 'Saved views',
            items: views.map((view) => ({
              id: view.id,
              label: view.name,
              checked: view.id === current?.id && !altered,
              run: () => onTake(view),
            })),
          },
        ]),
  ]
  return (
    <>
      <Menu
        label="Views"
        placement="bottom end"
        trigger={
          <Button size="small" icon={<Bookmark />}>
            {current === null ? 'Views' : altered ? `${current.name} (changed)` : current.name}
          </Button>
        }
        items={items}
      />
      {naming !== null && (
        <ViewName
          taken={views.filter(({ id }) => id !== naming.rename?.id).map(({ name }) => name)}
          name={naming.rename?.name ?? ''}
          onClose={() => setNaming(null)}
          onName={async (name) => {
            if (naming.rename !== null) {
              if (await saying(renameView(store, naming.rename.id, name))) setNaming(null)
              return
            }
            const made = await saveView(store, source, name, looking)
            if (!made.ok) return toast({ message: made.error.message, tone: 'error' })
            onTaken(made.value)
            setNaming(null)
          }}
        />
      )}
    </>
  )
}

type NameProps = {
  readonly name: string
  readonly taken: readonly string[]
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

const ViewName = ({ name: before, taken, onName, onClose }: NameProps) => {
  const [name, setName] = useState(before)
  const wanted = name.trim()
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={before === '' ? 'Keep this view' : 'Rename the view'}
      description="The columns, filters and order, under a name. The next export of the table offers them too."
      onSubmit={() => wanted !== '' && onName(wanted)}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={wanted === ''}>
            {before === '' ? 'Keep view' : 'Rename'}
          </Button>
        </>
      }
    >
      <TextField
        label="Name of the view"
        value={name}
        onChange={setName}
        autoFocus
        {...(taken.includes(wanted) && { hint: 'Another view has this name already.' })}
      />
    </Dialog>
  )
}
