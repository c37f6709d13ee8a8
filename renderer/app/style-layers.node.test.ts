import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

it('the layers of the style sheets are named in one order, before every chunk', () => {
  const order = /@layer [a-z, ]+;/.exec(read('../ui/tokens.css'))?.[0]
  expect(order).toBeDefined()
  expect(read('../public/layers.css')).toContain(order)
  expect(read('../index.html').indexOf('layers.css')).toBeLessThan(read('../index.html').indexOf('<script'))
})
