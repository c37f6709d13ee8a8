import { groupDigits } from '@shared/kernel/number-prose'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import styles from './Table.module.css'

type Props = {
  readonly shown: number
  readonly all: number
  readonly corrections: number
  readonly takenUp: number
  readonly busy: boolean
}

const said = (count: number): string => groupDigits(String(count))

/** How many rows are left of how many, and what lies over them. */
export const TableStatus = ({ shown, all, corrections, takenUp, busy }: Props) => (
  <div className={styles['status']} role="group" aria-label="Rows shown">
    <span>
      <strong>{said(shown)}</strong> {shown === all ? (all === 1 ? 'row' : 'rows') : `of ${said(all)} rows`}
    </span>
    {takenUp > 0 && <span>{said(takenUp)} taken up</span>}
    {corrections > 0 && (
      <span>
        {said(corrections)} corrected {corrections === 1 ? 'cell' : 'cells'}
      </span>
    )}
    <VisuallyHidden live>{busy ? '' : `${said(shown)} of ${said(all)} rows`}</VisuallyHidden>
    <span className={styles['push']}>Enter: whole row · Space: select · F2: correct · / filter · ? keys</span>
  </div>
)
