import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseId, NoteId } from '@shared/kernel/ids'
import { NOUNS } from '@shared/schema/registry'
import { type Catalogue, openCatalogue } from './catalogue'
import { openStore, type Store, type StoreEvent } from './store'
import { capture, claimDraft, clip, codeOf, entityDraft, excerptDraft, noteDraft, valueOf } from './testing'

let catalogue: Catalogue
let store: Store
let caseId: CaseId

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  caseId = valueOf(await catalogue.createCase('Test'))
  store = valueOf(await catalogue.openCase(caseId))
})

afterEach(async () => {
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const reopen = async () => {
  await store.close()
  store = valueOf(await catalogue.openCase(caseId))
}

const everything = async () => {
  const { records, changes, states } = valueOf(await store.contents())
  return { records, changes, states }
}

describe('commit', () => {
  it('writes records, one change and the counters together', async () => {
    const events: StoreEvent[] = []
    store.subscribe((event) => events.push(event))
    const change = valueOf(
      await store.commit(
        'Write a note',
        (transaction) => void transaction.create('note', noteDraft('First')),
      ),
    )
    const [note] = await store.list('note')
    expect(note).toMatchObject({
      title: 'First',
      author: store.persona(),
      protection: 'desk',
      trashed: null,
    })
    expect(change).toMatchObject({
      label: 'Write a note',
      kind: 'change',
      records: [{ noun: 'note', id: note?.id }],
    })
    expect((await store.counts()).note).toBe(1)
    expect(events.map(({ change: { id } }) => id)).toEqual([change?.id])
    expect(valueOf(await store.history.verify())).toMatchObject({ altered: [], withheld: 0 })
  })

  it('stores nothing when the work throws half way', async () => {
    const before = await everything()
    const result = await store.commit('Break off', async (transaction) => {
      transaction.create('note', noteDraft('Lost'))
      await transaction.get('case', caseId)
      throw new Error('power cut')
    })
    expect(codeOf(result)).toBe('store.failed')
    expect(await everything()).toEqual(before)
  })

  it('stores nothing of a commit in which one record is not of its type', async () => {
    const before = await everything()
    const result = await store.commit('Refuse', (transaction) => {
      transaction.create('note', noteDraft('Fine'))
      transaction.create('entity', { ...entityDraft(store, 'x'), names: [] })
    })
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'record.invalid',
        message: 'This entity was not saved: an entity needs a name (names).',
      },
    })
    expect(await everything()).toEqual(before)
  })

  it('refuses a reference to a record that is not there', async () => {
    const captured = await capture(store, 'Some words.')
    // Another last letter than its own: a random id may end in any.
    const elsewhere = captured.source.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const missing = { ...captured, source: elsewhere as typeof captured.source }
    const result = await store.commit('Dangle', (transaction) => {
      transaction.create('excerpt', excerptDraft(missing, 'Some'))
    })
    expect(codeOf(result)).toBe('store.dangling')
    expect((await store.counts()).excerpt).toBe(0)
  })

  it('refuses evidence without its bytes', async () => {
    const captured = await capture(store, 'Some words.')
    const rendition = await store.get('rendition', captured.rendition)
    if (!rendition) throw new Error('no rendition')
    const { source, extractor, length, remarks } = rendition
    const hashes = { textSha256: '0'.repeat(64), structureSha256: '1'.repeat(64) }
    const result = await store.commit('Make up', (transaction) => {
      transaction.create('rendition', { source, extractor, length, remarks, ...hashes })
    })
    expect(codeOf(result)).toBe('store.no-content')
  })

  it('sees its own work, and leaves no change behind where nothing changed', async () => {
    const seen: (string | undefined)[] = []
    valueOf(
      await store.commit('Write', async (transaction) => {
        const { id } = transaction.create('note', noteDraft('One'))
        await transaction.update('note', id, { title: 'Two' })
        seen.push((await transaction.get('note', id))?.title)
      }),
    )
    const [note] = await store.list('note')
    expect(seen).toEqual(['Two'])
    const same = await store.commit('Blur', (transaction) =>
      transaction.update('note', note?.id ?? '', { title: 'Two' }),
    )
    expect(same).toEqual({ ok: true, value: null })
    expect(await store.history.page({ limit: 10 })).toHaveLength(2)
  })

  it('answers work that waits for something else', async () => {
    const result = await store.commit('Wait', async (transaction) => {
      transaction.create('note', noteDraft('Late'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      await transaction.get('case', caseId)
    })
    expect(codeOf(result)).toBe('store.late')
    expect(await store.list('note')).toEqual([])
  })

  it('does not hang on a commit inside a commit', async () => {
    const outer = await store.commit('Outer', async (transaction) => {
      transaction.create('note', noteDraft('Outer'))
      await store.commit('Inner', () => undefined)
    })
    expect(codeOf(outer)).toBe('store.late')
    valueOf(await store.commit('Write', (transaction) => void transaction.create('note', noteDraft('Next'))))
    expect((await store.list('note')).map(({ title }) => title)).toEqual(['Next'])
  })

  it('runs commits that were begun at once one after the other', async () => {
    valueOf(await store.commit('Begin', (transaction) => void transaction.create('note', noteDraft(''))))
    const [note] = await store.list('note')
    await Promise.all(
      [...'abcdefgh'].map((letter) =>
        store.commit('Append', async (transaction) => {
          const now = await transaction.get('note', note?.id ?? '')
          await transaction.update('note', note?.id ?? '', { title: `${now?.title}${letter}` })
        }),
      ),
    )
    expect(await store.get('note', note?.id ?? '')).toMatchObject({ title: 'abcdefgh' })
    expect(valueOf(await store.history.verify()).heads).toHaveLength(1)
  })

  it('keeps one chain when two windows write at once', async () => {
    const other = valueOf(await openStore(caseId))
    const write = (to: Store, title: string) =>
      to.commit('Write', (transaction) => void transaction.create('note', noteDraft(title)))
    const results = await Promise.all([
      write(store, 'a'),
      write(other, 'b'),
      write(store, 'c'),
      write(other, 'd'),
    ])
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(valueOf(await store.history.verify())).toMatchObject({ altered: [] })
    expect((await store.counts()).note).toBe(4)
    await other.close()
  })

  it('flushes every write to the disk before it counts as done', async () => {
    const seen: unknown[] = []
    const original = IDBDatabase.prototype.transaction
    await store.close()
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const opened = original.call(this, stores, mode, options)
      if (mode === 'readwrite') seen.push(opened.durability)
      return opened
    }
    store = valueOf(await catalogue.openCase(caseId))
    await capture(store, 'Durable words.')
    IDBDatabase.prototype.transaction = original
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen)).toEqual(new Set(['strict']))
  })

  it('answers a closed store with a fault', async () => {
    await store.close()
    expect(
      codeOf(await store.commit('Late', (transaction) => void transaction.create('note', noteDraft('x')))),
    ).toBe('store.closed')
  })
})

