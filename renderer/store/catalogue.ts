import { Dexie, type Table } from 'dexie'
import type { BundleContents } from '@shared/bundle/contents'
import { headsOf } from '@shared/history/change'
import { type CaseId, isId, type ReplicaId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { byLastChange, type CaseEntry } from './catalogue-entry'
import { createCaseDatabase } from './create-case'
import { type Database, openDatabase, tableOf, type Version } from './database'
import { toFault } from './faults'
import { createIdSource } from './id-source'
import { importCase, type ImportOptions } from './import-contents'
import { sameJson } from './json-equality'
import { keepEntry, readEntry } from './keep-entry'
import { unlessMaking, whileMaking } from './making'
import { createOpenStores } from './open-stores'
import { browserPlatform } from './platform'
import { openStore, type Store } from './store'
import { caseDatabaseName, CATALOGUE_NAME } from './tables'

export type { CaseEntry } from './catalogue-entry'

/** What an import came to. `existed`: this very case was here already, and nothing was written. */
type Imported = { readonly caseId: CaseId; readonly existed: boolean }

/** The cases on this machine. */
export type Catalogue = {
  /** All cases, the last changed first, those in the trash among them. */
  list(): Promise<CaseEntry[]>
  subscribe(listener: () => void): () => void
  /** Makes a case with one persona, whose name may be empty. */
  createCase(name: string, personaName?: string): Promise<Result<CaseId>>
  /** Opens a case, or takes over one whose opening was `begun`. Close the store when it is done with. */
  openCase(id: CaseId, begun?: Promise<Result<Store>>): Promise<Result<Store>>
  renameCase(id: CaseId, name: string): Promise<Result<void>>
  trashCase(id: CaseId): Promise<Result<void>>
  restoreCase(id: CaseId): Promise<Result<void>>
  /** Removes a case that is in the trash, with everything in it. There is no way back. */
  removeForever(id: CaseId): Promise<Result<void>>
  /** Takes in a case from a bundle that was read and checked. */
  importContents(contents: BundleContents, options?: ImportOptions): Promise<Result<Imported>>
  close(): Promise<void>
}

const CATALOGUE_VERSIONS: readonly Version[] = [{ number: 1, tables: { cases: 'id', installation: 'key' } }]

type Installation = { readonly key: 'installation'; readonly replica: ReplicaId }

/** Opens the list of cases. Cases that a crash left out of the list are found and put back. */
export async function openCatalogue(): Promise<Result<Catalogue>> {
  const opened = await openDatabase(CATALOGUE_NAME, CATALOGUE_VERSIONS)
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const ids = createIdSource(browserPlatform)
    const installation = tableOf<Installation>(db, 'installation')
    const read = () => installation.get('installation')
    const replica =
      (await read())?.replica ??
      (await db.transaction('rw', installation, async () => {
        // Another window may have made it since.
        const known = await read()
        if (known) return known.replica
        const made = ids('replica')
        await installation.add({ key: 'installation', replica: made })
        return made
      }))
    const catalogue = createCatalogue(db, tableOf<CaseEntry>(db, 'cases'), replica)
    await catalogue.recover()
    return ok(catalogue)
  } catch (error) {
    db.close()
    return err(toFault(error))
  }
}

