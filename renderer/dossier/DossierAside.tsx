import { useState } from 'react'
import type { Dossier, Section } from '@shared/dossier/dossier'
import { isId } from '@shared/kernel/ids'
import { useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Menu } from '@renderer/ui/Menu'
import { Pane } from '@renderer/ui/Pane'
import { RecordPicker } from '@renderer/ui/registry'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { useToast } from '@renderer/ui/Toasts'
import { editDossier } from './actions'
import styles from './Dossier.module.css'
import { SectionDialog } from './SectionDialog'
import { SectionList } from './SectionList'

/** What a dossier holds, in the order it prints. */
export const DossierAside = ({ id }: { readonly id: string }) => {
  const dossier = useRecord('dossier', id)
  return dossier ? <Contents key={dossier.id} dossier={dossier} /> : null
}

const Contents = ({ dossier }: { readonly dossier: Dossier }) => {
  const store = useStore()
  const toast = useToast()
  const [editing, setEditing] = useState<Section['id'] | null>(null)
  const { id, sections } = dossier
  const trashed = dossier.trashed !== null
  const edit = (label: string, patch: Parameters<typeof editDossier>[3]) =>
    void editDossier(store, id, label, patch).then(
      (done) =>
        done.ok || toast({ message: `${done.error.message} What you typed is still here.`, tone: 'error' }),
    )
  const arrange = (next: readonly Section[]) => edit('Arrange a dossier', { sections: [...next] })
  const add = (section: Section) => {
    edit('Add a section to a dossier', (now) => ({ sections: [...now.sections, section] }))
    if (section.kind === 'text') setEditing(section.id)
  }
  const edited = sections.find((section) => section.id === editing)
  return (
    <Pane title="Contents">
      <div className={styles['contents']}>
        <SavedField
          value={dossier.title}
          onSave={(title) => title.trim() !== '' && edit('Rename a dossier', { title: title.trim() })}
        >
          {(field) => <TextField label="Title" face="serif" readOnly={trashed} {...field} />}
        </SavedField>
        <SavedField value={dossier.lead} onSave={(lead) => edit('Write the lead of a dossier', { lead })}>
          {({ value, onChange, onBlur }) => (
            <TextArea
              label="Lead"
              hint="Printed under the title."
              face="serif"
              rows={3}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              disabled={trashed}
            />
          )}
        </SavedField>
        <SectionTitle level={3} count={sections.length}>
          Sections
        </SectionTitle>
        <SectionList sections={sections} onArrange={arrange} onEdit={setEditing} />
        {!trashed && <AddSection sections={sections} onAdd={add} />}
      </div>
      {edited && (
        <SectionDialog
          section={edited}
          onSave={(changed) =>
            edit('Edit a section of a dossier', (now) => ({
              sections: now.sections.map((section) => (section.id === changed.id ? changed : section)),
            }))
          }
          onClose={() => setEditing(null)}
        />
      )}
    </Pane>
  )
}

type AddProps = { readonly sections: readonly Section[]; readonly onAdd: (section: Section) => void }

/** Ways to add: a contradiction or note by typing, the rest from a menu. */
const AddSection = ({ sections, onAdd }: AddProps) => {
  const { newItemId } = useStore()
  const chosen = sections.flatMap((section): readonly string[] =>
    section.kind === 'contradiction'
      ? [section.contradiction]
      : section.kind === 'note'
        ? [section.note]
        : [],
  )
  return (
    <div className={styles['add']}>
      <RecordPicker
        noun="contradiction"
        label="Add a contradiction"
        exclude={chosen}
        onPick={(picked) =>
          isId('contradiction', picked) &&
          onAdd({ kind: 'contradiction', id: newItemId(), contradiction: picked })
        }
      />
      <RecordPicker
        noun="note"
        label="Add a note"
        exclude={chosen}
        onPick={(picked) => isId('note', picked) && onAdd({ kind: 'note', id: newItemId(), note: picked })}
      />
      <Menu
        label="Add a section"
        placement="top start"
        trigger={<Button size="small">Add a section</Button>}
        items={[
          {
            id: 'text',
            label: 'Text',
            run: () => onAdd({ kind: 'text', id: newItemId(), title: '', body: [] }),
          },
          {
            id: 'shipments',
            label: 'Table of shipments',
            run: () => onAdd({ kind: 'shipments', id: newItemId(), title: '', shipments: [] }),
          },
          {
            id: 'entities',
            label: 'Who is who',
            run: () => onAdd({ kind: 'entities', id: newItemId(), title: '', entities: [] }),
          },
          {
            id: 'responses',
            label: 'Right of reply',
            run: () => onAdd({ kind: 'responses', id: newItemId(), title: '' }),
          },
        ]}
      />
    </div>
  )
}
