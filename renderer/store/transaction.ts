import type { ChangeId, PersonaId } from '@shared/kernel/ids'
import type { BaseField, RecordBase } from '@shared/kernel/record'
import { NOUN_WORDS } from '@shared/history/record-title'
import type { AnyRecord, Noun, Records } from '@shared/schema/registry'
import { refuse } from './faults'
import type { IdSource } from './id-source'
import { sameJson } from './json-equality'
import type { Session } from './session'
import type { AnyRow } from './tables'
import type { Step } from './write'

/** The fields of a record that a person or an importer fills in. */
export type Draft<N extends Noun> = Omit<Records[N], BaseField>

/** What a person may set of a record's base. */
type BaseChoice = Pick<RecordBase, 'protection' | 'protectedFields' | 'pseudonym'>

/** What the work of a commit can do. Only these may be awaited in it: anything slower ends the transaction. */
export type Transaction = {
  /** A record as it will be after the work so far; undefined where there is none. In the trash or not. */
  get<N extends Noun>(noun: N, id: string): Promise<Records[N] | undefined>
  /** Makes a record; it is checked against its type when the work is done. */
  create<N extends Noun>(
    noun: N,
    draft: Draft<N>,
    base?: Partial<BaseChoice> & { readonly id?: Records[N]['id'] },
  ): Records[N]
  /** Replaces fields. A patch that changes nothing leaves the record, and its history, alone. */
  update<N extends Noun>(noun: N, id: string, patch: Partial<Draft<N>> & Partial<BaseChoice>): Promise<void>
  /** Moves a record to the trash. What refers to it goes on doing so. */
  trash(noun: Noun, id: string): Promise<void>
  /** Takes a record out of the trash. */
  restore(noun: Noun, id: string): Promise<void>
}

/** A transaction that gathers what is to be written; nothing is written before the work is done. */
export function gather(
  session: Session,
  ids: IdSource,
  stamp: { readonly at: string; readonly persona: PersonaId; readonly change: ChangeId },
): { transaction: Transaction; steps: () => Step[] } {
  const staged = new Map<string, Step>()

  const load = async <N extends Noun>(
    noun: N,
    id: string,
  ): Promise<{ before: AnyRow | undefined; record: Records[N] }> => {
    const mine = staged.get(id)
    // The id names the record, so a staged one is of the noun asked for.
    if (mine?.record) return { before: mine.before, record: mine.record as Records[N] }
    const row = await session.row(noun, id)
    if (row === undefined) {
      return refuse('store.gone', `This ${NOUN_WORDS[noun].one} is no longer in the case. Nothing was saved.`)
    }
    return { before: row, record: row.record }
  }

  const stage = (noun: Noun, before: AnyRow | undefined, record: AnyRecord) =>
    void staged.set(record.id, { noun, id: record.id, before, record, digest: null })

  const setTrashed = async (noun: Noun, id: string, trashed: boolean): Promise<void> => {
    const { before, record } = await load(noun, id)
    if ((record.trashed !== null) === trashed) return
    stage(noun, before, { ...record, trashed: trashed ? stamp.change : null, updatedAt: stamp.at })
  }

  const transaction: Transaction = {
    async get(noun, id) {
      const mine = staged.get(id)
      if (mine) return (mine.record ?? undefined) as Records[typeof noun] | undefined
      return (await session.row(noun, id))?.record
    },
    create(noun, draft, base = {}) {
      const { id = ids(noun), protection = 'desk', protectedFields = [], pseudonym = '' } = base
      const record = {
        ...draft,
        id,
        createdAt: stamp.at,
        updatedAt: stamp.at,
        author: stamp.persona,
        protection,
        protectedFields,
        pseudonym,
        trashed: null,
      } as Records[typeof noun]
      staged.set(record.id, { noun, id: record.id, before: undefined, record, digest: null })
      return record
    },
    async update(noun, id, patch) {
      const { before, record } = await load(noun, id)
      const next = { ...record, ...patch }
      if (sameJson(record, next)) return
      stage(noun, before, { ...next, updatedAt: stamp.at })
    },
    trash: (noun, id) => setTrashed(noun, id, true),
    restore: (noun, id) => setTrashed(noun, id, false),
  }
  return { transaction, steps: () => [...staged.values()] }
}
