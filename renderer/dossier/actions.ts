import type { Dossier, Section } from '@shared/dossier/dossier'
import type { DossierId, ItemId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Draft, Store } from '@renderer/store/store'

const fresh = (title: string): Draft<'dossier'> => ({
  title,
  lead: '',
  audience: 'desk',
  template: 'standard',
  citationStyle: 'notes',
  language: 'en',
  sections: [],
})

/** Starts an empty dossier. */
export const createDossier = (store: Store, title: string): Promise<Result<DossierId>> =>
  make(store, 'Start a dossier', fresh(title))

/** Makes a copy that can go its own way; the records it prints are the same. */
export async function duplicateDossier(store: Store, id: DossierId): Promise<Result<DossierId>> {
  const from = await store.get('dossier', id)
  if (from === undefined) return err(fault('dossier.gone', 'This dossier is no longer in the case.'))
  const { title, lead, audience, template, citationStyle, language } = from
  const sections = from.sections.map((section) => ({ ...section, id: store.newItemId() }))
  const draft = { title: `${title}, copy`, lead, audience, template, citationStyle, language, sections }
  return make(store, 'Copy a dossier', draft, from)
}

async function make(
  store: Store,
  label: string,
  draft: Draft<'dossier'>,
  like?: Pick<Dossier, 'protection' | 'protectedFields' | 'pseudonym'>,
): Promise<Result<DossierId>> {
  let id: DossierId | undefined
  const done = await store.commit(label, (tx) => {
    const base = like && {
      protection: like.protection,
      protectedFields: like.protectedFields,
      pseudonym: like.pseudonym,
    }
    id = tx.create('dossier', draft, base).id
  })
  if (!done.ok) return done
  if (id === undefined) throw new Error('a dossier was committed without an id')
  return ok(id)
}

type Edit = Partial<Pick<Dossier, 'title' | 'lead' | 'sections' | 'protection'>>

/**
 * Saves a change of a dossier as one change of the history. A function is given the dossier as it stands at that
 * moment, so that quick changes of its sections all hold.
 */
export const editDossier = (
  store: Store,
  id: DossierId,
  label: string,
  edit: Edit | ((now: Dossier) => Edit),
) =>
  store.commit(label, async (tx) => {
    if (typeof edit !== 'function') return tx.update('dossier', id, edit)
    const now = await tx.get('dossier', id)
    if (now !== undefined) await tx.update('dossier', id, edit(now))
  })

export const trashDossier = (store: Store, id: DossierId) =>
  store.commit('Move a dossier to the trash', (tx) => tx.trash('dossier', id))

export const restoreDossier = (store: Store, id: DossierId) =>
  store.commit('Restore a dossier', (tx) => tx.restore('dossier', id))

/** Sections with one of them moved to a place counted from 0; an unknown one or a place outside changes nothing. */
export function moveSection(sections: readonly Section[], id: ItemId, to: number): Section[] {
  const from = sections.findIndex((section) => section.id === id)
  const moved = sections[from]
  if (moved === undefined || to < 0 || to >= sections.length) return [...sections]
  const rest = sections.filter((section) => section.id !== id)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
