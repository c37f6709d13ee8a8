import { useEffect, useState } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Rendition } from '@shared/source/rendition'
import { useBy, useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { compareInWorker } from '@renderer/work/compare-in-worker'
import type { Comparison } from '@renderer/work/compare.worker'

export type Compared = Comparison & {
  readonly excerpts: readonly Excerpt[]
  readonly earlier: { readonly rendition: Rendition; readonly text: string }
  readonly later: { readonly rendition: Rendition; readonly text: string }
}

/** Two versions compared; undefined while they are. Anew when either is another one, or has other excerpts. */
export function useComparison(earlier: string, later: string): Result<Compared> | undefined {
  const store = useStore()
  // The words of an excerpt never change: which there are is all that can.
  const { rows, loaded } = useBy('excerpt', 'source', earlier)
  const excerpts = rows.map(({ id }) => id).join(' ')
  const [result, setResult] = useState<{ readonly of: string; readonly value: Result<Compared> }>()
  const of = `${earlier} ${later}`
  useEffect(() => {
    if (!loaded) return
    const stop = new AbortController()
    void compare(store, earlier, later, stop.signal).then((value) => {
      if (!stop.signal.aborted) setResult({ of, value })
    })
    return () => stop.abort()
  }, [store, earlier, later, of, loaded, excerpts])
  return result?.of === of ? result.value : undefined
}

async function compare(
  store: Store,
  earlier: string,
  later: string,
  signal: AbortSignal,
): Promise<Result<Compared>> {
  const [renditions, [after]] = [
    await store.by('rendition', 'source', earlier),
    (await store.by('rendition', 'source', later)).slice(-1),
  ]
  const before = renditions.at(-1)
  if (before === undefined || after === undefined) {
    return err(
      fault(
        'version.no-text',
        'One of the two versions has no text in this case, so they cannot be compared.',
      ),
    )
  }
  const excerpts = await store.by('excerpt', 'source', earlier)
  const texts = new Map<string, string>()
  for (const rendition of renditions) {
    const used = rendition.id === before.id || excerpts.some((excerpt) => excerpt.rendition === rendition.id)
    if (!used) continue
    const read = await store.text(rendition)
    if (!read.ok) return read
    texts.set(rendition.id, read.value.text)
  }
  const read = await store.text(after)
  if (!read.ok) return read
  const compared = await compareInWorker(
    {
      earlier: before.id,
      later: read.value.text,
      texts,
      excerpts: excerpts.map(({ id, rendition, quote, position }) => ({ id, rendition, quote, position })),
    },
    signal,
  )
  if (!compared.ok) return compared
  return ok({
    ...compared.value,
    excerpts: excerpts.toSorted((a, b) => a.position.start - b.position.start),
    earlier: { rendition: before, text: texts.get(before.id) ?? '' },
    later: { rendition: after, text: read.value.text },
  })
}
