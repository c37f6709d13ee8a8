import type { Reference } from '@shared/kernel/reference'
import type { Block as NoteBlock, Inline as NoteInline, RichText } from '@shared/note/rich-text'
import type { Block, Inline, List, ListItem } from './document'

/**
 * Rich text as blocks of a dossier. Its headings start at `level` and never skip one; runs of items become lists,
 * nested by depth. Citations become what `cite` makes of them, in reading order. Empty paragraphs are left out.
 */
export function richTextBlocks(body: RichText, level: 2 | 3, cite: (ref: Reference) => Inline): Block[] {
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
    const children = block.children.map((inline) => inlineOf(inline, cite))
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
function listsOf(run: readonly Item[], cite: (ref: Reference) => Inline): List[] {
  const lists: { ordered: boolean; items: ListItem[] }[] = []
  let index = 0
  while (index < run.length) {
    const item = run[index]
    if (item === undefined) break
    const under = run.slice(index + 1)
    const end = under.findIndex(({ depth }) => depth <= item.depth)
    const deeper = end < 0 ? under : under.slice(0, end)
    const children = item.children.map((inline) => inlineOf(inline, cite))
    const entry: ListItem = { children, nested: listsOf(deeper, cite) }
    const last = lists.at(-1)
    if (last?.ordered === item.ordered) last.items.push(entry)
    else lists.push({ ordered: item.ordered, items: [entry] })
    index += 1 + deeper.length
  }
  return lists.map(({ ordered, items }) => ({ type: 'list', ordered, items }))
}

function inlineOf(inline: NoteInline, cite: (ref: Reference) => Inline): Inline {
  if (inline.type === 'citation') return cite(inline.ref)
  return inline
}
