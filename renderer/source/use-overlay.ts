import { useCallback, useMemo } from 'react'
import { err, fault } from '@shared/kernel/result'
import type { Aside } from '@shared/source/overlay'
import { inOrder, putBack, setAside } from '@shared/source/overlay-rules'
import type { Rendition } from '@shared/source/rendition'
import { useBy, useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'

const NONE: readonly Aside[] = []

const NO_TEXT = fault('source.no-text', 'This source has no text to set aside. Nothing was stored.')

type Range = { readonly start: number; readonly end: number }

/** What is set aside of a rendition's text, in order, and the ways to change that. */
export function useOverlay(rendition: Pick<Rendition, 'id' | 'source'> | null): Overlaying {
  const store = useStore()
  const { rows, loaded } = useBy('overlay', 'rendition', rendition?.id ?? '')
  const kept = rows[0]?.aside ?? NONE
  const aside = useMemo(() => inOrder(kept), [kept])
  const change = useCallback(
    (label: string, how: (aside: readonly Aside[]) => readonly Aside[]) =>
      rendition === null ? Promise.resolve(err(NO_TEXT)) : changeAside(store, rendition, label, how),
    [store, rendition],
  )
  return useMemo(
    () => ({
      loaded,
      aside,
      setAside: (range: Range) =>
        change('Set words of a source aside', (now) =>
          setAside(now, range, { by: 'person', why: 'by hand' }, store.newItemId),
        ),
      putBack: (range: Range) =>
        change('Put words of a source back', (now) => putBack(now, range, store.newItemId)),
    }),
    [loaded, aside, change, store],
  )
}

/** Changes what is set aside as one change; the first overlay of a rendition is made with it. */
export async function changeAside(
  store: Store,
  { id, source }: Pick<Rendition, 'id' | 'source'>,
  label: string,
  how: (aside: readonly Aside[]) => readonly Aside[],
) {
  const [known] = await store.by('overlay', 'rendition', id)
  return store.commit(label, async (tx) => {
    const overlay = known && (await tx.get('overlay', known.id))
    const before = inOrder(overlay?.aside ?? NONE)
    const aside = how(before)
    if (aside === before) return
    if (overlay !== undefined) await tx.update('overlay', overlay.id, { aside: [...aside] })
    else tx.create('overlay', { source, rendition: id, cleaner: { name: '', version: 0 }, aside: [...aside] })
  })
}

/** What is set aside of a text, with the ways to change it. */
export type Overlaying = {
  readonly loaded: boolean
  readonly aside: readonly Aside[]
  readonly setAside: (range: Range) => ReturnType<Store['commit']>
  readonly putBack: (range: Range) => ReturnType<Store['commit']>
}
