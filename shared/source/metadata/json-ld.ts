import { doubtful, type Finding, type FindingField, stated } from '@shared/source/finding'
import { safeUrl } from '@shared/source/safe-url'
import { namesIn } from './names'
import { statedDate } from './page-date'
import { tidyLine } from './tidy-line'

/** Longest data that is read, in UTF-16 units, and how deep and how wide it is looked through. */
const LONGEST = 400_000
const DEEPEST = 8
const MOST = 2_000

const ARTICLE =
  /(?:^|[/#:])(?:Article|AdvertiserContentArticle|NewsArticle|AnalysisNewsArticle|AskPublicNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|ReportageNewsArticle|ReviewNewsArticle|Report|SatiricalArticle|ScholarlyArticle|MedicalScholarlyArticle|SocialMediaPosting|BlogPosting|LiveBlogPosting|DiscussionForumPosting|TechArticle|APIReference)$/

type Thing = ReadonlyMap<string, unknown>

/** The members of an object, without what its prototype would answer. */
const thingOf = (value: unknown): Thing | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/**
 * What the articles in a page's JSON-LD say about it (schema.org Article and its kinds, alone, in a list, in a
 * `@graph` or as `mainEntity`). The data is hostile: it is parsed with limits on its length, depth and number of
 * things, only own members are read, and what is no line of text is left out. Broken JSON says nothing.
 */
export function jsonLdFindings(scripts: readonly string[]): Finding[] {
  const found: Finding[] = []
  for (const script of scripts.slice(0, 50)) {
    for (const article of articlesIn(parsed(script))) found.push(...read(article))
  }
  return found.slice(0, 60)
}

function parsed(script: string): unknown {
  if (script.length > LONGEST) return null
  const trimmed = script.trim()
  // Old pages hide their scripts from older browsers still.
  const text = /^(?:<!--|<!\[CDATA\[)/.test(trimmed)
    ? trimmed.replace(/^(?:<!--|<!\[CDATA\[)/, '').replace(/(?:-->|\]\]>)$/, '')
    : trimmed
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Articles in the order in which they stand, the nearest to the top first. */
function articlesIn(top: unknown): Thing[] {
  const articles: Thing[] = []
  let level = listOf(top)
  let looked = 0
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const value of level) {
      looked += 1
      if (looked > MOST) return articles
      const thing = thingOf(value)
      if (thing === null) {
        if (Array.isArray(value)) next.push(...(value as unknown[]).slice(0, MOST))
        continue
      }
      if (isArticle(thing)) articles.push(thing)
      else
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
          next.push(...listOf(thing.get(key)).slice(0, MOST))
    }
    level = next
  }
  return articles
}

const isArticle = (thing: Thing): boolean =>
  listOf(thing.get('@type')).some((type) => typeof type === 'string' && ARTICLE.test(type)) &&
  // Teasers of other articles have a headline, too; the page's own names its day or its author.
  ['headline', 'name', 'datePublished', 'author'].some((key) => thing.has(key))

const WHERE = "in the page's data (JSON-LD)"

function read(article: Thing): Finding[] {
  const finding = (field: FindingField, key: string, value: string): Finding[] =>
    value === '' ? [] : [stated(field, value, `${key} ${WHERE}`)]
  const [published, created, changed] = ['datePublished', 'dateCreated', 'dateModified'].map((key) =>
    statedDate(lineOf(article.get(key))),
  )
  return [
    ...finding('title', 'headline', lineOf(article.get('headline'))),
    ...finding('title', 'name', lineOf(article.get('name'))),
    ...namesOf(article.get('publisher'))
      .slice(0, 1)
      .flatMap((name) => finding('publisher', 'publisher', name)),
    ...namesOf(article.get('author'))
      .flatMap(namesIn)
      .slice(0, 20)
      .flatMap((name) => finding('author', 'author', name)),
    ...finding('published', 'datePublished', published?.value ?? ''),
    ...finding('published', 'dateCreated', created?.value ?? ''),
    ...changedFinding(changed?.value ?? '', `dateModified ${WHERE}`),
    ...finding('url', 'url', safeUrl(lineOf(article.get('url'))) ?? ''),
    ...finding('language', 'inLanguage', languageTag(lineOf(article.get('inLanguage')))),
  ]
}

/** A date of change: offered, since it is often all there is, and never sure. */
export const changedFinding = (value: string, where: string): Finding[] =>
  value === ''
    ? []
    : [doubtful('published', value, where, 'It is the day of the last change, not of publication.')]

/** A language as the record holds it: "uk_UA" is uk-UA; '' for what is no tag. */
export const languageTag = (text: string): string => {
  const tag = text.trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : ''
}

const lineOf = (value: unknown): string => (typeof value === 'string' ? tidyLine(value) : '')

/** Names of people or organisations: a name, a thing with a name, or a list of either. */
const namesOf = (value: unknown): string[] =>
  listOf(value)
    .slice(0, 50)
    .map((one) => lineOf(one) || lineOf(thingOf(one)?.get('name')))
    .filter((name) => name !== '')
