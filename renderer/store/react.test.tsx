import { Dexie } from 'dexie'
import { StrictMode, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Catalogue, openCatalogue } from './catalogue'
import {
  CatalogueProvider,
  readAhead,
  StoreProvider,
  useAllRecords,
  useBy,
  useCatalogue,
  useCounts,
  useHistory,
  useLive,
  useNewestRecords,
  useRecord,
  useRecords,
} from './react'
import type { Store } from './store'
import { capture, clip, entityDraft, noteDraft, valueOf } from './testing'

let catalogue: Catalogue
let store: Store
let root: Root
let host: HTMLElement

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(async () => {
  root.unmount()
  host.remove()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const show = (view: ReactNode) =>
  root.render(
    <StrictMode>
      <CatalogueProvider catalogue={catalogue}>
        <StoreProvider store={store}>{view}</StoreProvider>
      </CatalogueProvider>
    </StrictMode>,
  )

const text = () => expect.poll(() => host.textContent)

const write = async (...titles: string[]) =>
  valueOf(
    await store.commit('Write', (transaction) => {
      for (const title of titles) transaction.create('note', noteDraft(title))
    }),
  )

it('a list loads completely and follows every change, undo and trash', async () => {
  const titles = Array.from({ length: 700 }, (_, index) => `n${index}`)
  await write(...titles)
  const sizes = new Set<number>()
  const List = () => {
    const { rows, complete } = useRecords('note')
    const trashed = useRecords('note', 'only')
    sizes.add(rows.length)
    return `${rows.length} ${rows.at(-1)?.title} ${complete ? 'all' : 'more'} ${trashed.rows.length}`
  }
  show(<List />)
  // Changes while the list is still loading must neither be lost nor come twice.
  await write('late')
  await text().toBe('701 late all 0')
  expect(sizes).toContain(50)
  const [first, ...others] = await store.list('note')
  valueOf(await store.commit('Trash', (transaction) => transaction.trash('note', first?.id ?? '')))
  await text().toBe('700 late all 1')
  const last = others.at(-1)?.id ?? ''
  valueOf(await store.commit('Edit', (transaction) => transaction.update('note', last, { title: 'edited' })))
  await text().toBe('700 edited all 1')
  await store.undo()
  await store.undo()
  await text().toBe('701 late all 0')
})

it('a list that begins with the newest ends with all, and follows changes meanwhile', async () => {
  await write(...Array.from({ length: 700 }, (_, index) => `n${index}`))
  const seen: string[] = []
  const counted = new Set<number | undefined>()
  const List = () => {
    const { rows, complete } = useNewestRecords('note')
    counted.add(useAllRecords('note')?.length)
    if (rows.length > 0) seen.push(`${rows[0]?.title} ${rows.at(-1)?.title}`)
    return `${rows.length} ${rows[0]?.title} ${rows.at(-1)?.title} ${complete ? 'all' : 'more'}`
  }
  show(<List />)
  await expect.poll(() => seen.length).toBeGreaterThan(0)
  const [oldest] = await store.list('note')
  const edit = store.commit('Edit', (tx) => tx.update('note', oldest?.id ?? '', { title: 'edited' }))
  await write('late')
  valueOf(await edit)
  await text().toBe('701 edited late all')
  expect(seen[0]).toBe('n650 n699')
  await expect.poll(() => [...counted].at(-1)).toBe(701)
  // Never a part of them.
  expect([...counted].filter((count) => count !== undefined && count < 700)).toEqual([])
  valueOf(await store.commit('Trash', (transaction) => transaction.trash('note', oldest?.id ?? '')))
  await text().toBe('700 n1 late all')
  const rows = await store.page('note', { before: '\uffff', limit: 2 })
  expect(rows.map(({ title }) => title)).toEqual(['late', 'n699'])
})

it('a view is drawn with what was read ahead of it, and follows the case from there', async () => {
  await write('one', 'two')
  await readAhead(store, 'note')
  // What comes between reading and drawing is not lost.
  await write('three')
  const drawn: string[] = []
  const View = () => {
    const { rows } = useNewestRecords('note')
    const words = `${useRecord('case', store.caseId)?.name} ${useCounts().note} ${rows.at(-1)?.title} ${rows.length}`
    drawn.push(words)
    return words
  }
  show(<View />)
  await text().toBe('Test 3 three 3')
  expect(new Set(drawn)).toEqual(new Set(['Test 3 three 3']))
  await write('four')
  await text().toBe('Test 4 four 4')
})

it('a list that is kept in step equals one that is read again', async () => {
  const seen: { rows: readonly { readonly id: string }[] } = { rows: [] }
  const List = () => {
    seen.rows = useRecords('note').rows
    return null
  }
  show(<List />)
  for (let turn = 0; turn < 12; turn += 1) {
    await write(`a${turn}`, `b${turn}`)
    const notes = await store.list('note', { trashed: 'both' })
    const target = notes[(turn * 5) % notes.length]
    if (!target) throw new Error('no note')
    await store.commit('Toggle', (transaction) =>
      target.trashed ? transaction.restore('note', target.id) : transaction.trash('note', target.id),
    )
    if (turn % 3 === 2) await store.undo()
  }
  const expected = await store.list('note')
  await expect.poll(() => seen.rows).toEqual(expected)
})

it('a record says whether it is read, is there, changes, or is gone', async () => {
  await write('one')
  const [note] = await store.list('note')
  const Title = () => {
    const record = useRecord('note', note?.id ?? null)
    const none = useRecord('note', null)
    return `${record === undefined ? 'reading' : (record?.title ?? 'none')} ${none === null}`
  }
  show(<Title />)
  await text().toBe('one true')
  await store.commit('Edit', (transaction) => transaction.update('note', note?.id ?? '', { title: 'two' }))
  await text().toBe('two true')
  await store.undo()
  await store.undo()
  await text().toBe('none true')
})

it('what refers to a record, the counters, the history and queries of one’s own follow too', async () => {
  const captured = await capture(store, 'Some words.')
  const View = () => {
    const { rows } = useBy('excerpt', 'source', captured.source)
    const counts = useCounts()
    const { undo, redo, head } = useHistory()
    const quotes = useLive(
      async (open) => (await open.list('excerpt')).map(({ quote }) => quote.exact).join(),
      [],
      ['excerpt'],
    )
    return `${rows.length} ${counts.excerpt} ${undo?.label}/${redo?.label} ${/^[0-9a-f]{4}-[0-9a-f]{4}$/.test(head)} ${quotes}`
  }
  show(<View />)
  await text().toBe('0 0 Capture a source/undefined true ')
  await clip(store, captured, 'Some')
  await text().toBe('1 1 Clip an excerpt/undefined true Some')
  await store.undo()
  await text().toBe('0 0 Capture a source/Clip an excerpt true ')
})

it('the list of cases follows what is done in them', async () => {
  const Cases = () => {
    const { cases } = useCatalogue()
    return cases === undefined
      ? 'reading'
      : cases.map(({ name, counts }) => `${name} ${counts.sources}`).join()
  }
  show(<Cases />)
  await text().toBe('Test 0')
  await capture(store, 'Some words.')
  await text().toBe('Test 1')
  await catalogue.renameCase(store.caseId, 'New')
  await text().toBe('New 1')
})

it('a view that goes and comes back shows what was changed in between', async () => {
  await write('one')
  const List = () =>
    useRecords('note')
      .rows.map(({ title }) => title)
      .join()
  show(<List />)
  await text().toBe('one')
  show('away')
  await text().toBe('away')
  await write('two')
  await store.commit('Make', (transaction) => void transaction.create('entity', entityDraft(store, 'x')))
  show(<List />)
  await text().toBe('one,two')
})
