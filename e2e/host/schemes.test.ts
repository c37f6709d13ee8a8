import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Schemes } from './schemes'

const schemes = new Schemes()
schemes.register('app')

test('an address of the app survives the way through http', () => {
  const url = fc.webPath().map((path) => `app://bundle${path === '' ? '/' : path}`)
  const tail = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map((query) => `?${query}`),
    fc.webFragments().map((f) => `#${f}`),
  )
  fc.assert(
    fc.property(url, tail, (address, rest) => {
      expect(schemes.fromHttp(schemes.toHttp(address + rest))).toBe(address + rest)
    }),
    { seed: 20261121 },
  )
})

test('other addresses stay as they are', () => {
  for (const url of [
    'https://example.org/a',
    'http://localhost/x',
    'http://bundle.other.localhost/',
    'about:blank',
    'data:,x',
  ])
    expect([schemes.toHttp(url), schemes.fromHttp(url)]).toEqual([url, url])
})

test('the origin is the app’s own', () => {
  expect(schemes.origin('app://bundle/index.html?x#y')).toBe('app://bundle')
  expect(schemes.origin('https://example.org/a')).toBe('https://example.org')
})

test('a policy’s sources are carried over with the pages', () => {
  expect(
    schemes.policy(
      "default-src 'none'; img-src app: blob: data:; frame-src app://bundle/; connect-src 'self'",
    ),
  ).toBe(
    "default-src 'none'; img-src http://*.app.localhost blob: data:; frame-src http://bundle.app.localhost; connect-src 'self'",
  )
})
