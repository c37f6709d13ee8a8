import { type Figure, figureSchema } from '@shared/figure/figure'
import { figureCaption } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { levelOfMeasure } from '@shared/shipment/from-figure'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import shared from '@renderer/record/record.module.css'
import { useRecordEdit } from '@renderer/record/use-record-edit'
import { useRecord } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { useRegistry } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { makeShipment } from './actions'
import { FigureFields } from './FigureFields'

/** A figure, edited in place, with the step to a shipment. */
export const FigurePage = ({ id }: { readonly id: string }) => {
  const figure = useRecord('figure', id)
  if (figure === undefined) return null
  if (figure === null) return <EmptyState>This figure is not in the case.</EmptyState>
  return <Page key={figure.id} figure={figure} />
}

const Page = ({ figure }: { readonly figure: Figure }) => {
  const { open } = useRegistry()
  const { store, draft, head } = useRecordEdit('figure', figure, figureSchema)
  const make = useAsyncAction(async () => {
    const made = await makeShipment(store, figure)
    if (!made.ok) throw new Error(made.error.message)
    open(made.value)
  })
  const level = levelOfMeasure(figure.measure)
  const { edtf, words } = figure.period
  return (
    <div className={shared['page']}>
      <RecordHead
        title={figureCaption(figure)}
        tags={<Tag tone="rec">{MEASURE_WORDS[figure.measure].label}</Tag>}
        line={[MEASURE_WORDS[figure.measure].says, edtf === '' ? words : dateInWords(edtf, 'en')]
          .filter((part) => part !== '')
          .join(' · ')}
        {...head}
        actions={
          level !== null && (
            <Button size="small" disabled={make.pending} onPress={() => void make.run()}>
              Make a shipment from it ({LEVEL_WORDS[level].label})
            </Button>
          )
        }
      />
      <div {...draft.around} className={shared['fields']}>
        <FigureFields draft={draft} />
      </div>
    </div>
  )
}
