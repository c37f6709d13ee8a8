import { type BundleContents, emptyRecords, type OriginalBytes } from '@shared/bundle/contents'
import { err, ok, type Result } from '@shared/kernel/result'
import { NOUNS } from '@shared/schema/registry'
import type { Structure } from '@shared/source/rendition'
import type { FiledBytes } from '@renderer/work/bundle-messages'
import { toFault } from './faults'
import { asBlob, asBytes } from './original-body'
import type { Tables } from './tables'

/** Everything of a case, read at one moment. Bytes and texts are read when they are asked for: they never change. */
export async function exportContents(tables: Tables): Promise<Result<BundleContents>> {
  try {
    return ok(
      await tables.db.transaction('r', [...NOUNS, 'changes', 'states'], async () => {
        const records = emptyRecords()
        for (const noun of NOUNS) {
          const rows = await tables.records(noun).toArray()
          Object.assign(records, { [noun]: rows.map(({ record }) => record) })
        }
        const changes = (await tables.changes.toArray()).map(({ change }) => change)
        const states = await tables.states.toArray()
        return { records, changes, states, ...contentOfRecords(tables, records) }
      }),
    )
  } catch (error) {
    return err(toFault(error))
  }
}

/** Originals from this size on are handed over as files: their bytes never come into the window. */
const LARGE = 8 * 1024 * 1024

function contentOfRecords(
  tables: Tables,
  records: BundleContents['records'],
): Pick<BundleContents, 'originals' | 'blocks' | 'texts' | 'structures'> {
  const originals = new Map<string, OriginalBytes>()
  for (const { original } of records.source) {
    const { sha256, byteLength } = original
    const body = async () => found(await tables.originals.get(sha256)).body
    const bytes = async () => asBytes(await body())
    const file = async () => asBlob(await body())
    const filed: FiledBytes = { byteLength, bytes, file }
    originals.set(sha256, byteLength < LARGE ? { byteLength, bytes } : filed)
  }
  const blocks = new Map<string, () => Promise<Uint8Array>>()
  for (const table of records.table)
    for (const { sha256 } of table.blocks)
      blocks.set(sha256, async () => found(await tables.blocks.get(sha256)).bytes)
  const texts = new Map<string, () => Promise<string>>()
  const structures = new Map<string, () => Promise<Structure>>()
  for (const { textSha256, structureSha256 } of records.rendition) {
    texts.set(textSha256, async () => found(await tables.texts.get(textSha256)).text)
    structures.set(structureSha256, async () => found(await tables.structures.get(structureSha256)).structure)
  }
  return { originals, blocks, texts, structures }
}

/** Content that a record refers to is there: the commit that wrote the record saw to it. */
function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the bytes of a source are missing')
  return row
}
