import { parseRecord } from '@shared/bundle/migrate'
import { type BundleContents, emptyRecords } from '@shared/bundle/contents'
import type { WriteInputs } from '@shared/bundle/write'
import { quoteAt } from '@shared/excerpt/make-excerpt'
import { type Change, headsOf, makeChange } from '@shared/history/change'
import { makeStateEntry, type StateEntry } from '@shared/history/state'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { newId } from '@shared/kernel/ids'
import type { Protection } from '@shared/kernel/record'
import { sha256Hex, sha256HexOfText, utf8DecodeFatal, utf8Encode } from '@shared/kernel/sha256'
import { type AnyRecord, type Noun, REGISTRY } from '@shared/schema/registry'
import { extract } from '@shared/source/extract'
import { renditionFrom } from '@shared/source/new-source'
import type { Structure } from '@shared/source/rendition'
import { claims } from './claims'
import { contradictions } from './contradictions'
import { entities } from './entities'
import { EXCERPTS, type SampleExcerpt } from './excerpts'
import { figures } from './figures'
import type { Key, Kind } from './keys'
import { date, type Entry, idOf, Items, MADE, madeAt } from './maker'
import { dossiers, notes } from './notes'
import { relations, sameAs } from './relations'
import { responses } from './responses'
import { shipments } from './shipments'
import { type SampleSource, sources } from './sources'
import { sampleTable, TABLE_FILE, tableFacts } from './table'

/** How the sample bundle is written: stored, so that it is equal to the byte wherever it is built. */
export const SAMPLE_INPUTS: WriteInputs = {
  now: MADE + 2 * 24 * 3_600_000,
  caseName: 'Sample case: goods for Russia',
  software: 'Gainsay 0.1.0',
  store: true,
}

const PERSONA = idOf('persona', 'desk')

/** What each step is called in the history. */
const LABELS: { readonly [N in Noun]: string } = {
  case: 'Create the case',
  source: 'Capture a source',
  rendition: 'Capture a source',
  overlay: 'Set aside while reading',
  excerpt: 'Clip an excerpt',
  carryOver: 'Decide about an excerpt in a later version',
  entity: 'Create an entity',
  sameAs: 'Decide about two entities',
  relation: 'Create a relation',
  figure: 'Create a figure',
  shipment: 'Create a shipment',
  claim: 'Create a claim',
  contradiction: 'Create a contradiction',
  response: 'Create a response',
  note: 'Write a note',
  dossier: 'Create a dossier',
  export: 'Export',
  verdict: 'Decide about a suggestion',
  table: 'Import a table',
  correction: 'Correct a cell',
  view: 'Save a view',
  template: 'Save a template',
}

/**
 * Builds the sample case from its description. `read` gives the bytes of a file under `sources/`. Throws where the
 * description does not hold: a record that is none, words that stand nowhere or twice in their source.
 */
export function buildSample(read: (file: string) => Uint8Array): BundleContents {
  const sample = new SampleBuild()
  sample.add('case', {
    key: 'sample',
    name: SAMPLE_INPUTS.caseName,
    description:
      'The sample case: what was denied, held against what was declared. Its sources are desk notes that sum up public reporting; one table is made up.',
    personas: [{ id: PERSONA, name: 'Sample desk' }],
    sample: true,
  })
  const items = new Items()
  for (const source of sources(items)) sample.capture(source, read(source.file))
  for (const entity of entities(items)) sample.add('entity', entity)
  for (const excerpt of EXCERPTS) sample.clip(excerpt, items)
  for (const decision of sameAs()) sample.add('sameAs', decision)
  for (const relation of relations(items)) sample.add('relation', relation)
  for (const figure of figures()) sample.add('figure', figure)
  for (const shipment of shipments(items)) sample.add('shipment', shipment)
  for (const claim of claims(items)) sample.add('claim', claim)
  for (const contradiction of contradictions(items)) sample.add('contradiction', contradiction)
  for (const response of responses(items)) sample.add('response', response)
  for (const note of notes(items)) sample.add('note', note)
  for (const dossier of dossiers(items)) sample.add('dossier', dossier)
  sample.importTable(read(TABLE_FILE), items)
  return sample.contents()
}

/** The sample's files are UTF-8 and nothing else. */
function decodeUtf8(encoding: string, bytes: Uint8Array): string | null {
  const text = encoding === 'utf-8' ? utf8DecodeFatal(bytes) : null
  return text?.ok ? text.value : null
}

/** What all sources of the sample have in common. */
const CAPTURED = {
  authors: [],
  accessed: date('2024-06-03'),
  url: '',
  archiveUrl: '',
  review: { state: 'checked', by: 'Sample desk' },
  supersedes: null,
}

class SampleBuild {
  readonly #records = emptyRecords()
  readonly #steps: { readonly label: string; readonly at: number; readonly made: [Noun, AnyRecord][] }[] = []
  readonly #originals = new Map<string, { byteLength: number; bytes: () => Promise<Uint8Array> }>()
  readonly #blocks = new Map<string, () => Promise<Uint8Array>>()
  readonly #texts = new Map<string, () => Promise<string>>()
  readonly #structures = new Map<string, () => Promise<Structure>>()
  readonly #textOf = new Map<Key<'rendition'>, string>()

  add<N extends Noun & Kind>(noun: N, entry: Entry<N>): void {
    const { key, protection, ...fields } = entry
    this.#step([[noun, this.#make(noun, key, fields, protection)]], madeAt(noun, key))
  }

