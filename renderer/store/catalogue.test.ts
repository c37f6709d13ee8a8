import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BundleContents } from '@shared/bundle/contents'
import type { CaseId } from '@shared/kernel/ids'
import { type Catalogue, openCatalogue } from './catalogue'
import { openDatabase } from './database'
import type { Store } from './store'
import { sweep } from './sweep'
import { CASE_VERSIONS, caseDatabaseName, tablesOf } from './tables'
import { capture, claimDraft, clip, codeOf, entityDraft, noteDraft, valueOf } from './testing'

let catalogue: Catalogue

const clear = async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
}

/** The version after the newest. */
const NEXT = { number: CASE_VERSIONS.length + 1, tables: { later: 'id' } }

beforeEach(async () => {
  // Other test files of the same browser may have left cases of theirs.
  await clear()
  catalogue = valueOf(await openCatalogue())
})

afterEach(async () => {
  await catalogue.close()
  await clear()
})

/** A row of changes as the first version wrote it. */
const withoutNewCounts = (row: Record<string, unknown>) => {
  const after = row['after'] as { counts: Record<string, number> } | null
  if (after === null) return row
  const { overlay: _overlay, carryOver: _carryOver, verdict: _verdict, ...counts } = after.counts
  return { ...row, after: { ...after, counts } }
}

const open = async (id: CaseId): Promise<Store> => valueOf(await catalogue.openCase(id))

/** A case with something of most kinds in it, and a history with an undo. */
async function furnish(): Promise<{ id: CaseId; contents: BundleContents; heads: readonly unknown[] }> {
  const id = valueOf(await catalogue.createCase('Tractors', 'R.'))
  const store = await open(id)
  const captured = await capture(store, 'Not a single one was sold. 一台也没有。')
  const excerpt = await clip(store, captured, 'Not a single one')
  valueOf(
    await store.commit('Claim', (transaction) => {
      const speaker = transaction.create('entity', entityDraft(store, 'Ministry'), { protection: 'desk' })
      transaction.create('claim', claimDraft(store, excerpt.id, speaker.id))
    }),
  )
  valueOf(await store.commit('Write', (transaction) => void transaction.create('note', noteDraft('Gone'))))
  valueOf(await store.undo())
  valueOf(await store.commit('Trash', (transaction) => transaction.trash('excerpt', excerpt.id)))
  // Read now: the database will be gone when the contents are taken in.
  const contents = await inMemory(valueOf(await store.contents()))
  const heads = await store.history.heads()
  await store.close()
  return { id, heads, contents }
}

async function inMemory(contents: BundleContents): Promise<BundleContents> {
  const originals = new Map<string, { byteLength: number; bytes: () => Promise<Uint8Array> }>()
  for (const [sha256, { byteLength, bytes }] of contents.originals) {
    const all = await bytes()
    originals.set(sha256, { byteLength, bytes: () => Promise.resolve(all) })
  }
  return {
    ...contents,
    originals,
    texts: await held(contents.texts),
    structures: await held(contents.structures),
  }
}

async function held<T>(map: ReadonlyMap<string, () => Promise<T>>): Promise<Map<string, () => Promise<T>>> {
  const copy = new Map<string, () => Promise<T>>()
  for (const [key, read] of map) {
    const value = await read()
    copy.set(key, () => Promise.resolve(value))
  }
  return copy
}

const startAfresh = async () => {
  await catalogue.close()
  await clear()
  catalogue = valueOf(await openCatalogue())
}

describe('the list of cases', () => {
  it('shows a new case, and follows what is done in it', async () => {
    const id = valueOf(await catalogue.createCase('  One  '))
    expect(await catalogue.list()).toMatchObject([{ id, name: 'One', trashedAt: null, sample: false }])
    const store = await open(id)
    await capture(store, 'Some words.')
    await store.close()
    expect(await catalogue.list()).toMatchObject([{ counts: { sources: 1, excerpts: 0, contradictions: 0 } }])
  })

  it('refuses a case without a name and leaves nothing behind', async () => {
    expect(codeOf(await catalogue.createCase('   '))).toBe('record.invalid')
    expect(await catalogue.list()).toEqual([])
    expect(await Dexie.getDatabaseNames()).toEqual(['gainsay-catalogue'])
  })

  it('renames a case in its own history, open or not', async () => {
    const id = valueOf(await catalogue.createCase('One'))
    valueOf(await catalogue.renameCase(id, 'Two'))
    const store = await open(id)
    valueOf(await catalogue.renameCase(id, 'Three'))
    expect(await store.get('case', id)).toMatchObject({ name: 'Three' })
    valueOf(await store.undo())
    await store.close()
    expect(await catalogue.list()).toMatchObject([{ name: 'Two' }])
  })

  it('moves a case to the trash and back, and removes it only from there', async () => {
    const id = valueOf(await catalogue.createCase('One'))
    expect(codeOf(await catalogue.removeForever(id))).toBe('catalogue.in-use')
    valueOf(await catalogue.trashCase(id))
    expect((await catalogue.list())[0]?.trashedAt).not.toBeNull()
    valueOf(await catalogue.restoreCase(id))
    expect((await catalogue.list())[0]?.trashedAt).toBeNull()
    valueOf(await catalogue.trashCase(id))
    valueOf(await catalogue.removeForever(id))
    expect(await catalogue.list()).toEqual([])
    expect(codeOf(await catalogue.openCase(id))).toBe('store.empty')
  })

  it('finds a case that a crash left out of it, and clears away one that was never finished', async () => {
    const id = valueOf(await catalogue.createCase('One'))
    await catalogue.close()
    await Dexie.delete('gainsay-catalogue')
    const unfinished = caseDatabaseName(id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) as CaseId)
    valueOf(await openDatabase(unfinished, CASE_VERSIONS)).close()
    catalogue = valueOf(await openCatalogue())
    expect((await catalogue.list()).map((entry) => entry.id)).toEqual([id])
    expect(await Dexie.getDatabaseNames()).not.toContain(unfinished)
  })

  it('gives the same case to two views and closes it with the last', async () => {
    const id = valueOf(await catalogue.createCase('One'))
    const [first, second] = await Promise.all([open(id), open(id)])
    let heard = 0
    second.subscribe(() => (heard += 1))
    await first.commit('Write', (transaction) => void transaction.create('note', noteDraft('x')))
    expect(heard).toBe(1)
    await first.close()
    expect(await second.list('note')).toHaveLength(1)
    await second.close()
    expect(codeOf(await second.commit('Late', () => undefined))).toBe('store.closed')
  })
})

