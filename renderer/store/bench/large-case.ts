/** A large case for the benches, made up from a seed: the same records and the same history every time. */
import { type BundleContents, emptyRecords, type OriginalBytes } from '@shared/bundle/contents'
import { type Change, type Head, makeChange, type RecordChange } from '@shared/history/change'
import { makeStateEntry, type StateEntry } from '@shared/history/state'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { NO_DATE } from '@shared/kernel/fields'
import { type EntityId, type ExcerptId, type IdKind, newId } from '@shared/kernel/ids'
import { toRecord } from '@shared/kernel/reference'
import { sha256Hex, sha256HexOfText, utf8Encode } from '@shared/kernel/sha256'
import type { AnyRecord, Noun } from '@shared/schema/registry'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import type { Structure } from '@shared/source/rendition'

export type Size = {
  readonly sources: number
  readonly excerpts: number
  readonly shipments: number
  readonly entities: number
}

const BEGIN = Date.UTC(2024, 0, 1)
const WORDS_IN_TEXT = 650
const WORDS =
  'the of to and said in lorry export minister customs company goods sold border paper record letter date parts engine declared weight route port buyer seller invoice month statement answered denied'.split(
    ' ',
  )

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Builds the case. Each capture, clip, entity and shipment is one change of the history, as a person makes them. */
export function largeCase(size: Size, seed = 1): BundleContents {
  const chance = seeded(seed)
  const upTo = (count: number) => Math.floor(chance() * count)
  const random = (count: number) => Uint8Array.from({ length: count }, () => upTo(256))
  let clock = BEGIN
  const id = <K extends IdKind>(kind: K) => newId(kind, (clock += 1_000), random(10))
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[upTo(list.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ')

  const persona = id('persona')
  const replica = id('replica')
  const records = emptyRecords()
  const changes: Change[] = []
  const states: StateEntry[] = []
  const originals = new Map<string, OriginalBytes>()
  const texts = new Map<string, () => Promise<string>>()
  const structures = new Map<string, () => Promise<Structure>>()
  let heads: readonly Head[] = []

  const base = () => {
    const at = new Date(clock).toISOString()
    return {
      createdAt: at,
      updatedAt: at,
      author: persona,
      protection: 'desk' as const,
      protectedFields: [],
      pseudonym: '',
      trashed: null,
    }
  }
  const commit = (label: string, made: readonly (readonly [Noun, AnyRecord])[]) => {
    const touched = made.map(([noun, record]): RecordChange => {
      const entry = makeStateEntry(record, random)
      states.push(entry)
      return { noun, id: record.id, before: null, after: entry.digest }
    })
    const stamp = { id: id('change'), at: new Date(clock).toISOString(), label, undoes: null }
    const change = makeChange({ ...stamp, replica, persona, kind: 'change', records: touched }, heads)
    changes.push(change)
    heads = [change]
  }

  const opened = {
    ...base(),
    id: id('case'),
    name: 'A large case',
    description: '',
    personas: [{ id: persona, name: 'The bench' }],
    sample: false,
  }
  records.case.push(opened)
  commit('Begin the case', [['case', opened]])

  const entities: EntityId[] = []
  for (let place = 0; place < size.entities; place += 1) {
    const name = {
      value: `Company ${place} ${words(2)}`,
      kind: 'name' as const,
      language: 'en',
      script: '',
      basis: '',
    }
    const entity = {
      ...base(),
      id: id('entity'),
      schema: 'Company' as const,
      names: [{ id: id('item'), ...name, excerpt: null }],
      countries: [],
      identifiers: [],
      role: 'background' as const,
      summary: '',
    }
    entities.push(entity.id)
    records.entity.push(entity)
    commit('Add an entity', [['entity', entity]])
  }

  const clips: { readonly text: string; readonly source: number }[] = []
  for (let place = 0; place < size.sources; place += 1) {
    const text = `Report ${place}. ${words(WORDS_IN_TEXT)}.`
    const bytes = utf8Encode(text)
    const sha256 = sha256Hex(bytes)
    const structure: Structure = {
      blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
      links: [],
      pages: [],
    }
    const structureSha256 = sha256HexOfText(canonicalJson(structure))
    const day = `2023-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`
    const source = {
      ...base(),
      id: id('source'),
      title: `Report ${place} ${words(6)}`,
      kind: 'article' as const,
      publisher: `Paper ${upTo(40)}`,
      authors: [],
      published: { edtf: day, words: '', time: '', zone: '' },
      accessed: NO_DATE,
      url: `https://example.org/${place}`,
      archiveUrl: '',
      language: 'en',
      original: {
        fileName: `report-${place}.txt`,
        mediaType: 'text/plain',
        byteLength: bytes.length,
        sha256,
      },
      attribution: [],
      reliability: 'C' as const,
      tags: [pick(WORDS)],
      review: { state: 'unread' as const, by: '' },
      supersedes: null,
      comment: '',
    }
    const rendition = {
      ...base(),
      id: id('rendition'),
      source: source.id,
      extractor: { name: 'plain', version: 1 },
      textSha256: sha256,
      structureSha256,
      length: text.length,
      remarks: [],
    }
    records.source.push(source)
    records.rendition.push(rendition)
    originals.set(sha256, { byteLength: bytes.length, bytes: () => Promise.resolve(bytes) })
    texts.set(sha256, () => Promise.resolve(text))
    structures.set(structureSha256, () => Promise.resolve(structure))
    clips.push({ text, source: place })
    commit('Capture a source', [
      ['source', source],
      ['rendition', rendition],
    ])
  }

  const excerpts: ExcerptId[] = []
  for (let place = 0; place < size.excerpts; place += 1) {
    const { text, source: at } = pick(clips)
    const rendition = records.rendition[at]
    if (rendition === undefined) throw new Error('a source has no rendition')
    const start = upTo(text.length - 200)
    const end = start + 60 + upTo(120)
    const excerpt = {
      ...base(),
      id: id('excerpt'),
      source: rendition.source,
      rendition: rendition.id,
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      },
      position: { start, end },
      translation: null,
      comment: '',
      tags: [],
      mentions: [{ id: id('item'), entity: pick(entities) }],
    }
    excerpts.push(excerpt.id)
    records.excerpt.push(excerpt)
    commit('Clip an excerpt', [['excerpt', excerpt]])
  }

  for (let place = 0; place < size.shipments; place += 1) {
    const amount = String(1 + upTo(500))
    const shipment = {
      ...base(),
      id: id('shipment'),
      ...BLANK_SHIPMENT,
      consignor: { kind: 'entity' as const, entity: pick(entities) },
      consignee: { kind: 'entity' as const, entity: pick(entities) },
      goods: words(5),
      hsCode: { code: String(870_000 + upTo(9_999)), edition: '2022' },
      quantity: {
        range: { low: amount, high: amount, qualifier: 'exactly' as const },
        unit: 'vehicles',
        words: `${amount} vehicles`,
      },
      period: { edtf: `2023-${String(1 + upTo(12)).padStart(2, '0')}`, words: '' },
      declarationNumber: `B-${place}`,
      basis: 'made up for the bench',
      evidence: [{ id: id('item'), ref: toRecord(pick(excerpts)) }],
    }
    records.shipment.push(shipment)
    commit('Add a shipment', [['shipment', shipment]])
  }
  return { records, changes, states, originals, blocks: new Map(), texts, structures }
}
