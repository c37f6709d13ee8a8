import type { DefaultTreeAdapterTypes } from 'parse5'

type Page = DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element
type Heading = { readonly words: string; readonly level: number }

/** Shorter than this a heading is a label. */
const LABEL = 15

/**
 * Which of a page's headings is its headline: the one that the page's own title says again, alone or with the name of
 * the site; where none does, the only one of the first level. Undefined where there is no such heading.
 */
export function headlineAmong<T extends Heading>(page: Page, headings: readonly T[]): T | undefined {
  const titles = titlesOf(page)
  const titled = headings.find(({ words }) => titles.some((title) => saysAgain(title, plain(words))))
  if (titled !== undefined) return titled
  const [only, ...more] = headings.filter(({ level }) => level === 1)
  return only !== undefined && more.length === 0 && only.words.trim().length >= LABEL ? only : undefined
}

function saysAgain(title: string, heading: string): boolean {
  // The name of the site stands in most titles too, and is short beside them.
  if (heading === '' || heading.length * 3 < title.length) return false
  if (title.includes(heading) || heading.includes(title)) return true
  const tokens = heading.split(' ')
  const said = new Set(title.split(' '))
  return tokens.length >= 3 && tokens.filter((token) => said.has(token)).length >= tokens.length * 0.75
}

const plain = (words: string): string =>
  words
    .slice(0, 2_000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a page calls itself: its title, and the title it gives to those who link to it. */
function titlesOf(page: Page): string[] {
  const titles: string[] = []
  const elements: Element[] = page.childNodes.filter((node) => 'tagName' in node)
  // Grows while it is gone through. A title may stand outside the head where the page is badly made.
  for (const element of elements) {
    const said = saidBy(element)
    if (said !== '') titles.push(plain(said))
    if (titles.length === 5) break
    for (const child of element.childNodes) {
      if ('tagName' in child && child.tagName !== 'svg') elements.push(child)
    }
  }
  return titles.filter((title) => title !== '')
}

function saidBy({ tagName, attrs, childNodes }: Element): string {
  if (tagName === 'title') return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  if (tagName !== 'meta') return ''
  const named = attrs.some(
    ({ name, value }) => (name === 'property' || name === 'name') && /^(?:og|twitter):title$/i.test(value),
  )
  return named ? (attrs.find(({ name }) => name === 'content')?.value ?? '') : ''
}
