import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent } from 'react'
import { ok } from '@shared/kernel/result'
import { utf8Encode } from '@shared/kernel/utf8'
import { bytesInWords, MAX_SOURCE_BYTES } from '@shared/source/limits'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { FileDrop } from '@renderer/ui/FileDrop'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { Tabs } from '@renderer/ui/Tabs'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { captureNote } from './actions'
import { captureAll, type Capturable, type CaptureOutcome, fromFile } from './capture-queue'
import { CaptureReport } from './CaptureReport'
import styles from './AddSource.module.css'

export type AddSourceProps = {
  readonly onClose: () => void
  /** Shows a source: the one captured, or the one that was here before. */
  readonly onCreated: (id: string) => void
  /** Files that were dropped on the window or opened with the app; captured as soon as the dialog shows. */
  readonly files?: readonly Capturable[]
  /** The way of adding that is shown first. */
  readonly way?: Way
}
export type Way = 'paste' | 'files' | 'note'

const NO_FILES: readonly Capturable[] = []

/** Adds sources: pasted, from files, or typed. Mounted while it is open. */
export const AddSource = ({ onClose, onCreated, files = NO_FILES, way = 'paste' }: AddSourceProps) => {
  const store = useStore()
  const [current, setCurrent] = useState<string>(files.length > 0 ? 'files' : way)
  const [work, setWork] = useState<{ readonly all: number; readonly done: number } | null>(null)
  const [outcomes, setOutcomes] = useState<readonly CaptureOutcome[]>([])
  const stop = useRef(new AbortController())

  const open = (id: string) => {
    onClose()
    onCreated(id)
  }
  const capture = async (items: readonly Capturable[]) => {
    if (items.length === 0) return
    const mine = new AbortController()
    stop.current = mine
    setOutcomes([])
    setWork({ all: items.length, done: 0 })
    const found = await captureAll(store, items, mine.signal, (done) => setWork({ all: items.length, done }))
    // Closed meanwhile: nobody waits for the report.
    if (stop.current !== mine) return
    setWork(null)
    const [only] = found
    // One file that was kept needs no report: it is shown.
    if (found.length === 1 && only?.result.ok === true && !only.result.value.existed)
      open(only.result.value.source.id)
    else setOutcomes(found)
  }
  useEffect(() => {
    void capture(files)
    return () => {
      stop.current.abort()
      stop.current = new AbortController()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once, with the files it was opened with
  }, [files])

  const body = (
    <Tabs
      label="Ways to add"
      current={current}
      onCurrent={setCurrent}
      tabs={[
        {
          id: 'paste',
          label: 'Paste',
          content: <PasteForm busy={work !== null} onCapture={(item) => void capture([item])} />,
        },
        {
          id: 'files',
          label: 'Files',
          content: <FilesForm busy={work !== null} onCapture={(items) => void capture(items)} />,
        },
        { id: 'note', label: 'Type a note', content: <NoteForm onKept={open} onOutcome={setOutcomes} /> },
      ]}
    />
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add sources"
      size="large"
      footer={<Button onPress={onClose}>{outcomes.length > 0 ? 'Done' : 'Cancel'}</Button>}
    >
      {work === null && body}
      <ProgressPanel
        label={work === null || work.all === 1 ? 'Reading the file' : `Reading ${work.all} files`}
        active={work !== null}
        {...(work !== null && work.all > 1 && { done: work.done, all: work.all, unit: 'files' })}
        onCancel={() => stop.current.abort()}
      />
      {outcomes.length > 0 && <CaptureReport outcomes={outcomes} onOpen={open} />}
    </Dialog>
  )
}

type PasteFormProps = { readonly busy: boolean; readonly onCapture: (item: Capturable) => void }

/** A box that keeps the page behind pasted words, when the clipboard brings one. */
const PasteForm = ({ busy, onCapture }: PasteFormProps) => {
  const [text, setText] = useState('')
  const [html, setHtml] = useState<string | null>(null)
  const [asPage, setAsPage] = useState<'page' | 'text'>('page')
  const onPaste = (event: ClipboardEvent) => {
    const page = event.clipboardData.getData('text/html')
    if (page === '' || text.trim() !== '') return
    setHtml(page)
    setAsPage('page')
  }
  const usesPage = html !== null && asPage === 'page'
  const bytes = usesPage ? html : text
  const facts = usesPage ? { fileName: 'pasted.html', mediaType: 'text/html' } : pastedFacts(text)
  return (
    <div className={styles['stack']} onPaste={onPaste}>
      <TextArea
        label="Text or HTML"
        hint="Paste an article. It is kept and hashed exactly as it is here."
        rows={12}
        value={text}
        onChange={(next) => {
          setText(next)
          // Words changed by hand are no longer the page that was pasted.
          if (html !== null && next.trim() === '') setHtml(null)
        }}
        autoFocus
      />
      {html !== null && (
        <RadioGroup
          label="What to keep"
          row
          value={asPage}
          onChange={setAsPage}
          options={[
            { value: 'page', label: 'The page with its headings and links' },
            { value: 'text', label: 'Only the words in the box' },
          ]}
        />
      )}
      <div className={styles['row']}>
        <Button
          variant="primary"
          disabled={busy || bytes.trim() === ''}
          onPress={() => {
            const kept = utf8Encode(bytes) as Uint8Array<ArrayBuffer>
            onCapture({ facts, byteLength: kept.length, bytes: () => Promise.resolve(ok(kept)) })
          }}
        >
          Capture
        </Button>
      </div>
    </div>
  )
}

/** Pasted source code of a page is a page; everything else is text. */
const pastedFacts = (text: string) =>
  /^\s*<(?:!doctype|html|head|body|article|div|p|h1)\b/i.test(text)
    ? { fileName: 'pasted.html', mediaType: 'text/html' }
    : { fileName: '', mediaType: 'text/plain' }

type FilesFormProps = { readonly busy: boolean; readonly onCapture: (items: readonly Capturable[]) => void }

const FilesForm = ({ busy, onCapture }: FilesFormProps) => (
  <div className={styles['stack']}>
    <FileDrop
      disabled={busy}
      accept=".txt,.text,.md,.markdown,.html,.htm,.csv,.tsv"
      onFiles={(files) => onCapture(files.map(fromFile))}
    >
      Drop text, Markdown, HTML or CSV files here, up to {bytesInWords(MAX_SOURCE_BYTES)} each.
    </FileDrop>
  </div>
)

type NoteFormProps = {
  readonly onKept: (id: string) => void
  readonly onOutcome: (outcomes: readonly CaptureOutcome[]) => void
}

const NoteForm = ({ onKept, onOutcome }: NoteFormProps) => {
  const store = useStore()
  const [kind, setKind] = useState<'note' | 'interview'>('note')
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const keep = async () => {
    const result = await captureNote(store, { text, title, kind })
    if (result.ok && !result.value.existed) onKept(result.value.source.id)
    else onOutcome([{ name: title || 'Note', result }])
  }
  return (
    <div className={styles['stack']}>
      <RadioGroup
        label="Kind"
        row
        value={kind}
        onChange={setKind}
        options={[
          { value: 'note', label: 'Note of a call or meeting' },
          { value: 'interview', label: 'Interview' },
        ]}
      />
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        placeholder="Call with the ministry’s press office"
      />
      <TextArea
        label="Note"
        face="serif"
        rows={10}
        value={text}
        onChange={setText}
        hint="Markdown works: # heading, - item, > quote."
      />
      <div className={styles['row']}>
        <Button variant="primary" disabled={text.trim() === ''} onPress={() => void keep()}>
          Keep the note
        </Button>
        <span className={styles['hint']}>It is hashed as it stands and cannot be changed afterwards.</span>
      </div>
    </div>
  )
}
