import { useState } from 'react'
import { Editor, Range, Transforms } from 'slate'
import { Button } from '@renderer/ui/Button'
import type { LinkElement, NoteEditor } from './slate-types'
import styles from './RichTextEditor.module.css'

const SAFE = /^(https?:\/\/|mailto:)\S+$/i

const isLink = (node: unknown): node is LinkElement =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'link'

type Props = { readonly editor: NoteEditor; readonly range: Range | null; readonly onClose: () => void }

/** Sets, changes or removes the address of the selected words. */
export const LinkPopover = ({ editor, range, onClose }: Props) => {
  const current = range ? Editor.above<LinkElement>(editor, { at: range, match: isLink }) : undefined
  const [url, setUrl] = useState(current?.[0].url ?? '')
  const valid = url === '' || SAFE.test(url)

  const apply = () => {
    if (!valid || range === null) return
    if (current) Transforms.unwrapNodes(editor, { at: current[1], match: isLink })
    if (url !== '') {
      if (Range.isExpanded(range)) {
        Transforms.wrapNodes<LinkElement>(
          editor,
          { type: 'link', url, children: [] },
          { at: range, split: true },
        )
      } else if (!current) {
        Transforms.insertNodes(editor, { type: 'link', url, children: [{ text: url }] }, { at: range })
      }
    }
    onClose()
  }

  return (
    <form
      className={styles['popover']}
      aria-label="Link"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <label className={styles['linkLabel']}>
        Address
        <input
          className={styles['linkInput']}
          value={url}
          autoFocus
          placeholder="https://…"
          aria-invalid={!valid}
          onChange={(event) => setUrl(event.target.value.trim())}
        />
      </label>
      <Button type="submit" size="small" variant="primary" disabled={!valid}>
        {url === '' && current ? 'Remove link' : 'Set link'}
      </Button>
      {!valid && <p role="alert">Only web addresses (http, https) and mailto can be linked.</p>}
    </form>
  )
}
