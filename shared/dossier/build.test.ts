import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { item, madeUpId } from '@shared/contradiction/made-up'
import { toRecord } from '@shared/kernel/reference'
import { beforeExport, protectedContents } from './before-export'
import { buildDossier } from './build'
import type { DossierDocument } from './document'
import { toHtml } from './html'
import { madeUpCase, paragraphs, words } from './made-up-case'
import { toMarkdown } from './markdown'
import { indexRecords } from './records'

const inputs = { now: '2026-11-21T23:30:00.000Z', zone: '+01:00', historyHead: 'chg-01' }
type Records = ReturnType<typeof madeUpCase>

const build = (records: Records): DossierDocument => {
  const [dossier] = records.dossier
  if (dossier === undefined) throw new Error('the made-up case has a dossier')
  const built = buildDossier(indexRecords(records), dossier, inputs)
  if (!built.ok) throw new Error(built.error.message)
  return built.value
}
const printed = (records: Records): string => toMarkdown(build(records)) + toHtml(build(records))

type HtmlNode = {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: HtmlNode[]
}
const nodesOf = (node: HtmlNode): HtmlNode[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)]
const attr = (node: HtmlNode, name: string): string | undefined =>
  node.attrs?.find((each) => each.name === name)?.value
const page = (html: string): HtmlNode[] =>
  nodesOf(parse(`<!doctype html><html lang="en"><body>${html}</body></html>`))

