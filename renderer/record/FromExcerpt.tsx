import type { Excerpt } from '@shared/excerpt/excerpt'
import { excerptWords, isWordless, regionInWords } from '@shared/excerpt/words'
import { Quote } from '@renderer/ui/Quote'
import styles from './record.module.css'

type Props = {
  readonly excerpt: Pick<Excerpt, 'quote' | 'region'>
  /** What becomes of it, under the words. */
  readonly note?: string
}

/** What a record is made from: the words in quotation marks, or the caption of a region with where it lies. */
export const FromExcerpt = ({ excerpt, note }: Props) => {
  const { region } = excerpt
  if (!isWordless(excerpt) || region === undefined) {
    return <Quote {...(note !== undefined && { cite: note })}>{excerptWords(excerpt)}</Quote>
  }
  return (
    <div className={styles['region']}>
      <p dir="auto">{region.caption}</p>
      <small>{[regionInWords(region), note].filter((part) => part !== undefined).join(' · ')}</small>
    </div>
  )
}
