import type { Source } from '@shared/source/source'
import type { Store } from '@renderer/store/store'

export async function earlierVersionOf(store: Store, source: Source): Promise<Source | null> {
  const all = await store.list('source')
  return all.find(({ id, url }) => url !== '' && url === source.url && id !== source.id) ?? null
}
