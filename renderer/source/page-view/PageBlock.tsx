import type { ReactNode } from 'react'
import { assertNever } from '@shared/kernel/result'
import type { PageElement, PageNode } from '@shared/source/page-tree/page-node'
import { cx } from '@renderer/ui/class-names'
import styles from './PageView.module.css'

/** Parts that stand between a reader and the page; they open like any other, and nothing in them is left out. */
const FOLDED: ReadonlySet<string> = new Set(['Menu', 'Foot of the page'])

/** One piece of a page and what is in it. Each element is written out here: no name comes from the page. */
export const PageBlock = ({ node }: { readonly node: PageNode }): ReactNode =>
  typeof node === 'string' ? node : <PagePart element={node} />

const PagePart = ({ element }: { readonly element: PageElement }): ReactNode => {
  const { tag, words = '', url = '', span } = element
  const inside = element.children.map((child, index) => <PageBlock key={index} node={child} />)
  switch (tag) {
    case 'section':
      return FOLDED.has(words) ? (
        <details className={styles['section']}>
          <summary className={styles['label']}>{words}</summary>
          {inside}
        </details>
      ) : (
        <div className={styles['section']}>
          {words !== '' && <div className={styles['label']}>{words}</div>}
          {inside}
        </div>
      )
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const Heading = tag
      return (
        <Heading className={cx(styles['heading'], styles[tag])} dir="auto">
          {inside}
        </Heading>
      )
    }
    case 'p':
      return (
        <p className={styles['paragraph']} dir="auto">
          {inside}
        </p>
      )
    case 'pre':
      return <pre className={styles['pre']}>{inside}</pre>
    case 'blockquote':
      return <blockquote className={styles['quote']}>{inside}</blockquote>
    case 'ul':
      return <ul className={styles['list']}>{inside}</ul>
    case 'ol':
      return <ol className={styles['list']}>{inside}</ol>
    case 'li':
      return <li dir="auto">{inside}</li>
    case 'dl':
      return <dl className={styles['terms']}>{inside}</dl>
    case 'dt':
      return <dt dir="auto">{inside}</dt>
    case 'dd':
      return <dd dir="auto">{inside}</dd>
    case 'figure':
      return <figure className={styles['figure']}>{inside}</figure>
    case 'figcaption':
      return (
        <figcaption className={styles['caption']} dir="auto">
          {inside}
        </figcaption>
      )
    case 'table':
      return <PageTable element={element} />
    case 'caption':
    case 'tr':
      // Drawn by the table; elsewhere there are none.
      return inside
    case 'th':
    case 'td': {
      const Cell = tag
      const { columns = 1, rows = 1 } = span ?? {}
      return (
        <Cell dir="auto" {...(columns > 1 && { colSpan: columns })} {...(rows > 1 && { rowSpan: rows })}>
          {inside}
        </Cell>
      )
    }
    case 'a':
      return (
        <span
          role="link"
          tabIndex={0}
          className={styles['link']}
          data-url={url}
          title={`${url} (Ctrl+click opens it)`}
        >
          {inside}
        </span>
      )
    case 'strong':
      return <strong>{inside}</strong>
    case 'em':
      return <em>{inside}</em>
    case 'code':
      return <code className={styles['code']}>{inside}</code>
    case 'sub':
      return <sub>{inside}</sub>
    case 'sup':
      return <sup>{inside}</sup>
    case 'del':
      return <del>{inside}</del>
    case 'q':
      return <q>{inside}</q>
    case 'br':
      return <br />
    case 'hr':
      return <hr className={styles['rule']} />
    case 'picture':
      return (
        <span className={styles['picture']} dir="auto">
          {words}
        </span>
      )
    case 'notice':
      return <p className={styles['notice']}>{words}</p>
    default:
      return assertNever(tag)
  }
}

/** A table in a frame of its own, which scrolls where the table is wider than the page. */
const PageTable = ({ element }: { readonly element: PageElement }) => {
  const parts = element.children.filter((child) => typeof child !== 'string')
  const caption = parts.find(({ tag }) => tag === 'caption')
  const rows = parts.filter(({ tag }) => tag === 'tr')
  return (
    <div className={styles['wide']} role="group" aria-label="Table" tabIndex={0}>
      <table className={styles['table']}>
        {caption !== undefined && (
          <caption className={styles['caption']} dir="auto">
            {caption.children.map((child, index) => (
              <PageBlock key={index} node={child} />
            ))}
          </caption>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.children.map((child, index) => (
                <PageBlock key={index} node={child} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
