// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { useMemo, useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ContradictionId, EntityId, ResponseId } from '@shared/kernel/ids'
import { toRecord } from '@shared/kernel/reference'
import { captionOf } from '@shared/search/caption'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider, useRecord, useRecords } from '@renderer/store/react'
import type { Draft, Store } from '@renderer/store/store'
import { capture, claimDraft, clip, entityDraft, valueOf } from '@renderer/store/testing'
import { Chip } from '@renderer/ui/Chip'
import { ComboBox } from '@renderer/ui/ComboBox'
import { type PickerProps, type RecordCardProps, RegistryProvider } from '@renderer/ui/registry'
import { createResponse, editResponse, putAllegation } from './actions'
import { NewResponse } from './NewResponse'
import { ResponseCard } from './ResponseCard'
import { ResponseList } from './ResponseList'
import { ResponsePage } from './ResponsePage'
import { readDesk } from './use-desk'
import { useReplyGaps } from './use-reply-gaps'

let catalogue: Catalogue
let store: Store
let ministry: EntityId
let contradiction: ContradictionId

const TITLE = '“Nothing was sold” and forty lorries'

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Reply'))))
  const captured = await capture(store, 'Nothing was sold, the ministry said. We answer in full: no.')
  const excerpt = await clip(store, captured, 'Nothing was sold')
  const made: { entity?: EntityId; contradiction?: ContradictionId } = {}
  valueOf(
    await store.commit('Set a claim against the record', (tx) => {
      made.entity = tx.create('entity', entityDraft(store, 'Ministry of Trade')).id
      const claim = tx.create('claim', claimDraft(store, excerpt.id, made.entity))
      made.contradiction = tx.create('contradiction', {
        title: TITLE,
        kind: 'denial-vs-record',
        sideA: [{ id: store.newItemId(), ref: toRecord(claim.id) }],
        sideB: [],
        explanation: [],
        readings: [],
        strength: 2,
        status: 'open',
        statusReason: '',
        overrides: [],
        accused: [],
      }).id
    }),
  )
  if (!made.entity || !made.contradiction) throw new Error('the case was not made')
  ministry = made.entity
  contradiction = made.contradiction
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

/** What the composition root hands down: a card and a picker of a noun, made of its captions. */
const cardOf =
  (noun: 'entity' | 'contradiction' | 'excerpt') =>
  ({ id, onOpen }: RecordCardProps) => {
    const record = useRecord(noun, id)
    return record ? <Chip label={captionOf(noun, record).caption} onOpen={onOpen} /> : null
  }
const pickerOf =
  (noun: 'entity' | 'contradiction' | 'excerpt') =>
  ({ onPick, label, exclude = [] }: PickerProps) => {
    const { rows } = useRecords(noun)
    const options = useMemo(
      () => rows.map((one) => ({ id: one.id, label: captionOf(noun, one).caption })),
      [rows],
    )
    return (
      <ComboBox
        label={label}
        value={undefined}
        options={options}
        exclude={exclude}
        clearOnChoose
        onChange={(option) => option && onPick(option.id)}
      />
    )
  }
const NOUNS = ['entity', 'contradiction', 'excerpt'] as const
const CARDS = Object.fromEntries(NOUNS.map((noun) => [noun, cardOf(noun)]))
const PICKERS = Object.fromEntries(NOUNS.map((noun) => [noun, pickerOf(noun)]))

const Work = () => {
  const [selected, setSelected] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const waiting = useReplyGaps()
  const registry = useMemo(() => ({ cards: CARDS, pickers: PICKERS, open: setSelected }), [])
  return (
    <RegistryProvider registry={registry}>
      <div style={{ display: 'grid', gridTemplateColumns: '22rem 1fr', height: '100vh' }}>
        <ResponseList selected={selected} onSelect={setSelected} onNew={() => setMaking(true)} />
        <main>
          <h1>Waiting: {waiting}</h1>
          {selected && <ResponsePage id={selected} />}
          {selected && <ResponseCard id={selected} compact />}
        </main>
        {making && <NewResponse from={null} onClose={() => setMaking(false)} onCreated={setSelected} />}
      </div>
    </RegistryProvider>
  )
}

