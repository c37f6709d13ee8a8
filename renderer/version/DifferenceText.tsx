import type { DifferencePart } from '@shared/excerpt/carry-over'
import styles from './Version.module.css'

/** A difference in one line of text: what was lost struck through, what was added underlined. */
export const DifferenceText = ({ parts }: { readonly parts: readonly DifferencePart[] }) => (
  <p className={styles['difference']} dir="auto">
    {parts.map(({ kind, text }, place) =>
      kind === 'same' ? (
        <span key={place}>{text}</span>
      ) : kind === 'lost' ? (
        <del key={place}>{text}</del>
      ) : (
        <ins key={place}>{text}</ins>
      ),
    )}
  </p>
)
