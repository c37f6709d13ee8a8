import { expect, it } from 'vitest'
import { csvCell, csvText } from './csv'

it('quotes what has to be quoted', () => {
  expect(csvText([['a', 'b, c', 'say "no"', 'one\ntwo', '']])).toBe('a,"b, c","say ""no""","one\ntwo",\r\n')
})

it('leaves no cell that a spreadsheet runs', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")', '|calc'])
    expect(csvCell(text)).toMatch(/^"?'/)
  for (const text of ['a=b', '1-2', 'ana@example.org']) expect(csvCell(text)).toBe(text)
})
