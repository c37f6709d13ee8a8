import { type Noun, NOUNS, type Records } from '@shared/schema/registry'
import { matchesIndex } from './indexes'
import type { Store } from './store'
import { readStanding, type Tables } from './tables'
import type { Touched } from './write'

/** Records in use, those in the trash, or both. */
export type Trashed = 'no' | 'only' | 'both'

/** Whether a record belongs to the answer. */
export const isWanted = (record: { readonly trashed: string | null }, trashed: Trashed): boolean =>
  trashed === 'both' || (record.trashed !== null) === (trashed === 'only')

type Reads = Pick<Store, 'get' | 'getMany' | 'list' | 'page' | 'by' | 'references' | 'counts'>

/** The reads of a store. None of them counts, and none skips rows to get to a place. */
export const createReads = (tables: Tables): Reads => ({
  get: async (noun, id) => (await tables.records(noun).get(id))?.record,
  getMany: async (noun, ids) => (await tables.records(noun).bulkGet([...ids])).map((row) => row?.record),
  async list(noun, { trashed = 'no' } = {}) {
    const rows = await tables.records(noun).toArray()
    return rows.map(({ record }) => record).filter((record) => isWanted(record, trashed))
  },
  page: (noun, { after = '', before, limit, trashed = 'no' }) =>
    before === undefined
      ? readPage(tables, noun, { from: after, back: false }, limit, trashed)
      : readPage(tables, noun, { from: before, back: true }, limit, trashed),
  async by(noun, index, value, { trashed = 'no' } = {}) {
    const rows = await tables.records(noun).where('keys').equals(value).toArray()
    return rows
      .map(({ record }) => record)
      .filter((record) => isWanted(record, trashed) && matchesIndex(noun, index, value, record))
  },
  async references(id, { trashed = 'no' } = {}) {
    const found = await Promise.all(NOUNS.map((noun) => referring(tables, noun, id)))
    return found.flat().filter(({ record }) => record !== null && isWanted(record, trashed))
  },
  counts: async () => (await readStanding(tables)).counts,
})

/** Reads by key ranges, so that a page deep in a table costs what the first one does. */
async function readPage<N extends Noun>(
  tables: Tables,
  noun: N,
  start: { readonly from: string; readonly back: boolean },
  limit: number,
  trashed: Trashed,
): Promise<Records[N][]> {
  const page: Records[N][] = []
  let { from } = start
  while (page.length < limit) {
    // Records in the trash are few: what they leave open is filled by another range.
    const missing = limit - page.length
    const ids = tables.records(noun).where(':id')
    const range = start.back ? ids.below(from).reverse() : ids.above(from)
    const rows = await range.limit(missing).toArray()
    for (const { record } of rows) if (isWanted(record, trashed)) page.push(record)
    const last = rows[rows.length - 1]
    if (rows.length < missing || last === undefined) break
    from = last.record.id
  }
  return page
}

const referring = async (tables: Tables, noun: Noun, id: string): Promise<Touched[]> => {
  const rows = await tables.records(noun).where('keys').equals(id).toArray()
  return rows.map(({ record }) => ({ noun, id: record.id, record }))
}
