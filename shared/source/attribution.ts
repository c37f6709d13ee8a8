import type { EntityId, ItemId } from '@shared/kernel/ids'
import { countOf } from '@shared/kernel/number-prose'
import { collapseSpace, foldForSearch } from '@shared/kernel/text'
import type { Attribution, Source } from './source'

export type Chain = Attribution[number]
export type ChainLink = Chain['links'][number]

/** A chain as people say it: "reported by X, citing Y, citing Z"; '' for an empty one. */
export function chainInWords(chain: Chain): string {
  const words = chainAsTyped(chain)
  return words === '' ? '' : `reported by ${words}`
}

/** Whom a chain cites, without who reports: "citing Y, citing Z"; '' where nobody is cited. */
export function citingInWords(chain: Chain): string {
  return chain.links
    .slice(1)
    .map(({ who }) => `citing ${who}`)
    .join(', ')
}

/** A chain as it is typed in one line: "X, citing Y, citing Z". `parseChain` reads it back. */
export const chainAsTyped = (chain: Chain): string => chain.links.map(({ who }) => who).join(', citing ')

/** All chains of a source in one line, parted by semicolons. */
export const chainsAsTyped = (attribution: Attribution): string => attribution.map(chainAsTyped).join('; ')

/** The names in one typed chain, from who reports to the origin. "reported by" before the first is optional. */
export function linksOfLine(line: string): string[] {
  return collapseSpace(line)
    .replace(/^reported by\s+/i, '')
    .split(/\s*,?\s+(?:which\s+|who\s+)?(?:citing|cites|cited)\s+|\s*(?:←|<-)\s*/i)
    .map((who) => who.replace(/^citing\s+/i, '').replace(/^[\s,]+|[\s,]+$/g, ''))
    .filter((who) => who !== '')
}

/**
 * Chains from one typed line, parted by semicolons. A link that stood in `before` under the same name keeps its id and
 * its entity, so that typing over a chain does not undo what was linked.
 */
export function parseChains(line: string, before: Attribution, newItemId: () => ItemId): Attribution {
  const known = before.flatMap((chain) => chain.links)
  const taken = new Set<ItemId>()
  return line
    .split(';')
    .map(linksOfLine)
    .filter((names) => names.length > 0)
    .map((names, index) => ({
      id: before[index]?.id ?? newItemId(),
      links: names.map((who): ChainLink => {
        const same = known.find(
          (link) => !taken.has(link.id) && foldForSearch(link.who) === foldForSearch(who),
        )
        if (same !== undefined) taken.add(same.id)
        return { id: same?.id ?? newItemId(), who, entity: same?.entity ?? null }
      }),
    }))
}

/** One origin, by the name under which it was met first, and the sources that rest on it. */
export type Origin = {
  readonly name: string
  readonly entity: EntityId | null
  readonly sources: readonly string[]
}

type OriginSource = Pick<Source, 'id' | 'title' | 'publisher' | 'attribution' | 'supersedes'>

/**
 * The independent origins behind sources: the ends of their chains, the same where the name folds to the same or the
 * entity is the same. A source without a chain is its publisher's own; without a publisher it rests on what another
 * version of the same document rests on, and else the document, in all its versions, is an origin by itself.
 */
export function originsOf(sources: readonly OriginSource[]): Origin[] {
  const groups = new Groups()
  const firstVersions = firstVersionsOf(sources)
  for (const source of sources) {
    const { first, named } = firstVersions(source)
    const said = saysItsOrigin(source) ? source : (named ?? source)
    const ends = said.attribution.flatMap((chain) => chain.links.slice(-1))
    if (ends.length === 0) {
      const key = said.publisher.trim() === '' ? `s:${first}` : nameKey(said.publisher)
      groups.add([key], said.publisher.trim() || said.title, null, source.id)
    }
    for (const { who, entity } of ends) {
      groups.add(entity === null ? [nameKey(who)] : [nameKey(who), `e:${entity}`], who, entity, source.id)
    }
  }
  return groups.origins()
}

const saysItsOrigin = ({ attribution, publisher }: OriginSource): boolean =>
  attribution.some(({ links }) => links.length > 0) || publisher.trim() !== ''

/** The document that a source is a version of (its earliest known version), and its first version that says its origin. */
function firstVersionsOf(sources: readonly OriginSource[]) {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const firstVersionOf = (source: OriginSource): OriginSource['id'] => {
    const seen = new Set([source.id])
    let at = source
    while (at.supersedes !== null && !seen.has(at.supersedes)) {
      seen.add(at.supersedes)
      const before = byId.get(at.supersedes)
      if (before === undefined) return at.supersedes
      at = before
    }
    return at.id
  }
  const named = new Map<string, OriginSource>()
  for (const source of sources) {
    const first = firstVersionOf(source)
    const known = named.get(first)
    if (saysItsOrigin(source) && (known === undefined || source.id < known.id)) named.set(first, source)
  }
  return (source: OriginSource) => {
    const first = firstVersionOf(source)
    return { first, named: named.get(first) }
  }
}

/**
 * How many origins, in words. Where a source has several chains, nobody has said which of them a passage rests on:
 * then the count is only the most there can be, and says so. `origins` are those of the sources, where they are at hand.
 */
export function originCountInWords(
  sources: readonly OriginSource[],
  origins: readonly Origin[] = originsOf(sources),
): string {
  const count = origins.length
  const open = count > 1 && sources.some(({ attribution }) => attribution.length > 1)
  return `${open ? 'at most ' : ''}${countOf(count, 'origin', 'origins')}`
}

const nameKey = (name: string): string => `n:${foldForSearch(collapseSpace(name))}`

type Group = { name: string; entity: EntityId | null; sources: Set<string>; order: number }

/** Joins whatever shares a key. */
class Groups {
  private readonly byKey = new Map<string, Group>()
  private made = 0

  add(keys: readonly string[], name: string, entity: EntityId | null, source: string): void {
    const met = [...new Set(keys.flatMap((key) => this.byKey.get(key) ?? []))].toSorted(
      (a, b) => a.order - b.order,
    )
    const group = met[0] ?? { name, entity, sources: new Set<string>(), order: this.made++ }
    for (const other of met.slice(1)) this.join(group, other)
    group.entity ??= entity
    group.sources.add(source)
    for (const key of keys) this.byKey.set(key, group)
  }

  origins(): Origin[] {
    return [...new Set(this.byKey.values())]
      .toSorted((a, b) => a.order - b.order)
      .map(({ name, entity, sources }) => ({ name, entity, sources: [...sources] }))
  }

  private join(into: Group, other: Group): void {
    for (const source of other.sources) into.sources.add(source)
    into.entity ??= other.entity
    for (const [key, group] of this.byKey) if (group === other) this.byKey.set(key, into)
  }
}
