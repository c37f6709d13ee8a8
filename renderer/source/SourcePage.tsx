import { useEffect, useState } from 'react'
import { decodeBytes } from '@shared/source/decode'
import { bytesInWords } from '@shared/source/limits'
import type { PageNode } from '@shared/source/page-tree/page-node'
import { pageTree } from '@shared/source/page-tree/page-tree'
import type { Source } from '@shared/source/source'
import { Banner } from '@renderer/ui/Banner'
import { decodeAs } from '@renderer/work/decode-as'
import { PageView } from './page-view/PageView'
import { useOriginal } from './use-original'
import styles from './Reader.module.css'

/** More than this is not taken apart in the window; the text was read in a worker and is always there. */
const MOST = 3 * 1024 * 1024

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
    void read(original).then((shown) => {
      if (current) setPage(shown)
    })
    return () => {
      current = false
    }
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

async function read(original: Blob | null): Promise<Page> {
  if (original === null) {
    return {
      state: 'failed',
      message: 'The bytes of this page are not in this copy of the case. Its text is.',
    }
  }
  if (original.size > MOST) {
    return {
      state: 'failed',
      message: `This page has ${bytesInWords(original.size)}; its structure is shown up to ${bytesInWords(MOST)}. Its text is complete.`,
    }
  }
  const decoded = decodeBytes(new Uint8Array(await original.arrayBuffer()), decodeAs)
  if (!decoded.ok) return { state: 'failed', message: decoded.error.message }
  const tree = pageTree(decoded.value.text)
  return tree.ok ? { state: 'ready', nodes: tree.value } : { state: 'failed', message: tree.error.message }
}
