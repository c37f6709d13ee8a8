import { chainInWords } from '@shared/source/attribution'
import { namesInWords, publishedInWords, titleOf } from '@shared/source/citation'
import type { Aside } from '@shared/source/overlay'
import type { Rendition } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import { KIND_WORDS } from '@shared/source/words'
import { Button } from '@renderer/ui/Button'
import { asideInWords } from './reader-view'
import styles from './Reader.module.css'

type ReaderHeadProps = {
  readonly source: Source
  readonly rendition: Rendition
  /** What is set aside while reading, and the way to show the whole text. Left out where no text is shown. */
  readonly reading?: {
    readonly aside: readonly Aside[]
    readonly raw: boolean
    readonly onRaw: (raw: boolean) => void
    readonly kbd: string
  }
}

/** Title, byline and hash of a source, and what was left out of its text. */
export const ReaderHead = ({ source, rendition, reading }: ReaderHeadProps) => {
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
      {reading !== undefined && reading.aside.length > 0 && (
        <p className={styles['reading']}>
          {asideInWords(reading.aside)} ·{' '}
          <Button
            size="small"
            variant="quiet"
            kbd={reading.kbd}
            pressed={reading.raw}
            onPress={() => reading.onRaw(!reading.raw)}
          >
            {reading.raw ? 'Whole text shown' : 'Show the whole text'}
          </Button>
        </p>
      )}
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
