import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import type { Store } from '@renderer/store/store'
import { capture, type Captured, codeOf, valueOf } from '@renderer/store/testing'
import { accept, askAgain, refuse } from './decide'
import { addCompany, ARTICLE, lineOf, trayNow } from './testing'

let catalogue: Catalogue
let store: Store
let captured: Captured

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Tray'))))
  captured = await capture(store, ARTICLE)
})

afterEach(async () => {
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const now = () => trayNow(store, captured, ARTICLE)
const counts = async () => {
  const { excerpt, entity, figure, shipment, claim, response, verdict } = await store.counts()
  return { excerpt, entity, figure, shipment, claim, response, verdict }
}
const NONE = { excerpt: 0, entity: 0, figure: 0, shipment: 0, claim: 0, response: 0, verdict: 0 }

test('a name becomes an entity whose name rests on its first mention, as one change that undo takes back', async () => {
  const { tray, deciding } = await now()
  const item = lineOf(tray, 'name', 'Brenor Ltd')
  const decided = valueOf(await accept(deciding, item))
  const [entity] = await store.list('entity')
  const [excerpt] = await store.list('excerpt')
  expect(excerpt).toMatchObject({ quote: { exact: 'Brenor Ltd' }, mentions: [{ entity: entity?.id }] })
  expect(entity).toMatchObject({
    id: decided.record,
    schema: 'Company',
    protection: 'desk',
    names: [{ value: 'Brenor Ltd', basis: 'named in the source', excerpt: excerpt?.id }],
  })
  expect(await store.list('verdict')).toMatchObject([
    { key: item.key, kind: 'name', decision: 'accepted', source: captured.source },
  ])
  const after = (await now()).tray
  expect(after.open.filter(({ words }) => words.exact === 'Brenor Ltd')).toEqual([])
  valueOf(await store.undoChange(decided.change))
  expect(await counts()).toEqual(NONE)
  expect((await now()).tray.open.map(({ id }) => id)).toEqual(tray.open.map(({ id }) => id))
})

test('a name the case knows is linked, and no second entity is made', async () => {
  const entity = await addCompany(store, 'Brenor Ltd')
  const { tray, deciding } = await now()
  valueOf(await accept(deciding, lineOf(tray, 'link', 'Brenor Ltd')))
  expect(await counts()).toMatchObject({ entity: 1, excerpt: 1, verdict: 1 })
  expect(await store.by('excerpt', 'mentions', entity)).toHaveLength(1)
  expect((await now()).tray.open.some(({ matter }) => matter.kind === 'link')).toBe(false)
})

test('a near spelling is asked about; accepted it is another name, refused it is a name by itself, never a merge', async () => {
  const entity = await addCompany(store, 'Tekhnoval')
  const { tray, deciding } = await now()
  const question = lineOf(tray, 'same-as', 'Tekhnovall')
  expect(question.matter).toMatchObject({ near: { reason: 'sounds the same when transliterated' }, entity })

  const refused = valueOf(await refuse(store, captured.source, question))
  const plain = (await now()).tray
  expect(plain.refused.map(({ key }) => key)).toEqual([question.key])
  expect(lineOf(plain, 'name', 'Tekhnovall').matter.kind).toBe('name')
  valueOf(await store.undoChange(refused.change))

  valueOf(await accept(deciding, question))
  const [excerpt] = await store.list('excerpt')
  expect(await store.get('entity', entity)).toMatchObject({
    names: [{ value: 'Tekhnoval' }, { value: 'Tekhnovall', kind: 'alias', excerpt: excerpt?.id }],
  })
  expect(await counts()).toMatchObject({ entity: 1, verdict: 1 })
  expect(await store.list('sameAs')).toEqual([])
  expect((await now()).tray.open.some(({ words }) => words.exact === 'Tekhnovall')).toBe(false)
})

test('a figure with number and value becomes two figures of one excerpt, with S a shipment that says both', async () => {
  const { tray, deciding } = await now()
  const item = lineOf(tray, 'figure', '220 pumps')
  const decided = valueOf(await accept(deciding, item, { shipment: true }))
  const figures = await store.list('figure')
  const [excerpt, second] = await store.list('excerpt')
  expect(second).toBeUndefined()
  expect(figures).toMatchObject([
    { range: { low: '220', high: '220' }, unit: 'pumps', currency: '', excerpt: excerpt?.id },
    { range: { low: '11000000', high: '11000000' }, currency: 'USD', excerpt: excerpt?.id },
  ])
  expect(figures[0]).toMatchObject({
    from: { kind: 'country', country: 'tr' },
    to: { kind: 'country', country: 'ru' },
    period: { edtf: '2023', words: 'last year' },
  })
  expect(await store.get('shipment', decided.record)).toMatchObject({
    level: 'aggregate',
    quantity: { range: { low: '220' } },
    value: { range: { low: '11000000' }, currency: 'USD' },
    figure: figures[0]?.id,
    evidence: [{ ref: { kind: 'record', record: excerpt?.id } }],
  })
  expect((await store.history.page({ limit: 1 }))[0]?.label).toBe('Accept a suggested figure as a shipment')
  valueOf(await store.undoChange(decided.change))
  expect(await counts()).toEqual(NONE)
})

test('a claim takes its speaker, its scope and its day', async () => {
  const entity = await addCompany(store, 'Brenor Ltd')
  const { tray, deciding } = await now()
  const decided = valueOf(await accept(deciding, lineOf(tray, 'claim', 'did not supply')))
  expect(await store.get('claim', decided.record)).toMatchObject({
    kind: 'denial',
    speaker: { entity, words: 'Brenor Ltd' },
    proposition: 'Brenor Ltd did not supply pumps to the army.',
    date: { edtf: '2024-03-12' },
    scope: {
      parties: [{ party: { kind: 'entity', entity } }],
      goods: [{ goods: { kind: 'words', words: 'pumps' } }],
      capacity: 'companies',
    },
  })
})

test('a response makes its party where the case does not know it, and asks where nobody is named', async () => {
  const { tray, deciding } = await now()
  const decided = valueOf(await accept(deciding, lineOf(tray, 'response', 'declined to comment')))
  const [party] = await store.list('entity')
  expect(party).toMatchObject({ names: [{ value: 'Merano Marine Group' }] })
  expect(await store.get('response', decided.record)).toMatchObject({
    party: party?.id,
    outcome: 'declined',
    answer: null,
    comment: expect.stringContaining('declined to comment') as string,
  })
  const unnamed = lineOf(tray, 'response', 'did not respond')
  expect(codeOf(await accept(deciding, unnamed))).toBe('suggest.no-party')
  const other = await addCompany(store, 'Port Authority')
  valueOf(await accept(deciding, unnamed, { party: other }))
  expect((await store.list('response')).at(-1)).toMatchObject({ party: other, outcome: 'no-response' })
})

test('words that were clipped before are not clipped again', async () => {
  const first = await now()
  valueOf(await accept(first.deciding, lineOf(first.tray, 'claim', 'did not supply')))
  const [before] = await store.list('excerpt')
  const verdict = (await store.list('verdict'))[0]
  valueOf(await store.commit('Forget a verdict', (tx) => tx.trash('verdict', verdict?.id ?? '')))
  const second = await now()
  valueOf(await accept(second.deciding, lineOf(second.tray, 'claim', 'did not supply')))
  expect((await store.list('excerpt')).map(({ id }) => id)).toEqual([before?.id])
})

test('what is refused is refused in every source with the same words, until that is taken back', async () => {
  const { tray } = await now()
  const items = [
    lineOf(tray, 'name', 'Brenor Ltd'),
    lineOf(tray, 'figure', '220 pumps'),
    lineOf(tray, 'claim', 'did not supply'),
    lineOf(tray, 'response', 'did not respond'),
  ]
  for (const item of items) valueOf(await refuse(store, captured.source, item))
  const again = `Another headline\n\nOther words first.\n\n${ARTICLE.split('\n\n').slice(2).join('\n\n')}`
  const elsewhere = await capture(store, again)
  const other = (await trayNow(store, elsewhere, again)).tray
  const keys = items.map(({ key }) => key)
  expect(other.open.filter(({ key }) => keys.includes(key))).toEqual([])
  expect(other.refused.map(({ key }) => key).toSorted()).toEqual(keys.toSorted())
  valueOf(
    await askAgain(
      store,
      (await store.list('verdict')).map(({ id }) => id),
    ),
  )
  expect((await trayNow(store, elsewhere, again)).tray.refused).toEqual([])
})

test('what is accepted in one source is still evidence in another', async () => {
  const { tray, deciding } = await now()
  valueOf(await accept(deciding, lineOf(tray, 'figure', '220 pumps')))
  expect((await now()).tray.open.some(({ group }) => group === 'figure')).toBe(false)
  const elsewhere = await capture(store, ARTICLE)
  lineOf((await trayNow(store, elsewhere, ARTICLE)).tray, 'figure', '220 pumps')
})

test('a date is only read, and nothing is saved for it', async () => {
  const { tray, deciding } = await now()
  const date = lineOf(tray, 'date', 'last year')
  expect(codeOf(await accept(deciding, date))).toBe('suggest.nothing')
  expect(codeOf(await refuse(store, captured.source, date))).toBe('suggest.nothing')
  expect(await counts()).toEqual(NONE)
})