describe('a dossier', { timeout: 30_000 }, () => {
  it('is the same whatever the order of the records', () => {
    const records = madeUpCase()
    const wanted = printed(records)
    const orders = fc.record({
      entity: fc.shuffledSubarray([...(records.entity ?? [])], { minLength: records.entity?.length ?? 0 }),
      excerpt: fc.shuffledSubarray([...(records.excerpt ?? [])], { minLength: records.excerpt?.length ?? 0 }),
      shipment: fc.shuffledSubarray([...(records.shipment ?? [])], {
        minLength: records.shipment?.length ?? 0,
      }),
      rendition: fc.shuffledSubarray([...(records.rendition ?? [])], {
        minLength: records.rendition?.length ?? 0,
      }),
    })
    fc.assert(
      fc.property(orders, (shuffled) => {
        expect(printed({ ...records, ...shuffled })).toBe(wanted)
      }),
      { seed: 20261121, numRuns: 25 },
    )
  })

  it('is dated by the wall clock it is given', () => {
    expect(build(madeUpCase()).date).toBe('2026-11-22')
    const [dossier] = madeUpCase().dossier
    if (dossier === undefined) throw new Error('the made-up case has a dossier')
    const dated = (zone: string) => buildDossier(indexRecords(madeUpCase()), dossier, { ...inputs, zone })
    expect(dated('-05:00')).toMatchObject({ ok: true, value: { dateWords: '21 November 2026' } })
    expect(dated('somewhere')).toMatchObject({ ok: false, error: { code: 'dossier.date' } })
  })

  it('prints a region by its caption, without quotation marks, and says where it lies', () => {
    const records = madeUpCase()
    const region = {
      page: 3,
      x: 0.1,
      y: 0.2,
      width: 0.5,
      height: 0.25,
      caption: 'A stamp with “Tarsia” on it',
    }
    const regions = (records.excerpt ?? []).map((excerpt) => ({
      ...excerpt,
      quote: { exact: '', prefix: '', suffix: '' },
      position: { start: 0, end: 0 },
      region,
    }))
    const document = build({ ...records, excerpt: regions })
    const markdown = toMarkdown(document)
    expect(markdown).toContain('A stamp with “Tarsia” on it (region of page 3 of ')
    expect(markdown).not.toContain('“A stamp')
    expect(markdown).not.toContain('“”')
    expect(toHtml(document)).not.toContain('“”')
    for (const { place } of document.manifest) expect(place).toBe('page 3 xywh=percent:10,20,50,25')
  })

  it('traces every note to a place in a snapshot', () => {
    const { notes, manifest, sources } = build(madeUpCase())
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1))
    for (const { number } of notes) expect(manifest.some(({ note }) => note === number)).toBe(true)
    for (const line of manifest) {
      const source = sources.find(({ number }) => number === line.source)
      expect(line.snapshotSha256).toBe(source?.snapshotSha256)
      expect(source?.texts.map(({ sha256 }) => sha256)).toContain(line.textSha256)
      expect(line.excerpt).toMatch(/^exc-/)
    }
  })

  it('prints a contradiction in the order of the argument', () => {
    const headings = page(toHtml(build(madeUpCase())))
      .filter(({ nodeName }) => /^h[1-6]$/.test(nodeName))
      .map((node) => [
        node.nodeName,
        nodesOf(node)
          .map(({ value }) => value ?? '')
          .join(''),
      ])
    expect(headings.slice(0, 9)).toEqual([
      ['h1', 'Buggies and a denial'],
      ['h2', '1. “No military goods” and 137 buggies'],
      ['h3', 'What was said'],
      ['h3', 'What the record shows'],
      ['h3', 'The test'],
      ['h3', 'Explanation'],
      ['h3', 'Innocent readings'],
      ['h3', 'Right of reply'],
      ['h3', 'What it rests on'],
    ])
  })

  it('adds like to like only', () => {
    const markdown = toMarkdown(build(madeUpCase()))
    expect(markdown).toContain('| **Sum** |  | **137 units** | **about $1.6 million** |')
    const records = madeUpCase()
    const [first, ...rest] = records.shipment ?? []
    if (first === undefined) throw new Error('the made-up case has shipments')
    const ordered = toMarkdown(build({ ...records, shipment: [{ ...first, level: 'order' }, ...rest] }))
    expect(ordered).toContain('| **Sum, consignment (2 of 3 rows)** |  | **41 units** | **about $480,000** |')
  })

  it('has whole links: every anchor exists, every id is there once', () => {
    const nodes = page(toHtml(build(madeUpCase())))
    const ids = nodes.flatMap((node) => attr(node, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = nodes.flatMap((node) => attr(node, 'href') ?? []).filter((href) => href.startsWith('#'))
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
  })

  it('hands its running title to the page', () => {
    const [root] = page(toHtml(build(madeUpCase()))).filter(({ nodeName }) => nodeName === 'html')
    expect(root && [attr(root, 'lang'), attr(root, 'data-title'), attr(root, 'data-audience')]).toEqual([
      'en',
      'Buggies and a denial',
      'For the desk · 22 November 2026',
    ])
  })

  it('does not let text become markup', () => {
    const hostile = fc.constantFrom(
      '<script>x()</script>',
      '"><img src=x onerror=y>',
      "' onclick='z",
      '&lt;',
      '</main>',
      'é\u0000\u0085',
    )
    fc.assert(
      fc.property(hostile, hostile, (title, quote) => {
        const records = madeUpCase()
        const html = toHtml(
          build({
            ...records,
            dossier: records.dossier.map((dossier) => ({ ...dossier, title, lead: quote })),
            excerpt: (records.excerpt ?? []).map((excerpt) => ({
              ...excerpt,
              quote: { ...excerpt.quote, exact: quote },
            })),
            source: (records.source ?? []).map((source) => ({
              ...source,
              title: quote,
              url: `javascript:${title}`,
            })),
          }),
        )
        const nodes = page(html)
        expect(nodes.filter(({ nodeName }) => nodeName === 'script' || nodeName === 'img')).toEqual([])
        expect(
          nodes
            .flatMap(({ attrs }) => attrs ?? [])
            .filter(({ name, value }) => name.startsWith('on') || value.startsWith('javascript:')),
        ).toEqual([])
        expect(nodes.filter(({ nodeName }) => nodeName === 'main')).toHaveLength(1)
      }),
      { seed: 20261121, numRuns: 30 },
    )
  })
})

