import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenedFile } from '@shared/desk/files'
import type { CaseId } from '@shared/kernel/ids'
import { desk } from '@renderer/desk/desk'
import { readOpenedAsBlob } from '@renderer/desk/transfer'
import { useOpenCatalogue } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { FileDrop } from '@renderer/ui/FileDrop'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { type BundleAtHand, readInWorker } from '@renderer/work/bundle-in-worker'
import styles from './Bundle.module.css'
import { Inventory } from './Inventory'

type Step =
  | { readonly at: 'choose'; readonly refused: string }
  | { readonly at: 'working'; readonly label: string; readonly done: number; readonly all: number }
  | {
      readonly at: 'look'
      readonly name: string
      readonly bundle: BundleAtHand
      readonly refused: string
      /** The case is here already, the same or with other changes: then it can be taken in as a copy. */
      readonly here: boolean
    }

type Props = {
  readonly onClose: () => void
  readonly onImported: (id: CaseId) => void
  /** A bundle that was opened with the app; without one, the dialog asks. */
  readonly file?: OpenedFile
}

const START: Step = { at: 'choose', refused: '' }

/**
 * Takes a bundle in: choose or drop a file, which is read and checked as a whole; look at what it holds; only then it
 * becomes a case. Mount it to open it. Whatever does not hold is refused with its reason, and nothing is stored.
 */
export const ImportBundle = ({ onClose, onImported, file }: Props) => {
  const catalogue = useOpenCatalogue()
  const [step, setStep] = useState<Step>(START)
  const work = useRef<AbortController | null>(null)
  const atHand = useRef<BundleAtHand | null>(null)

  const letGo = useCallback(() => {
    work.current?.abort()
    work.current = null
    atHand.current?.close()
    atHand.current = null
  }, [])
  useEffect(() => letGo, [letGo])

  const check = useCallback(
    async (name: string, open: (signal: AbortSignal) => Promise<Blob | string>) => {
      letGo()
      const controller = new AbortController()
      work.current = controller
      const { signal } = controller
      setStep({ at: 'working', label: `Reading ${name}`, done: 0, all: 0 })
      const blob = await open(signal)
      if (signal.aborted) return setStep(START)
      if (typeof blob === 'string') return setStep({ at: 'choose', refused: blob })
      const read = await readInWorker(blob, {
        signal,
        onProgress: (done, all) => setStep({ at: 'working', label: `Checking ${name}`, done, all }),
      })
      if (signal.aborted) return setStep(START)
      if (!read.ok) return setStep({ at: 'choose', refused: `${name}: ${read.error.message}` })
      atHand.current = read.value
      setStep({ at: 'look', name, bundle: read.value, refused: '', here: false })
    },
    [letGo],
  )

  const checkOpened = useCallback(
    (opened: OpenedFile) =>
      check(opened.name, async (signal) => {
        const blob = await readOpenedAsBlob(opened, { signal })
        return blob.ok ? blob.value : blob.error.message
      }),
    [check],
  )
  useEffect(() => {
    if (file !== undefined) void checkOpened(file)
  }, [file, checkOpened])

  const choose = async () => {
    const chosen = await desk.call('open.choose', { purpose: 'bundle', multiple: false })
    if (!chosen.ok) return setStep({ at: 'choose', refused: chosen.error.message })
    const [opened] = chosen.value.files
    if (opened !== undefined) await checkOpened(opened)
  }

  const takeIn = async (looked: Extract<Step, { at: 'look' }>, asCopy: boolean) => {
    setStep({ at: 'working', label: `Taking in ${looked.name}`, done: 0, all: 0 })
    const imported = await catalogue.importContents(looked.bundle.contents, {
      asCopy,
      onProgress: (done, all) => setStep({ at: 'working', label: `Taking in ${looked.name}`, done, all }),
    })
    if (!imported.ok) {
      const { code, message } = imported.error
      return setStep({ ...looked, refused: message, here: code === 'import.already-here' })
    }
    if (imported.value.existed && !asCopy) return setStep({ ...looked, refused: HERE_ALREADY, here: true })
    letGo()
    onImported(imported.value.caseId)
  }

  const here = step.at === 'look' && step.here
  return (
    <Dialog
      open
      onClose={onClose}
      title="Open a bundle"
      description="A bundle is one file that holds a whole case. It is checked as a whole before anything is stored."
      size="medium"
      footer={
        step.at === 'look' ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            {here ? (
              <Button variant="primary" autoFocus onPress={() => void takeIn(step, true)}>
                Take it in as a copy
              </Button>
            ) : (
              <Button variant="primary" autoFocus onPress={() => void takeIn(step, false)}>
                Take it in
              </Button>
            )}
          </>
        ) : (
          <Button onPress={onClose}>Cancel</Button>
        )
      }
    >
      <div className={styles['steps']}>
        {step.at !== 'working' && step.refused !== '' && (
          <Banner tone={here ? 'warn' : 'error'}>{step.refused}</Banner>
        )}
        {step.at === 'choose' && (
          <>
            <FileDrop
              accept=".casebundle"
              multiple={false}
              buttonLabel="Drop or browse…"
              onFiles={([dropped]) => {
                if (dropped) void check(dropped.name, () => Promise.resolve(dropped))
              }}
            >
              Drop a file that ends in .casebundle here.
            </FileDrop>
            <Button variant="primary" autoFocus onPress={() => void choose()}>
              Choose a bundle…
            </Button>
          </>
        )}
        {step.at === 'working' && (
          <ProgressPanel
            label={step.label}
            active
            delay={200}
            {...(step.all > 0 && { done: step.done, all: step.all, unit: 'files' })}
            onCancel={() => work.current?.abort()}
          />
        )}
        {step.at === 'look' && <Inventory contents={step.bundle.inventory} />}
      </div>
    </Dialog>
  )
}

const HERE_ALREADY =
  'This case is here already. It was not touched. The bundle can be taken in beside it, as a copy.'
