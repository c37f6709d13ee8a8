import type { EntityId } from '@shared/kernel/ids'
import { collapseSpace, foldForSearch } from '@shared/kernel/text'
import type { Source } from './source'

type Citing = Pick<Source, 'id' | 'attribution'>

/** Voices that cite each other in a ring, and the sources whose chains close it. */
export type Circle = {
  /** Names in the order of citing; the last one cites the first. */
  readonly names: readonly string[]
  readonly sources: readonly string[]
}

/**
 * Circular sourcing: A cites B in one source and B cites A in another, so that neither confirms the other. Every group of
 * voices that reach each other over the chains of all sources is named once, by one shortest ring in it. A name that
 * follows itself in a chain says nothing and is passed over.
 */
export function circlesIn(sources: readonly Citing[]): Circle[] {
  const graph = graphOf(sources)
  const settled = new Set<string>()
  const circles: Circle[] = []
  for (const start of graph.keys()) {
    if (settled.has(start)) continue
    const ring = shortestRing(graph, start)
    if (ring === null) continue
    for (const key of ring) settled.add(key)
    circles.push(describe(graph, ring))
  }
  return circles
}

type Node = { name: string; readonly cites: Map<string, Set<string>> }
type Graph = ReadonlyMap<string, Node>

function graphOf(sources: readonly Citing[]): Graph {
  const keys = voiceKeys(sources)
  const graph = new Map<string, Node>()
  const node = (key: string, name: string): Node => {
    const there = graph.get(key) ?? { name, cites: new Map<string, Set<string>>() }
    graph.set(key, there)
    return there
  }
  for (const { id, attribution } of sources) {
    for (const { links } of attribution) {
      links.forEach((link, index) => {
        const from = keys(link.who, link.entity)
        const next = links[index + 1]
        const here = node(from, link.who)
        if (next === undefined) return
        const to = keys(next.who, next.entity)
        if (to === from) return
        const by = here.cites.get(to) ?? new Set<string>()
        here.cites.set(to, by.add(id))
      })
    }
  }
  return graph
}

/** One key for all names of a voice: those that fold to the same, and those that were linked to the same entity. */
function voiceKeys(sources: readonly Citing[]): (who: string, entity: EntityId | null) => string {
  const nameKey = (who: string) => foldForSearch(collapseSpace(who))
  const entityOf = new Map<string, EntityId>()
  for (const { attribution } of sources)
    for (const { links } of attribution)
      for (const { who, entity } of links) if (entity !== null) entityOf.set(nameKey(who), entity)
  return (who, entity) => entity ?? entityOf.get(nameKey(who)) ?? nameKey(who)
}

/** The keys of a shortest way from `start` back to itself, in order; null when there is none. */
function shortestRing(graph: Graph, start: string): string[] | null {
  const before = new Map<string, string>()
  const queue = [start]
  for (let at = 0; at < queue.length; at += 1) {
    const key = queue[at] ?? ''
    for (const next of graph.get(key)?.cites.keys() ?? []) {
      if (next === start) {
        const ring = [key]
        for (let back = key; back !== start;) {
          back = before.get(back) ?? start
          ring.unshift(back)
        }
        return ring
      }
      if (before.has(next)) continue
      before.set(next, key)
      queue.push(next)
    }
  }
  return null
}

function describe(graph: Graph, ring: readonly string[]): Circle {
  const sources = new Set<string>()
  ring.forEach((key, index) => {
    const next = ring[(index + 1) % ring.length] ?? ''
    for (const id of graph.get(key)?.cites.get(next) ?? []) sources.add(id)
  })
  return { names: ring.map((key) => graph.get(key)?.name ?? key), sources: [...sources] }
}

/** "A cites B, B cites C, C cites A". */
export const circleInWords = ({ names }: Circle): string =>
  names.map((name, index) => `${name} cites ${names[(index + 1) % names.length] ?? ''}`).join(', ')