describe('what a dossier may not print', () => {
  it('leaves out what is secret, with its words, and counts it', () => {
    const records = madeUpCase()
    const secret = (records.source ?? []).map((source, index) =>
      index === 1 ? { ...source, protection: 'secret' as const } : source,
    )
    const built = { ...records, source: secret }
    const text = printed(built)
    expect(text).not.toContain('Five hundred vehicles')
    expect(text).not.toContain('537 vehicles of the basic version')
    expect(text).not.toContain(madeUpId('source', 2))
    expect(text).not.toContain(madeUpId('excerpt', 2))
    expect(build(built).withheld).toMatch(/^\d+ secret records that it cites were left out\.$/)
    expect(text).toContain('[withheld]')
  })

  it('prints a secret party by its pseudonym', () => {
    const records = madeUpCase()
    const entity = (records.entity ?? []).map((each) =>
      each.id === madeUpId('entity', 3)
        ? { ...each, protection: 'secret' as const, pseudonym: 'Buyer A' }
        : each,
    )
    const text = printed({ ...records, entity })
    expect(text).not.toContain('Karst Sport')
    expect(text).toContain('Orison Motors to Buyer A')
  })

  it('leaves out the words with which a source names a secret speaker', () => {
    const records = madeUpCase()
    const claim = (records.claim ?? []).map((each) => ({
      ...each,
      speaker: { entity: madeUpId('entity', 2), words: 'the minister, Osric Vane' },
    }))
    expect(printed({ ...records, claim })).toContain('Osric Vane')
    const entity = (records.entity ?? []).map((each) =>
      each.id === madeUpId('entity', 2)
        ? { ...each, protection: 'secret' as const, pseudonym: 'An official' }
        : each,
    )
    const text = printed({ ...records, claim, entity })
    expect(text).not.toContain('Osric Vane')
    expect(text).toContain('An official')
  })

  it('does not say that nobody was asked when the answer is secret', () => {
    const records = madeUpCase()
    const response = (records.response ?? []).map((each) => ({ ...each, protection: 'secret' as const }))
    const built = build({ ...records, response })
    const text = toMarkdown(built)
    expect(built.withheld).toBe('1 secret record that it cites was left out.')
    expect(text).not.toContain('gave a statement')
    expect(text).not.toContain('Orison Motors was not asked')
    expect(text).toContain('The right of reply of Orison Motors is secret and left out.')
  })

  it('is not written at all when it is secret itself', () => {
    const records = madeUpCase()
    const [dossier] = records.dossier
    if (dossier === undefined) throw new Error('the made-up case has a dossier')
    const built = buildDossier(indexRecords(records), { ...dossier, protection: 'secret' }, inputs)
    expect(built).toMatchObject({ ok: false, error: { code: 'dossier.secret' } })
  })

  it('says where a record lies in the trash', () => {
    const records = madeUpCase()
    const trashed = madeUpId('change', 1)
    const excerpt = (records.excerpt ?? []).map((each) =>
      each.id === madeUpId('excerpt', 1) ? { ...each, trashed } : each,
    )
    const text = toMarkdown(build({ ...records, excerpt }))
    expect(text).not.toContain('were declared in two months')
    expect(text).toContain('[^1]: A record in the trash.')
    const contradiction = (records.contradiction ?? []).map((each) => ({ ...each, trashed }))
    expect(toMarkdown(build({ ...records, contradiction }))).toContain(
      'A contradiction in the trash stands here.',
    )
  })
})

