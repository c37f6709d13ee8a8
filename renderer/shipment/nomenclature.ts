import { useEffect, useState } from 'react'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { HsLabels } from '@shared/shipment/hs-labels'
import { sourceFrom } from '@shared/source/new-source'
import type { Source } from '@shared/source/source'
import { MAX_NOMENCLATURE, readNomenclature } from '@shared/table/nomenclature'
import { useRecords, useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'

/** The tag by which a source is the nomenclature of the case. */
export const NOMENCLATURE_TAG = 'nomenclature'

/** Decodes as UTF-8, or as Windows Cyrillic where the bytes are no UTF-8: tariffs come as one of the two. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/**
 * Keeps a nomenclature in the case: its file as a data set under its hash, tagged, so that it travels with the case and
 * can be cited. Read and checked before anything is stored. Faults: those of `readNomenclature`, and of the store.
 */
export async function keepNomenclature(
  store: Store,
  file: File,
  accessed: string,
): Promise<Result<{ readonly codes: number; readonly passed: number }>> {
  if (file.size > MAX_NOMENCLATURE * 4) {
    return err(fault('nomenclature.too-large', 'The file is too large for a nomenclature. Nothing was kept.'))
  }
  const bytes = await file.arrayBuffer()
  const read = readNomenclature(decoded(bytes))
  if (!read.ok) return read
  const original = await store.putOriginal(new Uint8Array(bytes))
  if (!original.ok) return original
  const { sha256 } = original.value
  const draft = sourceFrom(
    {
      extractor: { name: 'table', version: 1 },
      text: '',
      structure: { blocks: [], links: [], pages: [] },
      remarks: [],
      found: [],
      aside: [],
    },
    {
      original: { fileName: file.name, mediaType: 'text/csv', byteLength: bytes.byteLength, sha256 },
      format: 'csv',
      kind: 'data-set',
      title: '',
      accessed,
    },
  )
  const kept = await store.by('source', 'original.sha256', sha256)
  const change = await store.commit('Load a nomenclature', async (tx) => {
    const [before] = kept
    if (before === undefined) tx.create('source', { ...draft, tags: [NOMENCLATURE_TAG] })
    else if (!before.tags.includes(NOMENCLATURE_TAG)) {
      await tx.update('source', before.id, { tags: [...before.tags, NOMENCLATURE_TAG] })
    }
  })
  return change.ok ? ok({ codes: read.value.labels.size, passed: read.value.passed }) : change
}

/** The day on this computer, as an EDTF day. */
export const localDay = (now = new Date()): string =>
  [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-')

export type LoadedNomenclature = { readonly source: Source; readonly labels: HsLabels }

/** Read once for a file, however many views ask. */
const known = new Map<string, HsLabels>()

/** The nomenclature that was loaded into the case last; null where there is none or it cannot be read. */
export function useNomenclature(): LoadedNomenclature | null {
  const store = useStore()
  const sources = useRecords('source').rows
  const source = sources.findLast(({ tags }) => tags.includes(NOMENCLATURE_TAG))
  const sha256 = source?.original?.sha256 ?? ''
  const [loaded, setLoaded] = useState<{ readonly sha256: string; readonly labels: HsLabels } | null>(null)
  useEffect(() => {
    if (sha256 === '') return
    let gone = false
    void labelsOf(store, sha256).then((labels) => {
      if (!gone && labels !== null) setLoaded({ sha256, labels })
    })
    return () => {
      gone = true
    }
  }, [store, sha256])
  return source !== undefined && loaded?.sha256 === sha256 ? { source, labels: loaded.labels } : null
}

async function labelsOf(store: Store, sha256: string): Promise<HsLabels | null> {
  const before = known.get(sha256)
  if (before !== undefined) return before
  const original = await store.original(sha256)
  if (original === undefined) return null
  const read = readNomenclature(decoded(await original.arrayBuffer()))
  if (!read.ok) return null
  known.clear()
  known.set(sha256, read.value.labels)
  return read.value.labels
}
