import type { BundleContents } from '@shared/bundle/contents'
import type { Change, Head } from '@shared/history/change'
import type { NextSteps } from '@shared/history/next-steps'
import type { StateEntry } from '@shared/history/state'
import type { HistoryReport } from '@shared/history/verify'
import type { CaseId, ChangeId, ItemId, PersonaId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Noun, Records } from '@shared/schema/registry'
import type { TextHashes } from '@shared/source/reading'
import type { Rendition, Structure } from '@shared/source/rendition'
import { createBlocks } from './blocks'
import { runCommit, runUndo, type Which, type Work } from './commit'
import { putOriginal, putOriginalBlob, putText, readText } from './content'
import { exportContents } from './export-contents'
import { openDatabase } from './database'
import { toFault } from './faults'
import { createHistory } from './history'
import { createIdSource } from './id-source'
import type { IndexOf } from './indexes'
import { asBlob } from './original-body'
import { browserPlatform } from './platform'
import { createReads, type Trashed } from './reads'
import { sweepWhenIdle } from './sweep'
import { CASE_VERSIONS, caseDatabaseName, type Meta, readStanding, type Tables, tablesOf } from './tables'
import type { Touched, Workshop, Written } from './write'

export type { Draft } from './transaction'

/** What listeners hear of after a change is on disk: the change and its records as it left them. */
export type StoreEvent = {
  readonly change: Change
  readonly touched: readonly Touched[]
  /** The kept counters after the change. */
  readonly counts: Readonly<Record<Noun, number>>
}

/** One open case. The only way to read and write it. */
export type Store = {
  readonly caseId: CaseId
  /** In whose name changes are made. */
  persona(): PersonaId
  setPersona(persona: PersonaId): Promise<Result<void>>
  /** An id for a new item of a list. */
  newItemId(): ItemId

  /**
   * Runs `work` and saves all it did as one change of the history, or, if anything is wrong, nothing. `label` says
   * what a person did ("Clip an excerpt") and is shown in the history. Null: nothing was changed. In `work`, await
   * only the transaction's own calls; read bytes and compute before. It may be run twice.
   */
  commit(label: string, work: Work): Promise<Result<Change | null>>
  /** Takes back the last change. Null: there is none. */
  undo(): Promise<Result<Change | null>>
  /** Takes back the last undo. Null: there is none. */
  redo(): Promise<Result<Change | null>>
  /** Takes back one change of the past, if nothing rests on it. Taking back an undo redoes it. */
  undoChange(id: ChangeId): Promise<Result<Change>>

  get<N extends Noun>(noun: N, id: string): Promise<Records[N] | undefined>
  getMany<N extends Noun>(noun: N, ids: readonly string[]): Promise<(Records[N] | undefined)[]>
  /** All records of a noun, oldest first: for small sets and for exports. */
  list<N extends Noun>(noun: N, options?: { readonly trashed?: Trashed }): Promise<Records[N][]>
  /**
   * The next `limit` records behind `after`, oldest first, or those before `before`, newest first; the same cost at any
   * depth.
   */
  page<N extends Noun>(
    noun: N,
    options: {
      readonly after?: string | undefined
      readonly before?: string | undefined
      readonly limit: number
      readonly trashed?: Trashed
    },
  ): Promise<Records[N][]>
  /** Records by a declared index (see indexes.ts), oldest first. */
  by<N extends Noun>(
    noun: N,
    index: IndexOf<N>,
    value: string,
    options?: { readonly trashed?: Trashed },
  ): Promise<Records[N][]>
  /** Every record that refers to `id`, anywhere in it. */
  references(id: string, options?: { readonly trashed?: Trashed }): Promise<Touched[]>
  /** Records in use, by noun, from the kept counters. */
  counts(): Promise<Readonly<Record<Noun, number>>>

  /** The text of a rendition and its structure. */
  text(rendition: Rendition): Promise<Result<{ readonly text: string; readonly structure: Structure }>>
  /** The captured bytes under their SHA-256. */
  original(sha256: string): Promise<Blob | undefined>
  /** Keeps bytes ahead of the commit whose source refers to them. The same bytes are kept once. */
  putOriginal(bytes: Uint8Array): Promise<Result<{ readonly sha256: string }>>
  /**
   * The same for a file that is too large to be held: the database takes it as it is. Its SHA-256 was made by whoever
   * read it, in a worker. A file that has changed on the disk since it was chosen is refused.
   */
  putOriginalBlob(blob: Blob, sha256: string): Promise<Result<{ readonly sha256: string }>>
  /**
   * Keeps a text and its structure ahead of the commit whose rendition refers to them. `hashes` where a worker has made
   * them already.
   */
  putText(text: string, structure: Structure, hashes?: TextHashes): Promise<Result<TextHashes>>

  /**
   * Keeps packed rows (shared/table/block.ts) ahead of the commit whose table refers to them; the bytes must not be
   * changed afterwards. `sha256` where a worker has made it already. Ask for several at once, without waiting for each:
   * they are written together.
   */
  putBlock(bytes: Uint8Array, sha256?: string): Promise<Result<{ readonly sha256: string }>>
  /** Packed rows by their SHA-256, in this order. Ask for a few at a time. Code `store.no-block` where one is missing. */
  readBlocks(sha256s: readonly string[]): Promise<Result<Uint8Array<ArrayBuffer>[]>>

  readonly history: {
    heads(): Promise<readonly Head[]>
    /** Changes from the newest to the oldest, older than `before` if given. */
    page(options: { readonly before?: ChangeId | undefined; readonly limit: number }): Promise<Change[]>
    /** One change by its id. */
    change(id: string): Promise<Change | undefined>
    /** The changes that touched a record, newest first. */
    changesOf(recordId: string): Promise<Change[]>
    /** States by digest; undefined where one is withheld. */
    states(digests: readonly string[]): Promise<(StateEntry | undefined)[]>
    /** Checks the whole history, and that every record is as the history left it. */
    verify(): Promise<Result<HistoryReport>>
    /** What undo and redo would do next. */
    next(): NextSteps
  }

  /** Calls `listener` after every change, with what it touched. Returns the way to stop. */
  subscribe(listener: (event: StoreEvent) => void): () => void
  /** Everything of the case, for a bundle. Bytes and texts are read when asked for, while the case is open. */
  contents(): Promise<Result<BundleContents>>
  /** Waits for what is being saved, then closes. Later calls answer with a fault. */
  close(): Promise<void>
}

