import type { Claim } from '@shared/claim/claim'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { Dossier, Export } from '@shared/dossier/dossier'
import type { Entity, SameAs } from '@shared/entity/entity'
import type { CarryOver } from '@shared/excerpt/carry-over'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Figure } from '@shared/figure/figure'
import { entityOfParty } from '@shared/kernel/fields'
import type { Reference } from '@shared/kernel/reference'
import type { Note } from '@shared/note/note'
import type { Relation } from '@shared/relation/relation'
import type { Response } from '@shared/response/response'
import type { AnyRecord, Noun, Records } from '@shared/schema/registry'
import { PARTY_ROLES, type Shipment } from '@shared/shipment/shipment'
import type { Rendition } from '@shared/source/rendition'
import type { Overlay } from '@shared/source/overlay'
import type { Source } from '@shared/source/source'
import type { Correction, Table } from '@shared/table/table'
import type { View } from '@shared/table/view'
import type { Verdict } from '@shared/verdict/verdict'

type Values = readonly (string | null)[]

const refs = (items: readonly { readonly ref: Reference }[]): Values =>
  items.map(({ ref }) => (ref.kind === 'record' ? ref.record : ref.source))

/**
 * What `by` can look up, for each noun: the name of the index and the values a record has in it. All of them rest on
 * one database index, `keys`, which holds every id that a record refers to.
 */
const INDEXES = {
  case: {},
  source: {
    'original.sha256': (source: Source): Values => [source.original.sha256],
    supersedes: (source: Source): Values => [source.supersedes],
    partOf: (source: Source): Values => [source.partOf?.source ?? null],
  },
  rendition: { source: (rendition: Rendition): Values => [rendition.source] },
  overlay: {
    source: (overlay: Overlay): Values => [overlay.source],
    rendition: (overlay: Overlay): Values => [overlay.rendition],
  },
  carryOver: {
    excerpt: (carried: CarryOver): Values => [carried.excerpt],
    version: (carried: CarryOver): Values => [carried.version],
  },
  verdict: { source: (verdict: Verdict): Values => [verdict.source] },
  excerpt: {
    source: (excerpt: Excerpt): Values => [excerpt.source],
    rendition: (excerpt: Excerpt): Values => [excerpt.rendition],
    mentions: (excerpt: Excerpt): Values => excerpt.mentions.map(({ entity }) => entity),
  },
  entity: { excerpt: (entity: Entity): Values => entity.names.map(({ excerpt }) => excerpt) },
  sameAs: {
    kept: (decision: SameAs): Values => [decision.kept],
    merged: (decision: SameAs): Values => [decision.merged],
    entity: (decision: SameAs): Values => [decision.kept, decision.merged],
  },
  relation: {
    subject: (relation: Relation): Values => [relation.subject],
    object: (relation: Relation): Values => [relation.object],
    entity: (relation: Relation): Values => [relation.subject, relation.object],
    evidence: (relation: Relation): Values => refs(relation.evidence),
  },
  figure: { excerpt: (figure: Figure): Values => [figure.excerpt] },
  shipment: {
    party: (shipment: Shipment): Values => PARTY_ROLES.map((role) => entityOfParty(shipment[role])),
    product: (shipment: Shipment): Values => [shipment.product],
    figure: (shipment: Shipment): Values => [shipment.figure],
    evidence: (shipment: Shipment): Values => refs(shipment.evidence),
    supersedes: (shipment: Shipment): Values => [shipment.supersedes],
    sameConsignmentAs: (shipment: Shipment): Values => [shipment.sameConsignmentAs],
  },
  claim: {
    speaker: (claim: Claim): Values => [claim.speaker.entity],
    through: (claim: Claim): Values => [claim.through.entity],
    excerpt: (claim: Claim): Values => claim.excerpts.map(({ excerpt }) => excerpt),
    rewords: (claim: Claim): Values => [claim.rewords],
  },
  note: {
    citation: (note: Note): Values =>
      note.body.flatMap(({ children }) => refs(children.filter((inline) => inline.type === 'citation'))),
  },
  contradiction: {
    side: (contradiction: Contradiction): Values => refs([...contradiction.sideA, ...contradiction.sideB]),
    accused: (contradiction: Contradiction): Values => contradiction.accused.map(({ entity }) => entity),
  },
  response: {
    party: (response: Response): Values => [response.party],
    contradiction: (response: Response): Values =>
      response.allegations.map(({ contradiction }) => contradiction),
    answer: (response: Response): Values => [response.answer],
  },
  dossier: {
    contradiction: (dossier: Dossier): Values =>
      dossier.sections.map((section) => (section.kind === 'contradiction' ? section.contradiction : null)),
    note: (dossier: Dossier): Values =>
      dossier.sections.map((section) => (section.kind === 'note' ? section.note : null)),
  },
  table: { source: (table: Table): Values => [table.source] },
  correction: { source: (correction: Correction): Values => [correction.source] },
  view: { source: (view: View): Values => [view.source] },
  template: {},
  export: {
    dossier: (written: Export): Values => [written.dossier],
    response: (written: Export): Values => [written.response ?? null],
    source: (written: Export): Values => [written.source ?? null],
  },
}

type Readers<N extends Noun> = Readonly<Record<string, (record: Records[N]) => Values>>
const READERS: { readonly [N in Noun]: Readers<N> } = INDEXES

/** Names of a noun's indexes; `refers` finds the records that refer to an id anywhere. */
export type IndexOf<N extends Noun> = (keyof (typeof INDEXES)[N] & string) | 'refers'

/** Whether a record belongs to the answer of `by(noun, index, value)`. */
export function matchesIndex<N extends Noun>(
  noun: N,
  index: IndexOf<N>,
  value: string,
  record: Records[N],
): boolean {
  if (index === 'refers') return keysOf(noun, record).includes(value)
  return READERS[noun][index]?.(record).includes(value) ?? false
}

const RECORD_ID =
  /^(src|ren|ovl|exc|cry|ent|sam|rel|fig|shp|clm|not|con|rsp|dos|exp|ver|tbl|cor|viw|tpl)-[0-7][0-9a-hjkmnp-tv-z]{25}$/

/** Every id of another record that a record holds, and the digests of the bytes and texts it stands on; each once. */
export function keysOf<N extends Noun>(noun: N, record: Records[N]): string[] {
  const found = new Set<string>()
  for (const value of Object.values(record)) collect(value, found)
  found.delete(record.id)
  for (const { sha256 } of contentOf(noun, record)) found.add(sha256)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length === 30 && RECORD_ID.test(value)) found.add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) collect(member, found)
  }
}

/** Bytes, a text, a structure or packed rows that a record stands on: the table it lies in, and its key there. */
export type ContentKey = {
  readonly table: 'originals' | 'texts' | 'structures' | 'blocks'
  readonly sha256: string
}

/** What a record stands on. An original and a text may be the same bytes and still are two things. */
export function contentOf(noun: Noun, record: AnyRecord): readonly ContentKey[] {
  if (noun === 'source' && 'original' in record)
    return [{ table: 'originals', sha256: record.original.sha256 }]
  if (noun === 'table' && 'blocks' in record)
    return record.blocks.map(({ sha256 }) => ({ table: 'blocks', sha256 }))
  if (noun !== 'rendition' || !('textSha256' in record)) return []
  return [
    { table: 'texts', sha256: record.textSha256 },
    { table: 'structures', sha256: record.structureSha256 },
  ]
}