describe('import', () => {
  it('on a fresh profile gives the same case, record by record, with its history and its bytes', async () => {
    const { id, contents, heads } = await furnish()
    await startAfresh()
    expect(valueOf(await catalogue.importContents(contents))).toEqual({ caseId: id, existed: false })
    expect(await catalogue.list()).toMatchObject([
      { id, name: 'Tractors', counts: { sources: 1, excerpts: 0 } },
    ])
    const store = await open(id)
    const again = valueOf(await store.contents())
    expect(again.records).toEqual(contents.records)
    expect(again.changes).toEqual(contents.changes)
    expect(again.states.map(({ digest }) => digest).sort()).toEqual(
      contents.states.map(({ digest }) => digest).sort(),
    )
    expect(await store.history.heads()).toEqual(heads)
    for (const [sha256, { bytes }] of contents.originals) {
      expect(await again.originals.get(sha256)?.bytes()).toEqual(await bytes())
    }
    expect(valueOf(await store.history.verify())).toMatchObject({ altered: [] })
    // The key takes back only what was done on this installation; any change can be taken back by name.
    expect(valueOf(await store.undo())).toBeNull()
    const [newest] = await store.history.page({ limit: 1 })
    expect(newest?.label).toBe('Trash')
    if (newest) expect(valueOf(await store.undoChange(newest.id)).label).toBe('Trash')
    await store.close()
  })

  it('knows a case that is here, and takes it in beside it only as a copy', async () => {
    const { id, contents } = await furnish()
    expect(valueOf(await catalogue.importContents(contents))).toEqual({ caseId: id, existed: true })
    valueOf(await catalogue.renameCase(id, 'Other'))
    expect(codeOf(await catalogue.importContents(contents))).toBe('import.already-here')
    const copy = valueOf(await catalogue.importContents(contents, { asCopy: true }))
    expect(copy.caseId).not.toBe(id)
    expect((await catalogue.list()).map(({ name }) => name).sort()).toEqual(['Other', 'Tractors'])
    const store = await open(copy.caseId)
    expect((await store.list('claim')).map((claim) => claim.id)).toEqual(
      contents.records.claim.map((claim) => claim.id),
    )
    expect(valueOf(await store.history.verify())).toMatchObject({ altered: [] })
    expect(valueOf(await store.undo())).toBeNull()
    await store.close()
  })

  it('begins a history for contents that bring none', async () => {
    const { id, contents } = await furnish()
    await startAfresh()
    valueOf(await catalogue.importContents({ ...contents, changes: [], states: [] }))
    const store = await open(id)
    expect(valueOf(await store.contents()).records).toEqual(contents.records)
    expect(valueOf(await store.history.verify())).toMatchObject({ changes: 1, altered: [], withheld: 0 })
    await store.close()
  })

  it('refuses what does not hold, with the reason, and stores nothing', async () => {
    const { contents } = await furnish()
    await startAfresh()
    const { records, changes, states, originals } = contents
    const [change, ...rest] = changes
    const [entry] = states
    if (!change || !entry) throw new Error('no history')
    const broken: [string, BundleContents][] = [
      ['import.no-case', { ...contents, changes: [], states: [], records: { ...records, case: [] } }],
      ['import.altered', { ...contents, changes: [{ ...change, label: 'Forged' }, ...rest] }],
      [
        'import.altered',
        { ...contents, states: [{ ...entry, state: { name: 'Forged' } }, ...states.slice(1)] },
      ],
      [
        'import.strayed',
        {
          ...contents,
          records: { ...records, claim: records.claim.map((claim) => ({ ...claim, comment: 'x' })) },
        },
      ],
      [
        'import.strayed',
        {
          ...contents,
          records: {
            ...records,
            note: records.claim.map(({ author }) => ({ ...strayNote(records), author })),
          },
        },
      ],
      ['import.dangling', { ...contents, changes: [], states: [], records: { ...records, entity: [] } }],
      ['import.no-content', { ...contents, originals: new Map() }],
      [
        'record.invalid',
        {
          ...contents,
          changes: [],
          states: [],
          records: { ...records, claim: records.claim.map((claim) => ({ ...claim, proposition: '' })) },
        },
      ],
      [
        'import.hash',
        {
          ...contents,
          originals: new Map(
            [...originals].map(([sha256, { byteLength }]) => [
              sha256,
              { byteLength, bytes: () => Promise.resolve(new Uint8Array(byteLength)) },
            ]),
          ),
        },
      ],
    ]
    for (const [code, bad] of broken) {
      expect(codeOf(await catalogue.importContents(bad))).toBe(code)
      expect(await catalogue.list()).toEqual([])
      expect(await Dexie.getDatabaseNames()).toEqual(['gainsay-catalogue'])
    }
  })
})

