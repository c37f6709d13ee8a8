import type { EntityId, RenditionId, SourceId } from '@shared/kernel/ids'
import { entityDirectory } from '@shared/entity/directory'
import { suggest } from '@shared/suggest/suggest'
import { knownNames } from '@shared/suggest/tray/known-names'
import { type Tray, trayOf } from '@shared/suggest/tray/tray'
import type { TrayItem } from '@shared/suggest/tray/tray-item'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import type { Deciding } from './decide'

/** An invented article with one of everything. */
export const ARTICLE = [
  'Pumps for a port',
  '12 March 2024, 09:30',
  'Turkey shipped 220 pumps worth a total of $11 million to Russia last year, customs records show.',
  'Brenor Ltd said it did not supply pumps to the army. Tekhnovall bought some of them.',
  'Merano Marine Group declined to comment. The company did not respond to a letter.',
].join('\n\n')

export const PUBLISHED = { edtf: '2024-03-12', words: '12 March 2024' }

/** The tray of a text as the case stands, worked out here. */
export async function trayNow(
  store: Store,
  { source, rendition }: { readonly source: SourceId; readonly rendition: RenditionId },
  text: string,
): Promise<{ readonly tray: Tray; readonly deciding: Deciding }> {
  const directory = entityDirectory(
    await store.list('entity', { trashed: 'both' }),
    await store.list('sameAs'),
  )
  const known = knownNames(directory)
  const tray = trayOf(suggest(text, { entities: known.entities, published: PUBLISHED.edtf }), {
    source,
    rendition,
    directory,
    verdicts: await store.list('verdict'),
    excerpts: await store.by('excerpt', 'source', source, { trashed: 'both' }),
    aside: [],
  })
  return {
    tray,
    deciding: { store, rendition: { id: rendition, source }, text, known, published: PUBLISHED },
  }
}

/** The open line whose words are these. */
export function lineOf(tray: Tray, kind: TrayItem['matter']['kind'], words: string): TrayItem {
  const found = tray.open.find((item) => item.matter.kind === kind && item.words.exact.includes(words))
  if (found !== undefined) return found
  const there = tray.open.map((item) => `${item.matter.kind} ${item.words.exact}`)
  throw new Error(`no ${kind} “${words}” in ${JSON.stringify(there)}`)
}

/** Adds a company of a name and returns it. */
export async function addCompany(store: Store, name: string): Promise<EntityId> {
  const made: EntityId[] = []
  valueOf(
    await store.commit('Add an entity', (tx) => {
      const item = store.newItemId()
      const names = [
        { id: item, value: name, kind: 'name' as const, language: '', script: '', basis: '', excerpt: null },
      ]
      made.push(
        tx.create('entity', {
          schema: 'Company',
          names,
          countries: [],
          identifiers: [],
          role: 'background',
          summary: '',
        }).id,
      )
    }),
  )
  const [id] = made
  if (id === undefined) throw new Error('the commit did not run')
  return id
}
