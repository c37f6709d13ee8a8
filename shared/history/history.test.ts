import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { newId, type PersonaId, type ReplicaId } from '@shared/kernel/ids'
import { type Change, changeSchema, headCode, headsOf, makeChange, type RecordChange } from './change'
import { describeChange, differences } from './describe'
import { planUndo } from './inverse'
import { nextSteps } from './next-steps'
import { recordTitle } from './record-title'
import { digestOf, makeStateEntry, type State, type StateEntry, stateEntrySchema } from './state'
import { lastDigests, verifyHistory } from './verify'

let drawn = 0
const random = (count: number) => {
  drawn += 1
  return Uint8Array.from({ length: count }, (_, index) => (drawn >> (8 * (index % 4))) & 0xff)
}
const id = <K extends 'change' | 'replica' | 'persona' | 'note' | 'case' | 'export'>(kind: K) =>
  newId(kind, 1_000 + drawn, random(10))
const replica: ReplicaId = id('replica')
const persona: PersonaId = id('persona')
const NOTE = id('note')

/** A history that is written by hand, one state of one note after the other. */
function write() {
  const changes: Change[] = []
  const states: StateEntry[] = []
  let digest: string | null = null
  const append = (
    records: RecordChange[],
    kind: Change['kind'] = 'change',
    undoes: Change | null = null,
  ): Change => {
    const at = '2026-01-01T00:00:00.000Z'
    const content = {
      id: id('change'),
      replica,
      persona,
      at,
      label: 'Edit',
      kind,
      undoes: undoes?.id ?? null,
      records,
    }
    const change = makeChange(content, headsOf(changes))
    changes.push(change)
    digest = records[0]?.after ?? null
    return change
  }
  const set = (state: State | null): Change => {
    const before = digest
    const entry = state && makeStateEntry({ id: NOTE, ...state }, random)
    if (entry) states.push(entry)
    return append([{ noun: 'note', id: NOTE, before, after: entry?.digest ?? null }])
  }
  const undo = (target: Change): Change =>
    append(
      target.records.map(({ before, after, ...record }) => ({ ...record, before: after, after: before })),
      target.kind === 'undo' ? 'redo' : 'undo',
      target,
    )
  return { changes, states, set, undo, append }
}

const newestFirst = (changes: readonly Change[]) => [...changes].reverse()

describe('a change', () => {
  it('fits its schema, and an undo must name what it undoes', () => {
    const { set, undo } = write()
    const change = set({ title: 'a' })
    expect(v.is(changeSchema, change)).toBe(true)
    expect(v.is(changeSchema, undo(change))).toBe(true)
    expect(v.is(changeSchema, { ...change, kind: 'undo' })).toBe(false)
  })

  it('does not depend on the order in which its heads are given', () => {
    const heads = [1, 2, 3].map(() => ({ id: id('change'), digest: digestOf({ n: drawn }, 'aa') }))
    const content = {
      id: id('change'),
      replica,
      persona,
      at: '2026-01-01T00:00:00.000Z',
      label: '',
      undoes: null,
      records: [],
    }
    const one = makeChange({ ...content, kind: 'change' }, heads)
    expect(makeChange({ ...content, kind: 'change' }, heads.toReversed())).toEqual(one)
  })

  it('gives the history a code for people to compare', () => {
    const { changes, set } = write()
    expect(headCode([])).toBe('')
    set({ title: 'a' })
    expect(headCode(headsOf(changes))).toBe(changes[0]?.digest.replace(/^(.{4})(.{4}).*$/, '$1-$2'))
  })
})

describe('a state', () => {
  it('has one digest, whatever the order of its fields, and another under another salt', () => {
    expect(digestOf({ a: 1, b: [null, 'ü'] }, 'aa')).toBe(digestOf({ b: [null, 'ü'], a: 1 }, 'aa'))
    expect(digestOf({ a: 1 }, 'aa')).not.toBe(digestOf({ a: 1 }, 'ab'))
  })

  it('is plain JSON, not too deep', () => {
    const entry = makeStateEntry({ a: 1 }, random)
    const deep = JSON.parse(`${'['.repeat(90)}${']'.repeat(90)}`) as unknown
    expect(v.is(stateEntrySchema, entry)).toBe(true)
    for (const state of [null, [], { a: undefined }, { a: Number.NaN }, { a: deep }]) {
      expect(v.is(stateEntrySchema, { ...entry, state })).toBe(false)
    }
  })
})

