import { figureCaption } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { CardFrame, MissingRecord } from '@renderer/record/CardFrame'
import shared from '@renderer/record/record.module.css'
import { useRecord } from '@renderer/store/react'
import type { RecordCardProps } from '@renderer/ui/registry'

/** A figure inside another view: the number, what it measures, and its own words. */
export const FigureCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const figure = useRecord('figure', id)
  if (figure === undefined) return null
  if (figure === null) return <MissingRecord />
  const caption = figureCaption(figure)
  const { edtf, words } = figure.period
  return (
    <CardFrame
      tone="rec"
      caption={caption}
      trashed={figure.trashed !== null}
      compact={compact}
      onOpen={onOpen}
    >
      <div className={shared['title']} dir="auto">
        {caption}
      </div>
      {figure.words !== '' && <div dir="auto">“{figure.words}”</div>}
      <div className={shared['quiet']}>
        {[MEASURE_WORDS[figure.measure].label, edtf === '' ? words : dateInWords(edtf, 'en')]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
    </CardFrame>
  )
}
