import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BUNDLE_ENDING } from '@shared/desk/files'
import type { Response } from '@shared/desk/contract'
import type { CaseId } from '@shared/kernel/ids'
import type { AtomicFile } from './atomic-file'

/** So many backups of a case are kept. */
const KEPT = 5

/** The end of a case's id, which marks its backups whatever the case is called. */
const tailOf = (caseId: CaseId): string => caseId.slice(-10)

/** A name that every file system takes: letters and digits of any script, joined by hyphens. */
function slug(caseName: string): string {
  const words =
    caseName
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const joined = words.join('-')
  // 60 letters of any script stay below the 255 bytes that file systems allow.
  return [...joined].slice(0, 40).join('') || 'case'
}

/** `port-of-call-7q3m0x4w2k-20261121T202639123Z.casebundle`; the time is UTC, so that names sort by age. */
export const backupName = (caseId: CaseId, caseName: string, now: number): string =>
  `${slug(caseName)}-${tailOf(caseId)}-${new Date(now).toISOString().replace(/[-:.]/g, '')}.${BUNDLE_ENDING}`

const NAME = new RegExp(
  `-([0-9a-hjkmnp-tv-z]{10})-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(\\d{3})Z\\.${BUNDLE_ENDING}$`,
)

export type Backup = { readonly path: string; readonly tail: string; readonly savedAt: string }

/** The backups in a folder, newest first; of one case when it is named. A missing folder holds none. */
export async function listBackups(folder: string, caseId: CaseId | null): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .flatMap((name): Backup[] => {
      const m = NAME.exec(name)
      if (m === null) return []
      const savedAt = `${m[2]}-${m[3]}-${m[4]}T${m[5]}:${m[6]}:${m[7]}.${m[8]}Z`
      return [{ path: join(folder, name), tail: m[1] ?? '', savedAt }]
    })
    .filter((backup) => caseId === null || backup.tail === tailOf(caseId))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0))
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/** Whether a file holds exactly these bytes; a file that cannot be read does not. */
async function holds(path: string, byteLength: number, sha256: string): Promise<boolean> {
  try {
    return (await stat(path)).size === byteLength && (await sha256OfFile(path)) === sha256
  } catch {
    return false
  }
}

/**
 * Puts a finished backup in its place. One equal to the newest is dropped. The oldest go only once the new one is
 * safely on the disk; one that cannot be removed is no reason to fail.
 */
export async function placeBackup(file: AtomicFile, caseId: CaseId): Promise<Response<'save.commit'>> {
  const folder = dirname(file.target)
  const written = await file.finish()
  const newest = (await listBackups(folder, caseId))[0]
  if (newest !== undefined && (await holds(newest.path, written.byteLength, written.sha256))) {
    await file.abort()
    return { name: basename(newest.path), ...written, outcome: 'identical' }
  }
  await file.commit()
  const surplus = (await listBackups(folder, caseId)).slice(KEPT)
  await Promise.all(surplus.map((backup) => rm(backup.path).catch(() => {})))
  return { name: basename(file.target), ...written, outcome: 'written' }
}
