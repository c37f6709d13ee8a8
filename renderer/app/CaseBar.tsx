import { Button } from '@renderer/ui/Button'
import { Kbd } from '@renderer/ui/Kbd'
import { Tag } from '@renderer/ui/Tag'
import { useStore, useRecord } from '@renderer/store/react'
import styles from './App.module.css'

/** The bar: which case this is, the one field that finds and does, and that nothing leaves the computer. */
export const CaseBar = ({
  onFind,
  onCases,
}: {
  readonly onFind: () => void
  readonly onCases: () => void
}) => {
  const record = useRecord('case', useStore().caseId)
  return (
    <div className={styles['bar']}>
      <Button variant="quiet" onPress={onCases}>
        All cases
      </Button>
      <h1 className={styles['caseName']}>{record?.name ?? ''}</h1>
      <button type="button" className={styles['find']} onClick={onFind}>
        <span>Find anything, or run a command</span>
        <Kbd keys="Mod+K" />
      </button>
      <Tag tone="ok">offline</Tag>
    </div>
  )
}
