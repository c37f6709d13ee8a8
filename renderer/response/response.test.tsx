// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { useMemo, useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ContradictionId, EntityId } from '@shared/kernel/ids'
import { toRecord } from '@shared/kernel/reference'
import { captionOf } from '@shared/search/caption'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider, useRecord, useRecords } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, claimDraft, clip, entityDraft, valueOf } from '@renderer/store/testing'
import { Chip } from '@renderer/ui/Chip'
import { ComboBox } from '@renderer/ui/ComboBox'
import { type PickerProps, type RecordCardProps, RegistryProvider } from '@renderer/ui/registry'
import { createResponse } from './actions'
import { NewResponse } from './NewResponse'
import { ResponseCard } from './ResponseCard'
import { ResponseList } from './ResponseList'
import { ResponsePage } from './ResponsePage'
import { readGaps, useReplyGaps } from './use-reply-gaps'

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
const REGISTRY = {
  cards: Object.fromEntries(NOUNS.map((noun) => [noun, cardOf(noun)])),
  pickers: Object.fromEntries(NOUNS.map((noun) => [noun, pickerOf(noun)])),
  open: () => undefined,
}

const Work = () => {
  const [selected, setSelected] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const waiting = useReplyGaps()
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '22rem 1fr', height: '100vh' }}>
      <ResponseList selected={selected} onSelect={setSelected} onNew={() => setMaking(true)} />
      <main>
        <h1>Waiting: {waiting}</h1>
        {selected && <ResponsePage id={selected} />}
        {selected && <ResponseCard id={selected} compact />}
      </main>
      {making && <NewResponse from={null} onClose={() => setMaking(false)} onCreated={setSelected} />}
    </div>
  )
}

const open = () =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={REGISTRY}>
        <Work />
      </RegistryProvider>
    </StoreProvider>,
  )

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

test('who stands accused and was not heard is work; putting it to them begins a response with what is known', async () => {
  open()
  await expect.element(page.getByRole('heading', { name: 'Waiting: 1' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Accused and not heard' })).toBeVisible()
  await page.getByRole('button', { name: /Put it to them, Ministry of Trade/ }).click()
  await expect.element(page.getByRole('textbox', { name: 'What is put to them' })).toHaveValue(TITLE)
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Ministry of Trade' })).toBeVisible()
  expect(await only()).toMatchObject({
    party: ministry,
    allegations: [{ words: TITLE, contradiction }],
    outcome: 'not-asked',
    protection: 'desk',
  })
  // It is still to be asked: the work stays, and leads to the response now.
  await expect
    .element(page.getByRole('button', { name: /Open the response, Ministry of Trade/ }))
    .toBeVisible()
  await page.getByRole('combobox', { name: 'Outcome' }).last().selectOptions('declined')
  await expect.element(page.getByRole('heading', { name: 'Waiting: 0' })).toBeVisible()
  expect((await labels()).slice(0, 2)).toEqual(['Change the outcome of a response', 'Begin a right of reply'])
})

test('an attempt is logged by keyboard, with its date read aloud, and today only when asked for', async () => {
  await begin()
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  await expect.element(page.getByText('0 of 5')).toBeVisible()
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
  await expect.element(page.getByText('1 of 5')).toBeVisible()
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
  expect(await readGaps(store)).toEqual([])
  const [allegation] = (await only()).allegations
  if (allegation === undefined) throw new Error('nothing was put')
  open()
  await page.getByRole('option', { name: /Ministry of Trade/ }).click()
  await page.getByRole('button', { name: 'Remove allegation 1' }).click()
  await expect.poll(async () => (await only()).allegations).toEqual([])
  // A response that is tied to nothing covers all.
  expect(await readGaps(store)).toEqual([])
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await expect.element(page.getByText('This is in the trash.')).toBeVisible()
  expect(await readGaps(store)).toMatchObject([
    { party: ministry, partyName: 'Ministry of Trade', title: TITLE },
  ])
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect.poll(async () => (await store.get('response', id))?.trashed).toBe(null)
})
