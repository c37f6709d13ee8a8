// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, focusOn, show } from './test-kit'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from './Button'
import { ListItem } from './ListItem'
import { VirtualList } from './VirtualList'

afterEach(clear)

type Thing = { readonly id: string; readonly name: string }
const NAMES = ['Ash', 'Birch', 'Beech', 'Cedar']
const things: readonly Thing[] = Array.from({ length: 2000 }, (_, place) => ({
  id: `thing-${place}`,
  name: `${NAMES[place % 4] ?? ''} ${place}`,
}))
const idOf = (thing: Thing) => thing.id

const Listbox = ({ letters = false }) => {
  const [current, setCurrent] = useState<string>()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState('')
  return (
    <div style={{ height: 400 }}>
      <VirtualList
        label="Things"
        items={things}
        idOf={idOf}
        current={current}
        onCurrent={setCurrent}
        onOpen={setOpened}
        marked={marked}
        onMarked={setMarked}
        {...(letters && { textOf: (thing: Thing) => thing.name })}
        render={(thing) => <ListItem title={thing.name} lines={['a line']} />}
      />
      <output>
        {current} / {marked.size} / {opened}
      </output>
    </div>
  )
}
const state = () => page.getByRole('status')

/** The line assistive technology is told of, which must be drawn. */
const named = () => {
  const id = document.querySelector('[role="listbox"]')?.getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(id)?.textContent
}

test('arrows, Home, End and Enter work on a list of which few lines are drawn', async () => {
  show(<Listbox />)
  await userEvent.click(page.getByText('Ash 0'))
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(state()).toHaveTextContent('thing-2 / 0 /')
  expect(named()).toContain('Beech 2')
  await userEvent.keyboard('{End}{Enter}')
  await expect.element(state()).toHaveTextContent('thing-1999 / 0 / thing-1999')
  await expect.element(page.getByText('Cedar 1999')).toBeVisible()
  expect(named()).toContain('Cedar 1999')
  expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(60)
  expect(await auditPage(axe)).toEqual([])
})

test('Space, Shift and Ctrl+A mark several', async () => {
  show(<Listbox />)
  await userEvent.click(page.getByText('Ash 0'))
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await expect.element(state()).toHaveTextContent('thing-2 / 3 /')
  await userEvent.keyboard(' ')
  await expect.element(state()).toHaveTextContent('thing-2 / 2 /')
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(state()).toHaveTextContent('/ 2000 /')
})

test('letters go to the line that begins with them', async () => {
  show(<Listbox letters />)
  await userEvent.click(page.getByText('Ash 0'))
  await userEvent.keyboard('be')
  await expect.element(state()).toHaveTextContent('thing-2 ')
})

const lineInFocus = () => document.activeElement?.closest('[role="listitem"]')?.textContent

const Tray = () => {
  const [left, setLeft] = useState(things.slice(0, 5))
  return (
    <div style={{ height: 400 }}>
      <VirtualList
        label="Tray"
        role="list"
        items={left}
        idOf={idOf}
        onOpen={(id) => setLeft((before) => before.filter((thing) => thing.id !== id))}
        render={(thing) => (
          <div>
            {thing.name} <Button onPress={() => undefined}>Why {thing.name}</Button>
          </div>
        )}
      />
    </div>
  )
}

test('in a list of lines with buttons the line has the focus, and its neighbour when it goes away', async () => {
  show(<Tray />)
  await expect.element(page.getByText('Ash 0').first()).toBeVisible()
  focusOn(document.querySelector('[role="listitem"]'))
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(lineInFocus).toContain('Birch 1')
  await userEvent.keyboard('{Enter}')
  await expect.poll(lineInFocus).toContain('Beech 2')
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Why Beech 2')
  expect(await auditPage(axe)).toEqual([])
})