describe('reads', () => {
  it('pages by key, in the order of making, without those in the trash', async () => {
    valueOf(
      await store.commit('Write', (transaction) => {
        for (let index = 0; index < 25; index += 1) transaction.create('note', noteDraft(String(index)))
      }),
    )
    const all = await store.list('note')
    expect(all.map(({ title }) => title)).toEqual(Array.from({ length: 25 }, (_, index) => String(index)))
    valueOf(await store.commit('Trash', (transaction) => transaction.trash('note', all[3]?.id ?? '')))
    const titles: string[] = []
    let after: NoteId | undefined
    for (;;) {
      const page = await store.page('note', { after, limit: 7 })
      titles.push(...page.map(({ title }) => title))
      after = page[page.length - 1]?.id
      if (page.length < 7) break
    }
    expect(titles).toEqual(all.map(({ title }) => title).filter((title) => title !== '3'))
    expect(await store.list('note', { trashed: 'only' })).toHaveLength(1)
  })

  it('finds records by what they refer to', async () => {
    const captured = await capture(store, 'Some words.')
    const excerpt = await clip(store, captured, 'Some')
    valueOf(
      await store.commit('Claim', (transaction) => {
        const speaker = transaction.create('entity', entityDraft(store, 'Ministry'))
        transaction.create('claim', claimDraft(store, excerpt.id, speaker.id))
      }),
    )
    const [claim] = await store.by('claim', 'excerpt', excerpt.id)
    expect(claim?.proposition).toBe('Nothing was sold.')
    expect(await store.by('excerpt', 'source', captured.source)).toEqual([excerpt])
    expect(await store.by('source', 'original.sha256', captured.sha256)).toHaveLength(1)
    expect(await store.by('claim', 'through', claim?.speaker.entity ?? '')).toEqual([])
    expect((await store.references(excerpt.id)).map(({ id }) => id)).toEqual([claim?.id])
    expect((await store.references(captured.source)).map(({ noun }) => noun).sort()).toEqual([
      'excerpt',
      'rendition',
    ])
  })

  it('gives back texts and bytes as they were captured', async () => {
    const captured = await capture(store, 'Слова — 词语 🙂')
    const rendition = await store.get('rendition', captured.rendition)
    if (!rendition) throw new Error('no rendition')
    expect(valueOf(await store.text(rendition)).text).toBe('Слова — 词语 🙂')
    expect(await (await store.original(captured.sha256))?.text()).toBe('Слова — 词语 🙂')
  })

  it('keeps what refers to a record in the trash', async () => {
    const captured = await capture(store, 'Some words.')
    const excerpt = await clip(store, captured, 'Some')
    valueOf(await store.commit('Trash', (transaction) => transaction.trash('source', captured.source)))
    expect(await store.get('excerpt', excerpt.id)).toEqual(excerpt)
    const [last] = await store.history.page({ limit: 1 })
    expect((await store.get('source', captured.source))?.trashed).toBe(last?.id)
    valueOf(await store.commit('Restore', (transaction) => transaction.restore('source', captured.source)))
    expect((await store.get('source', captured.source))?.trashed).toBeNull()
    const counts = await store.counts()
    for (const noun of NOUNS) expect(counts[noun]).toBe((await store.list(noun)).length)
  })
})

