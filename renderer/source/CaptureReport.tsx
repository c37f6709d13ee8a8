import { lazy, Suspense, useState } from 'react'
import { utf8Encode } from '@shared/kernel/utf8'
import type { PartFacts } from '@shared/source/reading'
import type { Source } from '@shared/source/source'
import { desk } from '@renderer/desk/desk'
import { saveBytes } from '@renderer/desk/transfer'
import { useLive } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { useToast } from '@renderer/ui/Toasts'
import type { CaptureOutcome } from './capture-queue'
import type { Brought } from './intake/brought'
import { earlierVersionsOf } from './intake/earlier-version'
import { OutcomeLine } from './intake/OutcomeLine'
import {
  OUTCOME_STATES,
  type OutcomeState,
  passedInWords,
  reportCsv,
  reportText,
  STATE_WORDS,
  stateOf,
} from './intake/outcomes'
import styles from './AddSource.module.css'

const PartsDialog = lazy(() => import('./intake/PartsDialog').then((it) => ({ default: it.PartsDialog })))

export type CaptureReportProps = {
  readonly outcomes: readonly CaptureOutcome[]
  /** What was passed over before it was read. */
  readonly passed?: Pick<Brought, 'passed' | 'passedMore'>
  readonly onOpen: (id: string) => void
  /** Tries one once more with a password. Without it, none is asked for. */
  readonly onRetry?: (outcome: CaptureOutcome, password: string) => void
}

type Filter = OutcomeState | 'all'
/** As many lines as are drawn at once. */
const STEP = 200

/** What became of each file: kept, already here, or refused and why. */
export const CaptureReport = ({ outcomes, passed, onOpen, onRetry }: CaptureReportProps) => {
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(STEP)
  const [container, setContainer] = useState<{ source: Source; parts: readonly PartFacts[] } | null>(null)
  const states = OUTCOME_STATES.map((state) => ({
    state,
    count: outcomes.filter((outcome) => stateOf(outcome) === state).length,
  })).filter(({ count }) => count > 0)
  const shown = outcomes.filter((outcome) => filter === 'all' || stateOf(outcome) === filter)
  const kept = shown.flatMap(({ result }) => (result.ok && !result.value.existed ? result.value.source : []))
  const earlier = useLive(
    (store) => earlierVersionsOf(store, kept),
    [kept.map(({ id }) => id).join(' ')],
    ['source', 'verdict'],
  )
  const passedWords = passed === undefined ? '' : passedInWords(passed)
  return (
    <div className={styles['stack']}>
      {outcomes.length > 1 && (
        <p role="status" className={styles['summary']}>
          {states.map(({ state, count }) => `${count} ${STATE_WORDS[state]}`).join(' · ')}
        </p>
      )}
      {passedWords !== '' && <p className={styles['hint']}>{passedWords}</p>}
      {outcomes.length > 1 && (
        <div className={styles['row']}>
          {states.length > 1 && (
            <RadioGroup<Filter>
              label="Show"
              row
              value={filter}
              onChange={setFilter}
              options={[
                { value: 'all', label: `All ${outcomes.length}` },
                ...states.map(({ state, count }) => ({
                  value: state,
                  label: `${count} ${STATE_WORDS[state]}`,
                })),
              ]}
            />
          )}
          <ReportActions outcomes={shown} passed={passed} />
        </div>
      )}
      <ul className={styles['report']} aria-label="What became of each">
        {shown.slice(0, most).map((outcome, index) => (
          <OutcomeLine
            key={`${index}-${outcome.name}`}
            outcome={outcome}
            earlier={outcome.result.ok ? earlier?.get(outcome.result.value.source.id) : undefined}
            onOpen={onOpen}
            onParts={(source, parts) => setContainer({ source, parts })}
            {...(onRetry !== undefined && { onRetry })}
          />
        ))}
      </ul>
      {shown.length > most && (
        <div>
          <Button size="small" onPress={() => setMost(most + STEP)}>
            {`Show ${Math.min(STEP, shown.length - most)} more of ${shown.length}`}
          </Button>
        </div>
      )}
      {container !== null && (
        <Suspense fallback={null}>
          <PartsDialog {...container} onClose={() => setContainer(null)} onOpen={onOpen} />
        </Suspense>
      )}
    </div>
  )
}

type ActionsProps = {
  readonly outcomes: readonly CaptureOutcome[]
  readonly passed: Pick<Brought, 'passed' | 'passedMore'> | undefined
}

/** Takes the report along: to the clipboard, or as a table. */
const ReportActions = ({ outcomes, passed }: ActionsProps) => {
  const toast = useToast()
  const copy = async () => {
    const done = await desk.call('clipboard.write', { text: reportText(outcomes), html: '' })
    toast(done.ok ? 'The report is on the clipboard.' : { message: done.error.message, tone: 'error' })
  }
  const save = async () => {
    const csv = reportCsv(outcomes, { passed: passed?.passed ?? [] })
    const saved = await saveBytes('import report.csv', 'csv', utf8Encode(csv))
    if (!saved.ok) toast({ message: saved.error.message, tone: 'error' })
    else if (saved.value !== null) toast(`The report was saved as ${saved.value.name}.`)
  }
  return (
    <>
      <Button size="small" onPress={() => void copy()}>
        Copy the report
      </Button>
      <Button size="small" onPress={() => void save()}>
        Save as CSV…
      </Button>
    </>
  )
}
