import type { Block, Inline, RichText, RichTextRun } from '@shared/note/rich-text'
import { CitationChip } from './nodes'
import styles from './RichTextEditor.module.css'

const Run = ({ run }: { readonly run: RichTextRun }) => {
  let content = <>{run.text}</>
  if (run.marks.includes('bold')) content = <strong>{content}</strong>
  if (run.marks.includes('italic')) content = <em>{content}</em>
  if (run.marks.includes('code')) content = <code className={styles['code']}>{content}</code>
  return content
}

const InlineView = ({ inline }: { readonly inline: Inline }) => {
  switch (inline.type) {
    case 'text':
      return <Run run={inline} />
    case 'link':
      // Shown with its address, not opened: leaving the app is a decision taken elsewhere.
      return (
        <span className={styles['link']} title={inline.url}>
          {inline.children.map((run, index) => (
            <Run key={index} run={run} />
          ))}
        </span>
      )
    case 'citation':
      return <CitationChip refId={inline.ref.kind === 'record' ? inline.ref.record : inline.ref.source} />
  }
}

const BlockView = ({ block }: { readonly block: Block }) => {
  const content = block.children.map((inline, index) => <InlineView key={index} inline={inline} />)
  switch (block.type) {
    case 'heading': {
      const Tag = `h${block.level + 1}` as 'h2' | 'h3' | 'h4'
      return <Tag className={styles[`heading${block.level}`]}>{content}</Tag>
    }
    case 'quote':
      return <blockquote className={styles['quote']}>{content}</blockquote>
    case 'item':
      return (
        <div
          role="listitem"
          className={styles[block.ordered ? 'ordered' : 'bullet']}
          data-depth={block.depth}
        >
          {content}
        </div>
      )
    default:
      return <p className={styles['paragraph']}>{content}</p>
  }
}

/** Rich text to read, with the chips of what it cites. */
export const RichTextView = ({ value }: { readonly value: RichText }) => (
  <div className={styles['text']}>
    {value.map((block) => (
      <BlockView key={block.id} block={block} />
    ))}
  </div>
)
