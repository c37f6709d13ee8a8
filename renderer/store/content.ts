import { canonicalJson } from '@shared/kernel/canonical-json'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { TextHashes } from '@shared/source/reading'
import type { Rendition, Structure } from '@shared/source/rendition'
import { toFault } from './faults'
import { keptBlob, keptBody } from './original-body'
import type { Tables } from './tables'
import type { Workshop } from './write'

/** The browser's own encoder: a text of 49 MB must not hold up the window. Texts here are well-formed. */
const utf8 = new TextEncoder()

/** Keeps bytes under their SHA-256; the same bytes are kept once. */
export async function putOriginal(
  { tables, platform }: Pick<Workshop, 'tables' | 'platform'>,
  bytes: Uint8Array,
): Promise<Result<{ readonly sha256: string }>> {
  try {
    const sha256 = await platform.sha256(bytes)
    const row = { sha256, body: keptBody(bytes), at: platform.now(), kept: false }
    await tables.originals.put(row)
    return ok({ sha256 })
  } catch (error) {
    return err(toFault(error))
  }
}

/** Keeps a file under the SHA-256 that whoever read it has made. It is copied by the database, never held whole. */
export async function putOriginalBlob(
  { tables, platform }: Pick<Workshop, 'tables' | 'platform'>,
  blob: Blob,
  sha256: string,
): Promise<Result<{ readonly sha256: string }>> {
  try {
    const row = { sha256, body: await keptBlob(blob), at: platform.now(), kept: false }
    await tables.originals.put(row)
    return ok({ sha256 })
  } catch (error) {
    return err(toFault(error))
  }
}

/**
 * Keeps a text and its structure, each under its SHA-256. Who has made these hashes already, in a worker, hands them in:
 * making them of a long text would hold up the window.
 */
export async function putText(
  { tables, platform }: Pick<Workshop, 'tables' | 'platform'>,
  text: string,
  structure: Structure,
  hashes?: TextHashes,
): Promise<Result<TextHashes>> {
  try {
    const textSha256 = hashes?.textSha256 ?? (await platform.sha256(utf8.encode(text)))
    const structureSha256 =
      hashes?.structureSha256 ?? (await platform.sha256(utf8.encode(canonicalJson(structure))))
    const at = platform.now()
    await tables.db.transaction('rw', [tables.texts, tables.structures], () =>
      Promise.all([
        tables.texts.put({ sha256: textSha256, text, at, kept: false }),
        tables.structures.put({ sha256: structureSha256, structure, at, kept: false }),
      ]),
    )
    return ok({ textSha256, structureSha256 })
  } catch (error) {
    return err(toFault(error))
  }
}

/** The text of a rendition and its structure. */
export async function readText(
  tables: Tables,
  { textSha256, structureSha256 }: Rendition,
): Promise<Result<{ readonly text: string; readonly structure: Structure }>> {
  try {
    const [text, structure] = await Promise.all([
      tables.texts.get(textSha256),
      tables.structures.get(structureSha256),
    ])
    if (text && structure) return ok({ text: text.text, structure: structure.structure })
    return err(fault('store.no-text', 'The text of this source is not in this copy of the case.'))
  } catch (error) {
    return err(toFault(error))
  }
}
