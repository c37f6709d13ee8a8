import { useEffect, useRef, useState } from 'react'
import { isId } from '@shared/kernel/ids'
import { err, fault, type Result } from '@shared/kernel/result'
import { useSettings } from '@renderer/settings/settings-context'
import { StoreProvider, useOpenCatalogue } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import styles from './App.module.css'
import { CaseWindow } from './CaseWindow'
import { openCaseOnce } from './opening'
import type { CaseRoute } from './route'

type Props = { readonly route: CaseRoute; readonly go: (path: string) => void }

/** Opens the case of the route, and closes it when the window goes elsewhere. */
export const CaseScreen = ({ route, go }: Props) => {
  const catalogue = useOpenCatalogue()
  const { settings, change } = useSettings()
  const [opened, setOpened] = useState<Result<Store>>()
  const { caseId } = route
  const firstView = useRef(route.view)

  useEffect(() => {
    let gone = false
    const opening = isId('case', caseId)
      ? openCaseOnce(catalogue, caseId, firstView.current)
      : Promise.resolve(err(fault('case.unknown', 'This is not the address of a case.')))
    void opening.then((result) => {
      if (!gone) setOpened(result)
    })
    return () => {
      gone = true
      void opening.then((result) => (result.ok ? result.value.close() : undefined))
    }
  }, [catalogue, caseId])

  const last = settings.lastCase
  useEffect(() => {
    if (opened?.ok && last !== caseId) change({ lastCase: caseId })
  }, [opened, caseId, last, change])

  if (opened === undefined) return null
  if (!opened.ok) {
    return (
      <div className={styles['broken']}>
        <Banner
          tone="error"
          title="This case could not be opened"
          actions={<Button onPress={() => go('/')}>All cases</Button>}
        >
          {opened.error.message} Nothing was changed.
        </Banner>
      </div>
    )
  }
  return (
    <StoreProvider store={opened.value}>
      <CaseWindow route={route} go={go} />
    </StoreProvider>
  )
}
