import { isId } from '@shared/kernel/ids'
import shared from '@renderer/record/record.module.css'
import { UsedBy } from '@renderer/record/UsedBy'
import { useRecord } from '@renderer/store/react'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'

/** The words a claim stands on, and what rests on it. */
export const ClaimAside = ({ id }: { readonly id: string }) => {
  const claim = useRecord('claim', isId('claim', id) ? id : null)
  if (!claim) return null
  return (
    <Pane title="Around this claim">
      <div className={shared['cards']}>
        <SectionTitle level={3} count={claim.excerpts.length}>
          Stands in
        </SectionTitle>
        {claim.excerpts.length === 0 && (
          <p className={shared['quiet']}>No excerpt yet: nothing shows that it was said.</p>
        )}
        {claim.excerpts.map(({ id: item, excerpt }) => (
          <RecordCard key={item} noun="excerpt" id={excerpt} />
        ))}
        <UsedBy id={id} none="Nothing is held against this claim yet." />
      </div>
    </Pane>
  )
}
