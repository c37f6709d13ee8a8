import type { Export } from '@shared/dossier/dossier'
import type { ContradictionId, EntityId, ExcerptId, ItemId, ResponseId } from '@shared/kernel/ids'
import { type DateField, NO_DATE } from '@shared/kernel/fields'
import type { Protection } from '@shared/kernel/record'
import type { Result } from '@shared/kernel/result'
import type { Response, ResponseOutcome } from '@shared/response/response'
import { addRecord } from '@renderer/record/add-record'
import type { Draft, Store } from '@renderer/store/store'

export type Allegation = Response['allegations'][number]
export type Attempt = Response['attempts'][number]

type Beginning = {
  readonly party: EntityId
  /** What is put to the party; '' and null for nothing yet. */
  readonly words: string
  readonly contradiction: ContradictionId | null
  readonly deadline: DateField
  readonly outcome: ResponseOutcome
  readonly answer: ExcerptId | null
}

/** Begins the right of reply of a party. */
export function createResponse(store: Store, begin: Beginning): Promise<Result<ResponseId>> {
  const { words, contradiction } = begin
  const nothingPut = words === '' && contradiction === null
  const draft: Draft<'response'> = {
    party: begin.party,
    allegations: nothingPut ? [] : [{ id: store.newItemId(), words, contradiction }],
    attempts: [],
    deadline: begin.deadline,
    outcome: begin.outcome,
    answer: begin.answer,
    wording: '',
    comment: '',
  }
  return addRecord(store, 'Begin a right of reply', 'response', draft)
}

/** Saves a change of a response as one change of the history. */
export const editResponse = (store: Store, id: ResponseId, label: string, edit: Partial<Draft<'response'>>) =>
  store.commit(label, (tx) => tx.update('response', id, edit))

/** Changes a list of a response as it stands when the change is saved, so that two changes at once both hold. */
const editItems = <K extends 'allegations' | 'attempts'>(
  store: Store,
  id: ResponseId,
  label: string,
  field: K,
  change: (items: Response[K]) => Response[K],
) =>
  store.commit(label, async (tx) => {
    const response = await tx.get('response', id)
    // Absent: the update says so.
    const edit: Partial<Draft<'response'>> = response ? { [field]: change(response[field]) } : {}
    await tx.update('response', id, edit)
  })

/** An allegation that is not in a response yet. */
export type Putting = Omit<Allegation, 'id'>

/** Begins the right of reply of a party with everything it stands accused of. */
export function beginWith(store: Store, party: EntityId, putting: readonly Putting[]) {
  const draft: Draft<'response'> = {
    party,
    allegations: putting.map((one) => ({ ...one, id: store.newItemId() })),
    attempts: [],
    deadline: NO_DATE,
    outcome: 'not-asked',
    answer: null,
    wording: '',
    comment: '',
  }
  return addRecord(store, 'Begin a right of reply', 'response', draft)
}

/** Puts several allegations to a party as one change. */
export function putAllegations(store: Store, id: ResponseId, putting: readonly Putting[]) {
  const made = putting.map((one) => ({ ...one, id: store.newItemId() }))
  const label = made.length === 1 ? 'Put an allegation to a party' : 'Put allegations to a party'
  return editItems(store, id, label, 'allegations', (all) => [...all, ...made])
}

export function putAllegation(
  store: Store,
  id: ResponseId,
  words: string,
  contradiction: ContradictionId | null,
) {
  const item = store.newItemId()
  return editItems(store, id, 'Put an allegation to a party', 'allegations', (all) => [
    ...all,
    { id: item, words, contradiction },
  ])
}

export const changeAllegation = (
  store: Store,
  id: ResponseId,
  item: ItemId,
  patch: Partial<Omit<Allegation, 'id'>>,
) =>
  editItems(
    store,
    id,
    'contradiction' in patch ? 'Tie an allegation to a contradiction' : 'Change an allegation',
    'allegations',
    (all) => all.map((one) => (one.id === item ? { ...one, ...patch } : one)),
  )

export const removeAllegation = (store: Store, id: ResponseId, item: ItemId) =>
  editItems(store, id, 'Remove an allegation', 'allegations', (all) => all.filter((one) => one.id !== item))

export function logAttempt(store: Store, id: ResponseId, attempt: Omit<Attempt, 'id'>) {
  const item = store.newItemId()
  return editItems(store, id, 'Log an attempt to reach a party', 'attempts', (all) => [
    ...all,
    { ...attempt, id: item },
  ])
}

/** An attempt by a letter that was written to a file: its words cite the file, so that it can be told from others. */
export const letterAttempt = (
  { fileName, sha256 }: Pick<Export, 'fileName' | 'sha256'>,
  by: string,
  day: string,
): Omit<Attempt, 'id'> => ({
  when: { edtf: day, words: '' },
  time: '',
  channel: 'letter',
  by: by.trim(),
  words: `${fileName}, sha256 ${sha256}`,
})

export const changeAttempt = (store: Store, id: ResponseId, item: ItemId, patch: Partial<Attempt>) =>
  editItems(store, id, 'Change an attempt to reach a party', 'attempts', (all) =>
    all.map((one) => (one.id === item ? { ...one, ...patch, id: item } : one)),
  )

export const removeAttempt = (store: Store, id: ResponseId, item: ItemId) =>
  editItems(store, id, 'Remove an attempt to reach a party', 'attempts', (all) =>
    all.filter((one) => one.id !== item),
  )

/** The sentence a person wrote in place of the proposed one; '' goes back to the proposed one. */
export const wordResponse = (store: Store, id: ResponseId, wording: string) =>
  editResponse(store, id, wording === '' ? 'Use the proposed wording of a response' : 'Word a response', {
    wording,
  })

export const protectResponse = (store: Store, id: ResponseId, protection: Protection) =>
  store.commit('Change who may see a response', (tx) => tx.update('response', id, { protection }))

export const trashResponse = (store: Store, id: ResponseId) =>
  store.commit('Move a response to the trash', (tx) => tx.trash('response', id))

export const restoreResponse = (store: Store, id: ResponseId) =>
  store.commit('Restore a response', (tx) => tx.restore('response', id))
