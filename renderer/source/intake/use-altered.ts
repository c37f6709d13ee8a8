import { useLive } from '@renderer/store/react'

const NONE: ReadonlySet<string> = new Set()

/** The sources that have excerpts which a person found altered or gone in a later version; read only when wanted. */
export function useAltered(wanted: boolean): ReadonlySet<string> {
  return (
    useLive<ReadonlySet<string>>(
      async (store) => {
        if (!wanted) return NONE
        const decided = await store.list('carryOver')
        const lost = decided.filter(({ verdict }) => verdict === 'altered' || verdict === 'gone')
        const excerpts = await store.getMany(
          'excerpt',
          lost.map(({ excerpt }) => excerpt),
        )
        return new Set(excerpts.flatMap((excerpt) => excerpt?.source ?? []))
      },
      [wanted],
      ['carryOver', 'excerpt'],
    ) ?? NONE
  )
}
