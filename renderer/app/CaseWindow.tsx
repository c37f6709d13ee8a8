import { useCallback, useEffect, useMemo, useState } from 'react'
import { isWorkbookName } from '@shared/desk/files'
import { type Citable, type CitableId, citableKind } from '@shared/kernel/reference'
import { useSettings } from '@renderer/settings/settings-context'
import { fromOpened } from '@renderer/source/capturable'
import { type Brought, broughtOf, chooseFolder } from '@renderer/source/intake/brought'
import { type TableItem, TableImportProvider } from '@renderer/source/table-import'
import { WindowDrop } from '@renderer/source/WindowDrop'
import { useStore } from '@renderer/store/react'
import { desk } from '@renderer/desk/desk'
import { AppFrame } from '@renderer/ui/AppFrame'
import { KeyHelp } from '@renderer/ui/KeyHelp'
import { RegistryProvider } from '@renderer/ui/registry'
import { useToast } from '@renderer/ui/Toasts'
import { CaseBar } from './CaseBar'
import { CaseNav } from './CaseNav'
import { ClosingDialog } from './ClosingDialog'
import { CaseStatus } from './CaseStatus'
import { fromColumns, toColumns } from './columns-setting'
import { ErrorBoundary } from './ErrorBoundary'
import { Finder } from './Finder'
import { later } from '@renderer/ui/later'
import { type Creating, NewRecord } from './NewRecord'
import type { PlaceTools } from './place-tools'
import { PLACES } from './places'
import { CARDS, PICKERS, readRecordViews } from './registry'
import { casePath, type CaseRoute, type View, viewOf } from './route'
import { useCaseCommands } from './use-case-commands'
import { useClosing } from './use-closing'
import { useIdle } from './use-idle'
import { usePersona } from './use-persona'

const AboutDialog = later(
  () => import('@renderer/settings/AboutDialog').then((module) => module.AboutDialog),
  { takesKeys: true },
)
const ExportBundle = later(
  () => import('@renderer/bundle/ExportBundle').then((module) => module.ExportBundle),
  { takesKeys: true },
)
const ExportHashes = later(
  () => import('@renderer/source/intake/ExportHashes').then((module) => module.ExportHashes),
  { takesKeys: true },
)

const ImportTable = later(
  () => import('@renderer/table/import/ImportTable').then((module) => module.ImportTable),
  { takesKeys: true },
)

const PutOnSide = later(
  () => import('@renderer/contradiction/PutOnSide').then((module) => module.PutOnSide),
  { takesKeys: true },
)
const SettingsDialog = later(
  () => import('@renderer/settings/SettingsDialog').then((module) => module.SettingsDialog),
  { takesKeys: true },
)

type Props = { readonly route: CaseRoute; readonly go: (path: string) => void }
type Open = 'none' | 'finder' | 'keys' | 'settings' | 'about' | 'export' | 'hashes' | 'put'

/** What can stand on a side of a contradiction. */
const PUTTABLE: readonly Citable[] = ['claim', 'excerpt', 'figure', 'shipment']

/** After something was made, the keyboard goes on where it shows; the dialog's own focus goes back first. */
const focusMain = () =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-part="main"]')?.focus()),
  )