/** Opens a case that is on this machine. */
export async function openStore(caseId: CaseId): Promise<Result<Store>> {
  const opened = await openDatabase(caseDatabaseName(caseId), CASE_VERSIONS)
  if (!opened.ok) return opened
  const tables = tablesOf(opened.value)
  try {
    // Asked for at once: the first list of the case waits for all of it.
    const [meta, standing, history] = await Promise.all([
      tables.meta.get('case'),
      readStanding(tables),
      createHistory(tables),
    ])
    if (meta !== undefined) return ok(createStore(caseId, tables, { meta, standing, history }))
    await tables.db.delete()
    return err(fault('store.empty', 'This case is not on this machine.'))
  } catch (error) {
    tables.db.close()
    return err(toFault(error))
  }
}

/** What is read of a case before it is open. */
type Beginning = {
  readonly meta: Meta
  readonly standing: Awaited<ReturnType<typeof readStanding>>
  readonly history: Awaited<ReturnType<typeof createHistory>>
}

/** A store over an open database that has its meta row. */
function createStore(caseId: CaseId, tables: Tables, { meta, standing, history }: Beginning): Store {
  const known = { ...standing, replica: meta.replica, persona: meta.persona }
  const workshop: Workshop = {
    tables,
    platform: browserPlatform,
    ids: createIdSource(browserPlatform),
    known,
  }
  const listeners = new Set<(event: StoreEvent) => void>()
  let queue: Promise<unknown> = Promise.resolve()

  /** One after the other: what is saved later sees what was saved before. */
  const inTurn = <T>(job: () => Promise<Result<T>>): Promise<Result<T>> => {
    const done = queue.then(job)
    queue = done.catch(() => undefined)
    return done
  }

  const write = (job: () => Promise<Result<Written | null>>): Promise<Result<Change | null>> =>
    inTurn(async () => {
      const written = await job()
      if (!written.ok) return written
      if (written.value === null) return ok(null)
      const { change, touched, after } = written.value
      await history.follow(change)
      // A listener may subscribe or leave while it is called.
      for (const listener of Array.from(listeners)) listener({ change, touched, counts: after.counts })
      return ok(change)
    })

  const undo = (which: Which) => write(() => runUndo(workshop, which))
  const stopSweep = sweepWhenIdle(tables, browserPlatform.now())

  return {
    caseId,
    persona: () => workshop.known.persona,
    setPersona: (next) =>
      inTurn(async () => {
        try {
          await tables.meta.update('case', { persona: next })
          workshop.known = { ...workshop.known, persona: next }
          return ok(undefined)
        } catch (error) {
          return err(toFault(error))
        }
      }),
    newItemId: () => workshop.ids('item'),
    commit: (label, work) => write(() => runCommit(workshop, label, work)),
    undo: () => undo({ turn: 'undo' }),
    redo: () => undo({ turn: 'redo' }),
    async undoChange(id) {
      const done = await undo({ id })
      if (!done.ok) return done
      return done.value
        ? ok(done.value)
        : err(fault('undo.unknown', 'This change is not in the history of the case.'))
    },
    ...createReads(tables),
    text: (rendition) => readText(tables, rendition),
    original: async (sha256) => {
      const row = await tables.originals.get(sha256)
      return row && asBlob(row.body)
    },
    putOriginal: (bytes) => putOriginal(workshop, bytes),
    putOriginalBlob: (blob, sha256) => putOriginalBlob(workshop, blob, sha256),
    ...createBlocks(workshop),
    putText: (text, structure, hashes) => putText(workshop, text, structure, hashes),
    history: history.api,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    contents: () => exportContents(tables),
    async close() {
      stopSweep()
      await queue
      listeners.clear()
      tables.db.close()
    },
  }
}
