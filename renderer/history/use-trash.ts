import { useEffect, useState } from 'react'
import { NOUNS } from '@shared/schema/registry'
import { useStore } from '@renderer/store/react'
import type { Touched } from '@renderer/store/write'

/** Every record in the trash, the last moved there first; undefined until they are read. */
export function useTrash(): readonly Touched[] | undefined {
  const store = useStore()
  const [trash, setTrash] = useState<ReadonlyMap<string, Touched>>()
  useEffect(() => {
    let running = true
    let found: Map<string, Touched> | null = null
    const during: Touched[] = []
    const take = (into: Map<string, Touched>, { noun, id, record }: Touched) => {
      if (record !== null && record.trashed !== null) into.set(id, { noun, id, record })
      else into.delete(id)
    }
    const stop = store.subscribe(({ touched }) => {
      if (found === null) return void during.push(...touched)
      found = new Map(found)
      for (const each of touched) take(found, each)
      setTrash(found)
    })
    void Promise.all(
      NOUNS.map(async (noun) =>
        (await store.list(noun, { trashed: 'only' })).map((record) => ({ noun, id: record.id, record })),
      ),
    ).then((lists) => {
      if (!running) return
      found = new Map(lists.flat().map((each) => [each.id, each]))
      for (const each of during) take(found, each)
      setTrash(found)
    })
    return () => {
      running = false
      stop()
    }
  }, [store])
  if (trash === undefined) return undefined
  const since = ({ record }: Touched) => record?.updatedAt ?? ''
  return [...trash.values()].toSorted((a, b) => (since(a) < since(b) ? 1 : since(a) > since(b) ? -1 : 0))
}
