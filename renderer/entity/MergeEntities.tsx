import { useState } from 'react'
import { ENTITY_SCHEMA_WORDS } from '@shared/entity/labels'
import { previewMerge } from '@shared/entity/merge'
import { entityName } from '@shared/entity/same-as'
import { fieldLabel } from '@shared/history/field-labels'
import { countryName } from '@shared/kernel/countries'
import { type EntityId, isId } from '@shared/kernel/ids'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { KeyValue } from '@renderer/ui/KeyValue'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { TextField } from '@renderer/ui/TextField'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { mergeEntities, markNotSame } from './actions'
import { EntityPicker } from './EntityPicker'

export type MergeEntitiesProps = {
  readonly first: EntityId
  readonly onClose: () => void
  /** After a merge, with the entity that was kept. */
  readonly onMerged: (kept: EntityId) => void
}

/** Decides about two entities: the same, with which one kept and why, or not the same. Either can be taken back. */
export const MergeEntities = ({ first, onClose, onMerged }: MergeEntitiesProps) => {
  const store = useStore()
  const directory = useDirectory()
  const [other, setOther] = useState<EntityId | null>(null)
  const [keeps, setKeeps] = useState<'first' | 'other'>('first')
  const [why, setWhy] = useState('')
  const main = directory.mainOf(first)
  const [kept, merged] = keeps === 'first' ? [main, other] : [other, main]
  const [a, b] = [
    kept === null ? undefined : directory.get(kept),
    merged === null ? undefined : directory.get(merged),
  ]
  const preview = a === undefined || b === undefined ? null : previewMerge(a, b)
  const decide = useAsyncAction(async (verdict: 'same' | 'not-same') => {
    if (kept === null || merged === null) throw new Error('Choose the other entity first.')
    const decision = { kept, merged, why }
    const done = await (verdict === 'same' ? mergeEntities(store, decision) : markNotSame(store, decision))
    if (!done.ok) throw new Error(done.error.message)
    onClose()
    if (verdict === 'same') onMerged(kept)
  })
  const label = (id: EntityId) => {
    const entity = directory.get(id)
    return entity === undefined
      ? directory.nameOf(id)
      : `${entityName(entity)} (${ENTITY_SCHEMA_WORDS[entity.schema]})`
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Is ${directory.nameOf(main)} the same as another?`}
      description="Both halves are kept as they are. A merge can be taken apart at any time."
      size="large"
      onSubmit={() => void decide.run('same')}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button disabled={other === null} onPress={() => void decide.run('not-same')}>
            They are not the same
          </Button>
          <Button type="submit" variant="primary" disabled={other === null || decide.pending}>
            Merge
          </Button>
        </>
      }
    >
      <div className={shared['form']}>
        <EntityPicker
          label={other === null ? 'The other entity' : 'Another in its place'}
          autoFocus
          exclude={[main]}
          onPick={(id) => isId('entity', id) && setOther(id)}
        />
        {other !== null && (
          <>
            {directory.apart(main, other) && (
              <Banner tone="warn">
                It was decided that these two are not the same. A merge puts that decision into the trash.
              </Banner>
            )}
            <RadioGroup
              label="Which one is kept? It lends its name to the whole."
              value={keeps}
              options={[
                { value: 'first', label: label(main) },
                { value: 'other', label: label(other) },
              ]}
              onChange={setKeeps}
            />
            <TextField
              label="Why"
              placeholder="same registration number, same address…"
              value={why}
              onChange={setWhy}
            />
          </>
        )}
        {preview !== null && (
          <section>
            <SectionTitle level={3}>After the merge</SectionTitle>
            <KeyValue
              items={[
                { label: 'Called', value: preview.caption },
                {
                  label: 'Names',
                  value: preview.names
                    .map(({ value, from }) => (from === 'merged' ? `${value} (from the other)` : value))
                    .join(', '),
                },
                {
                  label: 'Countries',
                  value:
                    preview.countries.length > 0 ? preview.countries.map(countryName).join(', ') : undefined,
                },
                {
                  label: 'Identifiers',
                  value:
                    preview.identifiers.length > 0
                      ? preview.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')
                      : undefined,
                },
                {
                  label: 'Differs',
                  value:
                    preview.differs.length > 0
                      ? `${preview.differs.map(fieldLabel).join(', ')}: the kept one’s is shown, the other’s stays on its own page`
                      : undefined,
                },
              ]}
            />
          </section>
        )}
      </div>
    </Dialog>
  )
}
