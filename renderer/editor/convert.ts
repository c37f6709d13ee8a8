import type { Descendant } from 'slate'
import type { ItemId } from '@shared/kernel/ids'
import { type Block, type Inline, MARKS, type RichText, type RichTextRun } from '@shared/note/rich-text'
import { isBlock } from './is-block'
import type { BlockElement, InlineNode, LeafText } from './slate-types'

const leaf = (run: RichTextRun): LeafText => ({
  text: run.text,
  ...Object.fromEntries(run.marks.map((mark) => [mark, true as const])),
})

const toInline = (inline: Inline): InlineNode => {
  switch (inline.type) {
    case 'text':
      return leaf(inline)
    case 'link':
      return { type: 'link', url: inline.url, children: inline.children.map(leaf) }
    case 'citation':
      return { type: 'citation', id: inline.id, ref: inline.ref, children: [{ text: '' }] }
  }
}

/** Our tree as the editor's. An empty text becomes one empty paragraph, since an editor needs a place to type. */
export function toSlate(value: RichText, newItemId: () => ItemId): BlockElement[] {
  if (value.length === 0) return [{ type: 'paragraph', id: newItemId(), children: [{ text: '' }] }]
  return value.map((block) => {
    const children = block.children.map(toInline)
    return { ...block, children: children.length > 0 ? children : [{ text: '' }] }
  })
}

const run = (node: LeafText): RichTextRun => ({
  type: 'text',
  text: node.text,
  marks: MARKS.filter((mark) => node[mark] === true),
})

const fromInline = (node: InlineNode): Inline | null => {
  if ('text' in node) return node.text === '' ? null : run(node)
  if (node.type === 'citation') return { type: 'citation', id: node.id, ref: node.ref }
  const children = node.children.filter(({ text }) => text !== '').map(run)
  return children.length === 0 ? null : { type: 'link', url: node.url, children }
}

const fromBlock = (node: BlockElement): Block => {
  const children = node.children.map(fromInline).filter((inline) => inline !== null)
  const { id } = node
  switch (node.type) {
    case 'heading':
      return { type: 'heading', id, level: node.level, children }
    case 'item':
      return { type: 'item', id, ordered: node.ordered, depth: node.depth, children }
    default:
      return { type: node.type, id, children }
  }
}

/** The editor's tree as ours. Nothing but an empty paragraph is an empty text. */
export function fromSlate(nodes: readonly Descendant[]): RichText {
  const blocks = nodes.filter(isBlock).map(fromBlock)
  const [only] = blocks
  return blocks.length === 1 && only?.type === 'paragraph' && only.children.length === 0 ? [] : blocks
}