/** A case in the window: four columns, and the dialogs that belong to the whole. */
export const CaseWindow = ({ route, go }: Props) => {
  const store = useStore()
  const { settings, change } = useSettings()
  const [open, setOpen] = useState<Open>('none')
  const [creating, setCreating] = useState<Creating | null>(null)
  const [importing, setImporting] = useState<TableItem | null>(null)
  const toast = useToast()
  const persona = usePersona()
  const idle = useIdle()
  useEffect(() => {
    if (idle) void readRecordViews()
  }, [idle])
  const { caseId, view, id, at } = route
  const place = PLACES[view]

  const goTo = useCallback(
    (to: View, record?: string | null, within?: string | null) => go(casePath(caseId, to, record, within)),
    [go, caseId],
  )
  const openRecord = useCallback(
    (record: string, within?: string) => {
      const to = viewOf(record)
      if (to === null) return
      if (to === 'sources') {
        // A data set is shown as its table.
        return void store
          .by('table', 'source', record)
          .then((tables) => goTo(tables.length > 0 ? 'tables' : to, record, within))
      }
      if (to !== 'excerpts') return goTo(to, record, within)
      // An excerpt is shown where its words stand.
      void store
        .get('excerpt', record)
        .then((excerpt) => (excerpt ? goTo('sources', excerpt.source, excerpt.id) : goTo('excerpts', record)))
    },
    [goTo, store],
  )
  const registry = useMemo(() => ({ cards: CARDS, pickers: PICKERS, open: openRecord }), [openRecord])
  const create = useCallback<PlaceTools['create']>(
    (noun, from = null, about) => setCreating({ noun, from, ...(about && { about }) }),
    [],
  )
  const capture = useCallback((brought: Brought) => setCreating({ noun: 'source', from: null, brought }), [])
  const bringIn = useCallback(
    (what: 'files' | 'folder') => {
      if (what === 'files') return setCreating({ noun: 'source', from: null, way: 'files' })
      void chooseFolder().then((chosen) => {
        if (!chosen.ok) toast({ message: chosen.error.message, tone: 'error' })
        else if (chosen.value !== null) capture(chosen.value)
      })
    },
    [capture, toast],
  )
  useEffect(
    () =>
      desk.on('files-opened', ({ files }) => {
        const sources = files.filter(({ kind }) => kind !== 'bundle')
        if (sources.length > 0) capture(broughtOf(sources.map((file) => fromOpened(file))))
      }),
    [capture],
  )
  const { state: closing, leave, backUpNow } = useClosing()
  const allCases = useCallback(
    () =>
      void leave(
        () => go('/'),
        () => {},
        () => {},
      ),
    [leave, go],
  )
  // A source in view stands for the excerpt that is shown in it.
  const inView =
    [at, id].find((one): one is CitableId => one !== null && PUTTABLE.includes(citableKind(one) ?? 'note')) ??
    null
  const putOnSide = useCallback(() => {
    if (inView !== null) setOpen('put')
    else toast('Open a claim, an excerpt, a figure or a shipment first; then it can be put on a side.')
  }, [inView, toast])
  const run = useCaseCommands(
    useMemo(
      () => ({ goTo, create, bringIn, show: setOpen, allCases, backUp: () => void backUpNow(), putOnSide }),
      [goTo, create, bringIn, allCases, backUpNow, putOnSide],
    ),
  )

  const tools: PlaceTools = useMemo(
    () => ({
      select: (record: string, within?: string) => goTo(view, record, within),
      create,
      goTo,
    }),
    [goTo, view, create],
  )
  const List = place.list
  const Aside = place.aside
  return (
    <RegistryProvider registry={registry}>
      <TableImportProvider value={setImporting}>
        <AppFrame
          columns={toColumns(settings.columns)}
          onColumns={(columns) => change({ columns: fromColumns(columns) })}
          listLabel={place.label}
          asideLabel={place.asideLabel ?? 'Details'}
          bar={<CaseBar onFind={() => setOpen('finder')} onCases={allCases} />}
          nav={<CaseNav view={view} idle={idle} onView={(to) => goTo(to)} />}
          {...(List && {
            list: (
              <ErrorBoundary key={view} what="This list">
                <List selected={id} tools={tools} />
              </ErrorBoundary>
            ),
          })}
          main={
            <ErrorBoundary key={`${view}/${id}`} what="This view">
              <place.page id={id} at={at} tools={tools} />
            </ErrorBoundary>
          }
          {...(Aside &&
            id !== null && {
              aside: (
                <ErrorBoundary key={`${view}/${id}/aside`} what="This column">
                  <Aside id={id} at={at} tools={tools} />
                </ErrorBoundary>
              ),
            })}
          status={<CaseStatus view={view} id={id} />}
        />
        <Finder
          open={open === 'finder'}
          onClose={() => setOpen('none')}
          onRecord={openRecord}
          onCommand={run}
        />
        {open === 'export' && <ExportBundle onClose={() => setOpen('none')} />}
        {open === 'hashes' && <ExportHashes ids={null} onClose={() => setOpen('none')} onOpen={openRecord} />}
        {open === 'put' && inView && (
          <PutOnSide
            record={inView}
            onClose={() => setOpen('none')}
            onPut={(contradiction) => {
              setOpen('none')
              openRecord(contradiction)
            }}
          />
        )}
        <WindowDrop onBrought={capture} />
        <ClosingDialog state={closing} />
        <KeyHelp open={open === 'keys'} onClose={() => setOpen('none')} />
        {open === 'settings' && <SettingsDialog open onClose={() => setOpen('none')} persona={persona} />}
        {open === 'about' && <AboutDialog open onClose={() => setOpen('none')} />}
        {creating && (
          <NewRecord
            creating={creating}
            onClose={() => setCreating(null)}
            onCreated={(record) => {
              setCreating(null)
              openRecord(record)
              focusMain()
            }}
          />
        )}
      </TableImportProvider>
      {importing && (
        <ImportTable
          file={importing}
          onClose={() => setImporting(null)}
          onKept={(source) => {
            // Above the report of several files the report stays: others may be imported from it.
            if (creating !== null) return
            openRecord(source)
            focusMain()
          }}
          {...(!isWorkbookName(importing.name) && {
            onAsText: () => {
              setImporting(null)
              setCreating({ noun: 'source', from: null, brought: broughtOf([importing]), asText: true })
            },
          })}
        />
      )}
      <span data-testid="app-ready" hidden />
    </RegistryProvider>
  )
}
