import { expect, test } from 'vitest'
import { csvHead, csvRows } from './csv-rows'

const columns = [
  { key: 'Buyer', header: 'Buyer' },
  { key: 'column 2', header: '' },
]
const read = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

test('rows go out in pieces with one mark, no formula runs, and a correction stands with what the file has', () => {
  const options = {
    columns,
    cells: 'corrected' as const,
    correctionOf: (row: number, column: string) =>
      row === 1 && column === 'Buyer' ? { value: '=Ltd', why: 'a slip' } : undefined,
  }
  const rows = [
    { row: 0, line: 2, cells: ['=cmd|calc', '007'] },
    { row: 1, line: 4, cells: ['Ldt', '-5'] },
  ]
  const whole = read(csvHead(options)) + rows.map((row) => read(csvRows([row], options))).join('')
  expect(whole).toBe(
    [
      '﻿line of the source,Buyer,column 2,corrections',
      '2,"\'=cmd|calc",007,',
      '4,"\'=Ltd",-5,Buyer: the file has “Ldt” (a slip)',
      '',
    ].join('\r\n'),
  )
  expect(read(csvRows(rows, options))).toBe(rows.map((row) => read(csvRows([row], options))).join(''))
  expect(csvRows([], options)).toHaveLength(0)
})
