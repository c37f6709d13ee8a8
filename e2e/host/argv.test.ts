import { expect, test } from 'vitest'
import { parseArgv } from './argv'

test('as Playwright starts it', () => {
  const argv = parseArgv([
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '--user-data-dir=/p',
    '/app',
    'a.casebundle',
  ])
  expect(argv.driven).toBe(true)
  expect(argv.app).toBe('/app')
  expect(argv.rest).toEqual(['--user-data-dir=/p', '/app', 'a.casebundle'])
  expect(argv.switches.get('user-data-dir')).toBe('/p')
})

test('as a person starts it', () => {
  expect(parseArgv([])).toMatchObject({ driven: false, app: '.', rest: [] })
  expect(parseArgv(['--flag', '.', '--x=a=b'])).toMatchObject({ app: '.', switches: new Map([['flag', ''], ['x', 'a=b']]) }) // prettier-ignore
})
