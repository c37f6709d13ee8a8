import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '@shared/kernel/result'
import type { Settled } from '@shared/table/detect-layout'
import type { TablePreview } from '@shared/table/read-file'
import { previewTable } from '@renderer/work/table-read-in-worker'
import type { TableFile } from './table-file'

export type PreviewState = {
  /** The file, once it is at hand. */
  readonly blob: Blob | null
  /** The last that could be read; it stays while the file is read in another way. */
  readonly preview: TablePreview | null
  readonly reading: boolean
  /** Why the file cannot be read, or not in this way. */
  readonly problem: Fault | null
  /** What a person settled about the layout so far; the rest is detected. */
  readonly settled: Settled
  readonly settle: (patch: Settled) => void
}

/** Reads the beginning of a file, again whenever a person corrects how. */
export function usePreview(file: TableFile): PreviewState {
  const [blob, setBlob] = useState<Blob | null>(null)
  const [settled, setSettled] = useState<Settled>({})
  const [state, setState] = useState<Pick<PreviewState, 'preview' | 'reading' | 'problem'>>({
    preview: null,
    reading: true,
    problem: null,
  })
  const opened = useRef<{ readonly file: TableFile; readonly blob: Blob } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      setState((was) => ({ ...was, reading: true }))
      if (opened.current?.file !== file) {
        const got = await file.blob(stop.signal)
        if (stop.signal.aborted) return
        if (!got.ok) return setState({ preview: null, reading: false, problem: got.error })
        opened.current = { file, blob: got.value }
        setBlob(got.value)
      }
      const preview = await previewTable(opened.current.blob, settled, { signal: stop.signal })
      if (stop.signal.aborted) return
      setState((was) =>
        preview.ok
          ? { preview: preview.value, reading: false, problem: null }
          : { preview: was.preview, reading: false, problem: preview.error },
      )
    }
    void read()
    return () => stop.abort()
  }, [file, settled])
  const settle = useCallback((patch: Settled) => setSettled((was) => ({ ...was, ...patch })), [])
  return { blob, ...state, settled, settle }
}