describe('before a dossier is written', () => {
  const before = (records: Records) => {
    const [dossier] = records.dossier
    if (dossier === undefined) throw new Error('the made-up case has a dossier')
    return beforeExport(indexRecords(records), dossier, '2024-05-10')
  }

  it('lists who has not answered, with what to do about each', () => {
    const records = madeUpCase()
    const unanswered = {
      party: madeUpId('entity', 2),
      standing: 'unasked',
      opens: madeUpId('contradiction', 1),
      next: 'Put it to them, and log the first attempt.',
    }
    expect(before(records).unanswered).toEqual([unanswered])
    const [asked] = records.response ?? []
    if (asked === undefined) throw new Error('the made-up case has a response')
    const silent = {
      ...asked,
      id: madeUpId('response', 9),
      party: madeUpId('entity', 2),
      outcome: 'no-response' as const,
    }
    expect(before({ ...records, response: [asked, { ...silent, attempts: [] }] }).unanswered).toMatchObject([
      {
        standing: 'silent',
        opens: silent.id,
        next: '0 of 5 attempts are in the log: try again by another channel.',
      },
    ])
    expect(before({ ...records, response: [asked, { ...silent, outcome: 'declined' }] }).unanswered).toEqual(
      [],
    )
  })

  it('lists what is protected, whether it is printed or not', () => {
    const records = madeUpCase()
    const source = (records.source ?? []).map((each, index) => ({
      ...each,
      protection: index === 0 ? ('desk' as const) : ('secret' as const),
    }))
    const [dossier] = records.dossier
    if (dossier === undefined) throw new Error('the made-up case has a dossier')
    const held = protectedContents(indexRecords({ ...records, source }), dossier)
    expect(held).toContainEqual({ id: madeUpId('source', 1), protection: 'desk', fields: [], printed: true })
    expect(held).toContainEqual({
      id: madeUpId('source', 2),
      protection: 'secret',
      fields: [],
      printed: false,
    })
    expect(held).toContainEqual({
      id: madeUpId('excerpt', 2),
      protection: 'secret',
      fields: [],
      printed: false,
    })
    expect(protectedContents(indexRecords(records), dossier)).toEqual([])
  })

  it('lists secret records whose names or words somebody wrote elsewhere', () => {
    const made = madeUpCase()
    // The lead says what the third excerpt says.
    const records = { ...made, dossier: made.dossier.map((each) => ({ ...each, lead: '' })) }
    expect(before(records).named).toEqual([])
    const secret = { protection: 'secret' as const }
    // The title of the contradiction, or a claim, says what the party is called.
    const entity = (records.entity ?? []).map((each) =>
      each.id === madeUpId('entity', 3) ? { ...each, ...secret } : each,
    )
    expect(before({ ...records, entity }).named).toEqual([])
    const contradiction = (records.contradiction ?? []).map((each) => ({
      ...each,
      title: 'What KARST  Sport bought',
    }))
    expect(before({ ...records, entity, contradiction }).named).toEqual([madeUpId('entity', 3)])
    // A claim repeats the words of its excerpt.
    const excerpt = (records.excerpt ?? []).map((each) =>
      each.id === madeUpId('excerpt', 3) ? { ...each, ...secret } : each,
    )
    expect(before({ ...records, excerpt }).named).toEqual([])
    const claim = (records.claim ?? []).map((each) => ({
      ...each,
      proposition: 'The ministry says that no military goods leave for Russia.',
    }))
    expect(before({ ...records, excerpt, claim }).named).toEqual([madeUpId('excerpt', 3)])
  })

  it('lists what lies in the trash and what rests on nothing', () => {
    const records = madeUpCase()
    const trashed = madeUpId('change', 1)
    const bare = (records.contradiction ?? []).map((each) => ({ ...each, sideA: [], sideB: [] }))
    expect(before({ ...records, contradiction: bare }).withoutOrigin).toEqual([madeUpId('contradiction', 1)])
    const excerpt = (records.excerpt ?? []).map((each) =>
      each.id === madeUpId('excerpt', 1) ? { ...each, trashed } : each,
    )
    expect(before({ ...records, excerpt }).trashed).toEqual([madeUpId('excerpt', 1)])
  })
})

