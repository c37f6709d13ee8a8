import { useMemo } from 'react'
import { figureCaption } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { dateShort } from '@shared/kernel/edtf-prose'
import { useRecords } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'

/** Finds a figure by its number, goods or words. */
export const FigurePicker = (props: PickerProps) => {
  const { rows } = useRecords('figure')
  const options = useMemo(
    () =>
      rows.map((figure) => ({
        id: figure.id,
        label: figureCaption(figure),
        detail: [MEASURE_WORDS[figure.measure].label, figure.words, dateShort(figure.period.edtf, 'en')]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    [rows],
  )
  return <PickerField {...props} options={options} placeholder="Number, goods or words" />
}