const strayNote = ({ claim }: BundleContents['records']): BundleContents['records']['note'][number] => {
  const [base] = claim
  if (!base) throw new Error('no claim')
  const { createdAt, updatedAt, author, protection, protectedFields, pseudonym, trashed } = base
  const id = base.id.replace('clm', 'not') as BundleContents['records']['note'][number]['id']
  return {
    id,
    createdAt,
    updatedAt,
    author,
    protection,
    protectedFields,
    pseudonym,
    trashed,
    title: '',
    body: [],
  }
}

describe('the database', () => {
  it('opens at the next version with all that was written at this one, and is refused to an older Gainsay', async () => {
    const { id, contents } = await furnish()
    const next = [...CASE_VERSIONS, NEXT]
    const upgraded = valueOf(await openDatabase(caseDatabaseName(id), next))
    expect((await tablesOf(upgraded).records('claim').toArray()).map(({ record }) => record)).toEqual(
      contents.records.claim,
    )
    upgraded.close()
    expect(codeOf(await catalogue.openCase(id))).toBe('store.newer')
  })

  it('takes over a case of the first version, which knew fewer nouns', async () => {
    const { id, contents } = await furnish()
    const first = CASE_VERSIONS.slice(0, 1)
    const names = Object.keys(first[0]?.tables ?? {})
    const now = valueOf(await openDatabase(caseDatabaseName(id), CASE_VERSIONS))
    const rows = await Promise.all(names.map((name) => now.table<Record<string, unknown>>(name).toArray()))
    now.close()
    await Dexie.delete(caseDatabaseName(id))
    const old = valueOf(await openDatabase(caseDatabaseName(id), first))
    for (const [index, name] of names.entries()) {
      const older = (rows[index] ?? []).map((row) => (name === 'changes' ? withoutNewCounts(row) : row))
      await old.table(name).bulkPut(older)
    }
    old.close()
    const store = await open(id)
    expect(await store.counts()).toMatchObject({
      claim: contents.records.claim.length,
      verdict: 0,
      overlay: 0,
    })
    expect(await store.list('claim')).toEqual(contents.records.claim)
    valueOf(await store.commit('Go on', (transaction) => void transaction.create('note', noteDraft('Later'))))
    await store.close()
  })

  it('gives way to a newer version that wants to open it, and says so', async () => {
    const id = valueOf(await catalogue.createCase('One'))
    const store = await open(id)
    const upgraded = valueOf(await openDatabase(caseDatabaseName(id), [...CASE_VERSIONS, NEXT]))
    expect(
      codeOf(await store.commit('Late', (transaction) => void transaction.create('note', noteDraft('x')))),
    ).toBe('store.closed')
    upgraded.close()
    await store.close()
  })
})

describe('the sweep', () => {
  it('drops what nothing refers to after an hour, and keeps what the history may bring back', async () => {
    const HOUR = 3_600_000
    const id = valueOf(await catalogue.createCase('One'))
    const store = await open(id)
    const kept = await capture(store, 'In use.')
    const undone = await capture(store, 'Undone.')
    valueOf(await store.undo())
    const { sha256: orphan } = valueOf(await store.putOriginal(new TextEncoder().encode('Orphan')))
    const tables = tablesOf(valueOf(await openDatabase(caseDatabaseName(id), CASE_VERSIONS)))
    expect(await sweep(tables, Date.now())).toBe(0)
    expect(await sweep(tables, Date.now() + 2 * HOUR)).toBe(1)
    expect(await sweep(tables, Date.now() + 2 * HOUR)).toBe(0)
    tables.db.close()
    expect(await store.original(orphan)).toBeUndefined()
    expect(await store.original(kept.sha256)).toBeDefined()
    valueOf(await store.redo())
    expect(await store.original(undone.sha256)).toBeDefined()
    await store.close()
  })
})
