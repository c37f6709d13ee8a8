import { Copy } from 'lucide-react'
import { shownFileName } from '@shared/source/file-name'
import { bytesInWords } from '@shared/source/limits'
import type { Rendition } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import { desk } from '@renderer/desk/desk'
import { useBy } from '@renderer/store/react'
import { IconButton } from '@renderer/ui/IconButton'
import { KeyValue } from '@renderer/ui/KeyValue'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useToast } from '@renderer/ui/Toasts'
import { PartsButton } from './intake/PartsButton'
import { TableButton } from './intake/TableButton'
import { Receipts } from './intake/Receipts'
import { StoodIn } from './intake/StoodIn'
import styles from './SourceAside.module.css'

/** The frozen copy and the texts read from it, with their hashes. None of it can be edited. */
export const SnapshotFacts = ({ source }: { readonly source: Source }) => {
  const { rows } = useBy('rendition', 'source', source.id)
  const { original } = source
  const secret = source.protection === 'secret'
  return (
    <section aria-label="Snapshot">
      <SectionTitle level={3}>Snapshot</SectionTitle>
      <p className={styles['quiet']}>
        The captured bytes, as they were. They cannot be edited; what you add lies beside them. A hash shows
        that nothing changed since, not that what they say is true.
      </p>
      <KeyValue
        items={[
          { label: 'File', value: shownFileName(original.fileName) || 'Pasted' },
          { label: 'Type', value: original.mediaType },
          { label: 'Size', value: `${bytesInWords(original.byteLength)} (${original.byteLength} bytes)` },
          { label: 'Captured', value: `${source.createdAt.slice(0, 16).replace('T', ' ')} UTC` },
          { label: 'SHA-256', value: <Hash hash={original.sha256} of="the snapshot" secret={secret} /> },
        ]}
      />
      <StoodIn source={source} />
      <PartsButton source={source} />
      <TableButton source={source} />
      <Receipts source={source} />
      {rows.map((rendition) => (
        <RenditionFacts key={rendition.id} rendition={rendition} secret={secret} />
      ))}
    </section>
  )
}

type RenditionFactsProps = { readonly rendition: Rendition; readonly secret: boolean }

const RenditionFacts = ({ rendition, secret }: RenditionFactsProps) => (
  <>
    <SectionTitle level={3}>Text read from it</SectionTitle>
    <KeyValue
      items={[
        { label: 'Extractor', value: `${rendition.extractor.name}, version ${rendition.extractor.version}` },
        { label: 'Length', value: `${rendition.length} characters (UTF-16)` },
        { label: 'SHA-256', value: <Hash hash={rendition.textSha256} of="the text" secret={secret} /> },
        {
          label: 'Remarks',
          value:
            rendition.remarks.length === 0 ? (
              'Nothing was left out.'
            ) : (
              <ul>
                {rendition.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  </>
)

type HashProps = { readonly hash: string; readonly of: string; readonly secret: boolean }

const Hash = ({ hash, of, secret }: HashProps) => {
  const toast = useToast()
  const copy = async () => {
    // Whoever has the same file can tell by its hash that it is in this case.
    if (secret) return toast({ message: 'This source is secret: its hash is not copied.', tone: 'error' })
    const done = await desk.call('clipboard.write', { text: hash, html: '' })
    toast(done.ok ? 'The hash is on the clipboard.' : { message: done.error.message, tone: 'error' })
  }
  return (
    <span className={styles['hash']}>
      <code>{hash}</code>
      <IconButton label={`Copy the hash of ${of}`} icon={<Copy />} onPress={() => void copy()} />
    </span>
  )
}
