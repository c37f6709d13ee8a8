import { expect, test } from 'vitest'
import { readNomenclature } from './nomenclature'

const made = (line: (at: number) => string, count = 80) =>
  `code;text\n${Array.from({ length: count }, (_, at) => line(at)).join('\n')}\n`

test('a list of codes and words is read, whatever stands around', () => {
  const read = readNomenclature(
    made((at) => `X;84${10 + at}.${String(at).padStart(2, '0')};– goods of kind ${at}`),
  )
  expect(read.ok && [read.value.labels.size, read.value.labels.get('841909'), read.value.passed]).toEqual([
    80,
    'goods of kind 9',
    1,
  ])
})

test('what is no nomenclature is refused with the reason', () => {
  const codeOf = (text: string) => {
    const read = readNomenclature(text)
    return read.ok ? 'read' : read.error.code
  }
  expect(codeOf(made((at) => `84${10 + at};goods`, 20))).toBe('nomenclature.none')
  expect(codeOf(made((at) => `${8410 + (at % 60)};a row of a table`, 400))).toBe('nomenclature.none')
  expect(codeOf('')).toBe('nomenclature.none')
})
