import { canonicalJson, type JsonValue } from '@shared/kernel/canonical-json'
import { err, fault, ok, type Fault, type Result } from '@shared/kernel/result'
import type { Noun } from '@shared/schema/registry'
import type { Change, RecordChange } from './change'
import { fieldLabel } from './field-labels'
import { isBeginning } from './next-steps'
import { NOUN_WORDS, recordTitle } from './record-title'
import type { State } from './state'

/** What a change would have to do to records in order to take `change` back exactly. */
const inverseOf = (change: Change): RecordChange[] =>
  change.records.map(({ noun, id, before, after }) => ({ noun, id, before: after, after: before }))

/** A record as it is now: its state and the digest under which the history knows it. */
type Current = { readonly state: State; readonly digest: string }

/** What undo does to one record. `digest` is null where the state is a new one, blended from two. */
export type Step = {
  readonly noun: Noun
  readonly id: string
  readonly state: State | null
  readonly digest: string | null
}

/** What planning an undo reads: records as they are now, and states of the past by digest (undefined: withheld). */
export type Past = {
  readonly current: (id: string) => Current | undefined
  readonly state: (digest: string) => State | undefined
}

/**
 * Plans the undo of `change`. A record that is still as the change left it goes back to exactly what it was. One
 * that was changed since keeps the later changes, if they were made to other fields; otherwise the undo is refused.
 * `at` is the instant of the undo.
 */
export function planUndo(change: Change, past: Past, at: string): Result<Step[]> {
  if (isBeginning(change)) {
    return err(fault('undo.beginning', 'This is the beginning of the case. It cannot be undone.'))
  }
  const steps: Step[] = []
  for (const record of inverseOf(change)) {
    const step = planStep(change.label, record, past, at)
    if (!step.ok) return step
    steps.push(step.value)
  }
  return ok(steps)
}

function planStep(
  label: string,
  { noun, id, before, after }: RecordChange,
  past: Past,
  at: string,
): Result<Step> {
  const current = past.current(id)
  if ((current?.digest ?? null) === before) {
    if (after === null) return ok({ noun, id, state: null, digest: null })
    const state = past.state(after)
    return state === undefined ? withheld(label) : ok({ noun, id, state, digest: after })
  }
  const word = NOUN_WORDS[noun].one
  if (current === undefined) {
    return err(conflict(label, `the ${word} it changed is no longer there`))
  }
  const name = `the ${word} “${recordTitle(noun, current.state)}”`
  if (before === null || after === null) return err(conflict(label, `${name} has been changed since`))
  const was = past.state(after)
  const became = past.state(before)
  if (was === undefined || became === undefined) return withheld(label)
  const blended: Record<string, JsonValue> = { ...current.state }
  for (const field of Object.keys({ ...was, ...became })) {
    if (field === 'updatedAt' || same(was[field], became[field])) continue
    if (!same(current.state[field], became[field])) {
      return err(conflict(label, `${name} has been changed in the same place since (${fieldLabel(field)})`))
    }
    const back = was[field]
    if (back === undefined) delete blended[field]
    else blended[field] = back
  }
  return ok({ noun, id, state: { ...blended, updatedAt: at }, digest: null })
}

const same = (a: JsonValue | undefined, b: JsonValue | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

const conflict = (label: string, why: string): Fault =>
  fault(
    'undo.conflict',
    `“${label}” cannot be undone: ${why}. Nothing was changed. Undo the later change first.`,
  )

const withheld = (label: string): Result<never> =>
  err(
    fault(
      'undo.withheld',
      `“${label}” cannot be undone: how things were before is not in this copy of the case. Nothing was changed.`,
    ),
  )
