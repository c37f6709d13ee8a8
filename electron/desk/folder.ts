import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  FOLDER_LIMITS,
  type FolderContents,
  isHiddenName,
  SKIPPED_TOLD,
  type SkipReason,
} from '@shared/desk/folder'
import { ok, type Result } from '@shared/kernel/result'
import type { OpenedFiles } from './opened-files'
import { shownName } from './shown-name'

type Found = FolderContents['files'][number]

/**
 * Lists the files of a folder and below it, in the order of their names, ready to be read by token. Links are never
 * followed, hidden entries are passed over, and depth and number are limited; whatever is passed over is told.
 */
export async function walkFolder(root: string, opened: OpenedFiles): Promise<Result<FolderContents>> {
  const files: Found[] = []
  const skipped: FolderContents['skipped'] = []
  let skippedMore = 0
  let entries = 0

  const skip = (path: string, why: SkipReason): void => {
    if (skipped.length < SKIPPED_TOLD) skipped.push({ path: path.slice(0, 4_000), why })
    else skippedMore += 1
  }

  const take = async (full: string, path: string): Promise<void> => {
    if (files.length >= FOLDER_LIMITS.files) return skip(path, 'too-many')
    const file = await opened.add(full)
    if (file.ok) files.push({ file: file.value, path: path.slice(0, 4_000) })
    else skip(path, 'unreadable')
  }

  const walk = async (folder: string, below: string, depth: number): Promise<void> => {
    const found = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if (found === null) return skip(below === '' ? shownName(folder) : below.slice(0, -1), 'unreadable')
    for (const entry of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      entries += 1
      const path = below + shownName(entry.name)
      if (entries > FOLDER_LIMITS.entries) skip(path, 'too-many')
      else if (isHiddenName(entry.name)) skip(path, 'hidden')
      else if (entry.isSymbolicLink()) skip(path, 'link')
      else if (entry.isDirectory()) {
        if (depth >= FOLDER_LIMITS.depth) skip(path, 'too-deep')
        else await walk(join(folder, entry.name), `${path}/`, depth + 1)
      } else if (entry.isFile()) await take(join(folder, entry.name), path)
      else skip(path, 'special')
    }
  }

  await walk(root, '', 1)
  return ok({ folder: shownName(root), files, skipped, skippedMore })
}
