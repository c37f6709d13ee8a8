import { useMemo } from 'react'
import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { dateShort } from '@shared/kernel/edtf-prose'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords } from '@renderer/store/react'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'
import { speakerWords } from './claim-words'

/** Finds a claim by its proposition or its speaker. */
export const ClaimPicker = (props: PickerProps) => {
  const { rows } = useRecords('claim')
  const directory = useDirectory()
  const options = useMemo(
    () =>
      rows.map((claim) => ({
        id: claim.id,
        label: claim.proposition,
        detail: [
          CLAIM_KIND_WORDS[claim.kind],
          speakerWords(claim, directory),
          dateShort(claim.date.edtf, 'en'),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    [rows, directory],
  )
  return <PickerField {...props} options={options} placeholder="Words or speaker" />
}
