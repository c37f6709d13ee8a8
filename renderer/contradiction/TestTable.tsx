import { type ReactNode, useState } from 'react'
import type { Contradiction, Dimension } from '@shared/contradiction/contradiction'
import { DIMENSION_WORDS, TEST_RESULT_WORDS, VERDICT_WORDS } from '@shared/contradiction/labels'
import type { ScopeTest, TestRow } from '@shared/contradiction/scope-test'
import { ReferenceCard } from '@renderer/record/ReferenceCard'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { cx } from '@renderer/ui/class-names'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import { overrule } from './actions'
import styles from './Contradiction.module.css'
import { OverrideDialog } from './OverrideDialog'
import { VERDICT_TONES } from './status-tone'
import type { Argument } from './use-argument'

type Props = { readonly contradiction: Contradiction; readonly argument: Argument | undefined }

/** The test: each claim against each item of the other side, dimension by dimension, with its why. */
export const TestTable = ({ contradiction, argument }: Props) => {
  const [asked, setAsked] = useState<{ readonly row: TestRow } | null>(null)
  const store = useStore()
  const toast = useToast()
  const tests = argument?.tests ?? []
  const decide = (dimension: Dimension, decision: Parameters<typeof overrule>[3]) => {
    setAsked(null)
    void overrule(store, contradiction, dimension, decision).then(
      (done) => done.ok || toast({ message: done.error.message, tone: 'error' }),
    )
  }
  return (
    <section aria-labelledby="the-test">
      <SectionTitle level={2} id="the-test">
        The test
      </SectionTitle>
      {argument && tests.length === 0 && (
        <p className={styles['nothing']}>
          The test compares a claim’s scope with what the record shows. It begins when a claim stands on the
          left and a shipment, a row or a figure on the right.
        </p>
      )}
      {tests.map((test) => (
        <OneTest
          key={`${test.claim.id}/${test.item}`}
          test={test.test}
          about={`“${test.claim.proposition}”`}
          before={tests.length > 1 && <ReferenceCard reference={test.ref} compact />}
          onOverrule={(row) => setAsked({ row })}
        />
      ))}
      {asked && (
        <OverrideDialog
          row={asked.row}
          onClose={() => setAsked(null)}
          onDecide={(decision) => decide(asked.row.dimension, decision)}
        />
      )}
    </section>
  )
}

type OneProps = {
  readonly test: ScopeTest
  /** What is tested, for who does not see the table: “the claim’s scope”. */
  readonly about: string
  /** What stands before the verdict, where there are several. */
  readonly before?: ReactNode
  /** Lets a person decide otherwise; left out where there is nothing to decide yet. */
  readonly onOverrule?: (row: TestRow) => void
}

/** One claim's scope held against one record, dimension by dimension. */
export const OneTest = ({ test, about, before, onOverrule }: OneProps) => {
  const verdict = VERDICT_WORDS[test.verdict]
  return (
    <div className={styles['test']}>
      <p className={styles['verdict']}>
        {before}
        <Tag tone={VERDICT_TONES[test.verdict]}>{verdict.label}</Tag> <span>{verdict.says}</span>
      </p>
      <table className={styles['testTable']}>
        <caption>
          <VisuallyHidden>Test of {about}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Result</th>
            <th scope="col">Why</th>
            {onOverrule && (
              <th scope="col">
                <VisuallyHidden>Overrule</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {test.rows.map((row) => (
            <tr key={row.dimension}>
              <th scope="row">{DIMENSION_WORDS[row.dimension]}</th>
              <td className={styles['result']}>
                <span className={cx(styles['dot'], styles[row.result])} aria-hidden="true" />
                {TEST_RESULT_WORDS[row.result]}
              </td>
              <td>
                {row.why}
                {row.overruled && (
                  <span className={styles['overruled']}>
                    {' '}
                    (decided by a person; computed: {TEST_RESULT_WORDS[row.overruled.result]},{' '}
                    {row.overruled.why})
                  </span>
                )}
              </td>
              {onOverrule && (
                <td className={styles['act']}>
                  <Button
                    size="small"
                    variant="quiet"
                    label={`Overrule: ${DIMENSION_WORDS[row.dimension]}`}
                    onPress={() => onOverrule(row)}
                  >
                    Overrule
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
