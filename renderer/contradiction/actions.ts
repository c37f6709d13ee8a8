import type { Contradiction, Dimension, TestResult } from '@shared/contradiction/contradiction'
import type { ContradictionId, EntityId, ItemId } from '@shared/kernel/ids'
import { type CitableId, type Reference, referenceKey, toRecord } from '@shared/kernel/reference'
import { err, fault, type Result } from '@shared/kernel/result'
import { addRecord } from '@renderer/record/add-record'
import type { Draft, Store } from '@renderer/store/store'

export type SideName = 'sideA' | 'sideB'
export type ContradictionEdit = Partial<Draft<'contradiction'>>
/** What to change; a function is given the contradiction as it stands at that moment, so that quick changes of one list all hold. */
export type ContradictionChange = ContradictionEdit | ((now: Contradiction) => ContradictionEdit)

/** What the two sides are called. */
export const SIDE_WORDS: Readonly<Record<SideName, string>> = {
  sideA: 'What was said',
  sideB: 'What the record shows',
}

type Beginning = {
  readonly title: string
  readonly kind: Contradiction['kind']
  readonly sideA: readonly (CitableId | Reference)[]
  readonly sideB: readonly (CitableId | Reference)[]
}

/** Makes a contradiction with what stands on its sides, as one change: open and of middling strength. */
export function createContradiction(store: Store, begin: Beginning): Promise<Result<ContradictionId>> {
  const side = (items: Beginning[SideName]) =>
    items.map((item) => ({ id: store.newItemId(), ref: typeof item === 'string' ? toRecord(item) : item }))
  const draft: Draft<'contradiction'> = {
    title: begin.title,
    kind: begin.kind,
    sideA: side(begin.sideA),
    sideB: side(begin.sideB),
    explanation: [],
    readings: [],
    strength: 2,
    status: 'open',
    statusReason: '',
    overrides: [],
    accused: [],
  }
  return addRecord(store, 'Set a claim against the record', 'contradiction', draft)
}

/** Saves a change of a contradiction as one change of the history. */
export const editContradiction = (
  store: Store,
  id: ContradictionId,
  label: string,
  edit: ContradictionChange,
) =>
  store.commit(label, async (tx) => {
    if (typeof edit !== 'function') return tx.update('contradiction', id, edit)
    const now = await tx.get('contradiction', id)
    if (now !== undefined) await tx.update('contradiction', id, edit(now))
  })

/** Puts a record or a place in a source on a side; refused when it stands there already. */
export async function putOnSide(
  store: Store,
  id: ContradictionId,
  side: SideName,
  ref: Reference,
): Promise<Result<unknown>> {
  const contradiction = await store.get('contradiction', id)
  if (contradiction === undefined)
    return err(fault('contradiction.gone', 'This contradiction is not in the case.'))
  if (contradiction[side].some((item) => referenceKey(item.ref) === referenceKey(ref))) {
    return err(
      fault('contradiction.there', `It stands on “${SIDE_WORDS[side]}” already. Nothing was changed.`),
    )
  }
  const item = { id: store.newItemId(), ref }
  return editContradiction(store, id, `Put evidence on “${SIDE_WORDS[side]}”`, (now) => ({
    [side]: [...now[side], item],
  }))
}

/** Puts several at once, as one change; what stands there already is left as it is. */
export const putAllOnSide = (
  store: Store,
  id: ContradictionId,
  side: SideName,
  refs: readonly Reference[],
): Promise<Result<unknown>> => {
  const made = refs.map((ref) => ({ id: store.newItemId(), ref }))
  return editContradiction(store, id, `Put evidence on “${SIDE_WORDS[side]}”`, (now) => {
    const there = new Set(now[side].map(({ ref }) => referenceKey(ref)))
    return { [side]: [...now[side], ...made.filter(({ ref }) => !there.has(referenceKey(ref)))] }
  })
}

/**
 * Puts a later row in the place of the one that is cited, as one change. Where the later one stands on the side
 * already, the earlier one is taken off.
 */
export const putInPlace = (
  store: Store,
  id: ContradictionId,
  side: SideName,
  item: ItemId,
  later: Reference,
): Promise<Result<unknown>> => {
  const key = referenceKey(later)
  return editContradiction(
    store,
    id,
    `Put the row of a later export in the place of an earlier one on “${SIDE_WORDS[side]}”`,
    (now) => {
      const beside = now[side].some((one) => one.id !== item && referenceKey(one.ref) === key)
      return {
        [side]: now[side].flatMap((one) => (one.id !== item ? one : beside ? [] : { ...one, ref: later })),
      }
    },
  )
}

export const takeOffSide = (store: Store, contradiction: Contradiction, side: SideName, item: ItemId) =>
  editContradiction(store, contradiction.id, `Take evidence off “${SIDE_WORDS[side]}”`, (now) => ({
    [side]: now[side].filter(({ id }) => id !== item),
  }))

/** A person's result for a dimension, with the reason; null takes it back. */
export function overrule(
  store: Store,
  contradiction: Contradiction,
  dimension: Dimension,
  decision: { readonly result: TestResult; readonly why: string } | null,
) {
  const made = store.newItemId()
  const label = decision ? 'Overrule a dimension of the test' : 'Let the test stand as computed'
  return editContradiction(store, contradiction.id, label, (now) => {
    const others = now.overrides.filter((item) => item.dimension !== dimension)
    return { overrides: decision ? [...others, { id: made, dimension, ...decision }] : others }
  })
}

export function nameAccused(store: Store, contradiction: Contradiction, entity: EntityId) {
  const made = { id: store.newItemId(), entity }
  return editContradiction(store, contradiction.id, 'Name an accused party', (now) => ({
    accused: [...now.accused, made],
  }))
}

export const trashContradiction = (store: Store, id: ContradictionId) =>
  store.commit('Move a contradiction to the trash', (tx) => tx.trash('contradiction', id))

export const restoreContradiction = (store: Store, id: ContradictionId) =>
  store.commit('Restore a contradiction', (tx) => tx.restore('contradiction', id))
