import type { Noun } from '@shared/schema/registry'
import { useLive } from '@renderer/store/react'

/** A record that rests on an excerpt. */
export type Use = { readonly noun: Noun; readonly id: string }

/** The records that refer to an excerpt, whatever they are; undefined until they are known. */
export const useUses = (excerpt: string): readonly Use[] | undefined =>
  useLive(
    async (store) => (await store.references(excerpt)).map(({ noun, id }) => ({ noun, id })),
    [excerpt],
    ['claim', 'figure', 'shipment', 'entity', 'relation', 'contradiction', 'response', 'note', 'dossier'],
  )
