import { useMemo } from 'react'
import type { Finding } from '@shared/source/finding'
import { judgedOn } from '@shared/source/metadata/document-findings'
import type { Source } from '@shared/source/source'
import { useBy } from '@renderer/store/react'

/** What a source's newest rendition found the document to say of itself, judged on the day it was fetched. */
export function useDocumentFindings(source: Source): readonly Finding[] {
  const { rows } = useBy('rendition', 'source', source.id)
  const found = rows.findLast((rendition) => rendition.found !== undefined)?.found
  return useMemo(() => judgedOn(found ?? [], source.accessed.edtf), [found, source.accessed.edtf])
}
