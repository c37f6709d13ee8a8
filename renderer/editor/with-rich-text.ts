import { Editor, Element, Node, Point, Range, Transforms } from 'slate'
import type { ItemId } from '@shared/kernel/ids'
import { wellFormed } from '@shared/kernel/text'
import { isBlock } from './is-block'
import { applyBlockShortcut, applyMarkShortcut } from './markdown-shortcuts'
import { readPastedHtml } from './paste-html'
import type { BlockElement, BlockShape, HeadingElement, ItemElement, NoteEditor } from './slate-types'

/** The block that holds the caret, with its path. */
export const blockAtCaret = (editor: NoteEditor) => Editor.above<BlockElement>(editor, { match: isBlock })

/** Turns every selected block into the shape. */
export function setShape(editor: NoteEditor, shape: BlockShape): void {
  Editor.withoutNormalizing(editor, () => {
    Transforms.unsetNodes<HeadingElement>(editor, 'level', { match: isBlock })
    Transforms.unsetNodes<ItemElement>(editor, ['ordered', 'depth'], { match: isBlock })
    Transforms.setNodes(editor, shape, { match: isBlock })
  })
}

/** Makes an editor of our blocks: inlines, ids, shortcuts, paste, Enter and Backspace at the edges of blocks. */
export function withRichText(editor: NoteEditor, newItemId: () => ItemId): NoteEditor {
  const { insertText, deleteBackward, normalizeNode } = editor
  editor.isInline = (element) => element.type === 'link' || element.type === 'citation'
  editor.isVoid = (element) => element.type === 'citation'
  editor.markableVoid = () => false

  editor.insertText = (text, options) => {
    if (text === ' ' && applyBlockShortcut(editor)) return
    insertText(text, options)
    applyMarkShortcut(editor)
  }

  editor.insertBreak = () => {
    const entry = blockAtCaret(editor)
    if (entry === undefined) return
    const [block] = entry
    if (
      block.type === 'item' &&
      Node.string(block) === '' &&
      block.children.every((child) => 'text' in child)
    ) {
      setShape(
        editor,
        block.depth > 0
          ? { type: 'item', ordered: block.ordered, depth: block.depth - 1 }
          : { type: 'paragraph' },
      )
      return
    }
    Transforms.splitNodes(editor, { always: true })
    Transforms.setNodes(editor, { id: newItemId() }, { match: isBlock })
    // After a heading or a quote people go on in plain text.
    if (block.type === 'heading' || block.type === 'quote') setShape(editor, { type: 'paragraph' })
  }

  editor.deleteBackward = (unit) => {
    const entry = blockAtCaret(editor)
    if (entry && editor.selection && Range.isCollapsed(editor.selection) && entry[0].type !== 'paragraph') {
      if (Point.equals(editor.selection.anchor, Editor.start(editor, entry[1]))) {
        setShape(editor, { type: 'paragraph' })
        return
      }
    }
    deleteBackward(unit)
  }

  editor.insertData = (data) => {
    // An editor's own clipboard format is untrusted JSON from anywhere: only HTML and plain text are read.
    const html = data.getData('text/html')
    if (html !== '') insertHtml(editor, html, newItemId)
    else insertPlain(editor, data.getData('text/plain'), newItemId)
  }

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (path.length === 0) {
      const seen = new Set<string>()
      for (const [index, child] of editor.children.entries()) {
        if (!isBlock(child)) continue
        if (seen.has(child.id)) {
          Transforms.setNodes(editor, { id: newItemId() }, { at: [index] })
          return
        }
        seen.add(child.id)
      }
    }
    if (Element.isElement(node) && node.type === 'link' && Node.string(node) === '') {
      Transforms.removeNodes(editor, { at: path })
      return
    }
    normalizeNode(entry, options)
  }
  return editor
}

function insertPlain(editor: NoteEditor, text: string, newItemId: () => ItemId): void {
  const lines = wellFormed(text).split(/\r\n|\r|\n/)
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      Transforms.splitNodes(editor, { always: true })
      Transforms.setNodes(editor, { id: newItemId() }, { match: isBlock })
    }
    if (line !== '') Transforms.insertText(editor, line)
  }
}

function insertHtml(editor: NoteEditor, html: string, newItemId: () => ItemId): void {
  const blocks = readPastedHtml(wellFormed(html))
  const [first] = blocks
  if (first === undefined) return
  if (blocks.length === 1) {
    Transforms.insertNodes(editor, first.children)
    return
  }
  if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor)
  const caret = blockAtCaret(editor)
  const empty = caret !== undefined && Node.string(caret[0]) === ''
  const nodes = blocks.map(({ shape, children }) => ({ ...shape, id: newItemId(), children }) as BlockElement)
  Transforms.insertNodes(editor, nodes, { select: true })
  if (empty && caret) Transforms.removeNodes(editor, { at: caret[1] })
}
