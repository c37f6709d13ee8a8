import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import { DelimitedScanner } from './delimited-scanner'
import { MAX_RECORD_UNITS } from './limits'

type Read = { readonly records: string[][]; readonly lines: number[]; readonly quotes: number[] }

/** Reads a text in pieces. */
function scan(pieces: readonly string[], delimiter = ','): Read {
  const read: Read = { records: [], lines: [], quotes: [] }
  const scanner = new DelimitedScanner(
    delimiter,
    (cells, count, line) => {
      read.records.push(cells.slice(0, count))
      read.lines.push(line)
    },
    (line) => read.quotes.push(line),
  )
  for (const piece of pieces) expect(scanner.push(piece)).toBeNull()
  scanner.end()
  return read
}

const records = (text: string, delimiter = ',') => scan([text], delimiter).records

describe('records and cells', () => {
  it.each<[string, string, string[][]]>([
    [
      'LF, CRLF and CR end records',
      'a,b\n1,2\r\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['a last line end makes no record', 'a\n', [['a']]],
    ['empty cells and blank lines stay', ',\n\n,', [['', ''], [''], ['', '']]],
    ['quotes hold delimiters, line breaks and quotes', '"a,""b""\r\nc",d', [['a,"b"\r\nc', 'd']]],
    ['an empty quoted cell', '"",""', [['', '']]],
    ['spaces around quotes are no part of the cell', 'a, "b,c" ,d', [['a', 'b,c', 'd']]],
    ['spaces elsewhere are', ' a , b ', [[' a ', ' b ']]],
    ['a formula is text', '=1+1,"=HYPERLINK(""x"")",@a,-b', [['=1+1', '=HYPERLINK("x")', '@a', '-b']]],
  ])('%s', (_, text, expected) => {
    const read = scan([text])
    expect(read.records).toEqual(expected)
    expect(read.quotes).toEqual([])
  })

  it('gives the line each record begins in', () => {
    expect(scan(['a\n"b\nc"\r\n\nd']).lines).toEqual([1, 2, 4, 5])
  })
})

describe('quotes that are not closed or not doubled are read as they stand, and reported', () => {
  it.each<[string, string, string, string[][], number[]]>([
    ['a cell that begins with a quoted name', ';', '"ВостокТех" ООО;5\n', [['"ВостокТех" ООО', '5']], [1]],
    ['quotes inside that are not doubled', ',', '"12" pipe",5\n', [['12" pipe', '5']], [1]],
    ['an inch sign amid a cell is none', ',', '12" pipe,5\n', [['12" pipe', '5']], []],
    [
      'one that is never closed',
      ',',
      'a,"b\nc,d\n',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
      [1],
    ],
    [
      'one that would swallow the rows up to the next quoted cell',
      ',',
      '1,"ABC,2\n3,"DEF",4\n5,6,7\n',
      [
        ['1', '"ABC', '2'],
        ['3', 'DEF', '4'],
        ['5', '6', '7'],
      ],
      [1],
    ],
    [
      'a quoted cell over two lines with quotes inside',
      ',',
      '"a\nsays "b" to",5\n',
      [['a\nsays "b" to', '5']],
      [1],
    ],
    ['quotes doubled outside', ',', '""a"",5\n', [['""a""', '5']], [1]],
  ])('%s', (_, delimiter, text, expected, quotes) => {
    const read = scan([text], delimiter)
    expect(read.records).toEqual(expected)
    expect(read.quotes).toEqual(quotes)
  })

  it('swallows no more than a million characters', () => {
    const rows = 'row,of cells\n'.repeat(100_000)
    const read = scan([`a,"b\n${rows}`])
    expect(read.records).toHaveLength(100_001)
    expect(read.records[0]).toEqual(['a', '"b'])
  })
})

describe('laws', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'я', '0') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 })

  it('what is written by the rules is read back', () => {
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(table, (rows) => {
        expect(records(rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''))).toEqual(rows)
      }),
      { seed: 4 },
    )
  })
  it('where the pieces of a text are cut does not matter', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (whole, size) => {
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          whole.slice(index * size, (index + 1) * size),
        )
        expect(scan(pieces)).toEqual(scan([whole]))
      }),
      { seed: 4, numRuns: 2_000 },
    )
  })
  it('a text without quotes is cut at every delimiter and line end', () => {
    fc.assert(
      fc.property(text, (given) => {
        const whole = given.replaceAll('"', 'b')
        const ends = whole.replace(/\r\n?/g, '\n')
        const lines = (ends.endsWith('\n') ? ends.slice(0, -1) : ends).split('\n')
        expect(records(whole)).toEqual(whole === '' ? [] : lines.map((line) => line.split(',')))
      }),
      { seed: 4 },
    )
  })
})

describe('hostile texts', () => {
  it('refuses a record without an end', () => {
    const scanner = new DelimitedScanner(
      ',',
      () => {},
      () => {},
    )
    const piece = 'a'.repeat(1024 * 1024)
    let fault = scanner.push(piece)
    for (let read = piece.length; fault === null && read < 2 * MAX_RECORD_UNITS; read += piece.length) {
      fault = scanner.push(piece)
    }
    expect(fault).toMatchObject({ code: 'table.record' })
    expect(
      new DelimitedScanner(
        ',',
        () => {},
        () => {},
      ).push(','.repeat(30_000)),
    ).toMatchObject({ code: 'table.record' })
  })
  it.each([
    ['quotes that never close', ',""x'],
    ['a quote in each line', '"a\n'],
    ['quotes alone', '"'],
    ['quotes before delimiters', ',"'],
    ['doubled quotes and line ends', '"",\n""x'],
    ['spaces before quotes', '  "a'],
  ])('takes time that grows with the length: %s', async (_, unit) => {
    const work = (length: number) => {
      const whole = `"${unit.repeat(length / unit.length)}`
      return () => {
        const scanner = new DelimitedScanner(
          ',',
          () => {},
          () => {},
        )
        for (let at = 0; at < whole.length; at += 1 << 17) scanner.push(whole.slice(at, at + (1 << 17)))
        scanner.end()
      }
    }
    expect(await quadraticGrowth(1 << 17, work)).toBeNull()
  })
})
