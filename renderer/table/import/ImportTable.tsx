import { useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { bytesInWords } from '@shared/source/limits'
import { useLive, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { SaveKey } from '@renderer/ui/SaveKey'
import { Tabs } from '@renderer/ui/Tabs'
import { useToast } from '@renderer/ui/Toasts'
import { KeptChanges } from '@renderer/table/versions/KeptChanges'
import { CheckReport } from './CheckReport'
import { Doubts, LineProblems } from './Doubts'
import { earlierTables, proposedEarlier } from './earlier-table'
import { EarlierField } from './EarlierField'
import { keptInWords } from './kept-words'
import { LayoutFields } from './LayoutFields'
import { setConstant, setField, setKey } from './mapping-edit'
import { MappingFacts } from './MappingFacts'
import { MappingTable } from './MappingTable'
import { PreviewGrid } from './PreviewGrid'
import type { TableFile } from './table-file'
import { TemplateBar } from './TemplateBar'
import { saveTemplate, useMapping } from './use-mapping'
import { usePreview } from './use-preview'
import { type Checked, checkTable, importTable, useWork } from './use-work'
import styles from './Import.module.css'

export type ImportTableProps = {
  readonly file: TableFile
  readonly onClose: () => void
  /** Shows the source of the table that was kept, or that was here before. */
  readonly onKept: (source: string) => void
  /** Keeps the file as a text instead; absent where it has none, as a workbook. */
  readonly onAsText?: (() => void) | undefined
}
type Shown = 'rows' | 'columns' | 'facts' | 'lines' | 'check'

/** Imports a file as a table: how it is read and what its columns hold, shown and corrected before anything is kept. */
export const ImportTable = ({ file, onClose, onKept, onAsText }: ImportTableProps) => {
  const store = useStore()
  const toast = useToast()
  const { blob, preview, reading, problem, settle } = usePreview(file)
  const mapping = useMapping(preview, settle)
  const { work, run, stop } = useWork()
  const [shown, setShown] = useState<Shown>('rows')
  const [refused, setRefused] = useState('')
  const [checked, setChecked] = useState<{ readonly of: string; readonly found: Checked } | null>(null)
  const [earlier, setEarlier] = useState<string | null>(null)
  const [followed, setFollowed] = useState<string | null>(null)
  const headers = JSON.stringify(preview?.columns ?? [])
  const tables = useLive(
    (live) => (preview === null ? Promise.resolve([]) : earlierTables(live, preview.columns)),
    [headers],
    ['table', 'source'],
  )
  const chosen = tables?.find(({ source }) => source.id === earlier) ?? null
  const now = mapping.mapping
  const newItemId = () => store.newItemId()
  /** What a check was made of: another layout or mapping makes it obsolete. */
  const asked = JSON.stringify([preview?.layout, now])

  const check = async () => {
    if (blob === null || preview === null) return
    setRefused('')
    const found = await run('check', blob.size, (turn) =>
      checkTable(blob, preview.columns, preview.layout, now, turn),
    )
    if (!found.ok) return setRefused(found.error.message)
    setChecked({ of: asked, found: found.value })
    setShown('check')
  }
  const keep = async () => {
    if (blob === null || preview === null) return
    setRefused('')
    const choices = {
      fileName: file.name,
      layout: preview.layout,
      mapping: now,
      earlier: chosen?.table ?? null,
      accessed: today(),
    }
    const kept = await run('import', blob.size, (turn) => importTable(store, blob, choices, turn))
    if (!kept.ok) return setRefused(kept.error.message)
    toast(keptInWords(kept.value))
    // Of a next export it is shown first what changed.
    if (kept.value.carried === null) done(kept.value.source)
    else setFollowed(kept.value.source)
  }
  const done = (source: string) => {
    onClose()
    onKept(source)
  }
  const save = async (name: string): Promise<boolean> => {
    if (preview === null) return false
    const { done, id } = await saveTemplate(store, name, preview, now)
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
    else mapping.named(id)
    return done.ok
  }
  const trash = async (id: string) => {
    const done = await store.commit('Move a template to the trash', (tx) => tx.trash('template', id))
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
    else mapping.named(null)
  }

  const busy = work !== null
  const isReady = preview !== null && blob !== null && !reading && problem === null && !busy
  const report = checked?.of === asked ? checked.found : null
  if (followed !== null)
    return <KeptChanges source={followed} onClose={onClose} onDone={() => done(followed)} />
  return (
    <Dialog
      open
      onClose={onClose}
      size={preview === null ? 'medium' : 'full'}
      title="Import a table"
      description={
        preview === null
          ? file.name
          : `${file.name}, ${bytesInWords(file.byteLength || (blob?.size ?? 0))}. Every cell is kept as the text it is; the file is kept beside it, with its hash.`
      }
      footer={
        <>
          {onAsText !== undefined && (
            <Button variant="quiet" disabled={busy} onPress={onAsText}>
              Keep as text instead
            </Button>
          )}
          <Button onPress={busy ? stop : onClose}>{busy ? 'Stop' : 'Cancel'}</Button>
          <Button disabled={!isReady} onPress={() => void check()}>
            Check all rows
          </Button>
          <Button variant="primary" kbd="Mod+Enter" disabled={!isReady} onPress={() => void keep()}>
            Import
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => isReady && void keep()} />
      {(refused !== '' || problem !== null) && (
        <Banner tone="error">{refused === '' ? problem?.message : refused}</Banner>
      )}
      {busy ? (
        <ProgressPanel
          label={work.what === 'check' ? 'Reading all rows, to keep none yet' : 'Importing'}
          active
          delay={0}
          done={Math.round(work.done / 1024)}
          all={Math.round(work.all / 1024)}
          unit="kB"
        />
      ) : (
        <ProgressPanel label="Looking at the file" active={reading} onCancel={onClose} />
      )}
      {preview !== null && (
        <div className={styles['frame']} inert={busy}>
          <div className={styles['side']}>
            <EarlierField
              tables={tables ?? []}
              proposed={proposedEarlier(tables ?? [])}
              chosen={chosen}
              keys={now.keys}
              onChoose={(table) => {
                setEarlier(table?.source.id ?? null)
                if (table !== null) mapping.follow(table.table)
              }}
            />
            <LayoutFields
              layout={preview.layout}
              sheets={preview.sheets}
              records={preview.records}
              onFix={settle}
            />
            <TemplateBar
              fits={mapping.fits}
              applied={mapping.template}
              onApply={(id) => {
                const fit = mapping.fits.find(({ template }) => template.id === id)
                if (fit !== undefined) mapping.apply(fit.template)
              }}
              onSave={save}
              onTrash={(id) => void trash(id)}
            />
          </div>
          <div className={styles['main']}>
            <Doubts doubts={[...preview.doubts, ...mapping.doubts]} onFix={settle} />
            <Tabs
              label="What is in the file"
              current={shown}
              onCurrent={(id) => setShown(id as Shown)}
              tabs={[
                {
                  id: 'rows',
                  label: 'First rows',
                  content: <PreviewGrid preview={preview} mapping={now} />,
                },
                {
                  id: 'columns',
                  label: 'Columns',
                  count: preview.columns.length,
                  content: (
                    <div className={styles['panel']}>
                      <MappingTable
                        columns={preview.columns}
                        rows={preview.rows}
                        mapping={now}
                        reasons={mapping.reasons}
                        keysWhy={mapping.keysWhy}
                        onField={(column, field) =>
                          mapping.change((was) => setField(was, column, field, newItemId))
                        }
                        onKey={(column, on) =>
                          mapping.change((was) => setKey(was, column, on, preview.columns))
                        }
                      />
                    </div>
                  ),
                },
                {
                  id: 'facts',
                  label: 'Every row',
                  content: (
                    <div className={styles['panel']}>
                      <MappingFacts
                        mapping={now}
                        onChange={(patch) => mapping.change((was) => ({ ...was, ...patch }))}
                        onConstant={(field, value) =>
                          mapping.change((was) => setConstant(was, field, value, newItemId))
                        }
                      />
                    </div>
                  ),
                },
                {
                  id: 'lines',
                  label: 'Lines worth a look',
                  ...(preview.lineProblems.length > 0 && { count: preview.lineProblems.length }),
                  content: (
                    <div className={styles['panel']}>
                      {!preview.whole && (
                        <p className={styles['hint']}>
                          {`The first ${countOf(preview.rowCount, 'row', 'rows')} were looked at. “Check all rows” looks at the whole file.`}
                        </p>
                      )}
                      <LineProblems problems={preview.lineProblems} />
                    </div>
                  ),
                },
                ...(report === null
                  ? []
                  : [
                      {
                        id: 'check',
                        label: 'Check',
                        content: (
                          <div className={styles['panel']}>
                            <CheckReport {...report} />
                          </div>
                        ),
                      },
                    ]),
              ]}
            />
          </div>
        </div>
      )}
    </Dialog>
  )
}

/** The day of capture where the person is, as an EDTF day. */
function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
