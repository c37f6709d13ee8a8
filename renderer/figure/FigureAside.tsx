import { isId } from '@shared/kernel/ids'
import shared from '@renderer/record/record.module.css'
import { UsedBy } from '@renderer/record/UsedBy'
import { useRecord } from '@renderer/store/react'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'

/** Where a figure stands, and what rests on it. */
export const FigureAside = ({ id }: { readonly id: string }) => {
  const figure = useRecord('figure', isId('figure', id) ? id : null)
  if (!figure) return null
  return (
    <Pane title="Around this figure">
      <div className={shared['cards']}>
        <SectionTitle level={3}>Stands in</SectionTitle>
        {figure.excerpt === null ? (
          <p className={shared['quiet']}>No excerpt yet: nothing shows where the number comes from.</p>
        ) : (
          <RecordCard noun="excerpt" id={figure.excerpt} />
        )}
        <UsedBy id={id} none="Nothing rests on this figure yet." />
      </div>
    </Pane>
  )
}