describe('undo', () => {
  it('reaches back over a restart, and redo with it', async () => {
    const captured = await capture(store, 'Some words.')
    await clip(store, captured, 'Some')
    await reopen()
    expect(store.history.next().undo?.label).toBe('Clip an excerpt')
    expect(valueOf(await store.undo())).toMatchObject({ kind: 'undo', label: 'Clip an excerpt' })
    await reopen()
    expect(await store.list('excerpt')).toEqual([])
    expect(store.history.next()).toMatchObject({
      undo: { label: 'Capture a source' },
      redo: { kind: 'undo', label: 'Clip an excerpt' },
    })
    expect(valueOf(await store.redo())).toMatchObject({ kind: 'redo' })
    expect(await store.list('excerpt')).toHaveLength(1)
  })

  it('keeps later changes of other fields, and refuses where the same field was changed', async () => {
    valueOf(await store.commit('Create', (tx) => void tx.create('entity', entityDraft(store, 'Acme'))))
    const [entity] = await store.list('entity')
    const id = entity?.id ?? ''
    const role = valueOf(await store.commit('Set role', (tx) => tx.update('entity', id, { role: 'key' })))
    valueOf(await store.commit('Set summary', (tx) => tx.update('entity', id, { summary: 'Sells things.' })))
    if (!role) throw new Error('no change')
    valueOf(await store.undoChange(role.id))
    expect(await store.get('entity', id)).toMatchObject({ role: 'background', summary: 'Sells things.' })
    const first = valueOf(await store.commit('Set one', (tx) => tx.update('entity', id, { summary: 'One' })))
    valueOf(await store.commit('Set two', (tx) => tx.update('entity', id, { summary: 'Two' })))
    if (!first) throw new Error('no change')
    const refused = await store.undoChange(first.id)
    expect(refused).toMatchObject({
      ok: false,
      error: {
        message:
          '“Set one” cannot be undone: the entity “Acme” has been changed in the same place since (summary). Nothing was changed. Undo the later change first.',
      },
    })
    expect(valueOf(await store.history.verify()).altered).toEqual([])
  })

  it('does not take away a record that others refer to', async () => {
    const captured = await capture(store, 'Some words.')
    const [made] = await store.history.changesOf(captured.source)
    await clip(store, captured, 'Some')
    const before = await everything()
    if (!made) throw new Error('no change')
    expect(codeOf(await store.undoChange(made.id))).toBe('undo.cited')
    expect(await everything()).toEqual(before)
  })

  it('passes over the record of an export, which the history alone can take back', async () => {
    valueOf(await store.commit('Create', (tx) => void tx.create('entity', entityDraft(store, 'Acme'))))
    const made = { what: 'bundle', dossier: null, audience: 'desk', at: '2026-11-01T10:00:00.000Z' } as const
    const file = { fileName: 'case.casebundle', byteLength: 3, sha256: '0'.repeat(64) }
    const note = valueOf(await store.commit('Export', (tx) => void tx.create('export', { ...made, ...file })))
    if (!note) throw new Error('no change')
    expect(store.history.next().undo?.label).toBe('Create')
    expect(valueOf(await store.undo())).toMatchObject({ kind: 'undo', label: 'Create' })
    expect(await store.list('entity')).toEqual([])
    expect(await store.list('export')).toHaveLength(1)
    // An export after an undo leaves the redo as it was, after a restart too.
    valueOf(await store.commit('Export', (tx) => void tx.create('export', { ...made, ...file })))
    expect(store.history.next().redo?.label).toBe('Create')
    await reopen()
    expect(store.history.next()).toMatchObject({ undo: null, redo: { label: 'Create' } })
    expect(valueOf(await store.redo())).toMatchObject({ kind: 'redo', label: 'Create' })
    valueOf(await store.undoChange(note.id))
    expect(await store.list('export')).toHaveLength(1)
    expect(valueOf(await store.history.verify()).altered).toEqual([])
  })

  it('stops at the beginning of the case', async () => {
    expect(valueOf(await store.undo())).toBeNull()
    const [first] = await store.history.page({ limit: 1 })
    if (!first) throw new Error('no change')
    expect(codeOf(await store.undoChange(first.id))).toBe('undo.beginning')
  })
})