describe('rich text in a dossier', () => {
  it('nests lists and never skips a heading', () => {
    const records = madeUpCase()
    const [dossier] = records.dossier
    if (dossier === undefined) throw new Error('the made-up case has a dossier')
    const body = [
      { type: 'heading' as const, id: item(), level: 3 as const, children: words('Deep') },
      ...[0, 1, 1, 0].map((depth) => ({
        type: 'item' as const,
        id: item(),
        ordered: false,
        depth,
        children: words(`at ${depth}`),
      })),
      ...paragraphs(words('Cited', toRecord(madeUpId('excerpt', 4)))),
    ]
    const built = build({
      ...records,
      dossier: [{ ...dossier, sections: [{ kind: 'text', id: item(), title: '', body }] }],
    })
    const markdown = toMarkdown(built)
    expect(markdown).toContain('## Deep\n\n- at 0\n  - at 1\n  - at 1\n- at 0\n\nCited[^1]')
    expect(toHtml(built)).toContain('<ul><li>at 0<ul><li>at 1</li><li>at 1</li></ul></li><li>at 0</li></ul>')
  })
})

describe('a citation in a text', () => {
  const textOf = (...lines: ReturnType<typeof words>[]) => {
    const records = madeUpCase()
    const [dossier] = records.dossier
    if (dossier === undefined) throw new Error('the made-up case has a dossier')
    const section = { kind: 'text' as const, id: item(), title: '', body: paragraphs(...lines) }
    const built = build({ ...records, dossier: [{ ...dossier, sections: [section] }] })
    return { markdown: toMarkdown(built), html: toHtml(built) }
  }
  const [excerpt, other] = [toRecord(madeUpId('excerpt', 3)), toRecord(madeUpId('excerpt', 4))]
  const [figure, claim] = [toRecord(madeUpId('figure', 1)), toRecord(madeUpId('claim', 1))]
  const entity = toRecord(madeUpId('entity', 1))

  it('names a record as its chip does, and is a bare number for an excerpt', () => {
    const { markdown, html } = textOf(
      words('Known are ', figure, ' and', entity, '.'),
      words(figure, ' is a stock; they denied it ', excerpt, ', ', claim, '.'),
    )
    expect(markdown).toContain('Known are about 537 vehicles, Dune 1000[^1] and Orison Motors[^2].')
    expect(markdown).toContain(
      'about 537 vehicles, Dune 1000[^1] is a stock; they denied it[^3], _No military goods leave for Russia_[^4].',
    )
    expect(html).toContain('about 537 vehicles, Dune 1000<sup>')
    expect(html).toContain('denied it<sup>')
  })

  it('is a bare number after a sentence, where nothing goes on', () => {
    const { markdown, html } = textOf(
      words('It is so. ', figure, ' Next. ', excerpt, ' ', other),
      words('It is so. ', figure, ' is a stock.'),
    )
    expect(markdown).toContain('It is so.[^1] Next.[^2][^3]')
    expect(markdown).toContain('It is so. about 537 vehicles, Dune 1000[^1] is a stock.')
    expect(html).toContain('2</a></sup><sup>, </sup><sup>')
  })

  it('says where a record lies in the trash, and does not name it', () => {
    const records = madeUpCase()
    const trashed = records.figure?.map((each) => ({ ...each, trashed: madeUpId('change', 1) }))
    const [dossier] = records.dossier
    if (dossier === undefined || trashed === undefined) throw new Error('the made-up case has both')
    const section = {
      kind: 'text' as const,
      id: item(),
      title: '',
      body: paragraphs(words('See ', figure, '.')),
    }
    const built = build({ ...records, figure: trashed, dossier: [{ ...dossier, sections: [section] }] })
    expect(toMarkdown(built)).toContain('See a record in the trash[^1].')
  })
})

describe('the files', () => {
  // Byte for byte: a change of wording or layout shows here, and is meant or it is not.
  it('are the ones that were agreed on', async () => {
    const built = build(madeUpCase())
    await expect(toMarkdown(built)).toMatchFileSnapshot('./golden/buggies.md.golden')
    await expect(toHtml(built)).toMatchFileSnapshot('./golden/buggies.html.golden')
  })
})
