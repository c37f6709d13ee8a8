import { useEffect, useState } from 'react'
import type { Dossier } from '@shared/dossier/dossier'
import { desk } from '@renderer/desk/desk'
import { paperNow } from '@renderer/desk/paper'
import { useStore } from '@renderer/store/react'
import { exportHtml, inputsNow } from './export-dossier'

/** How long changes of the case gather before the page is made anew, in milliseconds. */
const GATHER = 250

export type Preview = { readonly url: string } | { readonly problem: string } | undefined

/** The page of a dossier as it would be printed now, made anew after each change of the case. */
export function usePreview({ id, title, language }: Pick<Dossier, 'id' | 'title' | 'language'>): Preview {
  const store = useStore()
  const [preview, setPreview] = useState<Preview>()
  useEffect(() => {
    let running = true
    let turn = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const staged: string[] = []
    const make = async () => {
      const mine = (turn += 1)
      const html = await exportHtml(store, id, await inputsNow(store))
      if (!html.ok) return running && mine === turn && setPreview({ problem: html.error.message })
      const page = await desk.call('preview.stage', {
        html: html.value,
        paper: await paperNow(),
        title,
        language,
      })
      if (!running || mine !== turn) {
        if (page.ok) void desk.call('preview.drop', { token: page.value.token })
        return
      }
      if (!page.ok) return setPreview({ problem: page.error.message })
      staged.push(page.value.token)
      setPreview({ url: page.value.url })
      // The page that is still shown stays until the next one stands.
      while (staged.length > 2) void desk.call('preview.drop', { token: staged.shift() ?? '' })
    }
    const stop = store.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void make(), GATHER)
    })
    void make()
    return () => {
      running = false
      clearTimeout(timer)
      stop()
      for (const token of staged) void desk.call('preview.drop', { token })
    }
  }, [store, id, title, language])
  return preview
}
