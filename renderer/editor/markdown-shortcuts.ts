import { Editor, Range, Transforms } from 'slate'
import type { Mark } from '@shared/note/rich-text'
import { isBlock } from './is-block'
import type { BlockElement, BlockShape, NoteEditor } from './slate-types'

const shapeOfMarker = (marker: string): BlockShape | null => {
  if (/^#{1,3}$/.test(marker))
    return { type: 'heading', level: marker.length === 1 ? 1 : marker.length === 2 ? 2 : 3 }
  if (marker === '-' || marker === '*' || marker === '+') return { type: 'item', ordered: false, depth: 0 }
  if (/^1[.)]$/.test(marker)) return { type: 'item', ordered: true, depth: 0 }
  if (marker === '>') return { type: 'quote' }
  return null
}

/** `# `, `- `, `1. ` and `> ` at the start of a paragraph: called before the blank is typed. True when it acted. */
export function applyBlockShortcut(editor: NoteEditor): boolean {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return false
  const entry = Editor.above<BlockElement>(editor, { match: isBlock })
  if (entry === undefined || entry[0].type !== 'paragraph') return false
  const range = { anchor: Editor.start(editor, entry[1]), focus: selection.focus }
  const shape = shapeOfMarker(Editor.string(editor, range))
  if (shape === null) return false
  Transforms.delete(editor, { at: range })
  Transforms.setNodes(editor, shape, { match: isBlock })
  return true
}

const MARKERS: readonly { readonly pattern: RegExp; readonly mark: Mark; readonly width: number }[] = [
  { pattern: /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, mark: 'bold', width: 2 },
  { pattern: /(?<![*\w])\*([^*\s](?:[^*]*[^*\s])?)\*$/, mark: 'italic', width: 1 },
  { pattern: /(?<![_\w])_([^_\s](?:[^_]*[^_\s])?)_$/, mark: 'italic', width: 1 },
  { pattern: /`([^`]+)`$/, mark: 'code', width: 1 },
]

/** `**bold**`, `*italic*`, `_italic_` and `` `code` ``, once the closing sign is typed. */
export function applyMarkShortcut(editor: NoteEditor): void {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return
  const { path, offset } = selection.focus
  const before = Editor.string(editor, { anchor: { path, offset: 0 }, focus: selection.focus })
  for (const { pattern, mark, width } of MARKERS) {
    const match = pattern.exec(before)
    if (match === null) continue
    const start = offset - match[0].length
    Editor.withoutNormalizing(editor, () => {
      Transforms.delete(editor, { at: { anchor: { path, offset: offset - width }, focus: { path, offset } } })
      Transforms.delete(editor, {
        at: { anchor: { path, offset: start }, focus: { path, offset: start + width } },
      })
      const end = offset - 2 * width
      Transforms.setNodes(
        editor,
        { [mark]: true },
        {
          at: { anchor: { path, offset: start }, focus: { path, offset: end } },
          match: (node) => 'text' in node,
          split: true,
        },
      )
    })
    Transforms.collapse(editor, { edge: 'end' })
    Editor.removeMark(editor, mark)
    return
  }
}
