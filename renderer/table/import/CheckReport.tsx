import { countOf, groupDigits } from '@shared/kernel/number-prose'
import type { TableProblem } from '@shared/table/problems'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import type { CellReport } from './check-cells'
import { FIELD_WORDS } from './field-words'
import styles from './Import.module.css'

export type CheckReportProps = {
  readonly problems: readonly TableProblem[]
  readonly cells: CellReport
}

/** What a reading of all rows found, before anything is kept. */
export const CheckReport = ({ problems, cells }: CheckReportProps) => {
  const doubtful = cells.columns.filter(({ unreadable }) => unreadable > 0)
  const read = cells.columns.filter(({ unreadable }) => unreadable === 0)
  return (
    <div className={styles['report']}>
      <p role="status" className={styles['sum']}>
        {sumInWords(problems, cells)}
      </p>
      {problems.length > 0 && (
        <>
          <SectionTitle level={3}>Lines of the file</SectionTitle>
          <ul className={styles['list']}>
            {problems.map(({ kind, why, lines, first }) => (
              <li key={kind}>
                <strong>
                  {lines === 1
                    ? `Line ${groupDigits(String(first))}`
                    : `${groupDigits(String(lines))} lines, the first is ${groupDigits(String(first))}`}
                </strong>
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {cells.columns.length > 0 && (
        <>
          <SectionTitle level={3}>Dates, numbers and HS codes</SectionTitle>
          <ul className={styles['list']}>
            {doubtful.map(({ field, column, filled, unreadable, first }) => (
              <li key={field}>
                <strong>{`${FIELD_WORDS[field]}: ${groupDigits(String(unreadable))} of ${countOf(filled, 'cell', 'cells')} cannot be read`}</strong>
                <span>{`In the column “${column}”. Their words are kept; as a ${field === 'date' ? 'date' : field === 'hsCode' ? 'code' : 'number'} they count as not known.`}</span>
                <ul>
                  {first.map(({ line, cell, why }) => (
                    <li key={line}>
                      {`Line ${groupDigits(String(line))}: “`}
                      <bdi>{cell}</bdi>
                      {`”, ${why}.`}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
            {read.map(({ field, filled }) => (
              <li key={field}>
                <strong>{`${FIELD_WORDS[field]}: all ${countOf(filled, 'filled cell', 'filled cells')} can be read`}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {cells.repeated !== null && cells.repeated > 0 && (
        <p>{`${countOf(cells.repeated, 'row has', 'rows have')} the same name as another row by the columns chosen for it. In a next export these cannot be told apart, unless nothing in them changed.`}</p>
      )}
    </div>
  )
}

function sumInWords(problems: readonly TableProblem[], { rows, columns }: CellReport): string {
  const lines = problems.reduce((sum, problem) => sum + problem.lines, 0)
  const cells = columns.reduce((sum, { unreadable }) => sum + unreadable, 0)
  const told = [
    `${countOf(rows, 'row', 'rows')} would be kept`,
    ...(lines > 0 ? [`${countOf(lines, 'line is', 'lines are')} worth a look`] : []),
    ...(cells > 0 ? [`${countOf(cells, 'cell', 'cells')} cannot be read as dates, numbers or codes`] : []),
  ]
  return `${told.join('; ')}. Nothing is stored so far.`
}
