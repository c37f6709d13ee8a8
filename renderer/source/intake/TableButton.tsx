import { err, fault, ok } from '@shared/kernel/result'
import type { Source } from '@shared/source/source'
import { useBy, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { useTableImport } from '@renderer/source/table-import'
import styles from './PartsDialog.module.css'

/** Files whose lines may be rows of cells; Excel's “Unicode text” is called .txt. */
const LINES_OF_CELLS = /\.(?:csv|tsv|tab|txt)$/i
const NOT_HERE = fault('source.no-original', 'The bytes of this source are not in this copy of the case.')

/** Reads a source that was captured as a text as the table it is; nothing for other sources. */
export const TableButton = ({ source }: { readonly source: Source }) => {
  const store = useStore()
  const importTable = useTableImport()
  const tables = useBy('table', 'source', source.id)
  const { fileName, byteLength, sha256 } = source.original
  if (importTable === null || !LINES_OF_CELLS.test(fileName)) return null
  if (!tables.loaded || tables.rows.length > 0 || source.trashed !== null) return null
  const open = async () => {
    const original = await store.original(sha256)
    if (original === undefined) return err(NOT_HERE)
    return ok({ facts: source.original, bytes: new Uint8Array(await original.arrayBuffer()) })
  }
  const blob = async () => {
    const original = await store.original(sha256)
    return original === undefined ? err(NOT_HERE) : ok(original)
  }
  return (
    <div className={styles['button']}>
      <Button size="small" onPress={() => importTable({ name: fileName, byteLength, open, blob })}>
        Read it as a table…
      </Button>
    </div>
  )
}
