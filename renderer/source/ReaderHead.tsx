import { chainInWords } from '@shared/source/attribution'
import { namesInWords, publishedInWords, titleOf } from '@shared/source/citation'
import type { Rendition } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import { KIND_WORDS } from '@shared/source/words'
import styles from './Reader.module.css'

/** Title, byline and hash of a source, and what was left out of its text. */
export const ReaderHead = ({
  source,
  rendition,
}: {
  readonly source: Source
  readonly rendition: Rendition
}) => {
  const chains = source.attribution.map(chainInWords).filter((words) => words !== '')
  const parts = [
    source.publisher,
    namesInWords(source.authors),
    publishedInWords(source),
    [KIND_WORDS[source.kind].toLowerCase(), ...chains].join(', '),
  ].filter((part) => part !== '')
  const { sha256 } = source.original
  return (
    <header>
      {rendition.remarks.length > 0 && (
        <details className={styles['remarks']}>
          <summary>
            {rendition.remarks.length === 1 ? '1 remark' : `${rendition.remarks.length} remarks`} on how the
            text was read
          </summary>
          <ul>
            {rendition.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
      <h1 className={styles['title']} dir="auto" {...(source.language !== '' && { lang: source.language })}>
        {titleOf(source)}
      </h1>
      <p className={styles['byline']}>
        {parts.join(' · ')} ·{' '}
        <code title={sha256}>
          sha256 {sha256.slice(0, 8)}…{sha256.slice(-6)}
        </code>
      </p>
    </header>
  )
}
