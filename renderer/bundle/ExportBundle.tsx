import { useEffect, useMemo, useRef, useState } from 'react'
import { type BundleContents, everyRecord } from '@shared/bundle/contents'
import { bundleFileName } from '@shared/bundle/paths'
import { secretsNamed } from '@shared/bundle/secrets-named'
import { bundleWarnings } from '@shared/bundle/warnings'
import { NOUN_WORDS, recordTitle } from '@shared/history/record-title'
import { desk } from '@renderer/desk/desk'
import { saveStream } from '@renderer/desk/transfer'
import { useLive, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useToast } from '@renderer/ui/Toasts'
import { writeInWorker } from '@renderer/work/bundle-in-worker'
import styles from './Bundle.module.css'
import { software } from './software'
import { warningLines } from './warning-words'

/** As many secret records as are named by their titles. */
const MOST_NAMED = 12

type State =
  | { readonly at: 'ready'; readonly failed: string }
  | { readonly at: 'writing'; readonly done: number; readonly all: number }

/**
 * Writes the open case as a bundle. What the bundle holds that not everybody may see is listed before it is written.
 * Mount it to open it.
 */
export const ExportBundle = ({ onClose }: { readonly onClose: () => void }) => {
  const store = useStore()
  const toast = useToast()
  // Follows the case: what was typed just before is stored while this opens, and belongs in the bundle.
  const read = useLive((open) => open.contents(), [])
  const contents = read?.ok ? read.value : undefined
  const [state, setState] = useState<State>({ at: 'ready', failed: '' })
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])

  const write = async (whole: BundleContents) => {
    const name = whole.records.case[0]?.name ?? ''
    const begun = await desk.call('save.begin', { suggestedName: bundleFileName(name), kind: 'bundle' })
    if (!begun.ok) return setState({ at: 'ready', failed: begun.error.message })
    if (begun.value === null) return
    const { token } = begun.value
    const controller = new AbortController()
    work.current = controller
    setState({ at: 'writing', done: 0, all: 0 })
    const saved = await save(token, whole, name, controller.signal, (done, all) =>
      setState({ at: 'writing', done, all }),
    )
    if (typeof saved === 'string') return setState({ at: 'ready', failed: saved })
    const noted = await store.commit('Export the case as a bundle', (tx) => {
      tx.create('export', {
        what: 'bundle',
        dossier: null,
        audience: 'desk',
        at: new Date().toISOString(),
        fileName: saved.name,
        byteLength: saved.byteLength,
        sha256: saved.sha256,
      })
    })
    const show = async () => {
      const shown = await desk.call('save.reveal', { token })
      if (!shown.ok) toast({ message: shown.error.message, tone: 'error' })
    }
    toast(
      noted.ok
        ? {
            message: `The case was written to ${saved.name}.`,
            action: { label: 'Show in folder', run: () => void show() },
          }
        : { message: `The case was written to ${saved.name}, but that could not be noted.`, tone: 'error' },
    )
    onClose()
  }

  const warnings = contents && bundleWarnings(contents.records)
  const lines = warnings ? warningLines(warnings) : []
  // Everything is read for it: not with each step of the progress.
  const named = useMemo(
    () => (contents && bundleWarnings(contents.records).secret > 0 ? secretsNamed(contents) : []),
    [contents],
  )
  const holding = warnings?.holdingSecret ?? []
  const titles = useMemo(() => titlesOf(contents, named), [contents, named])
  return (
    <Dialog
      open
      onClose={onClose}
      title="Export the case as a bundle"
      description="One file with everything in the case: records, history, originals. It can be opened on any computer with Gainsay, and checked with any BagIt tool."
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            autoFocus
            disabled={contents === undefined || state.at === 'writing'}
            onPress={() => contents && void write(contents)}
          >
            Export…
          </Button>
        </>
      }
    >
      <div className={styles['steps']}>
        {read?.ok === false && <Banner tone="error">{read.error.message}</Banner>}
        {state.at === 'ready' && state.failed !== '' && <Banner tone="error">{state.failed}</Banner>}
        {lines.length > 0 && (
          <Banner tone="warn" title="Whoever gets this file sees what is protected">
            <ul className={styles['list']}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Banner>
        )}
        {warnings && lines.length === 0 && <Banner>Nothing in this case is marked as protected.</Banner>}
        {warnings && warnings.secret > 0 && (
          <Banner>
            {warnings.secret === 1 ? 'One secret record stays' : `${warnings.secret} secret records stay`}{' '}
            out, with all that hangs on {warnings.secret === 1 ? 'it' : 'them'}.
          </Banner>
        )}
        {holding.length > 0 && (
          <Banner
            tone="warn"
            title={
              holding.length === 1
                ? 'One source that is not secret stays out too'
                : `${holding.length} sources that are not secret stay out too`
            }
          >
            <p>
              {holding.length === 1 ? 'Its file holds' : 'Their files hold'} something that is secret: an
              attachment, a page. What was clipped from {holding.length === 1 ? 'it' : 'them'} stays out with{' '}
              {holding.length === 1 ? 'it' : 'them'}.
            </p>
            <ul className={styles['list']}>
              {holding.slice(0, MOST_NAMED).map((id) => (
                <li key={id}>{titlesOf(contents, [id]).get(id) ?? id}</li>
              ))}
            </ul>
            {holding.length > MOST_NAMED && <p>and {holding.length - MOST_NAMED} more.</p>}
          </Banner>
        )}
        {named.length > 0 && (
          <Banner tone="warn" title="Some of what is secret is still named or quoted">
            <p>
              Names or words of these stand in what was written about them: a title, a claim, a note. They go
              out with it, unless you change those words first.
            </p>
            <ul className={styles['list']}>
              {named.slice(0, MOST_NAMED).map((id) => (
                <li key={id}>{titles.get(id) ?? id}</li>
              ))}
            </ul>
            {named.length > MOST_NAMED && <p>and {named.length - MOST_NAMED} more.</p>}
          </Banner>
        )}
        {state.at === 'writing' && (
          <ProgressPanel
            label="Writing the bundle"
            active
            delay={200}
            {...(state.all > 0 && { done: state.done, all: state.all, unit: 'parts' })}
            onCancel={() => work.current?.abort()}
          />
        )}
      </div>
    </Dialog>
  )
}

/** Records by their ids as a list of the history calls them: “entity: Osric Vane”. */
function titlesOf(contents: BundleContents | undefined, ids: readonly string[]): Map<string, string> {
  const titles = new Map<string, string>()
  if (contents === undefined || ids.length === 0) return titles
  for (const [noun, record] of everyRecord(contents.records))
    if (ids.includes(record.id))
      titles.set(record.id, `${NOUN_WORDS[noun].one}: ${recordTitle(noun, record)}`)
  return titles
}

/** Writes to what the person chose; a sentence where that failed. What stood there before is kept then. */
async function save(
  token: string,
  contents: BundleContents,
  caseName: string,
  signal: AbortSignal,
  onProgress: (done: number, all: number) => void,
) {
  try {
    const inputs = { now: Date.now(), caseName, software: await software() }
    const stream = writeInWorker(contents, inputs, { signal, onProgress })
    const saved = await saveStream(token, stream, { signal })
    return saved.ok ? saved.value : saved.error.message
  } catch (error) {
    return error instanceof Error ? error.message : 'The bundle could not be written.'
  }
}
