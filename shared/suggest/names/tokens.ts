import type { TextRange } from '@shared/kernel/segments'
import { isPinyinName } from '@shared/suggest/lexicon/chinese-names'
import { OFFICIAL_SITES } from '@shared/suggest/lexicon/known-names'

/** A word of the text as names see it. */
export type Token = TextRange & {
  /** The word without a possessive and, of “Norvik-branded”, the part with the capital. */
  readonly text: string
  readonly cap: boolean
  readonly digits: boolean
  /** It ends with a possessive or a small-lettered part, so that no name goes on behind it. */
  readonly closed: boolean
  /** It begins a sentence, a line, a quotation or a label: its capital proves nothing. */
  readonly first: boolean
}

// French articles before a vowel (“d’Optivale”, “L’entreprise”) stand apart; letters with inner apostrophes and hyphens; short models (“T72”); numbers with hyphens (“1000-3”). Digits glued to
// a longer word (“Weber10:11”) begin a token of their own.
const TOKEN =
  /(?<![\p{L}’'])(?:[dljnsc]|qu)[’'](?=\p{Lu})|(?<![\p{L}’'])(?:[LDJNSC]|Qu)[’'](?=\p{Ll}{2})|\p{Lu}{1,3}\d+[\p{Lu}\d]*(?:-[\p{L}\d]+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:[’'ʼ](?!\p{Script=Han})\p{L}+)*(?:-(?:(?!\p{Script=Han})[\p{L}\d])+)*|\d[\d.,]*(?:-\d+)*\p{Lu}?/gu
const ENDS = /[.!?:;…。！？]$/
const SHORT =
  /(?:^|[^\p{L}])(?:\p{Lu}|St|Dr|Mr|Mrs|Ms|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Sen|Rep|Gov|vs|No|Co|U\.S|U\.K|им|г)\.$/u
const WRAP = /[\s"“”„«»‹›'‘’()[\]–—•*-]+$/u

/** The tokens of a text in order. Han characters belong to none. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = []
  const titles = titleLines(text)
  const sites = [...text.matchAll(OFFICIAL_SITES)].map(({ index, 0: site }) => ({
    start: index,
    end: index + site.length,
  }))
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    if (/[’']$/u.test(match[0])) continue
    if (sites.some((site) => inside(site, start))) continue
    // A caption glued to the address of a site ends where the address begins.
    const glued = sites.find((site) => start < site.start && site.start < start + match[0].length)
    const word = text.slice(start, glued?.start ?? start + match[0].length).replace(/[.,]+$/, '')
    const bare = bareName(word)
    const first = /\p{Lu}/u.test(word) && (begins(text, start) || titles.some((line) => inside(line, start)))
    found.push({
      start,
      end: start + bare.length,
      text: bare,
      cap: /^(?:(?:al|el|ul|as|an|ad)-)?\p{Lu}/u.test(bare) || /^i[A-Z]\p{L}+$/u.test(bare),
      digits: /^\d/.test(bare),
      closed: bare.length < word.length,
      first,
    })
  }
  return found
}

const inside = (range: TextRange, at: number): boolean => range.start <= at && at < range.end

/** A word without “’s” and without a hyphenated part in small letters: “Berlin-based” is Berlin. */
function bareName(word: string): string {
  const name = word.replace(/[’']s$/u, '')
  // “Chen Wei-lun”: a Chinese name with its second syllable small.
  if (/^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5}$/u.test(name) && isPinyinName(name)) return name
  const parts = /^(\p{Lu}[\p{L}\d’']*(?:-\p{Lu}[\p{L}\d’']*)*)-\p{Ll}/u.exec(name)
  return parts && !/^\p{Lu}-/u.test(name) ? (parts[1] ?? name) : name
}

function begins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  const stripped = before.replace(WRAP, '')
  if (stripped === '' && at <= 40) return true
  if (before.slice(stripped.length).includes('\n')) return true
  if (/[“«„"]$/u.test(before)) return true
  return ENDS.test(stripped) && !SHORT.test(stripped)
}

/** Lines set as headlines with a capital on most words. */
function titleLines(text: string): TextRange[] {
  const found: TextRange[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const long = match[0].match(/(?<!\p{L})\p{L}{4,}/gu) ?? []
    const caps = long.filter((word) => /^\p{Lu}/u.test(word))
    if (long.length >= 5 && caps.length >= long.length * 0.7 && !/[.!?]\s*$/.test(match[0])) {
      found.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}

/** The words that a text writes with small letters. */
export const smallWords = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<![\p{L}\d])\p{Ll}+(?![\p{L}\d])/gu) ?? [])
