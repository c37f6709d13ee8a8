import { useEffect, useState } from 'react'
import type { PageNode } from '@shared/source/page-tree/page-node'
import type { Source } from '@shared/source/source'
import { Banner } from '@renderer/ui/Banner'
import { pageInWorker } from '@renderer/work/read-in-worker'
import { PageView } from './page-view/PageView'
import { useOriginal } from './use-original'
import styles from './Reader.module.css'

type Page =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly nodes: readonly PageNode[] }

/** A web page as it was captured: its structure without anything that runs or loads. */
export const SourcePage = ({ source }: { readonly source: Source }) => {
  const original = useOriginal(source.original.sha256)
  const [page, setPage] = useState<Page>({ state: 'reading' })
  useEffect(() => {
    if (original === undefined) return
    let current = true
    void read(original, source.original).then((shown) => {
      if (current) setPage(shown)
    })
    return () => {
      current = false
    }
    // The same bytes are the same page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [original])
  return (
    <div className={styles['scroller']} aria-busy={page.state === 'reading'}>
      <div className={styles['page']}>
        {page.state === 'failed' && (
          <Banner tone="warn" title="The page cannot be shown">
            {page.message}
          </Banner>
        )}
        {page.state === 'ready' && <PageView nodes={page.nodes} language={source.language} />}
      </div>
    </div>
  )
}

async function read(original: Blob | null, { fileName, mediaType }: Source['original']): Promise<Page> {
  if (original === null) {
    return {
      state: 'failed',
      message: 'The bytes of this page are not in this copy of the case. Its text is.',
    }
  }
  const bytes = new Uint8Array(await original.arrayBuffer())
  const tree = await pageInWorker(bytes, { fileName, mediaType })
  return tree.ok ? { state: 'ready', nodes: tree.value } : { state: 'failed', message: tree.error.message }
}
