import { NOUN_WORDS } from '@shared/history/record-title'
import type { Protection } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Noun, Records } from '@shared/schema/registry'
import type { Draft, Store } from '@renderer/store/store'

/** Makes one record as one change of the history; `label` names it there. */
export async function addRecord<N extends Noun>(
  store: Store,
  label: string,
  noun: N,
  draft: Draft<N>,
  base: { readonly protection?: Protection } = {},
): Promise<Result<Records[N]['id']>> {
  let id: Records[N]['id'] | undefined
  const change = await store.commit(label, (tx) => {
    id = tx.create(noun, draft, base).id
  })
  if (!change.ok) return change
  return id === undefined
    ? err(fault(`${noun}.not-added`, `The ${NOUN_WORDS[noun].one} could not be added. Nothing was saved.`))
    : ok(id)
}
