import { useEffect, useState } from 'react'
import type { Dossier } from '@shared/dossier/dossier'
import { desk } from '@renderer/desk/desk'
import { useRecord, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Menu } from '@renderer/ui/Menu'
import { useRegistry } from '@renderer/ui/registry'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { duplicateDossier, restoreDossier, trashDossier } from './actions'
import { BeforeExportDialog } from './BeforeExportDialog'
import styles from './Dossier.module.css'
import type { Format } from './export-dossier'
import { PreviewFrame } from './PreviewFrame'
import { usePreview } from './use-preview'

const KEYS = { pdf: 'Mod+P', markdown: 'Mod+Shift+P' } as const

/** A dossier as it would be printed now, and the ways to write it. */
export const DossierPage = ({ id }: { readonly id: string }) => {
  const dossier = useRecord('dossier', id)
  if (dossier === undefined) return null
  if (dossier === null) return <EmptyState>This dossier is not in the case.</EmptyState>
  return <Page key={dossier.id} dossier={dossier} />
}

const Page = ({ dossier }: { readonly dossier: Dossier }) => {
  const store = useStore()
  const toast = useToast()
  const { open } = useRegistry()
  const preview = usePreview(dossier)
  const [writing, setWriting] = useState<Format | null>(null)
  const { id } = dossier
  const trashed = dossier.trashed !== null

  useEffect(
    () => desk.on('menu-command', (command) => command.id === 'dossier.export' && setWriting('pdf')),
    [],
  )
  useKeys([
    {
      id: 'dossier.pdf',
      key: KEYS.pdf,
      label: 'Write the dossier as PDF',
      group: 'Dossier',
      run: () => setWriting('pdf'),
    },
    {
      id: 'dossier.markdown',
      key: KEYS.markdown,
      label: 'Write the dossier as Markdown',
      group: 'Dossier',
      run: () => setWriting('markdown'),
    },
  ])
  const fail = (message: string) => toast({ message, tone: 'error' })
  const copy = async () => {
    const made = await duplicateDossier(store, id)
    if (made.ok) open(made.value)
    else fail(made.error.message)
  }
  const trash = async () => {
    const done = await trashDossier(store, id)
    if (!done.ok) return fail(done.error.message)
    toast({
      message: 'The dossier is in the trash.',
      action: { label: 'Undo', run: () => void restoreDossier(store, id) },
    })
  }
  return (
    <article className={styles['page']} aria-label={dossier.title}>
      <header className={styles['bar']}>
        <h1 className={styles['title']}>{dossier.title}</h1>
        <Button variant="primary" size="small" kbd={KEYS.pdf} onPress={() => setWriting('pdf')}>
          Write PDF
        </Button>
        <Button size="small" kbd={KEYS.markdown} onPress={() => setWriting('markdown')}>
          Markdown
        </Button>
        <Menu
          label="More about this dossier"
          placement="bottom end"
          trigger={
            <Button size="small" variant="quiet">
              More
            </Button>
          }
          items={[
            { id: 'copy', label: 'Make a copy', run: () => void copy() },
            trashed
              ? { id: 'restore', label: 'Restore', run: () => void restoreDossier(store, id) }
              : { id: 'trash', label: 'Move to trash', danger: true, run: () => void trash() },
          ]}
        />
      </header>
      {trashed && (
        <Banner tone="warn" actions={<Button onPress={() => void restoreDossier(store, id)}>Restore</Button>}>
          This dossier is in the trash.
        </Banner>
      )}
      {preview !== undefined && 'problem' in preview && <Banner tone="error">{preview.problem}</Banner>}
      {preview !== undefined && 'url' in preview && (
        <PreviewFrame url={preview.url} title={`Preview of ${dossier.title}`} />
      )}
      {writing !== null && (
        <BeforeExportDialog dossier={dossier} format={writing} onClose={() => setWriting(null)} />
      )}
    </article>
  )
}
