import { type ComponentType, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { later } from './later'
import { clear, show } from './test-kit'
import { useKeys } from './use-keys'

afterEach(clear)

test('what is typed while a field is on its way goes into it, and is no command of the page', async () => {
  let come = () => {}
  const Field = later(
    () =>
      new Promise<ComponentType<object>>((resolve) => {
        come = () => resolve(() => <input aria-label="Name" autoFocus />)
      }),
    { takesKeys: true },
  )
  const ran: string[] = []
  const Page = () => {
    const [open, setOpen] = useState(false)
    useKeys([
      { id: 'open', key: 'A', label: 'Add', run: () => setOpen(true) },
      { id: 'other', key: 'B', label: 'Other', run: () => ran.push('b') },
    ])
    return open ? <Field /> : <p>Closed</p>
  }
  show(<Page />)
  await expect.element(page.getByText('Closed')).toBeVisible()
  await userEvent.keyboard('abobx{Backspace}')
  come()
  const field = page.getByRole('textbox', { name: 'Name' })
  await expect.element(field).toHaveValue('bob')
  await userEvent.keyboard('by')
  await expect.element(field).toHaveValue('bobby')
  expect(ran).toEqual([])
})

test('a view that was read already is there at once, and stays the same view', async () => {
  const Counter = () => {
    const [count, setCount] = useState(0)
    return <button onClick={() => setCount(count + 1)}>Pressed {count}</button>
  }
  const known: ComponentType<object>[] = []
  const View = later(() => Promise.resolve(Counter), { read: () => known[0] })
  const Page = ({ turn }: { readonly turn: number }) => (
    <>
      <p>Turn {turn}</p>
      <View />
    </>
  )
  show(<Page turn={1} />)
  await page.getByRole('button').click()
  known.push(Counter)
  show(<Page turn={2} />)
  await expect.element(page.getByText('Turn 2')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible()
})
