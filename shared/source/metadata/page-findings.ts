import { doubtful, type Finding, type FindingField, stated } from '@shared/source/finding'
import { safeUrl } from '@shared/source/safe-url'
import { changedFinding, jsonLdFindings, languageTag } from './json-ld'
import { namesIn, tidyName } from './names'
import { statedDate } from './page-date'
import { siteOfHost, splitTitle } from './page-title'

export type MetaValue = {
  readonly value: string
  /** Given as a property (RDFa), which is believed before a mere name. */
  readonly stated: boolean
}

/** What a page says about itself, as it stands there. */
export type PageWords = {
  /** By name in lower case, in the order of the page. */
  readonly metas: Map<string, MetaValue[]>
  /** JSON-LD. */
  readonly data: string[]
  title: string
  readonly headings: string[]
  canonical: string
  language: string
  readonly times: {
    readonly value: string
    readonly text: string
    readonly kind: 'published' | 'marked' | 'changed' | 'any'
  }[]
  readonly bylines: { readonly text: string; readonly by: 'itemprop' | 'rel' | 'class' }[]
}

/** Names of metas in the order in which they are believed. */
const META = {
  title: [
    'dc.title',
    'og:title',
    'citation_title',
    'weibo:article:title',
    'title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
  ],
  publisher: [
    'og:site_name',
    'article:publisher',
    'dc.publisher',
    'citation_journal_title',
    'publisher',
    'application-name',
    'apple-mobile-web-app-title',
    'al:android:app_name',
  ],
  author: [
    'dc.creator',
    'author',
    'parsely-author',
    'article:author',
    'og:article:author',
    'citation_author',
    'sailthru.author',
    'byl',
    'twitter:creator_name',
  ],
  published: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'dc.date.issued',
    'dc.issued',
    'dc.date.created',
    'dc.created',
    'citation_publication_date',
    'citation_date',
    'sailthru.date',
    'publish-date',
    'publish_date',
    'publication_date',
    'pubdate',
    'ptime',
    'article.published',
    'dc.date',
  ],
  changed: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dc.modified',
    'dc.date.modified',
    'last-modified',
    'revised',
  ],
  url: ['og:url', 'twitter:url', 'parsely-link', 'dc.identifier'],
  language: ['og:locale', 'content-language', 'dc.language', 'language'],
} as const

const HEAD = "in the page's head"
/** A meta `date` may be written anew by the server at every request. */
export const PLAIN_DATE = `date ${HEAD}`
/** Findings of one field that are kept. */
const KEPT = 12

/** What a page says about itself, the most credible first. Nothing of it is more than a proposal. */
export function pageFindings(page: PageWords): Finding[] {
  const data = jsonLdFindings(page.data)
  const metas = (field: keyof typeof META): { name: string; value: string }[] =>
    META[field].flatMap((name) => {
      const values = page.metas.get(name) ?? []
      const properties = values.filter((value) => value.stated)
      return (properties.length > 0 ? properties : values).map(({ value }) => ({ name, value }))
    })
  const ofData = (field: FindingField): Finding[] => data.filter((finding) => finding.field === field)

  const urls = [
    ...some('url', safeUrl(page.canonical) ?? '', `the canonical link ${HEAD}`),
    ...metas('url').flatMap(({ name, value }) => some('url', safeUrl(value) ?? '', `${name} ${HEAD}`)),
    ...ofData('url'),
  ]
  const publishers = [
    ...ofData('publisher'),
    ...metas('publisher')
      .filter(({ value }) => safeUrl(value) === null)
      .flatMap(({ name, value }) => some('publisher', value, `${name} ${HEAD}`)),
  ]
  const sites = [
    ...publishers.map(({ value }) => value),
    ...urls.map(({ value }) => siteOfHost(value)),
  ].filter((site) => site !== '')
  const titles = titlesOf(
    page,
    [
      ...ofData('title'),
      ...metas('title').flatMap(({ name, value }) => some('title', value, `${name} ${HEAD}`)),
    ],
    sites,
  )
  return distinct([
    ...titles,
    ...bySite(publishers),
    ...siteFromTitle(page, sites),
    ...ofData('author'),
    ...metas('author').flatMap(({ name, value }) =>
      (/^(?:dc\.creator|citation_author)$/.test(name) ? [tidyName(value)] : namesIn(value)).flatMap((one) =>
        some('author', one, `${name} ${HEAD}`),
      ),
    ),
    ...bylines(page),
    ...dates(page, ofData('published'), metas('published'), metas('changed'), urls),
    ...urls,
    ...some('language', languageTag(page.language), "the page's lang attribute"),
    ...ofData('language'),
    ...metas('language').flatMap(({ name, value }) =>
      some('language', languageTag(value), `${name} ${HEAD}`),
    ),
  ])
}

const some = (field: FindingField, value: string, where: string): Finding[] =>
  value === '' ? [] : [stated(field, value, where)]

/** The same value of a field once, at its most credible place (authors belong to their place), and not too many. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  const counts = new Map<FindingField, number>()
  return findings.filter(({ field, value, where }) => {
    const key = field === 'author' ? `${field}\n${where}\n${value}` : `${field}\n${value}`
    const count = counts.get(field) ?? 0
    if (seen.has(key) || count >= (field === 'author' ? 3 * KEPT : KEPT)) return false
    seen.add(key)
    counts.set(field, count + 1)
    return true
  })
}

/**
 * The site as its own head names it comes first; the owner's name in the data is a second opinion, unless it is the
 * same without the slogan.
 */
