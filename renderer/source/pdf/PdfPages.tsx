import { useState } from 'react'
import { assertNever } from '@shared/kernel/result'
import { Banner } from '@renderer/ui/Banner'
import { useDelayed } from '@renderer/ui/use-delayed'
import { OpenPages } from './OpenPages'
import { PasswordForm } from './PasswordForm'
import type { PdfPagesProps } from './props'
import { usePdf } from './use-pdf'
import styles from './PdfPages.module.css'

/**
 * The pages of a PDF as printed. Words are selected on them and answered as a stretch of the text; regions are drawn by
 * mouse or key and clipped with a caption. Nothing in the file runs, and nothing is fetched for it.
 */
export const PdfPages = (props: PdfPagesProps) => {
  const { original } = props
  const [known, setKnown] = useState({ original, id: 0 })
  // Another document begins anew, without the password and the pages of this one.
  if (known.original !== original) setKnown({ original, id: known.id + 1 })
  return <PdfDocument key={known.id} {...props} />
}

const PdfDocument = (props: PdfPagesProps) => {
  const { opened, unlock, again } = usePdf(props.original)
  const waiting = useDelayed(opened.state === 'opening')
  switch (opened.state) {
    case 'opening':
      return (
        <div className={styles['view']} aria-busy="true">
          {waiting && <p className={styles['note']}>Opening the pages…</p>}
        </div>
      )
    case 'failed':
      return (
        <div className={styles['view']}>
          <Banner tone="warn" title="The pages cannot be shown">
            {opened.message}
          </Banner>
        </div>
      )
    case 'locked':
      return (
        <div className={styles['view']}>
          <PasswordForm message={opened.message} onPassword={unlock} />
        </div>
      )
    case 'open':
      return <OpenPages {...props} pdf={opened.pdf} onSlow={again} />
    default:
      return assertNever(opened)
  }
}
