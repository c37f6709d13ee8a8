import type { ProposedAside } from '@shared/source/overlay'
import type { TextBlock } from '@shared/source/rendition'
import { headsList, whyFurniture } from './noise'
import { joinRanges } from './ranges'

/** A headline in a list of other stories: short, and it does not end as a sentence does. */
const HEADLINE = 140
const ENDS_AS_SENTENCE = /[.!?…。！？:：;]["'”’»)\]]*$/u
/** A line that stands twice is furniture the second time if it reads like a label or a caption, not like a sentence. */
const REPEATED_LEAST = 15
const REPEATED_MOST = 300

/**
 * The lines of a plain text or a Markdown file that belong to the page it was copied from: advertising, menus, appeals,
 * credits, lists of other stories, and lines that stand twice.
 */
export function linesAside(text: string, blocks: readonly TextBlock[]): ProposedAside[] {
  const found: ProposedAside[] = []
  const seen = new Set<string>()
  let inList = false
  let letters = 0
  let aside = 0
  for (const { start, line } of linesOfBlocks(text, blocks)) {
    const why = whyOf(line, inList, seen)
    inList = why === '' ? false : headsList(line) || inList
    letters += line.length
    if (why === '') continue
    aside += line.length
    found.push({ start, end: start + line.length, why })
  }
  // A text of nothing but such lines is somebody's list, not a page's furniture.
  return aside * 3 > letters * 2 ? [] : joinRanges(text, found)
}

/** The lines with words in them, without the white space around them; code and tables are left as they are. */
function* linesOfBlocks(
  text: string,
  blocks: readonly TextBlock[],
): Generator<{ start: number; line: string }> {
  for (const block of blocks) {
    if (block.kind === 'pre' || block.kind === 'row') continue
    for (const match of text.slice(block.start, block.end).matchAll(/[^\n\r]+/g)) {
      const line = match[0].trim()
      if (line === '') continue
      yield { start: block.start + match.index + match[0].length - match[0].trimStart().length, line }
    }
  }
}

function whyOf(line: string, inList: boolean, seen: Set<string>): string {
  const why = whyFurniture(line)
  if (why !== '') return why
  const sentence = ENDS_AS_SENTENCE.test(line)
  if (inList && line.length <= HEADLINE && !sentence && !isMarkup(line)) return 'links to other stories'
  if (sentence || isMarkup(line) || line.length < REPEATED_LEAST || line.length > REPEATED_MOST) return ''
  const key = line.toLowerCase()
  if (seen.has(key)) return 'repeats a line above'
  seen.add(key)
  return ''
}

/** Rows of tables, code and rules: they do repeat. */
const isMarkup = (line: string): boolean => /[|`\t{}=<>]|^#|^[-*+>]\s|-{3}/.test(line)
