import * as v from 'valibot'
import { byteCount, fileName, nothing } from './fields'
import { openedFile } from './files'

/** Most files of one folder that are brought in at once, how deep it is gone into, and how many entries are looked at. */
export const FOLDER_LIMITS = { files: 5_000, depth: 20, entries: 50_000 } as const
/** Most entries that are told by name when they are passed over; the others are only counted. */
export const SKIPPED_TOLD = 200

/** Why an entry of a folder is passed over. */
export const SKIP_REASONS = ['hidden', 'link', 'special', 'unreadable', 'too-deep', 'too-many'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  hidden: 'hidden',
  link: 'a link to somewhere else, which is not followed',
  special: 'neither a file nor a folder',
  unreadable: 'it could not be read',
  'too-deep': `deeper than ${FOLDER_LIMITS.depth} folders`,
  'too-many': 'beyond the 5,000 files that are brought in at once',
}

/** What systems leave in folders for themselves. */
const SYSTEM_NAMES: readonly string[] = ['thumbs.db', 'desktop.ini', '__macosx']

/** Whether an entry is hidden, or one that a system keeps for itself. */
export const isHiddenName = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || SYSTEM_NAMES.includes(name.toLowerCase())

/** A path below the chosen folder, with `/` between its names; never absolute. */
const pathBelow = () =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(4_000),
    // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
    v.regex(/^[^/\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/, 'not a path below a folder'),
  )

/** What a folder holds: the files that can be read, and what was passed over with the reason. */
export const folderContents = v.strictObject({
  /** The folder's own name; '' when the person closed the dialog. */
  folder: v.union([v.literal(''), fileName()]),
  files: v.pipe(
    v.array(v.strictObject({ file: openedFile, path: pathBelow() })),
    v.maxLength(FOLDER_LIMITS.files),
  ),
  skipped: v.pipe(
    v.array(v.strictObject({ path: pathBelow(), why: v.picklist(SKIP_REASONS) })),
    v.maxLength(SKIPPED_TOLD),
  ),
  /** How many more were passed over than are told. */
  skippedMore: byteCount(),
})
export type FolderContents = v.InferOutput<typeof folderContents>

export const FOLDER_CHANNELS = {
  /** Asks for a folder and lists what is in it and below it. */
  'open.chooseFolder': { request: nothing(), response: folderContents },
} as const
