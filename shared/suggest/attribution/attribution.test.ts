import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suggest } from '@shared/suggest/suggest'
import { attributionsIn } from './attribution'

const linksIn = (text: string) =>
  attributionsIn(text, suggest(text).names).map(({ links }) => links.join(' < '))

describe('attributions that a text proposes', () => {
  it('takes a line that names its source, and whom that one cites', () => {
    const text =
      'Excavators at the front\n\nSource: Harbour Post, with reference to trade data\n\nThe machines were bought in spring, the newspaper Coast Daily reports.'
    expect(linksIn(text)).toEqual(['Harbour Post < trade data', 'Coast Daily'])
  })

  it('puts the holder of papers before the papers', () => {
    expect(
      linksIn(
        'Buyers ordered helmets, according to customs data obtained by Harbour Post. Harbour Post reports that more followed.',
      ),
    ).toEqual(['Harbour Post < customs data'])
  })

  it('counts what is cited again and again', () => {
    const text =
      'According to Russian customs documents, the buggies came in March. Formula 7 bought most of them, according to the Russian customs documents.'
    const [first] = attributionsIn(text, suggest(text).names)
    expect(first).toMatchObject({ links: ['Russian customs documents'], reason: 'the text cites it 2 times' })
    expect(text.slice(first?.start, first?.end)).toBe('According to Russian customs documents')
  })

  it('leaves people who are quoted to the claims', () => {
    expect(linksIn('According to Anna Berger, a researcher, nothing was sold.')).toEqual([])
  })

  it.each([
    ['Об этом сообщает агентство Рейтер со ссылкой на данные таможни.', 'Рейтер < данные'],
    ['Про це повідомляє «Економічна правда» з посиланням на митні дані.', 'митні дані'],
    ['Laut Zolldaten kamen 40 Lastwagen an.', 'Zolldaten'],
    ['Selon des documents douaniers, 12 camions sont partis.', 'documents'],
  ])('reads %s', (text, expected) => {
    expect(linksIn(text).join(' ; ')).toContain(expected.split(' < ').at(-1))
  })

  const article = '../shared/articles/003_304d43630d7ce325.txt'
  it.runIf(existsSync(article) || process.env['CI'])('reads the chain of a real article', () => {
    expect(linksIn(readFileSync(article, 'utf8'))[0]).toMatch(/^(?:The )?Wall Street Journal < trade data$/)
  })
})