function createCatalogue(db: Database, cases: Table<CaseEntry, string>, replica: ReplicaId) {
  const ids = createIdSource(browserPlatform)
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of Array.from(listeners)) listener()
  }
  const put = async (entry: CaseEntry) => {
    await cases.put(entry)
    tell()
  }
  const refresh = async (store: Store) => {
    const known = await cases.get(store.caseId)
    const entry = await readEntry(store, known?.trashedAt ?? null)
    if (entry && !(known && sameJson(known, entry))) await put(entry)
  }
  const stores = createOpenStores((store) => keepEntry(store, () => refresh(store)))

  /** Changes an entry, or says that there is no such case. */
  const change = (
    id: CaseId,
    next: (entry: CaseEntry) => Promise<Result<CaseEntry | null>>,
  ): Promise<Result<void>> =>
    guard(async () => {
      const entry = await cases.get(id)
      if (entry === undefined) return err(fault('catalogue.unknown', 'This case is not on this machine.'))
      const changed = await next(entry)
      if (!changed.ok) return changed
      if (changed.value !== null) await cases.put(changed.value)
      tell()
      return ok(undefined)
    })

  return {
    list: async () => (await cases.toArray()).sort(byLastChange),
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    createCase: (name: string, personaName = '') =>
      guard<CaseId>(async () => {
        const id = ids('case')
        const made = {
          id,
          persona: ids('persona'),
          replica,
          name: name.trim(),
          personaName: personaName.trim(),
        }
        return whileMaking(id, async () => {
          const created = await createCaseDatabase(ids, made)
          if (!created.ok) return created
          await recoverOne(id, put)
          return ok(id)
        })
      }),
    openCase: (id: CaseId, begun?: Promise<Result<Store>>) => stores.open(id, begun),
    renameCase: (id: CaseId, name: string) =>
      guard<void>(async () => {
        const opened = await stores.open(id)
        if (!opened.ok) return opened
        const store = opened.value
        const renamed = await store.commit('Rename the case', (transaction) =>
          transaction.update('case', id, { name: name.trim() }),
        )
        await refresh(store)
        await store.close()
        return renamed.ok ? ok(undefined) : renamed
      }),
    trashCase: (id: CaseId) =>
      change(id, async (entry) =>
        ok({ ...entry, trashedAt: entry.trashedAt ?? new Date(browserPlatform.now()).toISOString() }),
      ),
    restoreCase: (id: CaseId) => change(id, async (entry) => ok({ ...entry, trashedAt: null })),
    removeForever: (id: CaseId) =>
      change(id, async ({ trashedAt }) => {
        if (trashedAt === null) {
          return err(
            fault('catalogue.in-use', 'Only a case in the trash can be removed. Nothing was removed.'),
          )
        }
        if (stores.isOpen(id)) {
          return err(fault('catalogue.open', 'This case is open. Close it first. Nothing was removed.'))
        }
        // The database first: a kill in between leaves an entry in the trash, which can be removed again.
        await Dexie.delete(caseDatabaseName(id))
        await cases.delete(id)
        return ok(null)
      }),
    importContents: (contents: BundleContents, options: ImportOptions = {}) =>
      guard<Imported>(async () => {
        const id = contents.records.case[0]?.id
        const here = id === undefined ? undefined : await cases.get(id)
        if (here !== undefined && options.asCopy !== true) return meet(here, contents)
        const lock = options.asCopy === true || id === undefined ? ids('case') : id
        return whileMaking(lock, async () => {
          const imported = await importCase(
            { ids, replica, copyId: options.asCopy ? lock : null },
            contents,
            options,
          )
          if (!imported.ok) return imported
          await put(imported.value)
          return ok({ caseId: imported.value.id, existed: false })
        })
      }),
    /** Looks for cases whose making was cut off before they were listed, and for what is left of broken imports. */
    async recover() {
      const known = new Set(await cases.toCollection().primaryKeys())
      for (const name of await Dexie.getDatabaseNames()) {
        const id = name.slice(caseDatabaseName('' as CaseId).length)
        if (name !== caseDatabaseName(id as CaseId) || !isId('case', id) || known.has(id)) continue
        await unlessMaking(id, () => recoverOne(id, put))
      }
    },
    async close() {
      listeners.clear()
      db.close()
    },
  }

  /** A case of this id is here: fine if it is the same one. */
  async function meet(here: CaseEntry, contents: BundleContents): Promise<Result<Imported>> {
    const opened = await stores.open(here.id)
    if (!opened.ok) return opened
    const heads = await opened.value.history.heads()
    await opened.value.close()
    const theirs = new Set(headsOf(contents.changes).map(({ digest }) => digest))
    const same = heads.length === theirs.size && heads.every(({ digest }) => theirs.has(digest))
    if (same && here.trashedAt === null) return ok({ caseId: here.id, existed: true })
    const where = here.trashedAt === null ? 'here' : 'here, in the trash'
    const how = same ? '' : ' with other changes'
    return err(
      fault(
        'import.already-here',
        `This case is already ${where}${how}. Nothing was stored. It can be opened as a copy.`,
      ),
    )
  }
}

/** Lists a case that has its records, and clears away one that was never finished. */
async function recoverOne(id: CaseId, put: (entry: CaseEntry) => Promise<void>): Promise<void> {
  const opened = await openStore(id)
  if (!opened.ok) return
  const store = opened.value
  const entry = await readEntry(store, null)
  await store.close()
  if (entry) await put(entry)
  else await Dexie.delete(caseDatabaseName(id))
}

async function guard<T>(job: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await job()
  } catch (error) {
    return err(toFault(error))
  }
}
