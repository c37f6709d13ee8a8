import { describe, expect, it } from 'vitest'
import { datesIn } from './dates'
import { publishedIn } from './published'

describe('the date of publication', () => {
  it.each([
    [' date 2023-12-03 Jana Weber10:11, 03.12.23\n\nText.', '2023-12-03', '10:11'],
    ['Title\n\nTuesday, 22 August 2023, 20:25\n\nText', '2023-08-22', '20:25'],
    ['4.5 C\nFriday, June 7, 2024\n\nTitle\n\nText', '2024-06-07?', ''],
    ['Published: 14 March 2024, 07:45\n\nText', '2024-03-14', '07:45'],
    ['03/12/2023\n\nText', '2023-12-03?', ''],
    ['12/31/2023\n\nText', '2023-12-31', ''],
    ['Дата публикации: 17.02.2024, 12:30\n\nТекст', '2024-02-17', '12:30'],
    ['Par X, publié le 9 juin 2023 à 14h20\n\nTexte', '2023-06-09', '14:20'],
    ['2024年3月5日 09:15\n\n文', '2024-03-05', '09:15'],
  ])('%j is %s', (text, edtf, time) => {
    expect(publishedIn(text)).toMatchObject({ edtf, time })
  })
  it('is none where no line is a date line', () => {
    expect(
      publishedIn(`In the war of 1 May 1999 many things that are told in this long line happened to them.`),
    ).toBeNull()
    expect(publishedIn('31.02.2024\n\nText')).toBeNull()
  })
})

describe('words that are counted from it', () => {
  it.each([
    ['It fell last month.', '2024-02'],
    ['It fell in December.', '2023-12'],
    ['It fell in January and February.', '2024-01/2024-02'],
    ['It fell in November and January.', '2023-11/2024-01'],
    ['It fell a year ago.', '2023-03'],
    ['It fell two weeks ago.', '2024-02-26/2024-03-03'],
    ['It fell in the first seven months of last year.', '2023-01/2023-07'],
    ['It fell in the second quarter of 2021.', '2021-04/2021-06'],
    ['It fell last summer.', '2023-22'],
    ['It fell yesterday.', '2024-03-13'],
    ['Он упал в прошлом году.', '2023'],
    ['Im vergangenen Monat fiel es.', '2024-02'],
    ['Cela a chuté l’an dernier.', '2023'],
    ['去年下降。', '2023'],
  ])('%s is %s', (text, edtf) => {
    expect(datesIn(text, '2024-03-14').map((date) => date.edtf)).toEqual([edtf])
  })
  it('stay open without it, and keep its doubt', () => {
    expect(datesIn('It fell last month.', '')).toMatchObject([{ exact: 'last month', edtf: '' }])
    expect(datesIn('It fell last year.', '2024-03-14?')).toMatchObject([{ edtf: '2023?' }])
  })
  it('“the same period” is the one named before, a year back', () => {
    const found = datesIn('Up in the first half of this year from the same period last year.', '2024-07-20')
    expect(found.map(({ edtf }) => edtf)).toEqual(['2024-01/2024-06', '2023-01/2023-06'])
  })
})
