import { countOf } from '@shared/kernel/number-prose'
import { bytesInWords } from '@shared/source/limits'
import type { Source } from '@shared/source/source'
import { useBy, useStore } from '@renderer/store/react'
import { FileDrop } from '@renderer/ui/FileDrop'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { keepReceipt, MAX_RECEIPT_BYTES } from './keep-unread'
import styles from '@renderer/source/SourceAside.module.css'

const PROVES =
  'A time-stamp shows when: that the files on the list existed by then with these bytes. It does not show that what they say is true, nor where they came from.'

/** The receipts of a list of hashes, and a place to attach one; on a receipt, what it proves. */
export const Receipts = ({ source }: { readonly source: Source }) => {
  if (source.kind === 'hash-list') return <ListReceipts list={source} />
  if (source.kind !== 'receipt') return null
  return (
    <section aria-label="What it proves">
      <SectionTitle level={3}>What it proves</SectionTitle>
      <p className={styles['quiet']}>{PROVES}</p>
      <p className={styles['quiet']}>
        Gainsay keeps the receipt and does not check it. Check it with the tool of whoever gave it, against
        the list it belongs to.
      </p>
    </section>
  )
}

const ListReceipts = ({ list }: { readonly list: Source }) => {
  const store = useStore()
  const registry = useRegistry()
  const { rows } = useBy('source', 'partOf', list.id)
  const receipts = rows.filter(({ kind }) => kind === 'receipt')
  const attach = useAsyncAction(async (files: readonly File[]) => {
    for (const file of files) {
      const kept = await keepReceipt(store, list.id, file)
      if (!kept.ok) throw new Error(kept.error.message)
    }
  })
  return (
    <section aria-label="Receipts">
      <SectionTitle level={3} count={receipts.length}>
        Receipts
      </SectionTitle>
      <p className={styles['quiet']}>{PROVES}</p>
      {receipts.length > 0 && (
        <ul aria-label={countOf(receipts.length, 'receipt', 'receipts')} className={styles['margin']}>
          {receipts.map(({ id }) => (
            <li key={id}>
              <RecordCard noun="source" id={id} onOpen={() => registry.open(id)} />
            </li>
          ))}
        </ul>
      )}
      <FileDrop compact buttonLabel="Attach a receipt…" onFiles={(files) => void attach.run(files)}>
        {`The receipt of a time-stamp for this list (.tsr, .ots, a notary’s PDF), up to ${bytesInWords(MAX_RECEIPT_BYTES)}. It is kept as it is.`}
      </FileDrop>
    </section>
  )
}