  capture({ key, file, facts }: SampleSource, bytes: Uint8Array): void {
    const extracted = extract(bytes, { fileName: file, mediaType: '' }, decodeUtf8)
    if (!extracted.ok) throw new Error(`${file}: ${extracted.error.message}`)
    const { extraction, mediaType } = extracted.value
    const original = { fileName: file, mediaType, byteLength: bytes.length, sha256: sha256Hex(bytes) }
    const hashes = {
      textSha256: sha256HexOfText(extraction.text),
      structureSha256: sha256HexOfText(canonicalJson(extraction.structure)),
    }
    const source = {
      ...facts,
      ...CAPTURED,
      original,
    }
    const made = this.#make('source', key, source, key === 'who-was-asked' ? 'desk' : 'public')
    const rendition = this.#make(
      'rendition',
      key,
      renditionFrom(extraction, idOf('source', key), hashes),
      'public',
    )
    this.#originals.set(original.sha256, { byteLength: bytes.length, bytes: () => Promise.resolve(bytes) })
    this.#texts.set(hashes.textSha256, () => Promise.resolve(extraction.text))
    this.#structures.set(hashes.structureSha256, () => Promise.resolve(extraction.structure))
    this.#textOf.set(key, extraction.text)
    this.#step(
      [
        ['source', made],
        ['rendition', rendition],
      ],
      madeAt('source', key),
    )
  }

  clip({ key, source, words, mentions, tags, comment }: SampleExcerpt, items: Items): void {
    const text = this.#textOf.get(source) ?? ''
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” does not stand in ${source}`)
    if (text.includes(words, start + 1)) throw new Error(`“${words}” stands twice in ${source}`)
    const position = { start, end: start + words.length }
    const fields = {
      source: idOf('source', source),
      rendition: idOf('rendition', source),
      quote: quoteAt(text, position),
      position,
      translation: null,
      comment,
      tags: [...tags],
      mentions: items.list(...mentions.map((entity) => ({ entity: idOf('entity', entity) }))),
    }
    this.add('excerpt', { key, ...fields, ...(source === 'who-was-asked' ? { protection: 'desk' } : {}) })
  }

  /** A data set that was imported: its bytes, a table and packed rows, and no rendition. */
  importTable(bytes: Uint8Array, items: Items): void {
    const text = utf8DecodeFatal(bytes)
    if (!text.ok) throw new Error(`${TABLE_FILE}: ${text.error.message}`)
    const key = 'synthetic-declarations'
    const original = {
      fileName: TABLE_FILE,
      mediaType: 'text/csv',
      byteLength: bytes.length,
      sha256: sha256Hex(bytes),
    }
    const source = this.#make('source', key, { ...tableFacts(items), ...CAPTURED, original })
    const { entry, blocks } = sampleTable(text.value, items)
    const { key: _, ...fields } = entry
    for (const [sha256, block] of blocks) this.#blocks.set(sha256, () => Promise.resolve(block))
    this.#originals.set(original.sha256, { byteLength: bytes.length, bytes: () => Promise.resolve(bytes) })
    this.#step(
      [
        ['table', this.#make('table', key, fields)],
        ['source', source],
      ],
      madeAt('table', key),
    )
  }

  #make<N extends Noun & Kind>(
    noun: N,
    key: Key<N>,
    fields: object,
    protection: Protection = 'public',
  ): AnyRecord {
    const at = new Date(madeAt(noun, key)).toISOString()
    const base = {
      createdAt: at,
      updatedAt: at,
      author: PERSONA,
      protectedFields: [],
      pseudonym: '',
      trashed: null,
    }
    const record = { ...base, protection, ...fields, id: idOf(noun, key) }
    const parsed = parseRecord(noun, REGISTRY[noun].version, record, `${noun} ${key}`)
    if (!parsed.ok) throw new Error(parsed.error.message)
    return parsed.value
  }

  #step(made: [Noun, AnyRecord][], at: number): void {
    for (const [noun, record] of made) {
      const list: AnyRecord[] = this.#records[noun]
      list.push(record)
    }
    this.#steps.push({ label: LABELS[made[0]?.[0] ?? 'case'], at, made })
  }

  contents(): BundleContents {
    const changes: Change[] = []
    const states: StateEntry[] = []
    for (const { label, at, made } of this.#steps.toSorted((a, b) => a.at - b.at)) {
      const records = made.map(([noun, record]) => {
        // A salt that is the same for every build; nothing in the sample is withheld.
        const salt = sha256Hex(utf8Encode(`salt/${record.id}`))
        const entry = makeStateEntry(record, (count) => utf8Encode(salt).slice(0, count))
        states.push(entry)
        return { noun, id: record.id, before: null, after: entry.digest }
      })
      const index = changes.length
      const random = Uint8Array.from({ length: 10 }, (_, place) =>
        place === 9 ? index & 255 : place === 8 ? index >> 8 : 0,
      )
      const content = {
        id: newId('change', at, random),
        replica: idOf('replica', 'desk'),
        persona: PERSONA,
        at: new Date(at).toISOString(),
        label,
        kind: 'change',
        undoes: null,
        records,
      } as const
      changes.push(makeChange({ ...content, records }, headsOf(changes.slice(-1))))
    }
    return {
      records: this.#records,
      changes,
      states,
      originals: this.#originals,
      blocks: this.#blocks,
      texts: this.#texts,
      structures: this.#structures,
    }
  }
}
