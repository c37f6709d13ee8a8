import { figureCaption } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './figure.module.css'

/** A figure inside another view: the number, what it measures, and its own words. */
export const FigureCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const figure = useRecord('figure', id)
  if (figure === undefined) return null
  if (figure === null) return <span className={styles['gone']}>a record that is not here</span>
  const caption = figureCaption(figure)
  const trashed = figure.trashed !== null
  if (compact) {
    return (
      <button type="button" className={styles['chip']} onClick={onOpen} dir="auto">
        {caption}
        {trashed && ' (in the trash)'}
      </button>
    )
  }
  const { edtf, words } = figure.period
  return (
    <Card tone="rec" {...(onOpen && { onOpen })}>
      <div className={styles['title']} dir="auto">
        {caption}
      </div>
      {figure.words !== '' && <div dir="auto">“{figure.words}”</div>}
      <div className={styles['quiet']}>
        {[MEASURE_WORDS[figure.measure].label, edtf === '' ? words : dateInWords(edtf, 'en')]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
      {trashed && <Tag>in the trash</Tag>}
    </Card>
  )
}
