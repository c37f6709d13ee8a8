import { changeSchema, headsOf, makeChange } from '@shared/history/change'
import { makeStateEntry, type StateEntry } from '@shared/history/state'
import type { Change } from '@shared/history/change'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { type IdKind, newId } from '@shared/kernel/ids'
import type { RecordBase } from '@shared/kernel/record'
import { sha256Hex, sha256HexOfText, utf8Encode } from '@shared/kernel/sha256'
import type { Claim } from '@shared/claim/claim'
import { UNLIMITED } from '@shared/claim/scope'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Rendition, Structure } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import * as v from 'valibot'
import { type BundleContents, emptyRecords, everyRecord } from './contents'

/*
 * Contents for tests: a case with the given texts as sources and one excerpt and claim for each. No clock and no
 * chance: ids and salts count up.
 */

const NOW = Date.UTC(2024, 0, 31, 12, 0, 0)
const AT = new Date(NOW).toISOString()

/** "Random" bytes that count up. */
export function countingBytes(): (count: number) => Uint8Array {
  let next = 0
  return (count) => {
    next += 1
    const bytes = new Uint8Array(count)
    for (let index = 0; index < 4; index += 1) bytes[count - 1 - index] = (next >> (8 * index)) & 255
    return bytes
  }
}

export type TestText = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly secret?: boolean
}

/** Adds what a test needs to a case before its history is made; ids come in the order of calls. */
type More = (
  records: ReturnType<typeof emptyRecords>,
  id: <K extends IdKind>(kind: K) => ReturnType<typeof newId<K>>,
  base: (protection?: RecordBase['protection']) => Omit<RecordBase, 'id'>,
) => void

export function testContents(
  caseName: string,
  texts: readonly TestText[],
  more: More = () => undefined,
): BundleContents {
  const random = countingBytes()
  const id = <K extends IdKind>(kind: K) => newId(kind, NOW, random(10))
  const persona = id('persona')
  const base = (protection: RecordBase['protection'] = 'desk') => ({
    createdAt: AT,
    updatedAt: AT,
    author: persona,
    protection,
    protectedFields: [],
    pseudonym: '',
    trashed: null,
  })
  const records = emptyRecords()
  const caseId = id('case')
  records.case.push({
    ...base(),
    id: caseId,
    name: caseName,
    description: '',
    personas: [{ id: persona, name: 'Test desk' }],
    sample: false,
  })
  const originals = new Map<string, { byteLength: number; bytes: () => Promise<Uint8Array> }>()
  const textMap = new Map<string, () => Promise<string>>()
  const structures = new Map<string, () => Promise<Structure>>()
  for (const { text, start, end, secret } of texts) {
    const bytes = utf8Encode(text)
    const structure: Structure = {
      blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
      links: [],
      pages: [],
    }
    const source = makeSource({ ...base(secret ? 'secret' : 'desk'), id: id('source') }, bytes)
    const rendition: Rendition = {
      ...base(),
      id: id('rendition'),
      source: source.id,
      extractor: { name: 'plain text', version: 1 },
      textSha256: sha256Hex(bytes),
      length: text.length,
      structureSha256: sha256HexOfText(canonicalJson(structure)),
      remarks: [],
    }
    const excerpt: Excerpt = {
      ...base(),
      id: id('excerpt'),
      source: source.id,
      rendition: rendition.id,
      quote: { exact: text.slice(start, end), prefix: '', suffix: '' },
      position: { start, end },
      translation: null,
      comment: '',
      tags: [],
      mentions: [],
    }
    records.source.push(source)
    records.rendition.push(rendition)
    records.excerpt.push(excerpt)
    originals.set(source.original.sha256, { byteLength: bytes.length, bytes: () => Promise.resolve(bytes) })
    textMap.set(rendition.textSha256, () => Promise.resolve(text))
    structures.set(rendition.structureSha256, () => Promise.resolve(structure))
  }
  records.claim.push(makeClaim({ ...base(), id: id('claim') }, records.excerpt, () => id('item')))
  more(records, id, base)
  const blocks = new Map<string, () => Promise<Uint8Array>>()
  const { changes, states } = makeHistory(records, id, persona, random)
  return { records, changes, states, originals, blocks, texts: textMap, structures }
}

function makeSource(base: Pick<Source, keyof RecordBase>, bytes: Uint8Array): Source {
  return {
    ...base,
    title: 'A test source',
    kind: 'note',
    publisher: '',
    authors: [],
    published: { edtf: '2024-01', words: '', time: '', zone: '' },
    accessed: { edtf: '', words: '' },
    url: '',
    archiveUrl: '',
    language: 'en',
    original: {
      fileName: 'note.txt',
      mediaType: 'text/plain',
      byteLength: bytes.length,
      sha256: sha256Hex(bytes),
    },
    attribution: [],
    reliability: 'F',
    tags: [],
    review: { state: 'unread', by: '' },
    supersedes: null,
    comment: '',
  }
}

/** One claim that rests on all excerpts. */
function makeClaim(
  base: Pick<Claim, keyof RecordBase>,
  excerpts: readonly Excerpt[],
  item: () => ReturnType<typeof newId<'item'>>,
): Claim {
  return {
    ...base,
    speaker: { entity: null, words: 'somebody' },
    through: { entity: null, words: '' },
    reportedBy: '',
    kind: 'denial',
    proposition: 'Nothing was shipped.',
    excerpts: excerpts.map(({ id }) => ({ id: item(), excerpt: id })),
    date: { edtf: '2024', words: '' },
    scope: UNLIMITED,
    rewords: null,
    comment: '',
  }
}

function makeHistory(
  records: BundleContents['records'],
  id: <K extends IdKind>(kind: K) => ReturnType<typeof newId<K>>,
  persona: ReturnType<typeof newId<'persona'>>,
  random: (count: number) => Uint8Array,
): { changes: Change[]; states: StateEntry[] } {
  const changes: Change[] = []
  const states: StateEntry[] = []
  const replica = id('replica')
  for (const [noun, record] of everyRecord(records)) {
    const entry = makeStateEntry(record, random)
    states.push(entry)
    const change = makeChange(
      {
        id: id('change'),
        replica,
        persona,
        at: AT,
        label: `New ${noun}`,
        kind: 'change',
        undoes: null,
        records: [{ noun, id: record.id, before: null, after: entry.digest }],
      },
      headsOf(changes),
    )
    changes.push(v.parse(changeSchema, change))
  }
  return { changes, states }
}
