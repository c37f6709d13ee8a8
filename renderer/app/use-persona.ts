import { useMemo } from 'react'
import type { PersonaSetting } from '@renderer/settings/SettingsDialog'
import { useRecord, useStore } from '@renderer/store/react'
import { useToast } from '@renderer/ui/Toasts'

/** Who works in the open case, and the way to take another name. */
export function usePersona(): PersonaSetting | null {
  const store = useStore()
  const record = useRecord('case', store.caseId)
  const toast = useToast()
  const id = store.persona()
  return useMemo(
    () =>
      record
        ? {
            id,
            name: record.personas.find((persona) => persona.id === id)?.name ?? '',
            rename: (name: string) => {
              const personas = record.personas.map((persona) => (persona.id === id ? { id, name } : persona))
              void store
                .commit('Change the name of a persona', (tx) => tx.update('case', store.caseId, { personas }))
                .then((done) => done.ok || toast({ message: done.error.message, tone: 'error' }))
            },
          }
        : null,
    [record, id, store, toast],
  )
}
