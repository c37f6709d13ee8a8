import { useEffect, useRef } from 'react'
import { desk } from '@renderer/desk/desk'
import { useRegistry } from '@renderer/ui/registry'
import styles from './Dossier.module.css'

/**
 * The page of a dossier. A note or a source in it opens its record, by mouse and by Enter; an address of the web opens
 * in the browser, after the question. Where it was scrolled to stays when the page is made anew.
 */
export const PreviewFrame = ({ url, title }: { readonly url: string; readonly title: string }) => {
  const { open } = useRegistry()
  const frame = useRef<HTMLIFrameElement>(null)
  const scrolled = useRef(0)
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  const onLoad = () => {
    const page = frame.current?.contentDocument
    const view = frame.current?.contentWindow
    if (!page || !view) return
    view.scrollTo({ top: scrolled.current, behavior: 'instant' })
    view.addEventListener('scroll', () => (scrolled.current = view.scrollY), { passive: true })
    for (const entry of page.querySelectorAll<HTMLElement>('li[data-record]')) entry.tabIndex = 0
    page.addEventListener('click', (event) => follow(event, (id) => latest.current(id)))
    page.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && entryOf(event.target) === event.target)
        follow(event, (id) => latest.current(id))
    })
  }
  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      src={url}
      title={title}
      sandbox="allow-same-origin"
      onLoad={onLoad}
    />
  )
}

/** The frame's elements are of its own world, so they are told by what they can do, not by their class. */
const elementOf = (target: EventTarget | null): Element | null =>
  target !== null && 'closest' in target ? (target as Element) : null

const entryOf = (target: EventTarget | null): Element | null =>
  elementOf(target)?.closest('li[data-record]') ?? null

function follow(event: Event, open: (id: string) => void): void {
  const link = elementOf(event.target)?.closest('a[href]')
  const address = link?.getAttribute('href') ?? ''
  // Places inside the page are the frame's own to go to.
  if (address.startsWith('#')) return
  if (address !== '') {
    event.preventDefault()
    void desk.call('links.openExternal', { url: address })
    return
  }
  const id = entryOf(event.target)?.getAttribute('data-record') ?? ''
  if (id !== '') open(id)
}
