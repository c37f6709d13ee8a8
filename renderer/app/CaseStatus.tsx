import { useHistory, useRecord } from '@renderer/store/react'
import { StatusBar } from '@renderer/ui/StatusBar'
import styles from './App.module.css'
import type { View } from './route'

/** The quiet line: facts about the thing in view, and that everything is saved. */
export const CaseStatus = ({ view, id }: { readonly view: View; readonly id: string | null }) => {
  const { head } = useHistory()
  const source = useRecord('source', view === 'sources' || view === 'tables' ? id : null)
  return (
    <StatusBar
      start={[
        source && (
          <span
            key="sha256"
            className={styles['mono']}
            title={`SHA-256 of the original bytes: ${source.original.sha256}`}
          >
            sha256 {source.original.sha256.slice(0, 8)}…{source.original.sha256.slice(-6)}
          </span>
        ),
      ]}
      end={[
        'All changes saved',
        head !== '' && (
          <span key="history">
            history <span className={styles['mono']}>{head}</span>
          </span>
        ),
      ]}
    />
  )
}
