import { expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import type { Layout } from './layout'
import { NO_MAPPING, type Mapping, type TableField } from './mapping'
import { fitTemplate, headersAlike, mappingFromTemplate, proposeTemplate, templateFrom } from './template'
import type { Template } from './view'

const LAYOUT: Layout = {
  kind: 'delimited',
  encoding: 'windows-1251',
  delimiter: ';',
  sheet: '',
  headerRow: 0,
  decimal: ',',
  thousands: '',
  dateOrder: 'dmy',
}
let made = 0
const item = () => newId('item', (made += 1), new Uint8Array(10))
const mapped = (columns: Partial<Record<TableField, string>>, keys: string[] = []): Mapping => ({
  ...NO_MAPPING,
  columns: Object.entries(columns).map(([field, column]) => ({
    id: item(),
    field: field as TableField,
    column,
  })),
  keys,
})
const columns = (...headers: string[]) => headers.map((header) => ({ key: header, header }))
const template = (draft: ReturnType<typeof templateFrom>, updatedAt = '2026-01-01'): Template =>
  ({ ...draft, id: newId('template', (made += 1), new Uint8Array(10)), updatedAt, trashed: null }) as Template

it('finds columns by their headers whatever their order and case, and comes back as it went', () => {
  const before = columns('Номер ДТ', 'Товар', 'Вес,  кг')
  const mapping = mapped({ declarationNumber: 'Номер ДТ', goods: 'Товар', netWeight: 'Вес,  кг' }, [
    'Номер ДТ',
  ])
  const kept = template(templateFrom('Customs', LAYOUT, mapping, before))
  expect(mappingFromTemplate(kept, before)).toEqual(mapping)
  const after = columns('товар', 'ВЕС, КГ', 'Страна', 'номер  дт')
  const again = mappingFromTemplate(kept, after)
  expect(again.columns.map(({ field, column }) => [field, column])).toEqual([
    ['declarationNumber', 'номер  дт'],
    ['goods', 'товар'],
    ['netWeight', 'ВЕС, КГ'],
  ])
  expect(again.keys).toEqual(['номер  дт'])
  expect(fitTemplate(kept, columns('Товар'))).toMatchObject({
    found: ['Товар'],
    missing: ['Номер ДТ', 'Вес,  кг'],
  })
})

it('tells columns of one header apart, and knows one without any', () => {
  const three = [
    { key: 'Weight', header: 'Weight' },
    { key: 'Weight (2)', header: 'Weight' },
    { key: 'column 3', header: '' },
  ]
  const mapping = mapped({ netWeight: 'Weight (2)', grossWeight: 'Weight', goods: 'column 3' })
  const kept = template(templateFrom('T', LAYOUT, mapping, three))
  expect(mappingFromTemplate(kept, three)).toEqual(mapping)
})

it('proposes the template that finds most, and none that lacks a header or is in the trash', () => {
  const one = template(templateFrom('One', LAYOUT, mapped({ goods: 'A' }), columns('A')))
  const two = template(templateFrom('Two', LAYOUT, mapped({ goods: 'A', value: 'B' }), columns('A', 'B')))
  const lacks = template(
    templateFrom('Lacks', LAYOUT, mapped({ goods: 'A', value: 'C', date: 'D' }), columns('A')),
  )
  const empty = template(templateFrom('Empty', LAYOUT, NO_MAPPING, []))
  const all = [one, two, lacks, empty]
  expect(proposeTemplate(all, columns('a', 'b'))?.template.name).toBe('Two')
  expect(proposeTemplate(all, columns('b'))).toBe(null)
  const later = template(templateFrom('Later', LAYOUT, mapped({ goods: 'A' }), columns('A')), '2026-02-01')
  expect(proposeTemplate([one, later], columns('A'))?.template.name).toBe('Later')
})

it('says how alike two tables are', () => {
  expect(headersAlike(columns('A', 'B', 'C'), columns('c', 'a', 'b'))).toBe(1)
  expect(headersAlike(columns('A', 'B', 'C'), columns('A', 'B', 'D'))).toBe(0.5)
  expect(headersAlike(columns(), columns())).toBe(0)
})
