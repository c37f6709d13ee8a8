import { lazy, Suspense, useEffect, useState } from 'react'
import type { PartFacts } from '@shared/source/reading'
import type { Source } from '@shared/source/source'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Tabs } from '@renderer/ui/Tabs'
import { warmReader } from '@renderer/work/spare-reader'
import type { CaptureOutcome } from './capture-queue'
import { CaptureReport } from './CaptureReport'
import { type Brought, broughtOf } from './intake/brought'
import { CaptureProgress } from './intake/CaptureProgress'
import { earlierVersionsOf } from './intake/earlier-version'
import { FilesForm } from './intake/FilesForm'
import { NoteForm } from './intake/NoteForm'
import { PasteForm } from './intake/PasteForm'
import { useCapture } from './intake/use-capture'
import { asTableItem, useTableImport } from './table-import'

const PartsDialog = lazy(() => import('./intake/PartsDialog').then((it) => ({ default: it.PartsDialog })))

export type AddSourceProps = {
  readonly onClose: () => void
  /** Shows a source: the one captured, or the one that was here before. */
  readonly onCreated: (id: string) => void
  /** What was dropped on the window or opened with the app; captured as soon as the dialog shows. */
  readonly brought?: Brought
  /** The way of adding that is shown first. */
  readonly way?: Way
  /** A table that was brought is captured as a text, too. */
  readonly asText?: boolean
}
export type Way = 'paste' | 'files' | 'note'

const NOTHING: Brought = broughtOf([])
const NO_OUTCOMES: readonly CaptureOutcome[] = []

/** Adds sources: pasted, from files and folders, or typed. Mounted while it is open. */
export const AddSource = (props: AddSourceProps) => {
  const { onClose, onCreated, brought = NOTHING, way = 'paste', asText = false } = props
  const store = useStore()
  const importTable = useTableImport()
  const isBrought = brought.items.length + brought.passed.length > 0
  const [current, setCurrent] = useState<string>(isBrought ? 'files' : way)
  const [outcomes, setOutcomes] = useState(NO_OUTCOMES)
  const [passed, setPassed] = useState<Brought>(NOTHING)
  const [container, setContainer] = useState<{ source: Source; parts: readonly PartFacts[] } | null>(null)
  const { work, stop, run } = useCapture()

  const open = (id: string) => {
    onClose()
    onCreated(id)
  }
  const capture = async (now: Brought) => {
    const [single, ...others] = now.items
    const table = asTableItem(single ?? null)
    // One table alone is imported; of several files each says what it can become.
    if (table !== null && importTable !== null && !asText && others.length + now.passed.length === 0) {
      onClose()
      return importTable(table)
    }
    setPassed(now)
    setOutcomes(NO_OUTCOMES)
    if (now.items.length === 0) return
    const found = await run(now.items)
    // Closed meanwhile: nobody waits for the report.
    if (found === null) return
    const [only] = found
    const kept = only?.result.ok === true && !only.result.value.existed ? only.result.value : null
    if (found.length > 1 || kept === null || now.passed.length > 0) return setOutcomes(found)
    // One file that was kept needs no report, unless there is something to decide: it is shown.
    if (kept.parts.some(({ wanted }) => wanted)) setContainer(kept)
    else if ((await earlierVersionsOf(store, [kept.source])).size > 0) setOutcomes(found)
    else open(kept.source.id)
  }
  const retry = async (outcome: CaptureOutcome, password: string) => {
    if (outcome.item === null) return
    const [again] = (await run([outcome.item], password)) ?? []
    if (again !== undefined) setOutcomes((all) => all.map((one) => (one === outcome ? again : one)))
  }
  // Whatever is brought in next is read at once.
  useEffect(warmReader, [])
  useEffect(() => {
    if (isBrought) void capture(brought)
    // oxlint-disable-next-line react/exhaustive-deps -- once, with what it was opened with
  }, [brought])

  if (container !== null)
    return (
      <Suspense fallback={null}>
        <PartsDialog {...container} onClose={() => open(container.source.id)} onOpen={open} />
      </Suspense>
    )
  const toReport = work === null && (outcomes.length > 0 || passed.passed.length > 0)
  const more = () => {
    setOutcomes(NO_OUTCOMES)
    setPassed(NOTHING)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={toReport ? 'What became of each' : 'Add sources'}
      size="large"
      footer={
        toReport ? (
          <>
            <Button onPress={more}>Bring in more</Button>
            <Button variant="primary" autoFocus onPress={onClose}>
              Done
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>Cancel</Button>
        )
      }
    >
      {/* What was pasted or typed stays, for when it was refused. */}
      <div hidden={toReport || work !== null}>
        <Tabs
          label="Ways to add"
          current={current}
          onCurrent={setCurrent}
          tabs={[
            {
              id: 'paste',
              label: 'Paste',
              content: <PasteForm onCapture={(items) => void capture(broughtOf(items))} />,
            },
            {
              id: 'files',
              label: 'Files and folders',
              content: <FilesForm onCapture={(now) => void capture(now)} />,
            },
            { id: 'note', label: 'Type a note', content: <NoteForm onKept={open} onOutcome={setOutcomes} /> },
          ]}
        />
      </div>
      <CaptureProgress work={work} onStop={stop} />
      {toReport && (
        <CaptureReport
          outcomes={outcomes}
          passed={passed}
          onOpen={open}
          onRetry={(outcome, password) => void retry(outcome, password)}
        />
      )}
    </Dialog>
  )
}
