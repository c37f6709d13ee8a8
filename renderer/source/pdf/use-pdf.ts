import { useCallback, useEffect, useState } from 'react'
import { openPdf, type Pdf } from '@renderer/work/pdf/open-pdf'

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'locked'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'open'; readonly pdf: Pdf }

const OPENING: OpenedPdf = { state: 'opening' }

/**
 * The PDF of a Blob, open as long as the view shows. `unlock` tries a password, which is kept nowhere; `again` gives the
 * document new workers, where the old ones are lost to a page that never ends.
 */
export function usePdf(original: Blob) {
  const [opened, setOpened] = useState<OpenedPdf>(OPENING)
  const [attempt, setAttempt] = useState<Attempt>({ again: false })
  useEffect(() => {
    const stop = new AbortController()
    let pdf: Pdf | null = null
    // With new workers for the same document its pages stay where they are.
    if (!attempt.again) setOpened(OPENING)
    const open = async (): Promise<void> => {
      const bytes = new Uint8Array(await original.arrayBuffer())
      const { password } = attempt
      const result = await openPdf(bytes, {
        ...(password === undefined ? {} : { password }),
        draws: true,
        signal: stop.signal,
      })
      if (stop.signal.aborted) {
        if (result.ok) result.value.close()
        return
      }
      if (result.ok) {
        pdf = result.value
        setOpened({ state: 'open', pdf })
      } else {
        const { code, message } = result.error
        setOpened({ state: code === 'source.password' ? 'locked' : 'failed', message })
      }
    }
    open().catch(() => {
      if (!stop.signal.aborted) setOpened({ state: 'failed', message: MISSING })
    })
    return () => {
      stop.abort()
      pdf?.close()
    }
  }, [original, attempt])
  return {
    opened,
    unlock: useCallback((password: string) => setAttempt({ password, again: false }), []),
    again: useCallback(() => setAttempt((before) => ({ ...before, again: true })), []),
  }
}

type Attempt = { readonly password?: string; readonly again: boolean }

const MISSING = 'The bytes of this PDF could not be read. Its text is not affected.'
