// First, as in the app: it says in which order the layers go.
import './base.css'
import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { applyTheme } from './theme'
import { ToastProvider } from './Toasts'
import { KeyScope } from './use-keys'

/** What is used of axe-core, which only tests may import. */
type Auditor = {
  readonly run: (
    page: Element,
    options: { resultTypes: ['violations']; rules: Record<string, { enabled: boolean }> },
  ) => Promise<{
    violations: readonly {
      readonly id: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string | undefined }[]
    }[]
  }>
}

let shown: { readonly root: Root; readonly host: HTMLElement } | undefined

/** Draws into the page as the app does. A second call draws anew in the same place. */
export const show = (node: ReactNode, overrides: Readonly<Record<string, string>> = {}): void => {
  if (shown === undefined) {
    const host = document.createElement('div')
    document.body.append(host)
    shown = { host, root: createRoot(host) }
  }
  shown.root.render(
    <StrictMode>
      <KeyScope overrides={overrides}>
        <ToastProvider>{node}</ToastProvider>
      </KeyScope>
    </StrictMode>,
  )
}

/** Takes away what was shown; to be called after each test. */
export const clear = (): void => {
  shown?.root.unmount()
  shown?.host.remove()
  shown = undefined
  applyTheme('light')
}

/** Puts the focus on an element; where Tab goes from an empty page depends on what was there before. */
export const focusOn = (element: Element | null): void => {
  if (element instanceof HTMLElement) element.focus()
}

/** What axe finds on the page in either theme: the theme, the rule and the place. Landmarks only when asked for. */
export const auditPage = async (auditor: Auditor, landmarks = false): Promise<readonly string[]> => {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    applyTheme(theme)
    // Colours may be on their way from one theme to the other.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    const { violations } = await auditor.run(document.body, {
      resultTypes: ['violations'],
      rules: { region: { enabled: landmarks } },
    })
    for (const { id, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        found.push(`${theme} ${id}: ${html.slice(0, 200)} ${failureSummary}`)
  }
  return found
}
