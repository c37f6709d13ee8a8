import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { PageNode } from '@shared/source/page-tree/page-node'
import { desk } from '@renderer/desk/desk'
import { Button } from '@renderer/ui/Button'
import { useToast } from '@renderer/ui/Toasts'
import { PageBlock } from './PageBlock'
import { stretchesOfPage } from './page-stretches'
import styles from './PageView.module.css'

export type PageViewProps = {
  readonly nodes: readonly PageNode[]
  /** BCP 47 tag of the page's language; '' when unknown. */
  readonly language?: string
}

/**
 * A page as sanitised structure. Every element is made by React from the allow list of `pageTree`: nothing of the page
 * reaches the DOM as markup, so nothing in it runs or loads. Links are words with an address; Ctrl+click or Enter opens
 * one in the browser after the confirmation that shows it.
 */
export const PageView = ({ nodes, language = '' }: PageViewProps) => {
  const toast = useToast()
  const stretches = useMemo(() => stretchesOfPage(nodes), [nodes])
  const [shown, setShown] = useState(1)
  useEffect(() => setShown(1), [nodes])
  const end = useRef<HTMLDivElement>(null)
  const more = shown < stretches.length
  useEffect(() => {
    if (!more || end.current === null) return
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setShown((count) => count + 1)
      },
      { rootMargin: '800px' },
    )
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [more, shown])

  const openLink = (url: string) => {
    void desk.call('links.openExternal', { url }).then((opened) => {
      if (!opened.ok) toast({ message: opened.error.message, tone: 'error' })
    })
  }
  const onClick = (event: MouseEvent) => {
    const url = addressUnder(event.target)
    if (url !== null && (event.ctrlKey || event.metaKey)) openLink(url)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const url = event.key === 'Enter' ? addressUnder(event.target) : null
    if (url === null) return
    event.preventDefault()
    openLink(url)
  }
  return (
    <div className={styles['view']}>
      <p className={styles['about']}>
        The page with its own structure. Nothing in it runs or loads: pictures stand as words, and a link
        opens only by Ctrl+click or Enter, after a confirmation.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the links in it take both */}
      <div
        className={styles['page']}
        role="group"
        aria-label="The page as structure"
        {...(language !== '' && { lang: language })}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {stretches.slice(0, shown).map((stretch) => (
          <div key={stretch.from} className={styles['stretch']}>
            {stretch.nodes.map((node, index) => (
              <PageBlock key={stretch.from + index} node={node} />
            ))}
          </div>
        ))}
      </div>
      {more && (
        <div ref={end} className={styles['more']}>
          <Button size="small" onPress={() => setShown((count) => count + 1)}>
            Show more of the page
          </Button>
        </div>
      )}
    </div>
  )
}

const addressUnder = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-url]')?.dataset['url'] ?? null) : null
