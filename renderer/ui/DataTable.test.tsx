// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, focusOn, show } from './test-kit'
import axe from 'axe-core'
import { useMemo, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Column, RowSource, Sort } from './data-table'
import { DataTable } from './DataTable'
import { TextField } from './TextField'

afterEach(clear)

type Line = { readonly id: string; readonly name: string; readonly amount: number }
const LINES: readonly Line[] = Array.from({ length: 500 }, (_, place) => ({
  id: `line-${place}`,
  name: `Name ${place}`,
  amount: (place * 37) % 500,
}))
const idOf = (line: Line) => line.id

const Sortable = () => {
  const [sort, setSort] = useState<Sort>()
  const [filter, setFilter] = useState('')
  const [current, setCurrent] = useState('')
  const [opened, setOpened] = useState('')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => {
    const sign = sort?.direction === 'descending' ? -1 : 1
    const left = LINES.filter((line) => line.name.includes(filter))
    return sort === undefined ? left : left.toSorted((a, b) => sign * (a.amount - b.amount))
  }, [sort, filter])
  const columns: readonly Column<Line>[] = [
    {
      id: 'name',
      head: 'Name',
      cell: (line) => line.name,
      grow: true,
      rowHeader: true,
      filter: <TextField label="Filter names" hideLabel value={filter} onChange={setFilter} />,
    },
    { id: 'amount', head: 'Amount', cell: (line) => line.amount, numeric: true, sortable: true },
  ]
  return (
    <>
      <div style={{ height: 400 }}>
        <DataTable
          label="Lines"
          columns={columns}
          rows={rows}
          idOf={idOf}
          sort={sort}
          onSort={setSort}
          current={current}
          onCurrent={setCurrent}
          onOpen={setOpened}
          marked={marked}
          onMarked={setMarked}
        />
      </div>
      <output>
        {current} / {opened} / {marked.size}
      </output>
    </>
  )
}
const state = () => page.getByRole('status').first()
const cellAtHand = () =>
  document.getElementById(
    document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '',
  )

test('heads sort by key and say so; arrows move by cell; Enter opens; Space marks', async () => {
  show(<Sortable />)
  await expect.element(page.getByRole('rowheader', { name: 'Name 0', exact: true })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  focusOn(document.querySelector('[role="grid"]'))
  await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}')
  await expect.poll(() => cellAtHand()?.textContent).toBe('Amount')
  await userEvent.keyboard('{Enter}')
  const head = page.getByRole('columnheader', { name: 'Amount' })
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending')
  await userEvent.keyboard('{Enter}')
  await expect.element(head).toHaveAttribute('aria-sort', 'descending')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => cellAtHand()?.textContent).toBe('499')
  await userEvent.keyboard('{Enter} {ArrowDown} ')
  await expect.element(state()).toHaveTextContent(/^line-\d+ \/ line-27 \/ 2$/)
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.poll(() => cellAtHand()?.textContent).toBe('0')
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60)
})

test('a filter is a field like any other, and the count of rows follows', async () => {
  show(<Sortable />)
  await userEvent.fill(page.getByLabelText('Filter names'), 'Name 49')
  await expect.poll(() => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('13')
  await userEvent.click(page.getByRole('checkbox', { name: 'Mark all rows' }))
  await expect.element(state()).toHaveTextContent('/ 11')
})

const Far = ({
  source,
  onRange,
}: {
  source: RowSource<Line>
  onRange: (first: number, last: number) => void
}) => {
  const columns = useMemo<readonly Column<Line>[]>(
    () => [{ id: 'name', head: 'Name', cell: (line) => line.name }],
    [],
  )
  return (
    <div style={{ height: 400 }}>
      <DataTable label="Far" columns={columns} rows={source} idOf={idOf} onRange={onRange} />
    </div>
  )
}

test('rows that come later are asked for by range; a hundred thousand are no burden', async () => {
  let asked: readonly [number, number] = [0, 0]
  const source: RowSource<Line> = {
    count: 100_000,
    at: (index) => (index < 99_000 ? undefined : { id: `${index}`, name: `Row ${index}`, amount: 0 }),
  }
  show(<Far source={source} onRange={(first, last) => (asked = [first, last])} />)
  await expect.poll(() => document.querySelectorAll('[aria-busy="true"]').length).toBeGreaterThan(5)
  focusOn(document.querySelector('[role="grid"]'))
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.element(page.getByText('Row 99999')).toBeVisible()
  // The row is drawn a moment before the range up to it is asked for.
  await expect.poll(() => asked[1]).toBe(99_999)
})
