import { ok } from '@shared/kernel/result'
import { ClaimPage } from '@renderer/claim/ClaimPage'
import type { PutHit } from '@renderer/claim/HitItem'
import { createContradiction, putOnSide } from '@renderer/contradiction/actions'
import { useStore } from '@renderer/store/react'
import { useRegistry } from '@renderer/ui/registry'
import { useToast } from '@renderer/ui/Toasts'

/** A claim's page, with the way from a hit to side B of a contradiction. */
export const ClaimPlace = ({ id }: { readonly id: string }) => {
  const store = useStore()
  const toast = useToast()
  const { open } = useRegistry()
  const put: PutHit = async (claim, contradiction, hit) => {
    const said = await store.get('claim', claim)
    if (said === undefined) return
    const kind = said.kind === 'promise' ? 'promise-vs-conduct' : 'denial-vs-record'
    const begun =
      contradiction === null
        ? await createContradiction(store, { title: said.proposition, kind, sideA: [claim], sideB: [hit] })
        : ok(contradiction)
    if (!begun.ok) return toast({ message: begun.error.message, tone: 'error' })
    if (contradiction !== null) {
      const done = await putOnSide(store, contradiction, 'sideB', hit)
      if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    }
    toast({
      message: contradiction === null ? 'A contradiction was begun with it.' : 'It stands on side B now.',
      action: { label: 'Open', run: () => open(begun.value) },
    })
  }
  return <ClaimPage id={id} onPut={put} />
}
