import { useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import type { Fault } from '@shared/kernel/result'
import type { HistoryReport } from '@shared/history/verify'
import { useHistory, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import styles from './History.module.css'

type Outcome = { readonly head: string; readonly report: HistoryReport | null; readonly fault: Fault | null }

/** Where the history stands, and a check that nothing in it was altered. An outcome goes with the next change. */
export const CheckHistory = () => {
  const store = useStore()
  const { head } = useHistory()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [checking, setChecking] = useState(false)
  const check = async () => {
    setChecking(true)
    const result = await store.history.verify()
    setOutcome({ head, report: result.ok ? result.value : null, fault: result.ok ? null : result.error })
    setChecking(false)
  }
  const current = outcome?.head === head ? outcome : null
  return (
    <div className={styles['check']}>
      <div className={styles['row']}>
        <span>
          Stands at <code>{head}</code>
        </span>
        <Button size="small" disabled={checking} onPress={() => void check()}>
          {checking ? 'Checking' : 'Check'}
        </Button>
      </div>
      <div role="status">
        {current?.report && <Report report={current.report} />}
        {current?.fault && <Banner tone="error">{current.fault.message}</Banner>}
      </div>
    </div>
  )
}

const Report = ({ report: { changes, withheld, altered } }: { readonly report: HistoryReport }) => {
  if (altered.length === 0) {
    const all = `All ${countOf(changes, 'change', 'changes')} hold together, and every record is as the history left it.`
    const left = withheld === 0 ? '' : ` ${countOf(withheld, 'earlier state', 'earlier states')} withheld.`
    return <Banner>{all + left}</Banner>
  }
  return (
    <Banner tone="error" title={`${countOf(altered.length, 'place does', 'places do')} not hold`}>
      <ul className={styles['altered']}>
        {altered.slice(0, 20).map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            <code>{where}</code>: {what}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
