// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, focusOn, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { useMemo, useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Sort } from '@shared/table/view'
import { nextSort } from '@renderer/table/filter-words'
import type { GridColumn, GridRow, GridSource } from './grid-rows'
import { type Ranges, sizeOf } from './ranges'
import { RowGrid } from './RowGrid'

beforeEach(() => page.viewport(1000, 700))
afterEach(clear)

const rowAt = (position: number): GridRow => ({
  row: position,
  line: position + 2,
  takenUp: position === 3,
  cells: new Map([
    ['name', position === 1 ? { text: '007', corrected: '7' } : { text: `Name ${position}` }],
    ['amount', { text: String(position * 3) }],
  ]),
})

type Props = { readonly count: number; readonly wide?: number }

const Grid = ({ count, wide = 2 }: Props) => {
  const [sort, setSort] = useState<readonly Sort[]>([])
  const [selection, setSelection] = useState<Ranges>([])
  const [said, setSaid] = useState('')
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const columns = useMemo<readonly GridColumn[]>(
    () =>
      Array.from({ length: wide }, (_, index) => {
        const key = ['name', 'amount'][index] ?? `column-${index}`
        return {
          key,
          head: key,
          holds: '',
          width: widths[key] ?? 160,
          numeric: key === 'amount',
          filtered: key === 'amount',
        }
      }),
    [wide, widths],
  )
  const source = useMemo<GridSource>(() => ({ count, at: rowAt }), [count])
  return (
    <>
      <div style={{ height: 420 }}>
        <RowGrid
          label="Rows"
          columns={columns}
          source={source}
          sort={sort}
          onSort={(column, beside) => setSort(nextSort(sort, column, beside))}
          selection={selection}
          onSelection={setSelection}
          onPlace={() => undefined}
          onOpen={(position) => setSaid(`open ${position}`)}
          onCorrect={(position, column) => setSaid(`correct ${position} ${column}`)}
          onColumn={(column) => setSaid(`column ${column}`)}
          onWidth={(column, width) => setWidths({ ...widths, [column]: width })}
          onFit={() => undefined}
          onMove={() => undefined}
          onRange={() => undefined}
          openRow={null}
          sought={false}
          empty={<p>Nothing is left.</p>}
        />
      </div>
      <output>
        {sizeOf(selection)} selected; {said}
      </output>
    </>
  )
}

const grid = () => document.querySelector('[role="grid"]')
const atHand = () => document.getElementById(grid()?.getAttribute('aria-activedescendant') ?? '')?.textContent
const says = () => page.getByRole('status').first()

test('cells are walked by key, rows stretched over, opened and corrected, columns sorted and widened', async () => {
  show(<Grid count={100_000} />)
  await expect.element(page.getByRole('gridcell', { name: 'Name 0', exact: true })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  expect(grid()?.getAttribute('aria-rowcount')).toBe('100001')
  expect(grid()?.getAttribute('aria-colcount')).toBe('3')
  focusOn(grid())
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  await expect.poll(atHand).toBe('3')
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}')
  await expect.element(says()).toHaveTextContent('2 selected')
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ')
  await expect.element(says()).toHaveTextContent('3 selected')
  await userEvent.keyboard('{Enter}')
  await expect.element(says()).toHaveTextContent('open 4')
  await userEvent.keyboard('{F2}')
  await expect.element(says()).toHaveTextContent('correct 4 amount')
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(says()).toHaveTextContent('100000 selected')
  await userEvent.keyboard('{Escape}{Control>}{End}{/Control}')
  await expect.poll(atHand).toBe('299997')
  await expect.element(page.getByText('Name 99999')).toBeVisible()
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(40)
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowRight}{Enter}{Enter}')
  const name = page.getByRole('columnheader', { name: 'name' })
  await expect.element(name).toHaveAttribute('aria-sort', 'descending')
  await userEvent.keyboard('{F2}')
  await expect.element(says()).toHaveTextContent('column name')
  const before = name.element().getBoundingClientRect().width
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await expect.poll(() => name.element().getBoundingClientRect().width).toBe(before + 16)
})

test('what a person corrected stands with what the file has, and what was taken up says so', async () => {
  show(<Grid count={10} />)
  const cell = page.getByRole('gridcell', { name: /corrected to/ })
  await expect.element(cell).toHaveTextContent(/corrected to 7, the file has 007/)
  await expect.element(page.getByRole('rowheader', { name: /taken up/ })).toHaveTextContent('5')
})

test('five million rows and a thousand columns are reached to the last cell, and few are drawn', async () => {
  show(<Grid count={5_000_000} wide={1_000} />)
  await expect.element(page.getByText('Name 0', { exact: true })).toBeVisible()
  focusOn(grid())
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.element(page.getByText('5,000,001')).toBeVisible()
  await userEvent.keyboard('{PageUp}{Home}{ArrowRight}')
  await expect.poll(atHand).toMatch(/^Name 49999\d\d$/)
  await expect.poll(() => document.querySelectorAll('[role="gridcell"]').length).toBeLessThan(500)
  const held = atHand() ?? ''
  await expect.element(page.getByText(held, { exact: true })).toBeInViewport()
})
