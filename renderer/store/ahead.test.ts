import { Dexie } from 'dexie'
import { afterEach, expect, it } from 'vitest'
import { isId } from '@shared/kernel/ids'
import { neededAt, openAhead } from './ahead'
import { openCatalogue } from './catalogue'
import { caseDatabaseName, CATALOGUE_NAME } from './tables'
import { valueOf } from './testing'

afterEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

it('names the databases as the store does', async () => {
  const catalogue = valueOf(await openCatalogue())
  const id = valueOf(await catalogue.createCase('Test'))
  expect(isId('case', id)).toBe(true)
  expect(neededAt(`#/case/${id}/sources`)).toEqual([caseDatabaseName(id), CATALOGUE_NAME])
  expect(neededAt('')).toEqual([CATALOGUE_NAME])
  const there = await Dexie.getDatabaseNames()
  for (const name of neededAt(`#/case/${id}`)) expect(there).toContain(name)
  await catalogue.close()
})

it('makes no database, and holds one back neither from an upgrade nor from being removed', async () => {
  expect(await openAhead('gainsay-test-ahead')).toBe('none')
  expect(await Dexie.getDatabaseNames()).not.toContain('gainsay-test-ahead')
  const version = async (number: number) => {
    const db = new Dexie('gainsay-test-ahead')
    db.version(number).stores({ rows: 'id' })
    await db.open()
    db.close()
  }
  await version(1)
  expect(await openAhead('gainsay-test-ahead')).toBe('held')
  await version(2)
  expect(await openAhead('gainsay-test-ahead')).toBe('held')
  await Dexie.delete('gainsay-test-ahead')
  expect(await Dexie.getDatabaseNames()).not.toContain('gainsay-test-ahead')
})
