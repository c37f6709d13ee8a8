import { useEffect, useRef, useState } from 'react'
import { PROTECTION_WORDS } from '@shared/entity/protection-words'
import { fileStem } from '@shared/kernel/file-stem'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import type { Correction, Table } from '@shared/table/table'
import { desk } from '@renderer/desk/desk'
import { saveStream } from '@renderer/desk/transfer'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { useToast } from '@renderer/ui/Toasts'
import { type CsvCells, csvHead, csvRows } from './csv-rows'
import type { Range } from './grid/ranges'
import type { RowOrder } from './table-data'
import styles from './Table.module.css'
import { readStretches } from './use-rows'

type Props = {
  readonly source: Source
  readonly table: Table
  readonly order: RowOrder
  /** The columns that are shown. */
  readonly shown: readonly string[]
  readonly selection: readonly Range[]
  readonly selected: number
  readonly corrections: number
  readonly correctionOf: (row: number, column: string) => Correction | undefined
  readonly onClose: () => void
}

type Writing = { readonly done: number; readonly all: number }

/** Writes rows of a table to a CSV file, in the order in which they are shown. */
export const CsvDialog = (props: Props) => {
  const { source, table, order, shown, selection, selected, correctionOf, onClose } = props
  const store = useStore()
  const toast = useToast()
  const [rows, setRows] = useState<'selected' | 'all'>(selected > 0 ? 'selected' : 'all')
  const [which, setWhich] = useState<'shown' | 'every'>('shown')
  const [cells, setCells] = useState<CsvCells>(props.corrections > 0 ? 'corrected' : 'original')
  const [writing, setWriting] = useState<Writing | null>(null)
  const [failed, setFailed] = useState('')
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])
  const secret = source.protection === 'secret'

  const write = async () => {
    const stretches = rows === 'selected' ? selection : [{ from: 0, to: order.count - 1 }]
    const all = rows === 'selected' ? selected : order.count
    const keys = new Set(shown)
    const columns = table.columns.filter(({ key }) => which === 'every' || keys.has(key))
    const begun = await desk.call('save.begin', {
      suggestedName: `${fileStem(titleOf(source).replace(/\.\w{1,5}$/, ''), 'Table')} rows.csv`,
      kind: 'csv',
    })
    if (!begun.ok) return setFailed(begun.error.message)
    if (begun.value === null) return
    const { token } = begun.value
    const controller = new AbortController()
    work.current = controller
    setFailed('')
    setWriting({ done: 0, all })
    let problem = ''
    const options = { columns, cells, correctionOf }
    async function* stream() {
      yield csvHead(options)
      let done = 0
      const pages = readStretches(
        order,
        stretches,
        columns.map(({ key }) => key),
        controller.signal,
      )
      for await (const page of pages) {
        if (!page.ok) {
          problem = page.error.message
          controller.abort()
          return
        }
        yield csvRows(page.value, options)
        done += page.value.length
        setWriting({ done, all })
      }
    }
    const saved = await saveStream(token, stream(), { signal: controller.signal })
    setWriting(null)
    if (!saved.ok) return setFailed(problem || saved.error.message)
    const { name: fileName, byteLength, sha256 } = saved.value
    const at = new Date().toISOString()
    const noted = await store.commit('Write rows of a data set as CSV', (tx) => {
      const made = { what: 'csv', dossier: null, source: source.id, audience: 'desk', at } as const
      tx.create('export', { ...made, fileName, byteLength, sha256 })
    })
    const message = `${countOf(all, 'row was', 'rows were')} written to ${fileName}`
    toast(
      noted.ok
        ? {
            message: `${message}.`,
            action: { label: 'Show in folder', run: () => void desk.call('save.reveal', { token }) },
          }
        : { message: `${message}, but that could not be noted.`, tone: 'error' },
    )
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Write rows to a CSV file"
      description="Rows in the order shown, each with its line in the source. Cells that a spreadsheet would run as a formula are led by an apostrophe."
      onSubmit={() => writing === null && !secret && void write()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={secret || writing !== null}>
            Save as…
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {failed !== '' && <Banner tone="error">{failed} Nothing was written.</Banner>}
        {secret && (
          <Banner tone="warn" title="This source is secret">
            It goes in no export. Change who may see it, if that is right, and come back.
          </Banner>
        )}
        {!secret && source.protection !== 'public' && (
          <Banner tone="warn">
            Who may see this table: {PROTECTION_WORDS[source.protection]}. Whoever gets the file sees what is
            in it.
          </Banner>
        )}
        <RadioGroup
          label="Rows"
          value={rows}
          onChange={setRows}
          options={[
            { value: 'all', label: `All ${groupDigits(String(order.count))} that the filters leave` },
            {
              value: 'selected',
              label: selected === 0 ? 'None is selected' : `The ${groupDigits(String(selected))} selected`,
              disabled: selected === 0,
            },
          ]}
        />
        <RadioGroup
          label="Columns"
          value={which}
          onChange={setWhich}
          options={[
            { value: 'shown', label: `The ${shown.length} shown` },
            { value: 'every', label: `All ${table.columns.length}` },
          ]}
        />
        <RadioGroup
          label="Cells"
          value={cells}
          onChange={setCells}
          options={[
            { value: 'original', label: 'As the file has them' },
            {
              value: 'corrected',
              label: 'With corrections, and what the file has in a column of its own',
              disabled: props.corrections === 0,
            },
          ]}
        />
        {writing !== null && (
          <ProgressPanel
            label="Writing rows"
            active
            done={writing.done}
            all={writing.all}
            unit="rows"
            onCancel={() => work.current?.abort()}
          />
        )}
      </div>
    </Dialog>
  )
}
