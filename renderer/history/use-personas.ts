import { useCallback } from 'react'
import type { PersonaId } from '@shared/kernel/ids'
import { useRecord, useStore } from '@renderer/store/react'

/** The name of a persona of this case, as its owner chose it. */
export function usePersonaName(): (id: PersonaId) => string {
  const { caseId } = useStore()
  const personas = useRecord('case', caseId)?.personas
  return useCallback(
    (id) => personas?.find((persona) => persona.id === id)?.name || 'somebody without a name',
    [personas],
  )
}
