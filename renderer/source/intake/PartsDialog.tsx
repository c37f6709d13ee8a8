import { useEffect, useMemo, useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { titleOf } from '@shared/source/citation'
import type { PartFacts } from '@shared/source/reading'
import type { Source } from '@shared/source/source'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Checkbox } from '@renderer/ui/Checkbox'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { TextField } from '@renderer/ui/TextField'
import type { CaptureOutcome } from '@renderer/source/capture-queue'
import { CaptureReport } from '@renderer/source/CaptureReport'
import { CaptureProgress } from './CaptureProgress'
import {
  chosenAtFirst,
  type Container,
  fromPart,
  openSource,
  partInWords,
  shownParts,
  titleOfPart,
} from './parts'
import { useCapture } from './use-capture'
import styles from './PartsDialog.module.css'

export type PartsDialogProps = {
  readonly source: Source
  /** What stands in it, where it was just read; empty: it is read again. */
  readonly parts: readonly PartFacts[]
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

const NONE: ReadonlySet<string> = new Set()
/** As many lines as are drawn at once. */
const STEP = 200

/** Chooses from the documents that stand in a source, and brings them in as sources of their own. */
export const PartsDialog = ({ source, parts: known, onClose, onOpen }: PartsDialogProps) => {
  const { container, problem } = useContainer(source, known)
  const parts = container?.parts ?? null
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE)
  const [outcomes, setOutcomes] = useState<readonly CaptureOutcome[]>([])
  const { work, stop, run } = useCapture()
  useEffect(() => setChosen(chosenAtFirst(parts ?? [])), [parts])

  const bringIn = async () => {
    if (container === null || parts === null) return
    const found = await run(
      parts.filter(({ key }) => chosen.has(key)).map((part) => fromPart(container, part)),
    )
    if (found !== null) setOutcomes(found)
  }
  const done = outcomes.length > 0
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`What stands in “${titleOf(source)}”`}
      description="Each that you choose becomes a source of its own, with its address and the time of capture as they are given here. The rest stays where it is and can be brought in later."
      footer={
        <>
          <Button key={done ? 'done' : 'not-now'} autoFocus={done} onPress={onClose}>
            {done ? 'Done' : 'Not now'}
          </Button>
          {!done && (
            <Button
              variant="primary"
              disabled={chosen.size === 0 || work !== null || container === null}
              onPress={() => void bringIn()}
            >
              {`Bring in ${countOf(chosen.size, 'document', 'documents')}`}
            </Button>
          )}
        </>
      }
    >
      {problem !== '' && <Banner tone="error">{problem}</Banner>}
      <ProgressPanel label="Listing what stands in it" active={parts === null && problem === ''} />
      <CaptureProgress work={work} onStop={stop} />
      {done && <CaptureReport outcomes={outcomes} onOpen={onOpen} />}
      {!done && work === null && parts !== null && (
        <PartsList parts={parts} chosen={chosen} onChosen={setChosen} />
      )}
    </Dialog>
  )
}

/** The container, open while the dialog is; null until it is, and where it could not be. */
function useContainer(source: Source, known: readonly PartFacts[]) {
  const store = useStore()
  const [container, setContainer] = useState<Container | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    const opening = openSource(store, source, known, stop.signal)
    void opening.then((opened) => {
      if (stop.signal.aborted) return
      if (opened.ok) setContainer(opened.value)
      else setProblem(opened.error.message)
    })
    return () => {
      stop.abort()
      void opening.then((opened) => opened.ok && opened.value.close())
    }
  }, [store, source, known])
  return { container, problem }
}

type ListProps = {
  readonly parts: readonly PartFacts[]
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

const PartsList = ({ parts, chosen, onChosen }: ListProps) => {
  const [words, setWords] = useState('')
  const others = parts.filter(({ wanted }) => !wanted).length
  const [withOthers, setWithOthers] = useState(others === parts.length)
  const [most, setMost] = useState(STEP)
  const shown = useMemo(() => shownParts(parts, withOthers, words), [parts, withOthers, words])
  const possible = shown.filter(({ problem }) => problem === '')
  if (parts.length === 0) return <p>No other documents stand in this source.</p>
  const choose = (keys: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const key of keys) {
      if (on) next.add(key)
      else next.delete(key)
    }
    onChosen(next)
  }
  return (
    <>
      <div className={styles['tools']}>
        <TextField
          label="Narrow the list"
          hideLabel
          placeholder="Title or address…"
          value={words}
          onChange={setWords}
        />
        <Button
          size="small"
          onPress={() =>
            choose(
              possible.map(({ key }) => key),
              true,
            )
          }
        >
          {`Choose all ${possible.length}`}
        </Button>
        <Button
          size="small"
          onPress={() =>
            choose(
              shown.map(({ key }) => key),
              false,
            )
          }
        >
          Choose none
        </Button>
        {others > 0 && others < parts.length && (
          <Button size="small" pressed={withOthers} onPress={() => setWithOthers(!withOthers)}>
            {withOthers
              ? 'Hide scripts, styles and pictures'
              : `Show the ${countOf(others, 'other file', 'other files')}`}
          </Button>
        )}
      </div>
      <ul className={styles['parts']} aria-label="What stands in it">
        {shown.slice(0, most).map((part) => (
          <li key={part.key} dir="auto">
            <Checkbox
              label={titleOfPart(part)}
              hint={part.problem === '' ? partInWords(part) : part.problem}
              checked={chosen.has(part.key)}
              disabled={part.problem !== ''}
              onChange={(on) => choose([part.key], on)}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>None of them has these words in its title or address.</p>}
      {shown.length > most && (
        <div>
          <Button size="small" onPress={() => setMost(most + STEP)}>
            {`Show ${Math.min(STEP, shown.length - most)} more of ${shown.length}`}
          </Button>
        </div>
      )}
    </>
  )
}