function bySite(publishers: readonly Finding[]): Finding[] {
  const site = publishers.find(({ where }) => where.startsWith('og:site_name'))
  if (site === undefined) return [...publishers]
  const first =
    publishers.find(({ value }) => value.length >= 3 && site.value.startsWith(`${value} `)) ?? site
  return [first, ...publishers.filter((other) => other !== first)]
}

/** Titles with the name of the site taken off; what was taken apart stays as a candidate behind the rest. */
function titlesOf(page: PageWords, given: readonly Finding[], sites: readonly string[]): Finding[] {
  const [heading = ''] =
    page.headings.length === 1
      ? page.headings
      : page.headings.filter((words) => words !== '' && page.title.startsWith(words))
  const whole: Finding[] = []
  const parted = [...given, ...some('title', page.title, "the page's title")].map((finding) => {
    const split = splitTitle(finding.value, sites, heading)
    if (split === null) return finding
    whole.push(finding)
    return { ...finding, value: split.headline, where: `${finding.where}, without “${split.site}”` }
  })
  const headings = page.headings.slice(0, 3).flatMap((words) => some('title', words, "the page's heading"))
  return [...agreed(parted, headings), ...headings, ...whole]
}

/** Of two titles in the data the one that the head or the heading repeats: `name` may be the site's. */
function agreed(titles: readonly Finding[], headings: readonly Finding[]): Finding[] {
  const times = ({ value }: Finding): number =>
    [...titles, ...headings].filter((other) => other.value === value).length
  const [first, second] = titles
  const fromData = first?.where.includes('JSON-LD') === true && second?.where.includes('JSON-LD') === true
  if (first === undefined || second === undefined || !fromData || times(second) <= times(first))
    return [...titles]
  return [second, first, ...titles.slice(2)]
}

/** "Headline | Site" names the publisher where nothing else does. */
function siteFromTitle(page: PageWords, sites: readonly string[]): Finding[] {
  const split = splitTitle(page.title, sites, page.headings.length === 1 ? (page.headings[0] ?? '') : '')
  return split === null ? [] : some('publisher', split.site, "the end of the page's title")
}

function bylines(page: PageWords): Finding[] {
  const where = {
    itemprop: 'the element marked as author',
    rel: 'the link to the author',
    class: "the page's byline",
  }
  // The first of a kind speaks for the page: what follows may be other articles and their authors. A name of two words
  // goes before one of one, which is an agency more often than a person.
  const isFull = (name: string): boolean => /\S\s\S/.test(name)
  const groups = (['itemprop', 'rel', 'class'] as const).map((by) => {
    const all = page.bylines.filter((byline) => byline.by === by).map(({ text }) => namesIn(text))
    const named = all.filter((names) => names.length > 0 && names.every(({ length }) => length <= 80))
    return { by, names: named.find((names) => names.some(isFull)) ?? named[0] ?? [] }
  })
  return groups
    .toSorted((a, b) => Number(b.names.some(isFull)) - Number(a.names.some(isFull)))
    .flatMap(({ by, names }) => names.flatMap((name) => some('author', name, where[by])))
}

type Meta = { readonly name: string; readonly value: string }

function dates(
  page: PageWords,
  data: readonly Finding[],
  published: readonly Meta[],
  changed: readonly Meta[],
  urls: readonly Finding[],
): Finding[] {
  const dated = (text: string, where: string): Finding[] => {
    const { value, other } = statedDate(text)
    if (value === '') return []
    return other === ''
      ? [stated('published', value, where)]
      : [doubtful('published', value, where, `Its day and month can be swapped: ${other}.`)]
  }
  const times = (kind: PageWords['times'][number]['kind']): PageWords['times'] =>
    page.times.filter((time) => time.kind === kind)
  const ofTime = (time: PageWords['times'][number], where: string): Finding[] => {
    const found = dated(time.value, where)
    return found.length > 0 ? found : dated(time.text, where)
  }
  return [
    ...data.filter(({ sure }) => sure),
    ...published.flatMap(({ name, value }) => dated(value, `${name} ${HEAD}`)),
    ...times('published').flatMap((time) => ofTime(time, 'the element marked as date of publication')),
    ...(page.metas.get('date') ?? []).flatMap(({ value }) => dated(value, PLAIN_DATE)),
    ...times('marked')
      .slice(0, 1)
      .flatMap((time) => ofTime(time, 'the first date of the page that is marked as such')),
    ...urls.slice(0, 1).flatMap(({ value }) => inAddress(value)),
    ...data.filter(({ sure }) => !sure),
    ...times('any')
      .slice(0, 1)
      .flatMap((time) => ofTime(time, 'the first time element of the page'))
      .map((finding) => ({ ...finding, sure: false, why: 'Nothing marks it as the date of this text.' })),
    ...[
      ...changed.map(({ name, value }) => ({ value, where: `${name} ${HEAD}` })),
      ...times('changed').map((time) => ({
        value: time.value || time.text,
        where: 'the element marked as date of change',
      })),
    ].flatMap(({ value, where }) => changedFinding(statedDate(value).value, where)),
  ]
}

/** The day in an address such as …/2023/12/03/…. */
function inAddress(url: string): Finding[] {
  const day = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)/.exec(url)
  const { value } = statedDate(day === null ? '' : `${day[1]}-${day[2]}-${day[3]}`)
  return some('published', value, "the page's address")
}
