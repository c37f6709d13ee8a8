import type { GenericSchema } from 'valibot'
import { PROTECTION_CHOICES } from '@shared/entity/protection-words'
import { fieldLabel } from '@shared/history/field-labels'
import { NOUN_WORDS } from '@shared/history/record-title'
import type { Protection } from '@shared/kernel/record'
import type { Noun, Records } from '@shared/schema/registry'
import { useStore } from '@renderer/store/react'
import type { Draft } from '@renderer/store/store'
import { useToast } from '@renderer/ui/Toasts'
import { useSavedDraft } from '@renderer/ui/use-draft'
import { useSaying } from './use-saying'

/** A record while it is edited in place: each field is one change; `head` is to be spread on its `RecordHead`. */
export const useRecordEdit = <N extends Noun>(
  noun: N,
  record: Records[N],
  schema: GenericSchema<unknown, Records[N]>,
) => {
  const store = useStore()
  const toast = useToast()
  const say = useSaying()
  const { id } = record
  const { one } = NOUN_WORDS[noun]
  const aRecord = `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`
  const draft = useSavedDraft<Records[N]>(record, schema, (patch) => {
    const fields = Object.keys(patch).map(fieldLabel).join(', ')
    // The fields of the base are in no form.
    const edit = patch as Partial<Draft<N>>
    return say(store.commit(`Change the ${fields} of ${aRecord}`, (tx) => tx.update(noun, id, edit)))
  })
  const restore = () =>
    void say(store.commit(`Take ${aRecord} out of the trash`, (tx) => tx.restore(noun, id)))
  const trash = async () => {
    if (!(await say(store.commit(`Move ${aRecord} to the trash`, (tx) => tx.trash(noun, id))))) return
    toast({ message: `The ${one} is in the trash.`, action: { label: 'Undo', run: restore } })
  }
  const protect = (protection: Protection) =>
    void say(
      store.commit(`Change who may see ${aRecord}`, (tx) =>
        tx.update(noun, id, { protection } as Partial<Draft<N>> & { protection: Protection }),
      ),
    )
  const head = {
    audience: record.protection,
    audiences: PROTECTION_CHOICES,
    onAudience: protect,
    trashed: record.trashed !== null,
    onTrash: () => void trash(),
    onRestore: restore,
  }
  return { store, say, draft, head }
}
