import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { createEditor, Editor, Range, Transforms } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, ReactEditor, Slate, withReact } from 'slate-react'
import type { ItemId } from '@shared/kernel/ids'
import { isCitableId, toRecord } from '@shared/kernel/reference'
import type { RichText } from '@shared/note/rich-text'
import { CitePopover } from './CitePopover'
import { fromSlate, toSlate } from './convert'
import { EditorToolbar } from './EditorToolbar'
import { onEditorKey } from './editor-keys'
import { LinkPopover } from './LinkPopover'
import { renderElement, renderLeaf } from './nodes'
import type { NoteEditor } from './slate-types'
import { useSettled } from './use-settled'
import { withRichText } from './with-rich-text'
import styles from './RichTextEditor.module.css'

export type RichTextEditorProps = {
  /** The accessible name of the text. */
  readonly label: string
  /** Read at mounting and whenever it differs from what this editor last handed out (undo, a merge). */
  readonly value: RichText
  readonly onChange?: (value: RichText) => void
  /** At a pause of one second, on blur and on unmount, once per burst: commit here. */
  readonly onSettled?: (value: RichText) => void
  readonly newItemId: () => ItemId
  readonly autoFocus?: boolean
  readonly readOnly?: boolean
  readonly placeholder?: string
  /** `plain` for a short field inside a form: no headings in the toolbar. */
  readonly size?: 'note' | 'plain'
}

const same = (a: RichText, b: RichText): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The editor of rich text: headings, lists, quotes, bold, italic, links and citations of any record by `@`. */
export const RichTextEditor = (props: RichTextEditorProps) => {
  const { value, newItemId, onChange, readOnly = false, size = 'note' } = props
  const [editor] = useState<NoteEditor>(() => withRichText(withHistory(withReact(createEditor())), newItemId))
  const [initial] = useState(() => toSlate(value, newItemId))
  const shown = useRef<RichText>(value)
  const [open, setOpen] = useState<'none' | 'cite' | 'link'>('none')
  const caret = useRef<Range | null>(null)
  const hint = useId()
  const settle = useSettled(props.onSettled)

  useEffect(() => {
    if (same(value, shown.current)) return
    shown.current = value
    const focused = ReactEditor.isFocused(editor)
    Editor.withoutNormalizing(editor, () => {
      Transforms.deselect(editor)
      editor.children = toSlate(value, newItemId)
    })
    editor.history = { undos: [], redos: [] }
    editor.onChange()
    if (focused) Transforms.select(editor, Editor.end(editor, []))
  }, [value, editor, newItemId])

  const handleChange = useCallback(() => {
    if (editor.operations.every(({ type }) => type === 'set_selection')) return
    const next = fromSlate(editor.children)
    if (same(next, shown.current)) return
    shown.current = next
    onChange?.(next)
    settle.touch(next)
  }, [editor, onChange, settle])

  const openAt = useCallback(
    (what: 'cite' | 'link') => {
      caret.current = editor.selection
      setOpen(what)
    },
    [editor],
  )
  const close = useCallback(() => {
    setOpen('none')
    ReactEditor.focus(editor)
    if (caret.current) Transforms.select(editor, caret.current)
  }, [editor])

  const cite = useCallback(
    (id: string) => {
      const at = caret.current ?? Editor.end(editor, [])
      setOpen('none')
      ReactEditor.focus(editor)
      Transforms.select(editor, Range.isRange(at) ? Range.end(at) : at)
      if (!isCitableId(id)) return
      const chip = { type: 'citation' as const, id: newItemId(), ref: toRecord(id), children: [{ text: '' }] }
      Transforms.insertNodes(editor, chip)
      Transforms.move(editor, { unit: 'offset' })
    },
    [editor, newItemId],
  )

  const keys = useMemo(() => ({ openCite: () => openAt('cite'), openLink: () => openAt('link') }), [openAt])
  return (
    <div className={styles[size === 'note' ? 'note' : 'plain']}>
      <Slate editor={editor} initialValue={initial} onChange={handleChange}>
        {!readOnly && (
          <EditorToolbar headings={size === 'note'} onCite={keys.openCite} onLink={keys.openLink} />
        )}
        <Editable
          className={styles['text']}
          aria-label={props.label}
          aria-multiline
          aria-describedby={readOnly ? undefined : hint}
          role="textbox"
          readOnly={readOnly}
          autoFocus={props.autoFocus ?? false}
          spellCheck={false}
          placeholder={props.placeholder ?? ''}
          renderElement={renderElement}
          renderLeaf={renderLeaf}
          onKeyDown={(event) => onEditorKey(editor, event, keys)}
          onBlur={settle.flush}
        />
        {open === 'cite' && <CitePopover onPick={cite} onClose={close} />}
        {open === 'link' && <LinkPopover editor={editor} range={caret.current} onClose={close} />}
      </Slate>
      {!readOnly && (
        <p id={hint} className={styles['hint']}>
          @ cites a record · # heading · - list · &gt; quote · **bold** · *italic*
        </p>
      )}
    </div>
  )
}
