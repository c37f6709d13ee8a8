// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from './test-kit'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ComboBox } from './ComboBox'
import { MultiPicker } from './MultiPicker'
import { TokenInput } from './TokenInput'
import { filterOptions } from './use-options'
import type { Option, OptionSource } from './use-options'

afterEach(clear)

const PLACES: readonly Option[] = [
  { id: 'orleans', label: 'Orléans', group: 'Here' },
  { id: 'new-orleans', label: 'New Orleans', group: 'There' },
  { id: 'oslo', label: 'Oslo', group: 'There', disabled: 'Taken already.' },
]

const One = ({ options = PLACES }: { options?: OptionSource }) => {
  const [value, setValue] = useState<Option>()
  const [made, setMade] = useState('')
  return (
    <>
      <p>elsewhere</p>
      <ComboBox label="Place" value={value} onChange={setValue} options={options} onCreate={setMade} />
      <p>chosen {value?.id ?? 'none'}</p>
      <p>made {made}</p>
    </>
  )
}

test('typing finds without accents, Enter takes the first, and Escape goes back to what was chosen', async () => {
  show(<One />)
  const field = page.getByRole('combobox', { name: 'Place' })
  await userEvent.click(field)
  await userEvent.keyboard('orle')
  await expect.element(page.getByRole('option', { name: 'Orléans' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('chosen orleans')).toBeVisible()
  await userEvent.keyboard('{Control>}a{/Control}xyz{Escape}{Escape}')
  await expect.element(field).toHaveValue('Orléans')
  await expect.element(page.getByText('chosen orleans')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Clear Place' }))
  await expect.element(page.getByText('chosen none')).toBeVisible()
  await expect.element(field).toHaveFocus()
})

test('Enter that comes before the answer takes the first entry once it is there', async () => {
  let answer = () => {}
  show(
    <One
      options={(query) =>
        new Promise((done) => {
          answer = () => done(filterOptions(PLACES, query))
        })
      }
    />,
  )
  await userEvent.click(page.getByRole('combobox', { name: 'Place' }))
  await userEvent.keyboard('new{Enter}')
  await expect.element(page.getByText('chosen none')).toBeVisible()
  answer()
  await expect.element(page.getByText('chosen new-orleans')).toBeVisible()
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
})

test('a new name is offered last and made by Enter; a known one is not offered again', async () => {
  show(<One />)
  await userEvent.click(page.getByRole('combobox', { name: 'Place' }))
  await userEvent.keyboard('orleans')
  await expect.element(page.getByRole('option', { name: /Add/ })).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}a{/Control}Port Sur')
  await expect.element(page.getByRole('option', { name: 'Add “Port Sur”' })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('made Port Sur')).toBeVisible()
})

test('Tab takes what is ready for Enter: the marked entry, or the new name; nothing where nothing was typed', async () => {
  show(<One />)
  const field = page.getByRole('combobox', { name: 'Place' })
  await userEvent.click(field)
  await userEvent.keyboard('{Tab}')
  await expect.element(field).not.toHaveFocus()
  await expect.element(page.getByText('chosen none')).toBeVisible()
  await userEvent.click(field)
  await userEvent.keyboard('orle{ArrowDown}{Tab}')
  await expect.element(page.getByText('chosen new-orleans')).toBeVisible()
  await expect.element(field).toHaveValue('New Orleans')
  await expect.element(field).not.toHaveFocus()
  await userEvent.click(field)
  await userEvent.keyboard('{Control>}a{/Control}Port Sur{Tab}')
  await expect.element(page.getByText('made Port Sur')).toBeVisible()
})

test('words that the focus leaves behind are taken where they name an entry, and stay with an error elsewhere', async () => {
  show(<One />)
  const field = page.getByRole('combobox', { name: 'Place' })
  await userEvent.click(field)
  await userEvent.keyboard('orleans')
  await userEvent.click(page.getByText('elsewhere'))
  await expect.element(page.getByText('chosen orleans')).toBeVisible()
  await userEvent.click(field)
  await userEvent.keyboard('{Control>}a{/Control}Port Sur')
  await userEvent.click(page.getByText('elsewhere'))
  await expect.element(field).toHaveValue('Port Sur')
  await expect.element(page.getByText('“Port Sur” is not taken yet.', { exact: false })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(field)
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.element(field).toHaveValue('Orléans')
  await expect.element(page.getByText(/not taken yet/)).not.toBeInTheDocument()
})

test('an answer that comes late does not replace a later one', async () => {
  const waiting = new Map<string, (options: readonly Option[]) => void>()
  const ask = (query: string) =>
    new Promise<readonly Option[]>((resolve) => {
      waiting.set(query, resolve)
    })
  show(<One options={ask} />)
  await userEvent.click(page.getByRole('combobox', { name: 'Place' }))
  await userEvent.keyboard('os')
  await expect.poll(() => waiting.has('os')).toBe(true)
  waiting.get('os')?.([{ id: 'second', label: 'Second' }])
  waiting.get('o')?.([{ id: 'first', label: 'First' }])
  await expect.element(page.getByRole('option', { name: 'Second' })).toBeVisible()
  await expect.element(page.getByRole('option', { name: 'First' })).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('chosen second')).toBeVisible()
})

const Many = () => {
  const [places, setPlaces] = useState<readonly Option[]>([])
  const [names, setNames] = useState<readonly string[]>(['One'])
  return (
    <>
      <MultiPicker label="Places" value={places} onChange={setPlaces} options={PLACES} />
      <TokenInput label="Names" value={names} onChange={setNames} suggestions={['Ounce', 'Two']} />
      <p>
        {places.map(({ id }) => id).join(',')} / {names.join(',')}
      </p>
    </>
  )
}

test('several are chosen, taken out by Backspace and by button; free texts are split, kept once and kept on leaving', async () => {
  show(<Many />)
  await userEvent.click(page.getByRole('combobox', { name: 'Places' }))
  await userEvent.keyboard('new{Enter}orl{Enter}')
  await expect.element(page.getByText('new-orleans,orleans / One')).toBeVisible()
  await userEvent.keyboard('{Backspace}')
  await expect.element(page.getByText('new-orleans / One')).toBeVisible()
  await userEvent.click(page.getByRole('combobox', { name: 'Names' }))
  await userEvent.keyboard('o;One{Enter}Three{Tab}')
  await expect.element(page.getByText('new-orleans / One,o,Three')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Remove New Orleans' }))
  await expect.element(page.getByText('/ One,o,Three')).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
})

test('options that begin with the words come first, and every word must be there', () => {
  expect(filterOptions(PLACES, 'orleans').map(({ id }) => id)).toEqual(['orleans', 'new-orleans'])
  expect(filterOptions(PLACES, 'orl new').map(({ id }) => id)).toEqual(['new-orleans'])
})
