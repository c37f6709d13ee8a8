import { useCallback, useEffect, useState } from 'react'
import type { CaseId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { ImportBundle } from '@renderer/bundle/ImportBundle'
import { importSample } from '@renderer/bundle/sample'
import { StartScreen } from '@renderer/case/StartScreen'
import { desk } from '@renderer/desk/desk'
import { AboutDialog } from '@renderer/settings/AboutDialog'
import { SettingsDialog } from '@renderer/settings/SettingsDialog'
import { useSettings } from '@renderer/settings/settings-context'
import { useCatalogue } from '@renderer/store/react'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { KeyHelp } from '@renderer/ui/KeyHelp'
import { casePath } from './route'

type Open = 'none' | 'bundle' | 'settings' | 'about' | 'keys'

/** The window while no case is open. */
export const StartWindow = ({ go }: { readonly go: (path: string) => void }) => {
  const { catalogue, cases } = useCatalogue()
  const { settings } = useSettings()
  const toast = useToast()
  const [open, setOpen] = useState<Open>('none')
  const show = useCallback((id: string) => go(casePath(id, 'sources')), [go])

  /** Says what went wrong; the list follows by itself. */
  const told = useCallback(
    <T,>(done: Result<T>): done is Extract<Result<T>, { ok: true }> => {
      if (!done.ok) toast({ message: done.error.message, tone: 'error' })
      return done.ok
    },
    [toast],
  )
  const sample = useAsyncAction(async () => {
    const made = await importSample(catalogue)
    if (told(made)) show(made.value)
  })
  const create = async (name: string) => {
    const made = await catalogue.createCase(name, settings.personaName)
    if (told(made)) show(made.value)
  }

  useEffect(() => desk.on('close-requested', () => void desk.call('app.readyToClose', { close: true })), [])
  useEffect(
    () =>
      desk.on('menu-command', ({ id }) => {
        if (id === 'case.openBundle') setOpen('bundle')
        if (id === 'app.settings') setOpen('settings')
        if (id === 'app.about') setOpen('about')
      }),
    [],
  )
  useKeys([
    { id: 'app.settings', key: 'Mod+,', label: 'Settings', group: 'Window', run: () => setOpen('settings') },
    { id: 'app.keys', key: '?', label: 'Keys in force here', group: 'Window', run: () => setOpen('keys') },
  ])

  if (cases === undefined) return null
  const act = (work: Promise<Result<unknown>>) => void work.then(told)
  // Ids in the list come from the catalogue itself.
  const id = (text: string) => text as CaseId
  return (
    <>
      <StartScreen
        cases={cases}
        onOpen={show}
        onCreate={(name) => void create(name)}
        onSample={() => void sample.run()}
        onBundle={() => setOpen('bundle')}
        onRename={(text, name) => act(catalogue.renameCase(id(text), name))}
        onTrash={(text) => act(catalogue.trashCase(id(text)))}
        onRestore={(text) => act(catalogue.restoreCase(id(text)))}
        onRemove={(text) => act(catalogue.removeForever(id(text)))}
      />
      <ProgressPanel label="Opening the sample case" active={sample.pending} />
      {open === 'bundle' && <ImportBundle onClose={() => setOpen('none')} onImported={show} />}
      <SettingsDialog open={open === 'settings'} onClose={() => setOpen('none')} persona={null} />
      <AboutDialog open={open === 'about'} onClose={() => setOpen('none')} />
      <KeyHelp open={open === 'keys'} onClose={() => setOpen('none')} />
      <span data-testid="app-ready" hidden />
    </>
  )
}
