import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chain,
  item,
  madeUpBase,
  madeUpClaim,
  madeUpEntity,
  madeUpExcerpt,
  madeUpId,
  madeUpSource,
} from '@shared/contradiction/made-up'
import type { Response } from './response'
import { draftLetter, type LetterInputs } from './letter'
import { letterMarkdown, letterText } from './letter-files'
import { letterHtml } from './letter-html'
import type { LetterCase } from './letter-guard'

const maker = madeUpEntity(1, 'Orison Motors')
const informant = { ...madeUpEntity(2, 'Ines Calder'), protection: 'secret' as const }
const insider = { ...madeUpEntity(3, 'Tomas Vrba'), pseudonym: 'a former clerk' }
const source = madeUpSource(1, 'Ledger of the northern port', {
  publisher: 'Harbour Post',
  authors: ['Mara Lindqvist', 'May'],
  url: 'https://www.harbourpost.example/a',
  attribution: chain('Harbour Post', 'Bureau Nadir'),
  original: { ...madeUpSource(1, '').original, fileName: 'port-ledger-2023.csv' },
})
const chinese = madeUpSource(2, '海港日报', { publisher: '海港日报' })
const LONG = 'the crates were loaded at night and nobody was allowed to look at the papers'
const leaked = madeUpExcerpt(1, 1, LONG)
const OWN = 'we have never in all our years sold a single vehicle to any army'
const said = madeUpExcerpt(2, 1, OWN)
const records: LetterCase = {
  sources: [source, chinese],
  excerpts: [leaked, said],
  claims: [
    madeUpClaim(1, OWN, {
      speaker: { entity: maker.id, words: '' },
      excerpts: [{ id: item(), excerpt: said.id }],
    }),
  ],
  entities: [maker, informant, insider],
  responses: [],
  canonical: (id) => id,
  protectionOf: (id) => (id === madeUpId('contradiction', 9) ? 'secret' : 'desk'),
}
const inputs: LetterInputs = {
  today: '2024-05-02',
  signedBy: 'A. Reporter\nThe Desk',
  answerTo: 'desk@newsroom.example',
}
const response = (...words: string[]): Response => ({
  ...madeUpBase('response', 1),
  protection: 'desk',
  party: maker.id,
  allegations: words.map((one) => ({ id: item(), words: one, contradiction: madeUpId('contradiction', 1) })),
  attempts: [
    {
      id: item(),
      when: { edtf: '2024-05-01', words: '' },
      time: '',
      channel: 'e-mail',
      by: 'Mara Lindqvist',
      words: 'read by Ines Calder',
    },
  ],
  deadline: { edtf: '2024-05-18', words: '' },
  outcome: 'not-asked',
  answer: leaked.id,
  wording: 'They said nothing to Harbour Post.',
  comment: 'Ines Calder gave us the ledger',
})
const draft = (one: Response) => draftLetter(one, maker, records, inputs)