const open = () =>
  show(
    <StoreProvider store={store}>
      <Work />
    </StoreProvider>,
  )

const LATER: Draft<'contradiction'> = {
  title: 'Two dates',
  kind: 'date-mismatch',
  sideA: [],
  sideB: [],
  explanation: [],
  readings: [],
  strength: 1,
  status: 'confirmed',
  statusReason: 'so it is',
  overrides: [],
  accused: [],
}

const labels = async () => (await store.history.page({ limit: 20 })).map(({ label }) => label)
const only = async () => {
  const [response] = await store.list('response')
  if (response === undefined) throw new Error('there is no response')
  return response
}
const begin = async () =>
  valueOf(
    await createResponse(store, {
      party: ministry,
      words: 'Forty lorries were sold.',
      contradiction,
      deadline: { edtf: '2024-05-18', words: '' },
      outcome: 'no-response',
      answer: null,
    }),
  )

/** Where the desk says that each party stands. */
const standings = async () =>
  (await readDesk(store, '2024-05-10')).lines.map(({ name, standing }) => `${name}: ${standing}`)

test('who stands accused and was not heard is work; one key puts it to them, and the line stays until they are asked', async () => {
  open()
  await expect.element(page.getByRole('heading', { name: 'Waiting: 1' })).toBeVisible()
  const line = page.getByRole('option', { name: /Ministry of Trade.*nothing was put to them.*to ask/s })
  await line.click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Ministry of Trade' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('p')
  await expect.element(page.getByRole('textbox', { name: 'Allegation 1' })).toHaveValue(TITLE)
  expect(await only()).toMatchObject({
    party: ministry,
    allegations: [{ words: TITLE, contradiction }],
    outcome: 'not-asked',
    protection: 'desk',
  })
  await expect.element(page.getByText('Put it to them, and log the first attempt.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Outcome' }).selectOptions('declined')
  await expect.element(page.getByRole('heading', { name: 'Waiting: 0' })).toBeVisible()
  expect((await labels()).slice(0, 2)).toEqual(['Change the outcome of a response', 'Begin a right of reply'])
})

test('what accuses a party later is offered beside what was put, and the desk can be narrowed to it', async () => {
  await begin()
  valueOf(
    await store.commit('Set another', (tx) => {
      const accused = [{ id: store.newItemId(), entity: ministry }]
      tx.create('contradiction', { ...LATER, accused })
    }),
  )
  open()
  await page.getByRole('combobox', { name: 'Where it stands' }).selectOptions('heard')
  await expect.element(page.getByText('None fits.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Where it stands' }).selectOptions('work')
  await page.getByRole('option', { name: /Ministry of Trade.*1 not put/s }).click()
  expect(await auditPage(axe)).toEqual([])
  await page.getByRole('button', { name: /^Letter/ }).click()
  const letter = page.getByRole('dialog', { name: 'A letter to them' })
  await expect
    .element(letter.getByText(/1 contradiction accuses them that is not put to them yet/))
    .toBeVisible()
  await letter.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Put it to them: Two dates' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Allegation 2' })).toHaveValue('Two dates')
  expect(await standings()).toEqual(['Ministry of Trade: silent'])
})

