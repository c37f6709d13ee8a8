import type { KeyboardEvent } from 'react'
import { Editor, Range, Transforms } from 'slate'
import type { Mark } from '@shared/note/rich-text'
import type { NoteEditor } from './slate-types'
import { blockAtCaret, setShape } from './with-rich-text'

/** Switches a mark for the selection or for what is typed next. */
export function toggleMark(editor: NoteEditor, mark: Mark): void {
  if (Editor.marks(editor)?.[mark] === true) Editor.removeMark(editor, mark)
  else Editor.addMark(editor, mark, true)
}

const MARK_KEYS: Record<string, Mark> = { b: 'bold', i: 'italic', e: 'code' }

/** Whether `@` here begins a citation: at the start of a block or after white space or an opening sign. */
function mayCite(editor: NoteEditor): boolean {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return false
  const { path, offset } = selection.focus
  const before = Editor.string(editor, {
    anchor: { path, offset: Math.max(0, offset - 1) },
    focus: { path, offset },
  })
  return before === '' || /[\s([„“"«—–]/.test(before)
}

/** The editor's own keys. Ctrl-Z and Ctrl-Y stay the editor's while it has the focus. */
export function onEditorKey(
  editor: NoteEditor,
  event: KeyboardEvent,
  actions: { readonly openCite: () => void; readonly openLink: () => void },
): void {
  if (event.nativeEvent.isComposing) return
  const mod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (mod && (key === 'z' || key === 'y')) {
    event.preventDefault()
    event.stopPropagation()
    if (key === 'y' || event.shiftKey) editor.redo()
    else editor.undo()
    return
  }
  const mark = mod && !event.altKey && !event.shiftKey ? MARK_KEYS[key] : undefined
  if (mark !== undefined) {
    event.preventDefault()
    event.stopPropagation()
    toggleMark(editor, mark)
    return
  }
  if (mod && event.shiftKey && key === 'u') {
    event.preventDefault()
    event.stopPropagation()
    actions.openLink()
    return
  }
  if (event.key === '@' && mayCite(editor)) {
    event.preventDefault()
    actions.openCite()
    return
  }
  if (event.key === 'Tab') moveItem(editor, event)
  // Shift+Enter makes a new block too: a line break inside a block has no place in our tree.
  if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault()
    editor.insertBreak()
  }
}

function moveItem(editor: NoteEditor, event: KeyboardEvent): void {
  const entry = blockAtCaret(editor)
  // Outside a list Tab moves on: the editor is no keyboard trap.
  if (entry === undefined || entry[0].type !== 'item') return
  const depth = Math.max(0, Math.min(5, entry[0].depth + (event.shiftKey ? -1 : 1)))
  if (depth === entry[0].depth) return
  event.preventDefault()
  setShape(editor, { type: 'item', ordered: entry[0].ordered, depth })
  Transforms.collapse(editor, { edge: 'focus' })
}
