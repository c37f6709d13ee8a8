import type { EntityId, SourceId } from '@shared/kernel/ids'
import { sha256HexOfText } from '@shared/kernel/sha256'
import { titleOf } from '@shared/source/citation'
import type { Attribution, Source } from '@shared/source/source'
import type { Store } from '@renderer/store/store'

/** A chain that somebody proposed for a source: from the first that is cited to the origin. */
export type ProposedChain = { readonly key: string; readonly links: readonly string[] }

/** Takes a proposed chain into a source, with its publisher as who reports, and remembers that it was accepted. */
export const acceptChain = (store: Store, id: SourceId, { key, links }: ProposedChain) =>
  store.commit('Say on whose word a source rests', async (tx) => {
    const source = await tx.get('source', id)
    if (source === undefined) return
    await tx.update('source', id, { attribution: withChain(store, source, links) })
    decide(tx, { key, kind: 'attribution', source: id, decision: 'accepted' })
  })

/** Never proposes a chain again. */
export const refuseChain = (store: Store, id: SourceId, key: string) =>
  store.commit('Refuse a proposed attribution', (tx) =>
    decide(tx, { key, kind: 'attribution', source: id, decision: 'refused' }),
  )

/**
 * What two sources that tell the same story are called among the verdicts. Ids stand in it only as a hash: a source that
 * is withheld leaves no trace of itself.
 */
export const duplicateKey = (a: SourceId, b: SourceId): string =>
  `duplicate:${sha256HexOfText([a, b].toSorted().join(' '))}`

/** Says that a source rests on what another one reports: its chain goes on where the other's does. */
export const restOn = (store: Store, id: SourceId, other: Source) =>
  store.commit('Say that a source rests on another', async (tx) => {
    const source = await tx.get('source', id)
    if (source === undefined) return
    const [chain] = other.attribution
    const links = chain?.links.map(({ who }) => who) ?? [other.publisher.trim() || titleOf(other)]
    await tx.update('source', id, { attribution: withChain(store, source, links) })
    decide(tx, { key: duplicateKey(id, other.id), kind: 'duplicate', source: id, decision: 'accepted' })
  })

/** Says that two sources that are alike are not the same story. */
export const notTheSame = (store: Store, id: SourceId, other: SourceId) =>
  store.commit('Say that two texts are not the same story', (tx) =>
    decide(tx, { key: duplicateKey(id, other), kind: 'duplicate', source: id, decision: 'refused' }),
  )

/** Links a name in a chain to an entity, in this source; null takes the link away. */
export const linkVoice = (store: Store, id: SourceId, link: string, entity: EntityId | null) =>
  store.commit('Link a name in a chain to an entity', async (tx) => {
    const source = await tx.get('source', id)
    if (source === undefined) return
    const attribution = source.attribution.map((chain) => ({
      ...chain,
      links: chain.links.map((voice) => (voice.id === link ? { ...voice, entity } : voice)),
    }))
    await tx.update('source', id, { attribution })
  })

function withChain(store: Store, source: Source, links: readonly string[]): Attribution {
  const reports = source.publisher.trim()
  const names = reports === '' || links[0] === reports ? links : [reports, ...links]
  const chain = {
    id: store.newItemId(),
    links: names.map((who) => ({ id: store.newItemId(), who, entity: null })),
  }
  const same = source.attribution.some(
    (known) => known.links.map(({ who }) => who).join('\n') === names.join('\n'),
  )
  return same ? source.attribution : [...source.attribution, chain]
}

type Work = Parameters<Parameters<Store['commit']>[1]>[0]
type Decision = {
  readonly key: string
  readonly kind: 'attribution' | 'duplicate'
  readonly source: SourceId
  readonly decision: 'accepted' | 'refused'
}

const decide = (tx: Work, decision: Decision) => void tx.create('verdict', { ...decision, why: '', made: [] })
