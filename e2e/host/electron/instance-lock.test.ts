import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockInstance, type Visitor } from './instance-lock'

let folder: string
let held: (() => void) | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-lock-'))
})
afterEach(() => {
  held?.()
  held = undefined
  rmSync(folder, { recursive: true, force: true })
})

const visitor = (file: string): Visitor => ({ argv: ['gainsay', file], cwd: '/', data: { file } })
const nobody = () => undefined

test('the second is refused and hands over what it was started with', async () => {
  const visited = new Promise<Visitor>((resolve) => {
    held = lockInstance(folder, visitor('a'), resolve)
  })
  expect(lockInstance(folder, visitor('b'), nobody)).toBeUndefined()
  expect(await visited).toEqual(visitor('b'))
})

test('a released lock can be taken again', () => {
  lockInstance(folder, visitor('a'), nobody)?.()
  held = lockInstance(folder, visitor('b'), nobody)
  expect(held).toBeTypeOf('function')
})

test('the lock of a process that is gone, or whose number another has now, does not hold', () => {
  for (const holder of [
    { pid: 2 ** 22 + 1, born: '' },
    { pid: process.pid, born: 'another time' },
    'not a lock',
  ]) {
    writeFileSync(join(folder, 'host.lock'), JSON.stringify(holder))
    const release = lockInstance(folder, visitor('a'), nobody)
    expect(release).toBeTypeOf('function')
    release?.()
    expect(existsSync(join(folder, 'host.lock'))).toBe(false)
  }
})
