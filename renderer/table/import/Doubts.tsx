import type { Doubt, Settled } from '@shared/table/detect-layout'
import type { LineProblem } from '@shared/table/problems'
import { problemWords } from '@shared/table/problems'
import { groupDigits } from '@shared/kernel/number-prose'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import styles from './Import.module.css'

type DoubtsProps = {
  readonly doubts: readonly Doubt[]
  /** Settles what a press says. */
  readonly onFix: (settled: Settled) => void
}

/** What the file does not tell for certain, and a press that settles it where there is one. */
export const Doubts = ({ doubts, onFix }: DoubtsProps) =>
  doubts.length === 0 ? null : (
    <Banner tone="warn">
      <ul className={styles['doubts']}>
        {doubts.map(({ about, why, fix }) => (
          <li key={`${about} ${why}`}>
            {why}{' '}
            {fix !== undefined && (
              <Button size="small" onPress={() => onFix(fix.settle)}>
                {fix.label}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  )

/** What is wrong with single lines, in the order of the file. */
export const LineProblems = ({ problems }: { readonly problems: readonly LineProblem[] }) =>
  problems.length === 0 ? (
    <p className={styles['hint']}>Nothing is wrong with the lines that were read so far.</p>
  ) : (
    <ul className={styles['list']} aria-label="Lines worth a look">
      {problems.map(({ kind, line, detail }) => (
        <li key={`${kind} ${line}`}>
          <strong>{`Line ${groupDigits(String(line))}${detail === '' ? '' : `: ${detail}`}`}</strong>
          <span>{problemWords(kind)}</span>
        </li>
      ))}
    </ul>
  )
