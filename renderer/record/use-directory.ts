import { type EntityDirectory, sharedDirectory } from '@shared/entity/directory'
import { useRecords } from '@renderer/store/react'

/** The entities of the case, with merges followed. */
export const useDirectory = (): EntityDirectory => {
  const entities = useRecords('entity', 'both')
  const decisions = useRecords('sameAs')
  return sharedDirectory(entities.rows, decisions.rows)
}
