import { desk } from '@renderer/desk/desk'
import {
  FOLDER_LIMITS,
  isHiddenName,
  SKIPPED_TOLD,
  type FolderContents,
  type SkipReason,
} from '@shared/desk/folder'
import { ok, type Result } from '@shared/kernel/result'
import { shownFileName } from '@shared/source/file-name'
import { type Capturable, fromFile, fromOpened } from '@renderer/source/capturable'

/** What was brought to be captured, and what of it was passed over before it was read. */
export type Brought = {
  readonly items: readonly Capturable[]
  readonly passed: readonly PassedOver[]
  /** How many more were passed over than are told. */
  readonly passedMore: number
}
export type PassedOver = { readonly path: string; readonly why: SkipReason }

/** Things to capture of which nothing was passed over. */
export const broughtOf = (items: readonly Capturable[]): Brought => ({ items, passed: [], passedMore: 0 })

/** Asks for a folder; null when the person closed the dialog. */
export async function chooseFolder(): Promise<Result<Brought | null>> {
  const chosen = await desk.call('open.chooseFolder', {})
  if (!chosen.ok) return chosen
  return ok(chosen.value.folder === '' ? null : fromFolder(chosen.value))
}

const fromFolder = ({ files, skipped, skippedMore }: FolderContents): Brought => ({
  items: files.map(({ file, path }) => fromOpened(file, path)),
  passed: skipped.map(({ path, why }) => ({ path: shownFileName(path), why })),
  passedMore: skippedMore,
})

/**
 * Takes what was dropped, folders and all that lies below them. To be called in the drop itself: afterwards nothing is
 * left of what was carried.
 */
export function readDropped(transfer: DataTransfer): Promise<Brought> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  return walkDropped(entries.filter((entry) => entry !== null))
}

/** What the browser's own entries say of themselves; its types do not part them by kind. */
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function walkDropped(entries: readonly (FileSystemEntry | File)[]): Promise<Brought> {
  const items: Capturable[] = []
  const passed: PassedOver[] = []
  let passedMore = 0
  let seen = 0
  const pass = (path: string, why: SkipReason): void => {
    if (passed.length < SKIPPED_TOLD) passed.push({ path: shownFileName(path), why })
    else passedMore += 1
  }
  const walk = async (entry: FileSystemEntry, above: string, depth: number): Promise<void> => {
    seen += 1
    const path = above + entry.name
    // What a person dropped by hand is meant, hidden or not; below it, it is found.
    if (depth > 0 && isHiddenName(entry.name)) return pass(path, 'hidden')
    if (seen > FOLDER_LIMITS.entries || items.length >= FOLDER_LIMITS.files) return pass(path, 'too-many')
    if (isFile(entry)) {
      const file = await fileOf(entry)
      if (file === null) pass(path, 'unreadable')
      else items.push(fromFile(file, path))
    } else if (isFolder(entry)) {
      if (depth >= FOLDER_LIMITS.depth) return pass(path, 'too-deep')
      const below = await entriesOf(entry)
      if (below === null) return pass(path, 'unreadable')
      for (const one of below) await walk(one, `${path}/`, depth + 1)
    } else pass(path, 'special')
  }
  for (const entry of entries) {
    if (entry instanceof File) items.push(fromFile(entry))
    else await walk(entry, '', 0)
  }
  return { items, passed, passedMore }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)))

/** All entries of a folder, in the order of their names; null where they cannot be read. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[] | null> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // A reader gives a hundred at a time, and none when it is done.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    )
    if (some === null) return null
    if (some.length === 0) break
    all.push(...some)
    if (all.length > FOLDER_LIMITS.entries) break
  }
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
