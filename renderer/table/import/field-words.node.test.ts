import { expect, test } from 'vitest'
import { CERTAINTY_FIELD_WORDS, PARTY_ROLE_WORDS } from '@shared/shipment/labels'
import { TABLE_FIELDS } from '@shared/table/mapping'
import { FIELD_GROUPS, FIELD_WORDS } from './field-words'

test('a column holds a party under the word that the party has in a shipment', () => {
  for (const [role, word] of Object.entries(PARTY_ROLE_WORDS)) {
    const fields = TABLE_FIELDS.filter((field) => field.startsWith(role))
    expect(fields).toContain(role)
    for (const field of fields) expect(FIELD_WORDS[field]).toMatch(new RegExp(`^${word}(?:’s |$)`))
  }
  expect(Object.values(FIELD_WORDS).join(' ')).not.toMatch(/sender|recipient|buyer|exporter|shipper/i)
})

test('what a shipment and a column have in common begins with the same word, and no two fields share one', () => {
  for (const field of [
    'goods',
    'hsCode',
    'quantity',
    'value',
    'dispatchedFrom',
    'transit',
    'destination',
  ] as const)
    expect(FIELD_WORDS[field].startsWith(CERTAINTY_FIELD_WORDS[field])).toBe(true)
  expect(new Set(Object.values(FIELD_WORDS)).size).toBe(TABLE_FIELDS.length)
  expect(FIELD_GROUPS.flatMap(({ fields }) => fields).toSorted()).toEqual([...TABLE_FIELDS].toSorted())
})
