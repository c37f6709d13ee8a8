import { type Entity, entitySchema } from '@shared/entity/entity'
import { fieldLabel } from '@shared/history/field-labels'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { useToast } from '@renderer/ui/Toasts'
import { useSavedDraft } from '@renderer/ui/use-draft'
import { changeEntity, restoreEntity, trashEntity } from './actions'

/** The entity while it is edited in place: each field is one change. */
export const useEntityEdit = (entity: Entity) => {
  const store = useStore()
  const toast = useToast()
  const say = useSaying()
  const { id } = entity
  const draft = useSavedDraft<Entity>(entity, entitySchema, (patch) =>
    say(
      changeEntity(
        store,
        id,
        `Change the ${Object.keys(patch).map(fieldLabel).join(', ')} of an entity`,
        patch,
      ),
    ),
  )
  const trash = async () => {
    if (!(await say(trashEntity(store, id)))) return
    toast({
      message: 'The entity is in the trash.',
      action: { label: 'Undo', run: () => void say(restoreEntity(store, id)) },
    })
  }
  return { store, say, draft, trash }
}
