import type { Reference } from '@shared/kernel/reference'
import type { Block as NoteBlock, Inline as NoteInline, RichText } from '@shared/note/rich-text'
import { type Block, type Inline, type List, type ListItem, text } from './document'
import type { Citation } from './notebook'

type Cite = (ref: Reference) => Citation

/**
 * Rich text as blocks of a dossier. Its headings start at `level` and never skip one; runs of items become lists,
 * nested by depth. Citations become what `cite` makes of them, in reading order. Empty paragraphs are left out.
 */
export function richTextBlocks(body: RichText, level: 2 | 3, cite: Cite): Block[] {
  const blocks: Block[] = []
  let above = level - 1
  for (let index = 0; index < body.length; index += 1) {
    const block = body[index]
    if (block === undefined) continue
    if (block.type === 'item') {
      const run = itemsFrom(body, index)
      index += run.length - 1
      blocks.push(...listsOf(run, cite))
      continue
    }
    const children = inlinesOf(block.children, cite)
    if (isEmpty(children)) continue
    if (block.type === 'heading') {
      // A heading stands at most one level under the one before it, and the page has three.
      const wanted = Math.min(level + block.level - 1, above + 1, 3)
      above = wanted
      blocks.push({ type: 'heading', level: wanted === 2 ? 2 : 3, children })
    } else if (block.type === 'quote') blocks.push({ type: 'quote', language: '', children })
    else blocks.push({ type: 'paragraph', role: 'body', children })
  }
  return blocks
}

/** Whether a rich text prints nothing. */
export const isBlank = (body: RichText): boolean =>
  body.every((block) => block.children.every((inline) => inline.type === 'text' && inline.text.trim() === ''))

const isEmpty = (children: readonly Inline[]): boolean =>
  children.every((inline) => inline.type === 'text' && inline.text.trim() === '')

type Item = Extract<NoteBlock, { type: 'item' }>

function itemsFrom(body: RichText, start: number): Item[] {
  const items: Item[] = []
  for (const block of body.slice(start)) {
    if (block.type !== 'item') break
    items.push(block)
  }
  return items
}

/** Lists of a run of items: a deeper item belongs to the one before it, a change of kind starts a new list. */
function listsOf(run: readonly Item[], cite: Cite): List[] {
  const lists: { ordered: boolean; items: ListItem[] }[] = []
  let index = 0
  while (index < run.length) {
    const item = run[index]
    if (item === undefined) break
    const under = run.slice(index + 1)
    const end = under.findIndex(({ depth }) => depth <= item.depth)
    const deeper = end < 0 ? under : under.slice(0, end)
    const children = inlinesOf(item.children, cite)
    const entry: ListItem = { children, nested: listsOf(deeper, cite) }
    const last = lists.at(-1)
    if (last?.ordered === item.ordered) last.items.push(entry)
    else lists.push({ ordered: item.ordered, items: [entry] })
    index += 1 + deeper.length
  }
  return lists.map(({ ordered, items }) => ({ type: 'list', ordered, items }))
}

/**
 * The inlines of a block. A record cited within a sentence is named in words, with its number; an excerpt, and a record
 * cited after a sentence, is a bare number right behind the word before it.
 */
function inlinesOf(children: readonly NoteInline[], cite: Cite): Inline[] {
  const result: Inline[] = []
  for (const [index, child] of children.entries()) {
    if (child.type === 'citation') {
      const citation = cite(child.ref)
      const words = standsUnder(children, index) ? [] : citation.words
      if (words.length === 0) trimEnd(result)
      else if (!/(^|[\s([{“‘"'–—/])$/u.test(endOf(result))) result.push(text(' '))
      result.push(...words, citation.note)
    } else if (child.type === 'link') result.push(child)
    else if (child.text !== '') {
      const besideNote = result.at(-1)?.type === 'note' && /^[\p{L}\p{N}]/u.test(child.text)
      result.push(besideNote ? { ...child, text: ` ${child.text}` } : child)
    }
  }
  return result
}

/** Whether a citation stands after a whole sentence, as its evidence, and is no part of a sentence itself. */
function standsUnder(children: readonly NoteInline[], index: number): boolean {
  const before = plain(children.slice(0, index))
  const after = plain(children.slice(index + 1))
  return /[.!?…][”’"')]*\s*$/u.test(before) && /^\s*($|[“‘"'(]?\p{Lu})/u.test(after)
}

const plain = (children: readonly NoteInline[]): string =>
  children
    .flatMap((child) =>
      child.type === 'text'
        ? [child.text]
        : child.type === 'link'
          ? child.children.map((run) => run.text)
          : [],
    )
    .join('')

/** Takes the space off the end of what stands before a bare number. */
function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1)
  if (last?.type !== 'text') return
  const lean = last.text.trimEnd()
  if (lean === '') {
    inlines.pop()
    trimEnd(inlines)
  } else inlines[inlines.length - 1] = { ...last, text: lean }
}

/** The words at the end of a line; a note or a link counts as a word. */
function endOf(inlines: readonly Inline[]): string {
  const last = inlines.at(-1)
  return last === undefined ? '' : last.type === 'text' ? last.text : 'x'
}
