import { useState } from 'react'
import { TextField } from '@renderer/ui/TextField'
import styles from './PdfPages.module.css'

type PageFieldProps = {
  readonly page: number
  readonly of: number
  readonly onPage: (page: number) => void
}

/** The number of the page in sight; another number and Enter goes there. */
export const PageField = ({ page, of, onPage }: PageFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const go = (): void => {
    const wanted = Number(typed)
    setTyped(null)
    if (typed !== null && Number.isInteger(wanted)) onPage(Math.min(of, Math.max(1, wanted)))
  }
  return (
    <div className={styles['number']}>
      <TextField
        label={`Page, of ${of}`}
        hideLabel
        value={typed ?? String(page)}
        onChange={(text) => setTyped(text.replace(/\D/gu, ''))}
        onEnter={go}
        onBlur={go}
        maxLength={5}
      />
      <span aria-hidden="true">of {of}</span>
    </div>
  )
}
