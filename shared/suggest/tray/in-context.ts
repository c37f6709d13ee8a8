import { isGraphemeBoundary, type TextRange } from '@shared/kernel/text'

/** Words with a little of what stands around them in their line. */
export type InContext = { readonly before: string; readonly words: string; readonly after: string }

/** The longest words that are shown whole, and how much is shown around short ones, in UTF-16 units. */
const LONGEST = 240
const AROUND = 48

/** The words of a place as a line of a list shows them: short ones with their neighbours, long ones cut in the end. */
export function inContext(text: string, { start, end }: TextRange): InContext {
  if (end - start > LONGEST) {
    return {
      before: '',
      words: `${text.slice(start, boundary(text, start + LONGEST, -1)).trimEnd()}…`,
      after: '',
    }
  }
  const room = end - start > LONGEST / 2 ? 0 : AROUND
  const from = boundary(text, Math.max(0, start - room), 1)
  const to = boundary(text, Math.min(text.length, end + room), -1)
  const lead =
    text
      .slice(Math.min(from, start), start)
      .split(/[\n\r]/)
      .at(-1) ?? ''
  const [tail = ''] = text.slice(end, Math.max(to, end)).split(/[\n\r]/, 1)
  return {
    before: cutAtWord(lead, lead.length === start - from && from > 0, /^\S*\s/u, '…', ''),
    words: text.slice(start, end).replace(/\s+/gu, ' '),
    after: cutAtWord(tail, tail.length === to - end && to < text.length, /\s\S*$/u, '', '…'),
  }
}

/** Leaves a word out that the edge of the context cuts. */
const cutAtWord = (words: string, isCut: boolean, edge: RegExp, lead: string, tail: string): string =>
  isCut && words !== '' ? `${lead}${words.replace(edge, '')}${tail === '' ? '' : ` ${tail}`}` : words

function boundary(text: string, at: number, step: 1 | -1): number {
  let offset = at
  while (!isGraphemeBoundary(text, offset)) offset += step
  return offset
}
