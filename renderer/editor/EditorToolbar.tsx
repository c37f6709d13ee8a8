import { AtSign, Bold, Heading1, Heading2, Italic, Link, List, ListOrdered, TextQuote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Editor } from 'slate'
import { useSlate } from 'slate-react'
import { IconButton } from '@renderer/ui/IconButton'
import type { BlockElement, BlockShape } from './slate-types'
import { toggleMark } from './editor-keys'
import { blockAtCaret, setShape } from './with-rich-text'
import styles from './RichTextEditor.module.css'

type Props = { readonly headings: boolean; readonly onCite: () => void; readonly onLink: () => void }

const matches = (block: BlockElement | undefined, shape: BlockShape): boolean =>
  block?.type === shape.type &&
  (shape.type !== 'heading' || (block.type === 'heading' && block.level === shape.level)) &&
  (shape.type !== 'item' || (block.type === 'item' && block.ordered === shape.ordered))

/** Buttons for what the keys do too. */
export const EditorToolbar = ({ headings, onCite, onLink }: Props) => {
  const editor = useSlate()
  const block = blockAtCaret(editor)?.[0]
  const marks = Editor.marks(editor)
  const shape = (label: string, icon: ReactNode, to: BlockShape) => {
    const on = matches(block, to)
    return (
      <IconButton
        label={label}
        icon={icon}
        pressed={on}
        onPress={() => setShape(editor, on ? { type: 'paragraph' } : to)}
      />
    )
  }
  return (
    <div
      role="toolbar"
      aria-label="Formatting"
      className={styles['toolbar']}
      // The selection stays in the text while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      <IconButton
        label="Bold"
        kbd="Mod+B"
        icon={<Bold size={15} />}
        pressed={marks?.bold === true}
        onPress={() => toggleMark(editor, 'bold')}
      />
      <IconButton
        label="Italic"
        kbd="Mod+I"
        icon={<Italic size={15} />}
        pressed={marks?.italic === true}
        onPress={() => toggleMark(editor, 'italic')}
      />
      {headings && shape('Heading', <Heading1 size={15} />, { type: 'heading', level: 1 })}
      {headings && shape('Smaller heading', <Heading2 size={15} />, { type: 'heading', level: 2 })}
      {shape('List', <List size={15} />, { type: 'item', ordered: false, depth: 0 })}
      {shape('Numbered list', <ListOrdered size={15} />, { type: 'item', ordered: true, depth: 0 })}
      {shape('Quote', <TextQuote size={15} />, { type: 'quote' })}
      <IconButton label="Link" kbd="Mod+Shift+U" icon={<Link size={15} />} onPress={onLink} />
      <IconButton label="Cite a record" icon={<AtSign size={15} />} onPress={onCite} />
    </div>
  )
}
