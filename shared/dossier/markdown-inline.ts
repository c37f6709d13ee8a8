import { assertNever } from '@shared/kernel/result'
import type { Inline, Text } from './document'
import { codeSpan, escapeMarkdown, linkDestination } from './markdown-escape'

/** What can follow a marked run without spoiling its closing delimiter. */
const BOUNDARY = /[\s!-/:-@[-`{-~]/
const WORD = /[\p{L}\p{N}]/u

/** `guard`: the next letter would spoil the last delimiter. `closed`: the text ends in a closing delimiter. */
type State = { out: string; guard: boolean; closed: boolean }

/**
 * Inlines as CommonMark on one line. Delimiters close only beside the right neighbours (CommonMark, 6.2), so a letter
 * that would spoil one is written as a character reference. In a table cell a pipe is escaped inside code as well.
 */
export function inlineMarkdown(children: readonly Inline[], inTable = false): string {
  const state: State = { out: '', guard: false, closed: false }
  for (const child of merged(children)) {
    switch (child.type) {
      case 'text':
        addRun(state, child, inTable)
        break
      case 'link':
        addLink(state, child)
        break
      case 'note':
        addBracket(state, `[^${child.number}]`)
        break
      case 'source':
        addPlain(state, `source ${child.number}`)
        break
      default:
        assertNever(child)
    }
  }
  return state.out
}

/** Neighbouring runs with the same marks as one: delimiters between them would run together. */
function merged(children: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (child.type === 'text' && last?.type === 'text' && last.marks.join() === child.marks.join()) {
      result[result.length - 1] = { ...last, text: last.text + child.text }
    } else result.push(child)
  }
  return result
}

function addRun(state: State, { text, marks }: Text, inTable: boolean): void {
  const flat = text.replace(/\s+/g, ' ')
  const inner = flat.trim()
  if (marks.length === 0 || inner === '') return addPlain(state, flat)
  if (flat.startsWith(' ')) addPlain(state, ' ')
  const { open, close, body } = marked(inner, marks, inTable)
  const first =
    marks.includes('code') || open.length > 2 || open === '_' ? '' : (inner.match(/^./u)?.[0] ?? '')
  const last = first === '' ? '' : (inner.match(/.$/u)?.[0] ?? '')
  guardBefore(state, open !== '' && !WORD.test(first))
  // Two runs of delimiters must not touch: an empty comment parts them.
  if (state.closed && /^[*_`]/.test(open + body)) state.out += '<!---->'
  state.out += open + body + close
  state.guard = open !== '' && !WORD.test(last)
  state.closed = true
  if (flat.endsWith(' ')) addPlain(state, ' ')
}

function marked(
  inner: string,
  marks: Text['marks'],
  inTable: boolean,
): { open: string; close: string; body: string } {
  // Readers of tables do not agree on backslashes and pipes inside code, so such code is plain text there.
  const asCode = marks.includes('code') && !(inTable && inner.includes('|'))
  const body = asCode ? codeSpan(inner) : escapeMarkdown(inner)
  const bold = marks.includes('bold') ? '**' : ''
  const italic = marks.includes('italic') ? '_' : ''
  return { open: bold + italic, close: italic + bold, body }
}

/** Turns a letter right before an opening delimiter into a character reference, which counts as punctuation. */
function guardBefore(state: State, needed: boolean): void {
  const last = state.out.match(/.$/u)?.[0] ?? ''
  if (!needed || last === '' || BOUNDARY.test(last)) return
  state.out = state.out.slice(0, -last.length) + reference(last)
}

function addPlain(state: State, words: string): void {
  if (words === '') return
  const first = words.match(/^./u)?.[0] ?? ''
  const escaped = escapeMarkdown(words.slice(first.length))
  if (state.guard && !BOUNDARY.test(first)) state.out += reference(first) + escaped
  // After a note “:” would make its definition and “(” a link.
  else if (/\[\^\d+\]$/.test(state.out) && /^[:(]/.test(first)) state.out += `\\${first}${escaped}`
  else state.out += escapeMarkdown(first) + escaped
  state.guard = false
  state.closed = false
}

function addLink(state: State, { url, children }: Extract<Inline, { type: 'link' }>): void {
  const words = inlineMarkdown(children)
  if (!/^(https?:\/\/|mailto:)/i.test(url)) {
    state.out += words
    state.closed = false
    return
  }
  addBracket(state, `[${words}](${linkDestination(url)})`)
}

/** Something in brackets; “!” before it would make an image. */
function addBracket(state: State, bracket: string): void {
  if (/(?<!\\)!$/.test(state.out)) state.out = `${state.out.slice(0, -1)}\\!`
  state.out += bracket
  state.guard = false
  state.closed = false
}

const reference = (character: string): string =>
  `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`
