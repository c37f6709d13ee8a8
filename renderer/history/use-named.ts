import { ID_PREFIXES } from '@shared/kernel/ids'
import { captionOf } from '@shared/search/caption'
import { nounOfId } from '@shared/schema/registry'
import { useLive } from '@renderer/store/react'

const RECORD_ID = new RegExp(
  `\\b(?:${Object.values(ID_PREFIXES).join('|')})-[0-7][0-9a-hjkmnp-tv-z]{25}\\b`,
  'g',
)
/** So many records of a change are named; a larger one keeps its ids. */
const MOST = 500

/** A function that puts what records are called in place of their ids, in texts that name records by id. */
export function useNamed(texts: readonly string[]): (text: string) => string {
  const ids = [...new Set(texts.flatMap((text) => text.match(RECORD_ID) ?? []))].slice(0, MOST)
  const names = useLive(
    async (store) => {
      const found = new Map<string, string>()
      await Promise.all(
        ids.map(async (id) => {
          const noun = nounOfId(id)
          const record = noun === null ? undefined : await store.get(noun, id)
          if (noun !== null && record) found.set(id, captionOf(noun, record).caption)
        }),
      )
      return found
    },
    [ids.join(' ')],
    [],
  )
  return (text) => text.replaceAll(RECORD_ID, (id) => names?.get(id) ?? id)
}
