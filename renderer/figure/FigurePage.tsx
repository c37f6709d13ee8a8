import { PROTECTION_CHOICES } from '@shared/entity/protection-words'
import { type Figure, figureSchema } from '@shared/figure/figure'
import { figureCaption } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { fieldLabel } from '@shared/history/field-labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { levelOfMeasure } from '@shared/shipment/from-figure'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { useSaying } from '@renderer/record/use-saying'
import { useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { useRegistry } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useSavedDraft } from '@renderer/ui/use-draft'
import { changeFigure, makeShipment, protectFigure, restoreFigure, trashFigure } from './actions'
import styles from './figure.module.css'
import { FigureFields } from './FigureFields'

/** A figure, edited in place, with the step to a shipment. */
export const FigurePage = ({ id }: { readonly id: string }) => {
  const figure = useRecord('figure', id)
  if (figure === undefined) return null
  if (figure === null) return <EmptyState>This figure is not in the case.</EmptyState>
  return <Page key={figure.id} figure={figure} />
}

const Page = ({ figure }: { readonly figure: Figure }) => {
  const store = useStore()
  const toast = useToast()
  const say = useSaying()
  const { open } = useRegistry()
  const { id } = figure
  const draft = useSavedDraft<Figure>(figure, figureSchema, (patch) =>
    say(
      changeFigure(
        store,
        id,
        `Change the ${Object.keys(patch).map(fieldLabel).join(', ')} of a figure`,
        patch,
      ),
    ),
  )
  const make = useAsyncAction(async () => {
    const made = await makeShipment(store, figure)
    if (!made.ok) throw new Error(made.error.message)
    open(made.value)
  })
  const trash = async () => {
    if (!(await say(trashFigure(store, id)))) return
    toast({
      message: 'The figure is in the trash.',
      action: { label: 'Undo', run: () => void say(restoreFigure(store, id)) },
    })
  }
  const level = levelOfMeasure(figure.measure)
  const { edtf, words } = figure.period
  return (
    <div className={styles['page']}>
      <RecordHead
        title={figureCaption(figure)}
        tags={<Tag tone="rec">{MEASURE_WORDS[figure.measure].label}</Tag>}
        line={[MEASURE_WORDS[figure.measure].says, edtf === '' ? words : dateInWords(edtf, 'en')]
          .filter((part) => part !== '')
          .join(' · ')}
        audience={figure.protection}
        audiences={PROTECTION_CHOICES}
        onAudience={(protection) => void say(protectFigure(store, id, protection))}
        trashed={figure.trashed !== null}
        onTrash={() => void trash()}
        onRestore={() => void say(restoreFigure(store, id))}
        actions={
          level !== null && (
            <Button size="small" disabled={make.pending} onPress={() => void make.run()}>
              Make a shipment from it ({LEVEL_WORDS[level].label})
            </Button>
          )
        }
      />
      <div {...draft.around}>
        <FigureFields draft={draft} />
      </div>
    </div>
  )
}
