import { collapseSpace, wellFormed } from '@shared/kernel/text'

const LONGEST = 200
// What stands before a name in a byline.
const BEFORE =
  /^(?:(?:written|reported|words|story|text|posted|published|edited|interview)\s+by\b|by\b|author(?:s)?\s*:|von\b|autor(?:in|en)?\s*:|par\b|por\b|di\b|автор(?:ы|и)?\s*:?|текст\s*:|作者\s*[:：]?|记者\s*[:：]?|文\s*[/／:：])[\s:：]*/iu
// What stands behind one: a job, a date, a place to follow.
const BEHIND =
  /\s*(?:[|•·–—]\s.*|,\s*(?:reuters|afp|ap|associated press|staff|staff writer|bbc news|[\p{Ll}\s]*(?:correspondent|reporter|editor|journalist|writer))\s*|\((?:reuters|afp|ap)\)\s*)$/iu
// Words that no person's name holds, but that furniture and sections do.
const NO_NAME =
  /(?<!\p{L})(?:news|today|read|more|share|minutes?|min|opinion|world|politics|business|weather|home|menu|search|subscribe|sign|log|comments?|advertisement|edition|section|must|latest|about|contact|follow|photo|getty|images|january|february|march|april|june|july|august|september|october|november|december|new|the|of|for|in|on|at|is|are|to|with|from)(?!\p{L})/iu

/** A name as a byline gives it, without "By", jobs and marks; '' where it is an address or no name. */
export function tidyName(text: string): string {
  const line = wellFormed(collapseSpace(text.slice(0, 4 * LONGEST)))
  if (/^(?:https?:|\/\/|www\.)/i.test(line) || line.includes('{')) return ''
  const name = line
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(/^[\s,;:@|–—-]+|[\s,;:|–—-]+$/gu, '')
  return name.length > LONGEST || !/\p{L}/u.test(name) ? '' : name
}

const JOINT = /\s*(?:;|\s(?:and|&|und|et|y|и|та|і)\s)\s*/iu

/** The names of a byline, parted at "and", semicolons and commas; a comma that parts one name in two ("Jong, Michiel de") stays. */
export function namesIn(text: string): string[] {
  // "A (with B and C)" names three.
  const line = tidyName(text).replace(/\s*\((?:with|avec|mit|con|с|з)\s([^()]{3,120})\)/iu, ', $1')
  const commas = line.split(/\s*,\s*/)
  // A comma lists names where each piece is itself a name of two words or more.
  const listed =
    commas.length > 1 &&
    commas.every((piece) => piece.split(JOINT).every((one) => /\S\s+\S/.test(one.trim())))
  const pieces = (listed ? commas : [line]).flatMap((piece) => {
    const joined = piece.split(JOINT)
    return joined.every((one) => /\S\s+\S/.test(one.trim())) ? joined : [piece]
  })
  return [...new Set(pieces.map(tidyName).filter((name) => name !== ''))].slice(0, 20)
}

/** Whether words that stand alone in a line read like the name of a person: two to four capitalised words. */
export function readsLikeName(text: string): boolean {
  if (NO_NAME.test(text) || text.length > 60) return false
  const words = text.split(/\s+/)
  const small = /^(?:de|da|di|del|della|der|den|van|von|zu|bin|al|el|la|le|du|ten|ter)$/
  if (words.length < 2 || words.length > 5) return false
  const named = words.filter((word) => !small.test(word))
  return (
    named.length >= 2 &&
    named.every((word) => /^\p{Lu}[\p{L}’'ʼ.-]*$/u.test(word)) &&
    !/^\p{Lu}{2,}$/u.test(words.join(''))
  )
}