describe('verify', () => {
  const written = () => {
    const history = write()
    const first = history.set({ title: 'a' })
    history.set({ title: 'b' })
    history.undo(history.set({ title: 'c' }))
    return { ...history, first }
  }

  it('finds nothing wrong with a history as it was written', () => {
    const { changes, states } = written()
    expect(verifyHistory(changes, states)).toMatchObject({ changes: 4, states: 3, withheld: 0, altered: [] })
    expect(lastDigests(changes)).toEqual(new Map([[NOTE, states[1]?.digest]]))
  })

  it('counts missing states as withheld, not as altered', () => {
    const { changes, states } = written()
    expect(verifyHistory(changes, states.slice(1))).toMatchObject({ withheld: 1, altered: [] })
  })

  it('finds any altered field of any change', () => {
    const { changes, states } = written()
    const alterations: ((change: Change) => Change)[] = [
      (change) => ({ ...change, label: 'Edited' }),
      (change) => ({ ...change, at: '2026-01-02T00:00:00.000Z' }),
      (change) => ({ ...change, persona: id('persona') }),
      (change) => ({
        ...change,
        records: change.records.map((record) => ({ ...record, after: record.before })),
      }),
      (change) => ({ ...change, parents: [] }),
      (change) => ({ ...change, digest: digestOf({}, '') }),
    ]
    fc.assert(
      fc.property(fc.nat(changes.length - 2), fc.constantFrom(...alterations), (index, alter) => {
        const altered = changes.map((change, at) => (at === index + 1 ? alter(change) : change))
        expect(verifyHistory(altered, states).altered).not.toEqual([])
      }),
      { seed: 7 },
    )
  })

  it('finds a missing change, a change twice, an altered state and a state that nobody names', () => {
    const { changes, states, first } = written()
    const [one, ...others] = states
    if (!one) throw new Error('no state')
    expect(verifyHistory(changes.slice(1), states).altered).not.toEqual([])
    expect(verifyHistory([...changes, first], states).altered).not.toEqual([])
    expect(
      verifyHistory(changes, [{ ...one, state: { id: NOTE, title: 'z' } }, ...others]).altered,
    ).toHaveLength(1)
    expect(verifyHistory(changes, [...states, makeStateEntry({ x: 1 }, random)]).altered).toHaveLength(1)
  })
})

