import { describe, expect, it } from 'vitest'
import { MENU_KEYS } from '@shared/desk/events'
import { parseKey } from '@renderer/ui/keys'
import { COMMAND_KEYS } from './command-keys'

describe('the keys of commands', () => {
  it('are those that the native menu shows', () => {
    for (const { id, key } of COMMAND_KEYS) {
      const shown = Object.entries(MENU_KEYS).find(([menu]) => menu === id)?.[1]
      if (shown !== undefined) expect(`${id} ${key}`).toBe(`${id} ${shown}`)
    }
  })
  it('are readable, and no two commands share one', () => {
    const keys = COMMAND_KEYS.map(({ key }) => key).filter((key: string) => key !== '')
    expect(keys.filter((key) => parseKey(key) === undefined)).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })
})
