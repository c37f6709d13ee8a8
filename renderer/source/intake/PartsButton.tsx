import { lazy, Suspense, useState } from 'react'
import type { PartFacts } from '@shared/source/reading'
import type { Source } from '@shared/source/source'
import { Button } from '@renderer/ui/Button'
import { useRegistry } from '@renderer/ui/registry'
import { isContainer } from './parts'
import styles from './PartsDialog.module.css'

const PartsDialog = lazy(() => import('./PartsDialog').then((it) => ({ default: it.PartsDialog })))
/** Unknown: the dialog lists them. */
const UNKNOWN: readonly PartFacts[] = []

/** Brings in more of what stands in an archive or a message; nothing for other sources. */
export const PartsButton = ({ source }: { readonly source: Source }) => {
  const [open, setOpen] = useState(false)
  const registry = useRegistry()
  if (!isContainer(source)) return null
  return (
    <div className={styles['button']}>
      <Button size="small" onPress={() => setOpen(true)}>
        {source.kind === 'message' ? 'Bring in its attachments…' : 'Bring in pages of this archive…'}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PartsDialog
            source={source}
            parts={UNKNOWN}
            onClose={() => setOpen(false)}
            onOpen={(id) => {
              setOpen(false)
              registry.open(id)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
