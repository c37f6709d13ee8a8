import { useCallback, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Result } from '@shared/kernel/result'
import { SettingsProvider, useSettings } from '@renderer/settings/settings-context'
import type { Catalogue } from '@renderer/store/catalogue'
import { CatalogueProvider } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { ToastProvider } from '@renderer/ui/Toasts'
import { KeyScope } from '@renderer/ui/use-keys'
import styles from './App.module.css'
import { CaseScreen } from './CaseScreen'
import { OpenedBundle } from './OpenedBundle'
import { later } from '@renderer/ui/later'
import { openingCatalogue, readStartWindow } from './opening'
import { casePath, parseRoute } from './route'

const StartWindow = later(() => readStartWindow().then((module) => module.StartWindow))

/** The whole window: messages, settings, keys, the list of cases, and where we are. */
export const App = () => (
  <ToastProvider>
    <SettingsProvider>
      <CatalogueGate>
        <Router hook={useHashLocation}>
          <Places />
        </Router>
      </CatalogueGate>
    </SettingsProvider>
  </ToastProvider>
)

const CatalogueGate = ({ children }: { readonly children: React.ReactNode }) => {
  const [opened, setOpened] = useState<Result<Catalogue>>()
  useEffect(() => {
    void openingCatalogue.then(setOpened)
  }, [])
  if (opened === undefined) return null
  if (!opened.ok) {
    return (
      <div className={styles['broken']}>
        <Banner tone="error" title="The cases of this computer could not be opened">
          {opened.error.message} Nothing was changed. Close other windows of Gainsay and start it again; the
          backup folder holds the last bundles of each case.
        </Banner>
      </div>
    )
  }
  return <CatalogueProvider catalogue={opened.value}>{children}</CatalogueProvider>
}

const Places = () => {
  const { settings } = useSettings()
  const [path, navigate] = useHashLocation()
  const route = parseRoute(path)
  const go = useCallback((to: string) => navigate(to), [navigate])
  return (
    <KeyScope overrides={settings.keys}>
      {route.where === 'start' ? (
        <StartWindow go={go} />
      ) : (
        <CaseScreen key={route.caseId} route={route} go={go} />
      )}
      <OpenedBundle caseOpen={route.where === 'case'} onShow={(id) => go(casePath(id, 'sources'))} />
    </KeyScope>
  )
}
