import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorsFound, findingsOf, foundValue } from '@shared/source/finding'
import { documentFindings, judgedOn } from './document-findings'
import { topFindings } from './top-lines'

const BODY =
  '\n\nThe ministry said on Monday that it has no knowledge of any deliveries to the army, and that it would look into the reports with care.\n'
const dateOf = (text: string) => {
  const [best] = findingsOf(topFindings(text), 'published')
  return best === undefined ? 'none' : `${best.value}${best.sure ? '' : '?'}`
}
const authorsOf = (text: string) => authorsFound(topFindings(text))[0]?.names ?? []

describe('the header of a text, taken apart', () => {
  it.each([
    ['date 2024-02-09 Anna Kovalenko08:05, 09.02.24', '2024-02-09T08:05', ['Anna Kovalenko']],
    ['Anna Kovalenko09.02.202408:05', '2024-02-09T08:05', ['Anna Kovalenko']],
    [
      'Coast Courier, 14 February 2025, 09:30\n\nPort papers contradict a denial\n\nBy Ingrid Halvorsen',
      '2025-02-14T09:30',
      ['Ingrid Halvorsen'],
    ],
    [
      'Invoices show drone parts in the port\n\nPublished: March 9, 2024 at 6:05 PM GMT | By Tom Reyes and Lina Haddad',
      '2024-03-09T18:05Z',
      ['Tom Reyes', 'Lina Haddad'],
    ],
    [
      'Port records show a sale\nBy Jane Doe and John O’Neil\nPublished 3 May 2024, updated 5 May 2024 10:20',
      '2024-05-03',
      ['Jane Doe', 'John O’Neil'],
    ],
    [
      'Большая сделка в порту города\n\nИван Петров, 3 мая 2024 г., 14:05',
      '2024-05-03T14:05',
      ['Иван Петров'],
    ],
    ['Порт прийняв три контейнери — звіт\nВівторок, 22 серпня 2023, 20:25', '2023-08-22T20:25', []],
    ['Опубліковано: 7 червня 2023, 09:12\nПорт прийняв три контейнери', '2023-06-07T09:12', []],
    [
      'Lieferungen über den Hafen\nVon Anna Müller\n03.05.2024, 14:30 Uhr',
      '2024-05-03T14:30',
      ['Anna Müller'],
    ],
    [
      'Ce que disent les douanes du port\nPar Luc Martin\nPublié le 1er mars 2024 à 10h11',
      '2024-03-01T10:11',
      ['Luc Martin'],
    ],
    ['三个集装箱抵达港口的记录显示\n发布时间：2024年5月3日 10:11', '2024-05-03T10:11', []],
    ['Port records show a sale\nKYIV, May 3, 2024 (Wire) – The ministry said nothing.', '2024-05-03', []],
    ['Port records show a sale\nMay 3, 2024 5:04 p.m.', '2024-05-03T17:04', []],
    ['Port records show a sale\nFriday, 3 May 2024', '2024-05-03', []],
    ['Port records show a sale\n2024-05-03 10:11 +03:00', '2024-05-03T10:11+03:00', []],
  ])('%j', (head, date, authors) => {
    expect(dateOf(head + BODY)).toBe(date)
    expect(authorsOf(head + BODY)).toEqual(authors)
  })

  it.each([
    ['a bare line in front', 'date 2024-01-09\n\nPort records show a sale'],
    ['beside a weather report', '11.7 C\nTuesday, May 21, 2024\n\nPort records show a sale\n\nMust read'],
    ['a day of fetching by its label', 'Retrieved on 2024-05-03\nPort records show a sale'],
    ['a day of change', 'Last updated: May 3, 2024 at 5:04 p.m.\nPort records show a sale'],
    ['day and month that can be swapped', 'Port records show a sale\nAnna Kovalenko 05/06/2024'],
    ['only the year of a copyright', `Port records show a sale${BODY}© 2019–2024 Harbour Post`],
  ])('is not sure of %s, and says why', (_, text) => {
    const [best] = findingsOf(topFindings(text + BODY), 'published')
    expect(best).toMatchObject({ sure: false })
    expect(best?.why).toMatch(/^(?:It|Its|The) .+\.$/)
  })

  it.each([
    'The ministry said in a letter of 3 May 2024 that nothing had been sold to anybody, and that nothing ever would be.',
    'It was 10:11 and he bought 12.03.23 units of 4.5 kg for $11 million, as the records of the port authority show.',
  ])('reads no date of publication from a sentence', (text) =>
    expect(dateOf(`A headline of a story\n\n${text}`)).toBe('none'),
  )

  it('believes what was set aside less', () => {
    const text = `Tuesday, 22 August 2023, 20:25\nPort records show a sale${BODY}`
    const [date] = findingsOf(topFindings(text, [{ start: 0, end: 30, why: 'a menu' }]), 'published')
    expect(date).toMatchObject({ value: '2023-08-22T20:25', sure: false })
  })

  it('points at the words it read, whatever stands there', () => {
    const piece = fc.constantFrom(
      'Anna Kovalenko',
      '10:11',
      '3 May 2024',
      '03.12.23',
      '05/06/2024',
      'date ',
      '\n',
      '\r\n',
      ', ',
      'By ',
      'Published ',
      '🚢',
      '\ud83d',
      '©2024',
      'words that go on. ',
      '2024年5月3日',
      'https://example.org/a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        for (const { place, value, field } of topFindings(text)) {
          if (place === null) throw new Error('no place')
          expect(place.start).toBeLessThan(place.end)
          expect(place.end).toBeLessThanOrEqual(text.length)
          if (field === 'author' || field === 'url') expect(text.slice(place.start, place.end)).toBe(value)
        }
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})

describe('the headline of a plain text', () => {
  it.each([
    [
      '11.7 C\nTuesday, May 21, 2024\n\nPaper: goods go by another way\n\nMust read',
      'Paper: goods go by another way',
    ],
    ['date 2023-12-03 Name Surname10:11, 03.12.23\n\nBuggies that nobody sold', 'Buggies that nobody sold'],
    ['Short\n\n', 'Short'],
    ['没有出售任何军事装备给任何人的声明\n2023', '没有出售任何军事装备给任何人的声明'],
  ])('%j is %s', (text, title) => expect(foundValue(topFindings(text), 'title')).toBe(title))
})

describe('what is found on the day of capture', () => {
  const found = (text: string) =>
    documentFindings({ extractor: { name: 'text', version: 1 }, found: [], text, aside: [] })
  const text = `Port records show a sale\nTuesday, 21 May 2024, 20:25${BODY}`
  it('doubts a date that is the day of capture itself, and one behind it', () => {
    const sure = (day: string) => findingsOf(judgedOn(found(text), day), 'published')[0]?.sure
    expect(['2024-05-21', '2024-05-22', '2024-05-01'].map(sure)).toEqual([false, true, false])
  })
  it('knows where the text shows what its head names', () => {
    const given = {
      field: 'title' as const,
      value: 'Port records show a sale',
      where: 'og:title',
      sure: true,
      why: '',
      place: null,
    }
    const page = {
      extractor: { name: 'html', version: 1 },
      found: [given],
      text: `Menu\n\n${text}`,
      aside: [],
    }
    expect(findingsOf(documentFindings(page), 'title')).toEqual([{ ...given, place: { start: 6, end: 30 } }])
  })
  it('keeps what an article states of itself', () => {
    const stated = {
      field: 'published' as const,
      value: '2024-05-21',
      where: 'datePublished',
      sure: true,
      why: '',
      place: null,
    }
    expect(judgedOn([stated], '2024-05-21')[0]?.sure).toBe(true)
  })
})

it.each([
  ['en', `A story.${BODY}`],
  [
    'ru',
    'Министерство заявило в понедельник, что ему ничего не известно о поставках, и что оно внимательно изучит отчёты.',
  ],
  [
    'uk',
    'Міністерство заявило в понеділок, що йому нічого не відомо про постачання, і що воно уважно вивчить звіти.',
  ],
  [
    'de',
    'Das Ministerium erklärte am Montag, dass es von den Lieferungen nichts wisse und die Berichte mit der nötigen Sorgfalt prüfen werde.',
  ],
  [
    'fr',
    'Le ministère a déclaré lundi qu’il ne savait rien des livraisons et que les rapports seraient étudiés avec le soin nécessaire dans les jours qui viennent.',
  ],
  [
    'zh',
    '该部周一表示，对任何交付给军队的货物一无所知，并将认真审查相关报道。该部周一表示，对任何交付给军队的货物一无所知，并将认真审查相关报道。',
  ],
  ['', 'Kurz.'],
])('proposes %s for the language of a text that states none', (tag, text) => {
  expect(
    foundValue(
      documentFindings({ extractor: { name: 'text', version: 1 }, found: [], text, aside: [] }),
      'language',
    ),
  ).toBe(tag)
})

const KIT = new URL('../../../../shared/articles/', import.meta.url)
it.runIf(existsSync(KIT) || process.env['CI'])('takes the headers of the kit’s articles apart', () => {
  const read = readdirSync(KIT)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const found = topFindings(readFileSync(new URL(name, KIT), 'utf8'))
      const [date] = findingsOf(found, 'published')
      return [
        date?.value,
        date?.sure,
        authorsFound(found)[0]?.names.length ?? 0,
        findingsOf(found, 'title')[0]?.sure,
      ]
    })
  expect(read).toEqual([
    ['2023-12-03T10:11', true, 1, false],
    ['2024-05-21', false, 0, true],
    ['2023-08-22T20:25', true, 0, true],
  ])
})