describe('a letter', () => {
  it('lists the allegations, the deadline and how to answer', () => {
    const made = draft(response('You sold 137 vehicles to Karst Sport.', 'You knew   who drove them.'))
    if (!made.ok) throw new Error(made.error.message)
    expect(made.value.heldBack).toEqual([])
    expect(letterText(made.value.letter)).toBe(
      `Orison Motors

2 May 2024

To whom it may concern,

We are working on a publication in which you are named. Before it appears we ask for your answer to the following points.

1. You sold 137 vehicles to Karst Sport.

2. You knew who drove them.

Please answer by 18 May 2024. If one of the points is wrong or incomplete, tell us what is, and what would show it. If you need more time, tell us how much.

You reach us at:
desk@newsroom.example

What you answer may be quoted. If we do not hear from you, we shall say that we asked and how often.

Yours faithfully,
A. Reporter
The Desk
`,
    )
  })

  it('stands in Markdown with every character for itself', () => {
    const made = draft(response('# You *sold* <b>them</b>\n- at night'))
    if (!made.ok) throw new Error(made.error.message)
    const markdown = letterMarkdown(made.value.letter)
    expect(markdown).toContain('1. \\# You \\*sold\\* \\<b\\>them\\</b\\> - at night\n')
    expect(markdown).toContain('**Orison Motors**')
  })

  it('says the same on the page that is printed, where nothing that was written is markup', () => {
    const made = draft(response('You sold <b>them</b> & "more"', 'Второй пункт: 山东奥德斯 / شركة'))
    if (!made.ok) throw new Error(made.error.message)
    const html = letterHtml(made.value.letter)
    const tags = new Set(html.match(/<\/?[a-z0-9]+/g)?.map((tag) => tag.replace('/', '')))
    expect([...tags].toSorted()).toEqual(
      ['bdi', 'br', 'h1', 'header', 'html', 'li', 'main', 'ol', 'p'].map((tag) => `<${tag}`),
    )
    expect(html).toContain('<li><bdi>You sold &lt;b&gt;them&lt;/b&gt; &amp; &quot;more&quot;</bdi></li>')
    const words = html
      .replace(/<[^>]+>/g, '')
      .replace(
        /&(lt|gt|amp|quot);/g,
        (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '',
      )
    const plain = letterText(made.value.letter).replace(/^\d+\. /gm, '')
    expect(words.split(/\s+/)).toEqual(['', ...plain.split(/\s+/)])
  })

  it('leaves out the marks that would turn words round, by which a name could be read backwards', () => {
    const made = draftLetter(response('\u202etsoP ruobraH says so, \u2067you \u2069know.'), maker, records, {
      ...inputs,
      signedBy: 'A. \u202eretropeR',
    })
    if (!made.ok) throw new Error(made.error.message)
    expect(made.value.letter.points).toEqual(['tsoP ruobraH says so, you know.'])
    const { letter } = made.value
    expect(letterText(letter) + letterMarkdown(letter)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    // The one pair is the page's own.
    expect(letterHtml(letter).match(/[\u202a-\u202e\u2066-\u2069]/g)).toEqual(['\u2068', '\u2069'])
  })

  it('does not print a deadline in words that name a source', () => {
    const said = { edtf: '', words: 'Friday, as Harbour Post was told' }
    const made = draft({ ...response('You sold them.'), deadline: said })
    expect(made.ok && made.value.letter.deadline).toBe('')
    const plain = draft({
      ...response('You sold them.'),
      deadline: { edtf: '', words: 'the end  of June, noon' },
    })
    expect(plain.ok && plain.value.letter.deadline).toBe('the end of June, noon')
  })

  it('says what it holds back, and prints the rest', () => {
    const made = draft(
      response(
        'You sold 137 vehicles.',
        'According to Harbour Post’s report you sold more.',
        'As in LEDGER of the Northern Port.',
        'Ines Cálder saw it.',
        'Tomas Vrba signed it.',
        '据海港日报报道，你们卖了。',
        `One wrote: ${LONG}.`,
        `You said that ${OWN}.`,
        `See ${leaked.id}.`,
        'See harbourpost.example for it.',
        'Who may know it? 卖 the crates were loaded elsewhere.',
        'May knows it.',
        'So says the Harb\u00adour\u200b Post.',
        'M\u2060ay knows it.',
      ),
    )
    if (!made.ok) throw new Error(made.error.message)
    expect(made.value.letter.points).toEqual([
      'You sold 137 vehicles.',
      `You said that ${OWN}.`,
      'Who may know it? 卖 the crates were loaded elsewhere.',
    ])
    expect(made.value.heldBack.map(({ place, why }) => [place, why])).toEqual([
      [2, 'it names “Harbour Post”, a source'],
      [3, 'it names a source by its title'],
      [4, 'it names somebody whose name is withheld'],
      [5, 'it names somebody whose name is withheld'],
      [6, 'it names “海港日报”, a source'],
      [7, 'it repeats the words of an excerpt'],
      [9, 'it holds the id of a record or a hash'],
      [10, 'it names the address of a source'],
      [12, 'it names “May”, a source'],
      [13, 'it names “Harbour Post”, a source'],
      [14, 'it names “May”, a source'],
    ])
  })

  it('is refused for what is secret, and where nothing is put', () => {
    const code = (made: ReturnType<typeof draft>) => (made.ok ? 'made' : made.error.code)
    expect(code(draft({ ...response('A.'), protection: 'secret' }))).toBe('letter.secret')
    expect(code(draft({ ...response('A.'), protectedFields: ['allegations'] }))).toBe('letter.secret')
    expect(code(draftLetter(response('A.'), { ...maker, pseudonym: 'X' }, records, inputs))).toBe(
      'letter.secret',
    )
    expect(code(draft(response()))).toBe('letter.empty')
    expect(code(draft(response('Harbour Post says so.')))).toBe('letter.empty')
    const secret = response('A.')
    const fromSecret = secret.allegations.map((one) => ({
      ...one,
      contradiction: madeUpId('contradiction', 9),
    }))
    expect(code(draft({ ...secret, allegations: fromSecret }))).toBe('letter.empty')
  })

  it('never prints a source, a withheld name, an excerpt or the log, whatever stands in the allegations', () => {
    const SECRETS = ['Harbour Post', 'Mara Lindqvist', 'Bureau Nadir', 'Ledger of the northern port']
    const secrets = [...SECRETS, 'Ines Calder', 'Tomas Vrba', 'harbourpost.example', LONG, leaked.id]
    const words = fc.constantFrom('You', 'sold', 'them', 'by', 'night', '137', '—', '“', 'знали', '卖')
    const around = fc.array(words, { maxLength: 12 }).map((all) => all.join(' '))
    const allegation = fc
      .tuple(around, fc.constantFrom('', ...secrets), around)
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.array(allegation, { minLength: 1, maxLength: 6 }), (all) => {
        const made = draft(response('You sold 137 vehicles.', ...all))
        if (!made.ok) return false
        const { letter } = made.value
        const out = `${letterText(letter)}${letterMarkdown(letter)}${letterHtml(letter)}`.toLowerCase()
        return secrets.every((secret) => !out.includes(secret.toLowerCase()))
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
