import { type CaseId, isId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { readAhead } from '@renderer/store/react'
import { openStore, type Store } from '@renderer/store/store'
import { parseRoute, type View } from './route'

/** The list of cases, opened once for the life of the window, before anything is drawn. */
export const openingCatalogue: Promise<Result<Catalogue>> = openCatalogue()

/** The code of the start screen: asked for at once where the window starts there. */
export const readStartWindow = () => import('./StartWindow')

type Early = { readonly id: CaseId; readonly store: Promise<Result<Store>> }
let early: Early | null = openEarly()

/** The case the window was started on begins to open while the first scripts still run, beside the list of cases. */
function openEarly(): Early | null {
  const route = parseRoute(location.hash.replace(/^#/, ''))
  if (route.where === 'start') void readStartWindow()
  if (route.where !== 'case' || !isId('case', route.caseId)) return null
  const id = route.caseId
  return { id, store: openStore(id) }
}

/**
 * Opens a case, taking over the one that was opened early, and reads what its first view shows. Close the store when it
 * is done with.
 */
export async function openCaseOnce(catalogue: Catalogue, id: CaseId, view: View): Promise<Result<Store>> {
  const ready = early
  early = null
  if (ready !== null && ready.id !== id)
    void ready.store.then((opened) => (opened.ok ? opened.value.close() : undefined))
  const opened = await catalogue.openCase(id, ready?.id === id ? ready.store : undefined)
  if (opened.ok) await readAhead(opened.value, view === 'sources' ? 'source' : null)
  return opened
}
