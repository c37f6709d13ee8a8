import { countOf } from '@shared/kernel/number-prose'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { utf8Encode } from '@shared/kernel/utf8'
import { hashListText } from '@shared/source/hash-list'
import type { Source } from '@shared/source/source'
import { saveBytes } from '@renderer/desk/transfer'
import type { Store } from '@renderer/store/store'
import { captureBytes, today } from '@renderer/source/capture'

/**
 * Saves the hashes of sources as a file and keeps the same bytes as a source, so that a receipt for them can be
 * attached. Null: the person closed the dialog, and nothing was kept.
 */
export async function exportHashes(
  store: Store,
  listed: readonly Source[],
  now = new Date(),
): Promise<Result<{ readonly name: string; readonly list: Source } | null>> {
  if (listed.length === 0)
    return err(fault('hashes.none', 'There is no source whose hash may be listed. Nothing was written.'))
  const fileName = `hashes-${today(now)}.sha256.txt`
  const bytes = utf8Encode(hashListText(listed, now.toISOString())) as Uint8Array<ArrayBuffer>
  const saved = await saveBytes(fileName, 'text', bytes)
  if (!saved.ok) return saved
  if (saved.value === null) return ok(null)
  const kept = await captureBytes(store, { fileName: saved.value.name, mediaType: 'text/plain' }, bytes, {
    kind: 'hash-list',
    title: `Hashes of ${countOf(listed.length, 'source', 'sources')}, ${today(now)}`,
  })
  if (kept.ok) return ok({ name: saved.value.name, list: kept.value.source })
  return err(
    fault(kept.error.code, `The file was saved, but the case could not keep it: ${kept.error.message}`),
  )
}