describe('next steps', () => {
  it('go back change by change, and forward again until a new change is made', () => {
    const history = write()
    const steps = () => nextSteps(newestFirst(history.changes))
    const [one, two] = [history.set({ title: 'a' }), history.set({ title: 'b' })]
    expect(steps()).toEqual({ undo: two, redo: null })
    const undoTwo = history.undo(two)
    expect(steps()).toEqual({ undo: one, redo: undoTwo })
    const undoOne = history.undo(one)
    expect(steps()).toEqual({ undo: null, redo: undoOne })
    const redoOne = history.undo(undoOne)
    expect(steps()).toEqual({ undo: redoOne, redo: undoTwo })
    const three = history.set({ title: 'c' })
    expect(steps()).toEqual({ undo: three, redo: null })
    history.undo(three)
    expect(steps().undo).toEqual(redoOne)
  })

  it('follow a stack of undone and redone changes, in any sequence, past what notes an export', () => {
    const action = fc.constantFrom('change', 'undo', 'redo', 'export')
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const history = write()
        // The model: what was done and can be undone, what was undone and can be redone.
        let done: Change[] = []
        let undone: Change[] = []
        for (const wanted of actions) {
          const { undo, redo } = nextSteps(newestFirst(history.changes))
          expect([undo?.id, redo?.id]).toEqual([done.at(-1)?.id, undone.at(-1)?.id])
          if (wanted === 'change') {
            done = [...done, history.append([])]
            undone = []
          } else if (wanted === 'undo' && undo) {
            done = done.slice(0, -1)
            undone = [...undone, history.undo(undo)]
          } else if (wanted === 'export') {
            history.append([{ noun: 'export', id: id('export'), before: null, after: digestOf({}, 'e') }])
          } else if (wanted === 'redo' && redo) {
            undone = undone.slice(0, -1)
            done = [...done, history.undo(redo)]
          }
        }
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  it('take back a change that did more than to note an export, and an export that was changed since', () => {
    const history = write()
    const made: RecordChange = { noun: 'export', id: id('export'), before: null, after: digestOf({}, 'e') }
    const both = history.append([
      made,
      { noun: 'note', id: id('note'), before: null, after: digestOf({}, 'n') },
    ])
    expect(nextSteps(newestFirst(history.changes)).undo).toEqual(both)
    const trashed = history.append([{ ...made, before: made.after, after: digestOf({}, 't') }])
    expect(nextSteps(newestFirst(history.changes)).undo).toEqual(trashed)
  })

  it('never take back the beginning of a case', () => {
    const history = write()
    const begin = history.append([{ noun: 'case', id: id('case'), before: null, after: digestOf({}, '') }])
    expect(nextSteps([begin]).undo).toBeNull()
  })

  it('stop at what another installation did', () => {
    const history = write()
    const theirs = history.append([{ noun: 'note', id: id('note'), before: null, after: digestOf({}, 'a') }])
    const mine = history.append([{ noun: 'note', id: id('note'), before: null, after: digestOf({}, 'b') }])
    const away = { ...theirs, replica: id('replica') }
    expect(nextSteps([mine, away], replica).undo).toEqual(mine)
    expect(nextSteps([away, mine], replica)).toEqual({ undo: null, redo: null })
  })
})

describe('the plan of an undo', () => {
  const state = (entries: readonly StateEntry[]) => (digest: string) =>
    entries.find((entry) => entry.digest === digest)?.state

  it('blends with later changes of other fields', () => {
    const { set, states } = write()
    set({ title: 'a', body: 'x', updatedAt: '1' })
    const edit = set({ title: 'b', body: 'x', updatedAt: '2' })
    set({ title: 'b', body: 'y', updatedAt: '3' })
    const last = states[2]
    const past = { state: state(states), current: () => last }
    expect(planUndo(edit, past, '4')).toEqual({
      ok: true,
      value: [
        { noun: 'note', id: NOTE, digest: null, state: { id: NOTE, title: 'a', body: 'y', updatedAt: '4' } },
      ],
    })
  })

  it('refuses in plain words where the same field was changed, the record is gone, or a state is withheld', () => {
    const { set, states } = write()
    set({ title: 'a' })
    const edit = set({ title: 'b' })
    set({ title: 'c' })
    const past = { state: state(states), current: () => states[2] }
    expect(planUndo(edit, past, '4')).toMatchObject({
      error: {
        message: expect.stringContaining(
          'the note “c” has been changed in the same place since (title)',
        ) as string,
      },
    })
    expect(planUndo(edit, { ...past, current: () => undefined }, '4')).toMatchObject({
      error: { code: 'undo.conflict' },
    })
    expect(planUndo(edit, { state: () => undefined, current: () => states[1] }, '4')).toMatchObject({
      error: { code: 'undo.withheld' },
    })
  })
})

describe('words', () => {
  it('count what a change did', () => {
    const after = digestOf({}, '')
    const records: RecordChange[] = [
      { noun: 'excerpt', id: 'a', before: null, after },
      { noun: 'excerpt', id: 'b', before: null, after },
      { noun: 'source', id: 'c', before: after, after },
      { noun: 'entity', id: 'd', before: after, after: null },
    ]
    const { append } = write()
    expect(describeChange(append(records))).toBe('2 excerpts added, 1 source changed, 1 entity removed')
  })

  it('name the fields that differ', () => {
    const before = {
      id: 'a',
      title: 'Old',
      hsCode: { code: '', edition: '' },
      tags: ['x'],
      trashed: null,
      updatedAt: '1',
    }
    const after = {
      ...before,
      title: 'New',
      hsCode: { code: '8429', edition: '' },
      tags: ['x', 'y'],
      trashed: 'chg',
      updatedAt: '2',
    }
    expect(differences(before, after)).toEqual([
      { field: 'title', before: 'Old', after: 'New' },
      { field: 'HS code, code', before: '', after: '8429' },
      { field: 'tags', before: 'x', after: 'x; y' },
      { field: 'trash', before: '', after: 'in the trash' },
    ])
    expect(differences(null, { title: 'New' })).toEqual([{ field: 'title', before: '', after: 'New' }])
  })

  it('title a record of any age', () => {
    expect(recordTitle('excerpt', { quote: { exact: 'Not a\n single one' } })).toBe('Not a single one')
    expect(recordTitle('entity', { names: [{ value: 'Acme' }] })).toBe('Acme')
    expect(recordTitle('note', {})).toBe('untitled note')
    expect(recordTitle('note', { title: '🙂'.repeat(60) })).toMatch(/^(🙂)+…$/u)
  })
})
