// The fixture has to notice what a spec does not ask about.
import { complaint } from '../../fixtures/runtime'
import { expect, test } from './test-app'

test('errors of a page are noticed', async ({ launch }) => {
  const { page, errors } = await launch()
  await page.evaluate(() => {
    console.error('wrong')
    setTimeout(() => {
      throw new Error('not caught')
    })
    new Image().src = 'data:,x'
  })
  await expect.poll(() => errors.join('\n')).toMatch(/wrong[^]*not caught|not caught[^]*wrong/)
  await expect.poll(() => errors.join('\n')).toContain('policy violation: img-src')
  expect(complaint([{ external: [], errors }], ['@net'])).toContain('not caught')
  errors.length = 0
})

test('requests beyond the app are noticed, of a page and of main', { tag: '@errors' }, async ({ launch }) => {
  const { app, page, external } = await launch()
  await page.evaluate(() => {
    new Image().src = 'https://example.org/x.png'
  })
  await app.evaluate(() => fetch('http://127.0.0.1:54321/').catch(() => undefined))
  await expect.poll(() => external.join('\n')).toContain('https://example.org/x.png')
  await expect.poll(() => external.join('\n')).toContain('main process connects')
  expect(complaint([{ external, errors: [] }], ['@errors'])).toContain('example.org')
  external.length = 0
})

test('a tag permits what it names, and no more', () => {
  const desk = { external: ['a request'], errors: ['an error'] }
  expect(complaint([desk], ['@net'])).not.toContain('a request')
  expect(complaint([desk], ['@errors'])).not.toContain('an error')
  expect(complaint([desk], [])).toContain('a request\nan error')
  expect(complaint([desk], ['@net', '@errors'])).toBeUndefined()
})
