// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from './test-kit'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AppFrame } from './AppFrame'
import { Button } from './Button'
import { DEFAULT_COLUMNS } from './columns'
import type { Columns } from './columns'
import { NavList } from './NavList'
import { Pane } from './Pane'
import { StatusBar } from './StatusBar'

afterEach(clear)

const Frame = ({ heard }: { heard: Columns[] }) => {
  const [columns, setColumns] = useState(DEFAULT_COLUMNS)
  const [current, setCurrent] = useState('b')
  return (
    <AppFrame
      bar={<strong>A case</strong>}
      nav={
        <NavList
          sections={[
            {
              id: 's',
              title: 'Section',
              items: [
                { id: 'a', label: 'Alpha', count: 3 },
                { id: 'b', label: 'Beta', count: '2 open', tone: 'warn' },
              ],
            },
          ]}
          current={current}
          onSelect={setCurrent}
        />
      }
      list={<Pane title="Things">List text</Pane>}
      main={
        <Pane title="The thing" level={1}>
          Main text
        </Pane>
      }
      aside={
        <Pane title="Beside">
          <Button>Aside button</Button>
        </Pane>
      }
      status={<StatusBar start={['Verified']} end={['Saved']} />}
      columns={columns}
      onColumns={(next) => {
        heard.push(next)
        setColumns(next)
      }}
      listLabel="Things"
    />
  )
}

test('columns are resized by key and by mouse within their limits, put away by key, and reported', async () => {
  await page.viewport(1440, 900)
  const heard: Columns[] = []
  show(<Frame heard={heard} />)
  const line = page.getByRole('separator', { name: 'Width: things' })
  await expect.element(line).toHaveAttribute('aria-valuenow', '280')
  expect(await auditPage(axe, true)).toEqual([])
  await userEvent.click(line)
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(heard.at(-1)?.list).toBe(312)
  await userEvent.keyboard('{Home}')
  expect(heard.at(-1)?.list).toBe(200)
  await userEvent.dragAndDrop(
    page.getByRole('separator', { name: 'Width: details' }),
    page.getByText('Main text'),
  )
  await expect.poll(() => heard.at(-1)?.aside).toBe(640)
  expect(page.getByRole('complementary').element().getBoundingClientRect().width).toBe(640)
  await userEvent.keyboard('{Control>}{Alt>}1{/Alt}{/Control}')
  expect(heard.at(-1)?.hidden).toEqual(['nav'])
  await expect.element(page.getByRole('navigation')).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Places' }))
  await expect.element(page.getByRole('navigation')).toBeVisible()
})

test('where room is short the last column is a drawer, which takes and gives back the focus', async () => {
  await page.viewport(1280, 800)
  show(<Frame heard={[]} />)
  const opener = page.getByRole('button', { name: 'Details' })
  await expect.element(opener).toHaveAttribute('aria-expanded', 'false')
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument()
  await userEvent.click(opener)
  await expect.element(page.getByRole('complementary')).toHaveFocus()
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Aside button' })).toHaveFocus()
  expect(await auditPage(axe, true)).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(opener).toHaveFocus()
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument()
})

test('at half the width, as with text at 200 %, every column can still be reached', async () => {
  await page.viewport(640, 400)
  show(<Frame heard={[]} />)
  await expect.element(page.getByText('Main text')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Places' }))
  await expect.element(page.getByRole('button', { name: /Alpha/ })).toBeVisible()
  await userEvent.keyboard('{F6}')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640)
})
