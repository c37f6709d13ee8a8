import type { JsonValue } from '@shared/kernel/canonical-json'
import { assertNever } from '@shared/kernel/result'
import type { Change, RecordChange } from './change'
import { fieldLabel } from './field-labels'
import { NOUN_WORDS } from './record-title'
import type { State } from './state'

/** What a change is called in a list: an undo and a redo name what they take back and bring back. */
export function changeTitle({ kind, label }: Pick<Change, 'kind' | 'label'>): string {
  switch (kind) {
    case 'change':
      return label
    case 'undo':
      return `Undo: ${label}`
    case 'redo':
      return `Redo: ${label}`
    default:
      return assertNever(kind)
  }
}

/** What a change did, counted in plain words: "2 excerpts added, 1 source changed". */
export function describeChange(change: Change): string {
  const counts = new Map<string, number>()
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const record of change.records) add(`${record.noun} ${effectOf(record)}`)
  const parts: string[] = []
  for (const [key, count] of counts) {
    const [noun, effect] = key.split(' ')
    const word = Object.entries(NOUN_WORDS).find(([name]) => name === noun)?.[1]
    if (word) parts.push(`${count} ${count === 1 ? word.one : word.many} ${effect}`)
  }
  return parts.join(', ')
}

/** What a change did to one record, in one word. */
export const effectOf = ({ before, after }: RecordChange): 'added' | 'changed' | 'removed' =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

/** One field that differs: where, and both values in plain words ('' for nothing). */
export type Difference = { readonly field: string; readonly before: string; readonly after: string }

/** Fields that say nothing to a reader of the history. */
const SILENT = new Set(['id', 'createdAt', 'updatedAt', 'author'])

/**
 * The fields in which two states of a record differ, in plain words; null stands for a record that was not there.
 * Items of lists are paired by their ids.
 */
export function differences(before: State | null, after: State | null): Difference[] {
  const found: Difference[] = []
  compare(before ?? {}, after ?? {}, [], found)
  return found
}

function compare(before: State, after: State, path: readonly string[], found: Difference[]): void {
  for (const key of Object.keys({ ...before, ...after })) {
    if (SILENT.has(key)) continue
    const [a, b] = [before[key], after[key]]
    const here = [...path, fieldLabel(key)]
    if (isObject(a) && isObject(b) && a['kind'] === b['kind']) compare(a, b, here, found)
    else if (key === 'trashed' && path.length === 0) compareTrash(a, b, found)
    else {
      const [from, to] = [inWords(a), inWords(b)]
      if (from !== to) found.push({ field: here.join(', '), before: from, after: to })
    }
  }
}

function compareTrash(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  found: Difference[],
): void {
  const where = (value: JsonValue | undefined) => ((value ?? null) === null ? '' : 'in the trash')
  if (where(before) !== where(after)) {
    found.push({ field: fieldLabel('trashed'), before: where(before), after: where(after) })
  }
}

/** A value in plain words: what a person typed, item by item; ids and offsets are left out where words say more. */
function inWords(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) {
    const items = value.map(inWords).filter((item) => item !== '')
    return items.join(value.some((item) => isObject(item) && item['type'] === 'text') ? '' : '; ')
  }
  const entries = Object.entries(value).filter(
    ([key]) => !SILENT.has(key) && key !== 'kind' && key !== 'type',
  )
  const children = entries.find(([key]) => key === 'children' || key === 'text')
  if (children) return inWords(children[1])
  return entries
    .map(([, item]) => inWords(item))
    .filter((item) => item !== '')
    .join(', ')
}

const isObject = (value: JsonValue | undefined): value is State =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
