import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@shared/kernel/edtf'
import { newId } from '@shared/kernel/ids'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import type { KnownEntity } from './names/gazetteer'
import { suggest } from './suggest'
import type { Span } from './suggestion'
import engines from './testing/engines-en.json'
import motors from './testing/motors-de.json'
import optics from './testing/optics-en.json'
import russian from './testing/optics-ru.json'

const TEXTS = [engines.text, motors.text, optics.text, russian.text]
/** Pieces of our texts in any order, with odd characters between them. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TEXTS.flatMap((text) => text.split(/(?<=[.,\n])/))),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('“', '”', '\n', '\u00a0', '🚚', '12.', '$', '–', 'Xi', '年', '%'),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))
const runs = { seed: 20_261_121, numRuns: 120 }

const entityOf = (caption: string, names: readonly string[], at: number): KnownEntity => ({
  id: newId('entity', at, new Uint8Array(10).fill(at)),
  schema: 'Company',
  caption,
  names,
})

describe('laws', { timeout: 30_000 }, () => {
  it('every span lies in the text and carries its words', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { names, figures, claims, responses, dates, noise, published } = suggest(text)
        const spans: Span[] = [
          ...names.flatMap(({ mentions }) => mentions),
          ...figures,
          ...claims,
          ...responses,
          ...dates,
          ...(published === null ? [] : [published]),
        ]
        for (const { start, end, exact } of spans) {
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end)).toBe(exact)
        }
        for (const { start, end } of noise) expect(text.slice(start, end)).not.toMatch(/^$|\n/)
      }),
      runs,
    )
  })
  it('every date is EDTF or open, and every number is a decimal', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { dates, figures } = suggest(text)
        for (const { edtf } of dates) expect(edtf === '' || parseEdtf(edtf).ok, edtf).toBe(true)
        for (const { quantity, value } of figures) {
          for (const range of [quantity, value]) {
            for (const side of [range?.low ?? '', range?.high ?? ''])
              expect(side).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/)
          }
        }
      }),
      runs,
    )
  })
  it('gives the same suggestions for the same text, with distinct mentions', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const first = suggest(text)
        expect(suggest(text)).toEqual(first)
        const starts = first.names.flatMap(({ mentions }) => mentions.map(({ start }) => start))
        expect(new Set(starts).size).toBe(starts.length)
      }),
      runs,
    )
  })
  it('does not depend on the order of the entities of the case', () => {
    const entities = [
      entityOf('Helmar Optik', ['Helmar Optik', 'Helmar'], 1),
      entityOf('Anadolu Lens', ['Anadolu Lens'], 2),
      entityOf('Lens', ['Anadolu Lens', 'Lens'], 3),
      entityOf('Северный луч', ['Северный луч', 'Severny Luch'], 4),
    ]
    fc.assert(
      fc.property(
        fc.shuffledSubarray(entities, { minLength: 4 }),
        fc.constantFrom(...TEXTS),
        (order, text) => {
          expect(suggest(text, { entities: order })).toEqual(suggest(text, { entities }))
        },
      ),
      { ...runs, numRuns: 20 },
    )
  })
  it('costs as much as the text is long, not its square', async () => {
    const one = `${optics.text}\n\n${engines.text}\n\n`
    const work = (times: number) => {
      const text = one.repeat(times)
      return () => suggest(text)
    }
    expect(await quadraticGrowth(1, work)).toBeNull()
  })
})

describe('names', () => {
  const captions = (text: string, entities: readonly KnownEntity[] = []) =>
    suggest(text, { entities }).names.map(({ caption, schema }) => `${caption}: ${schema}`)

  it('knows an entity of the case by its alias, and asks about a near spelling', () => {
    const entities = [entityOf('Tekhnoval', ['Tekhnoval', 'OOO Tekhnoval'], 7)]
    const { names } = suggest('The rifles went to OOO Tekhnoval. A firm called Technoval paid.', { entities })
    expect(names[0]).toMatchObject({ caption: 'Tekhnoval', entity: entities[0]?.id })
    expect(names[1]).toMatchObject({ caption: 'Technoval', entity: null, near: [{ caption: 'Tekhnoval' }] })
  })
  it('finds a name across scripts and does not merge it', () => {
    const entities = [entityOf('Северный луч', ['Северный луч'], 8)]
    const { names } = suggest('A company called Severnyi Luch bought them.', { entities })
    expect(names[0]).toMatchObject({
      entity: null,
      near: [{ caption: 'Северный луч', reason: 'transliteration' }],
    })
  })
  it('takes titles, captions and by-lines apart', () => {
    expect(
      captions('He met Finance Minister Anna Weber and the head of the Delta Institute for Trade.'),
    ).toEqual(['Anna Weber: Person', 'Delta Institute for Trade: Organization'])
    expect(captions('One photo shows\n\nAnna Weber Li Mingkremlin.ru\n\nand nothing else.')).toContain(
      'Li Ming: Person',
    )
  })
  it('leaves words alone that only begin a sentence', () => {
    expect(captions('Trucks were sold. Officials said so. Shipments grew.')).toEqual([])
  })
  it('says why, in plain words', () => {
    const { names } = suggest('It was sold by Brenor, a pump manufacturer, to nobody.')
    expect(names[0]).toMatchObject({ caption: 'Brenor', reason: 'Found because the text calls it a firm.' })
  })
  it('finds firms, bodies and persons in Chinese', () => {
    const text =
      '深圳远山光学有限公司去年向俄罗斯出口了2300台设备。外交部发言人王建否认此事。远山光学没有立即回应置评请求。'
    const { names, figures, claims, responses } = suggest(text)
    expect(names.map(({ mentions }) => mentions.map(({ exact }) => exact))).toEqual([
      ['深圳远山光学有限公司', '远山光学'],
      ['俄罗斯'],
      ['外交部'],
      ['王建'],
    ])
    expect(figures[0]?.quantity?.low).toBe('2300')
    expect(claims.map(({ kind }) => kind)).toEqual(['denial'])
    expect(responses.map(({ outcome }) => outcome)).toEqual(['not-immediately'])
  })
})

describe('claims and responses', () => {
  const kinds = (text: string) => suggest(text).claims.map(({ kind, speaker }) => [kind, speaker])

  it('tells a denial from a promise by the time of its verb', () => {
    expect(kinds('Brenor Ltd said it did not supply pumps to the army.')).toEqual([['denial', 'Brenor Ltd']])
    expect(kinds('Brenor Ltd said it would not supply pumps to the army.')).toEqual([
      ['promise', 'Brenor Ltd'],
    ])
  })
  it('gives the words of a person who is introduced at length to that person', () => {
    const words = 'believes that Iran could have bought these pumps second-hand.'
    const found = kinds(
      `Pavel Marek, a senior fellow at the Karst Foundation who studies the Iranian military, ${words}`,
    )
    expect(found).toEqual([['assertion', 'Pavel Marek']])
  })
  it('does not take “the claims” for a verb of saying', () => {
    expect(kinds('The claims, backed by footage, come as the army of Iran turns to Turkish pumps.')).toEqual(
      [],
    )
    expect(kinds('Iran claims that the pumps came from Turkey.')).toEqual([['assertion', 'Iran']])
  })
  it('proposes goods, destination and capacity from the words', () => {
    const { claims } = suggest('China insists it does not sell pumps to Iran.')
    expect(claims[0]?.scope).toMatchObject({
      parties: ['China'],
      goods: 'pumps',
      to: 'Iran',
      capacity: 'state',
    })
  })
  it('keeps the clause apart from what is held against it', () => {
    const { claims } = suggest(
      'It is not known who paid, but the invoices name Brenor Ltd as the seller of everything.',
    )
    expect(claims[0]?.exact).toBe('It is not known who paid')
  })
  it('finds the same in French and Ukrainian', () => {
    expect(
      kinds(
        'Nous n’avons jamais livré ces pompes, a déclaré la société. Il n’y a aucune preuve du contraire.',
      ),
    ).toMatchObject([
      ['denial', expect.anything()],
      ['no-evidence', expect.anything()],
    ])
    expect(
      kinds('Компанія «Бренор» заперечує поставки до Росії. Немає доказів, що двигуни потрапили на фронт.'),
    ).toMatchObject([
      ['denial', 'Бренор'],
      ['no-evidence', expect.anything()],
    ])
  })
  it.each([
    ['Brenor Ltd declined to comment.', 'declined'],
    ['Brenor Ltd did not immediately respond to a request for comment.', 'not-immediately'],
    ['Brenor Ltd did not respond to requests for comment.', 'no-response'],
    ['La société Brenor n’a pas répondu à nos questions.', 'no-response'],
  ])('%s', (text, outcome) => {
    expect(suggest(text).responses).toMatchObject([
      { outcome, party: expect.stringContaining('Brenor') as string },
    ])
    expect(suggest(text).claims).toEqual([])
  })
  it('does not take any other response for an answer', () => {
    expect(
      suggest('The strike is unlikely to trigger a response from Berlin, which responded in May.').responses,
    ).toEqual([])
  })
})

describe('reports of an engine maker', () => {
  const text =
    'Norvik Marine AS told the Baltic Courier on Tuesday that it “has never supplied engines to the Belarusian navy”, but papers list 14 diesel generators, unloaded last November. The buyer was OOO Belmorservis. Belmorservis did not respond to two e-mails. Kari Lunde said that the firm’s engines were never sold to the army.'
  const found = suggest(text, { published: '2025-02-14' })

  it('takes a denial for one where the quotation begins in its middle, or its subject is long', () => {
    expect(found.claims.filter(({ kind }) => kind === 'denial').map(({ speaker }) => speaker)).toEqual([
      'Norvik Marine',
      'Kari Lunde',
    ])
  })

  it('takes one for it where somebody said it in a statement', () => {
    const said = suggest(
      'Kessler said in a statement to the Meridian Project that it "does not supply and has never supplied" anyone in Iran.',
    )
    expect(said.claims.map(({ kind }) => kind)).toEqual(['denial'])
  })

  it('knows a firm without its legal form, and who did not respond', () => {
    expect(found.responses).toMatchObject([{ outcome: 'no-response', party: 'OOO Belmorservis' }])
  })

  it('reads a time of twelve hours', () => {
    expect(suggest('A title\n\nPublished: March 9, 2024 at 6:05 PM GMT\n\nWords.').published?.time).toBe(
      '18:05',
    )
  })

  it('reads “last November”, and counts no e-mails', () => {
    expect(found.dates.map(({ edtf }) => edtf)).toContain('2024-11')
    expect(found.figures.map(({ exact }) => exact)).toEqual([expect.stringContaining('14')])
  })
})