test('who stands accused in words alone is work too, and leads to the contradiction', async () => {
  const [excerpt] = await store.list('excerpt')
  if (excerpt === undefined) throw new Error('there is no excerpt')
  valueOf(
    await store.commit('Deny', (tx) => {
      const claim = tx.create('claim', {
        ...claimDraft(store, excerpt.id, ministry),
        speaker: { entity: null, words: 'a spokesman of the port' },
      })
      tx.create('contradiction', {
        ...LATER,
        title: 'A port denies',
        sideA: [{ id: store.newItemId(), ref: toRecord(claim.id) }],
      })
    }),
  )
  open()
  await expect.element(page.getByRole('heading', { name: 'Waiting: 2' })).toBeVisible()
  await page.getByText('1 more is accused in words only').click()
  const more = page.getByRole('list', { name: 'Accused in words only' })
  await expect.element(more.getByText('“a spokesman of the port” said it')).toBeVisible()
  await expect.element(more.getByRole('button', { name: 'A port denies' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
})

test('the letter shows what goes out, and says what it leaves out', async () => {
  const id = await begin()
  valueOf(await putAllegation(store, id, 'As The Lorry Ledger has it.', null))
  const [source] = await store.list('source')
  if (source === undefined) throw new Error('there is no source')
  valueOf(
    await store.commit('Name the source', (tx) =>
      tx.update('source', source.id, { publisher: 'The Lorry Ledger' }),
    ),
  )
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  await expect.element(page.getByRole('textbox', { name: 'Allegation 2' })).toBeVisible()
  await userEvent.keyboard('e')
  const dialog = page.getByRole('dialog', { name: 'A letter to them' })
  const sheet = dialog.getByRole('group', { name: 'As it goes out' })
  await expect.element(sheet).toHaveTextContent('1. Forty lorries were sold.')
  await expect.element(sheet).toHaveTextContent('Please answer by 18 May 2024.')
  await dialog.getByRole('textbox', { name: 'How they can answer' }).fill('desk@newsroom.example')
  await expect.element(sheet).toHaveTextContent('desk@newsroom.example')
  await expect.element(sheet).not.toHaveTextContent('Lorry Ledger')
  await expect.element(dialog.getByText('Allegation 2: it names “The Lorry Ledger”, a source.')).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
})

test('an attempt is logged by keyboard, with its date read aloud, and today only when asked for', async () => {
  await begin()
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  await expect.element(page.getByText(/^0 of 5 earnest/)).toBeVisible()
  await userEvent.keyboard('l')
  const form = page.getByRole('form', { name: 'New attempt' })
  await expect.element(form.getByRole('textbox', { name: 'Date' })).toHaveFocus()
  await expect.element(form.getByRole('textbox', { name: 'Date' })).toHaveValue('')
  await userEvent.keyboard('2024-13')
  await userEvent.keyboard('{Enter}')
  await expect.element(form.getByRole('textbox', { name: 'Date' })).toBeInvalid()
  expect((await only()).attempts).toEqual([])
  await userEvent.keyboard('{Backspace}2-03')
  await expect.element(form.getByText('3 December 2024')).toBeVisible()
  await userEvent.keyboard('{Tab}{Tab}14:05{Enter}')
  await expect.element(page.getByText(/^1 of 5 earnest/)).toBeVisible()
  expect((await only()).attempts).toMatchObject([
    { when: { edtf: '2024-12-03', words: '' }, time: '14:05', channel: 'e-mail' },
  ])
  const logged = page.getByRole('group', { name: 'Attempt 1' })
  await logged.getByRole('button', { name: 'Today' }).click()
  await expect.poll(async () => (await only()).attempts[0]?.when.edtf).toMatch(/^\d{4}-\d\d-\d\d$/)
  await logged.getByRole('textbox', { name: 'Who asked' }).fill('the desk')
  await userEvent.keyboard('{Enter}')
  await expect.poll(async () => (await only()).attempts[0]?.by).toBe('the desk')
  expect((await labels()).slice(0, 3)).toEqual([
    'Change an attempt to reach a party',
    'Change an attempt to reach a party',
    'Log an attempt to reach a party',
  ])
  expect(await auditPage(axe)).toEqual([])
})

test('the proposed sentence follows the log until a person words it, and comes back', async () => {
  await begin()
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  const proposed = 'Ministry of Trade did not respond by 18 May 2024.'
  await expect.element(page.getByText(proposed)).toBeVisible()
  await page.getByRole('button', { name: 'Write it yourself' }).click()
  const field = page.getByRole('textbox', { name: 'Your wording' })
  await expect.element(field).toHaveFocus()
  await expect.element(field).toHaveValue(proposed)
  await field.fill('The ministry kept silent.')
  await userEvent.keyboard('{Tab}')
  await expect.poll(async () => (await only()).wording).toBe('The ministry kept silent.')
  await page.getByRole('button', { name: 'Use the proposed one' }).click()
  await expect.poll(async () => (await only()).wording).toBe('')
  await expect.element(page.getByText(proposed)).toBeVisible()
})

test('a response covers only the contradictions its allegations are tied to', async () => {
  const id = await begin()
  expect(await standings()).toEqual(['Ministry of Trade: silent'])
  const [allegation] = (await only()).allegations
  if (allegation === undefined) throw new Error('nothing was put')
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  await page.getByRole('button', { name: 'Remove allegation 1' }).click()
  await expect.poll(async () => (await only()).allegations).toEqual([])
  // A response that is tied to nothing covers all.
  expect(await standings()).toEqual(['Ministry of Trade: silent'])
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await expect.element(page.getByText('This is in the trash.')).toBeVisible()
  expect(await standings()).toEqual(['Ministry of Trade: unasked'])
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect.poll(async () => (await store.get('response', id))?.trashed).toBe(null)
})

/** A letter that was written: the record of it, as writing leaves it. */
const wroteLetter = (response: ResponseId, sha256: string, at: string) =>
  store.commit('Write a letter to a party as PDF', (tx) => {
    const made = { what: 'pdf', dossier: null, response, audience: 'party', at, byteLength: 34_000 } as const
    tx.create('export', { ...made, fileName: 'Letter to Ministry of Trade 2024-05-02.pdf', sha256 })
  })

test('a letter that was written is shown with its hash, and the attempt that is logged for it cites it', async () => {
  const id = await begin()
  const [first, second] = ['a1'.repeat(32), 'b2'.repeat(32)]
  valueOf(await wroteLetter(id, first, '2024-05-02T12:30:00.000Z'))
  const later = valueOf(await wroteLetter(id, second, '2024-05-03T12:30:00.000Z'))
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  const letters = page.getByRole('region', { name: /^Letters written/ })
  // The newest stands first.
  await expect.element(letters.getByRole('listitem').first()).toHaveTextContent(`sha256 ${second}`)
  await expect
    .element(letters.getByRole('listitem').last())
    .toHaveTextContent(/PDF, 33 kB, written 2 May 2024/)
  await letters.getByRole('button', { name: 'Log as an attempt of today' }).last().click()
  await expect.element(letters.getByText('in the log')).toBeVisible()
  await expect.element(page.getByText(/^1 of 5 earnest/)).toBeVisible()
  expect((await only()).attempts).toMatchObject([
    { channel: 'letter', words: `Letter to Ministry of Trade 2024-05-02.pdf, sha256 ${first}` },
  ])
  expect(await auditPage(axe)).toEqual([])
  // Taking the step back takes the line away; what the log cites stays.
  if (later === null) throw new Error('nothing was noted')
  valueOf(await store.undoChange(later.id))
  await expect.poll(() => letters.getByRole('listitem').elements().length).toBe(1)
  expect((await only()).attempts).toHaveLength(1)
})

test('who was asked does not read as not asked, and a sentence of one’s own does not go stale in silence', async () => {
  const id = await begin()
  valueOf(
    await editResponse(store, id, 'Set back', { outcome: 'not-asked', wording: 'We have not asked them.' }),
  )
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  const outcome = page.getByRole('combobox', { name: 'Outcome' })
  await expect.element(outcome).toHaveDisplayValue('not asked')
  await userEvent.keyboard('l')
  await page
    .getByRole('form', { name: 'New attempt' })
    .getByRole('button', { name: 'Put it in the log' })
    .click()
  await expect.element(outcome).toHaveDisplayValue('asked, no outcome yet')
  const message = page.getByRole('region', { name: 'Messages' })
  const stale = /still prints your own sentence: “We have not asked them.”/
  await expect.element(message).toHaveTextContent(stale)
  await message.getByRole('button', { name: 'Use the proposed one' }).click()
  await expect.poll(async () => (await only()).wording).toBe('')
  await expect
    .element(page.getByText(/was asked in an e-mail, with a deadline of 18 May 2024\.$/))
    .toBeVisible()
})
