import type { RenderElementProps, RenderLeafProps } from 'slate-react'
import { nounOfId } from '@shared/schema/registry'
import { RecordCard } from '@renderer/ui/registry'
import styles from './RichTextEditor.module.css'

/** One element of the editor's tree. */
export const renderElement = ({ attributes, children, element }: RenderElementProps) => {
  switch (element.type) {
    case 'heading': {
      const Tag = `h${element.level + 1}` as 'h2' | 'h3' | 'h4'
      return (
        <Tag {...attributes} className={styles[`heading${element.level}`]}>
          {children}
        </Tag>
      )
    }
    case 'quote':
      return (
        <blockquote {...attributes} className={styles['quote']}>
          {children}
        </blockquote>
      )
    case 'item':
      return (
        // The tree is flat, as it is stored: every item stands in a list of its own.
        <div
          {...attributes}
          role="list"
          className={styles[element.ordered ? 'ordered' : 'bullet']}
          data-depth={element.depth}
        >
          <div role="listitem" aria-level={element.depth + 1}>
            {children}
          </div>
        </div>
      )
    case 'link':
      return (
        <span {...attributes} className={styles['link']} title={element.url}>
          {children}
        </span>
      )
    case 'citation':
      return (
        <span {...attributes} contentEditable={false} className={styles['citation']}>
          <CitationChip refId={element.ref.kind === 'record' ? element.ref.record : element.ref.source} />
          {children}
        </span>
      )
    default:
      return (
        <p {...attributes} className={styles['paragraph']}>
          {children}
        </p>
      )
  }
}

/** A run of text with its marks. */
export const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) => {
  let content = children
  if (leaf.bold) content = <strong>{content}</strong>
  if (leaf.italic) content = <em>{content}</em>
  if (leaf.code) content = <code className={styles['code']}>{content}</code>
  return <span {...attributes}>{content}</span>
}

/** The inline chip of a cited record. */
export const CitationChip = ({ refId }: { readonly refId: string }) => {
  const noun = nounOfId(refId)
  return noun === null ? <code>{refId}</code> : <RecordCard noun={noun} id={refId} compact />
}
