import * as v from 'valibot'
import { instantField, line, sha256Field } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { byteCount, bytes, chunk, CHUNK_BYTES, fileName, nothing, token } from './fields'

/** What a file is by its name: a bundle, something to capture as a source, or neither. */
const FILE_KINDS = ['bundle', 'source', 'other'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** A file somebody chose or opened with the app. */
export const openedFile = v.strictObject({
  token: token(),
  name: fileName(),
  byteLength: byteCount(),
  kind: v.picklist(FILE_KINDS),
})
export type OpenedFile = v.InferOutput<typeof openedFile>

/** Endings of files that can be captured as a source, and of a bundle. */
export const SOURCE_ENDINGS = [
  'html',
  'htm',
  'xhtml',
  'mhtml',
  'mht',
  'txt',
  'text',
  'md',
  'markdown',
  'pdf',
  'docx',
  'eml',
  'csv',
  'tsv',
  'tab',
  'xlsx',
  'xlsm',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'wacz',
  'warc',
  'gz',
] as const
export const BUNDLE_ENDING = 'casebundle'

/** The formats that can be captured, as they are named to people. */
export const SOURCE_FORMATS_SAID =
  'web pages (HTML, MHTML), PDF, text, Markdown, Word (DOCX), e-mail (EML), pictures, tables (CSV, TSV, XLSX) and web archives (WACZ, WARC)'

/** The kind of a file by the ending of its name. */
export function fileKind(name: string): FileKind {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  if (ending === BUNDLE_ENDING) return 'bundle'
  return (SOURCE_ENDINGS as readonly string[]).includes(ending) ? 'source' : 'other'
}

/** Whether a file is a table by its name: it is imported, not captured as a text, unless a person wants that. */
export const isTableName = (name: string): boolean => /\.(?:csv|tsv|tab|xlsx|xlsm)$/i.test(name)

/** Whether it is a workbook: it has sheets, and no text of its own. */
export const isWorkbookName = (name: string): boolean => /\.(?:xlsx|xlsm)$/i.test(name)

/** Anything but a bundle is read up to here and no further; tables are longer than texts (shared/table/limits.ts). */
export const largestFile = (name: string): number =>
  isTableName(name) ? 256 * 1024 * 1024 : MAX_SOURCE_BYTES

/** What is written, by which the dialog offers an ending. */
const SAVE_KINDS = ['bundle', 'markdown', 'pdf', 'html', 'csv', 'json', 'text'] as const
export type SaveKind = (typeof SAVE_KINDS)[number]

export const FILE_CHANNELS = {
  /** Asks for files. An empty list: the person closed the dialog. */
  'open.choose': {
    request: v.strictObject({ purpose: v.picklist(['bundle', 'sources']), multiple: v.boolean() }),
    response: v.strictObject({ files: v.array(openedFile) }),
  },
  /** A piece of an opened file; shorter than asked for only at its end. */
  'open.read': {
    request: v.strictObject({
      token: token(),
      offset: byteCount(),
      length: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(CHUNK_BYTES)),
    }),
    response: v.strictObject({ bytes: bytes(), end: v.boolean() }),
  },
  'open.close': { request: v.strictObject({ token: token() }), response: nothing() },

  /** Asks where to write and opens a temporary file beside it. `null`: the person closed the dialog. */
  'save.begin': {
    request: v.strictObject({ suggestedName: fileName(), kind: v.picklist(SAVE_KINDS) }),
    response: v.nullable(v.strictObject({ token: token(), name: fileName() })),
  },
  'save.append': {
    request: v.strictObject({ token: token(), bytes: chunk() }),
    response: v.strictObject({ byteLength: byteCount() }),
  },
  /** Syncs and renames. `identical`: a backup equal to the newest one was not written again. */
  'save.commit': {
    request: v.strictObject({ token: token() }),
    response: v.strictObject({
      name: fileName(),
      byteLength: byteCount(),
      sha256: sha256Field(),
      outcome: v.picklist(['written', 'identical']),
    }),
  },
  /** Removes the temporary file; what stood there before stays. */
  'save.abort': { request: v.strictObject({ token: token() }), response: nothing() },
  /** Shows a file that was written in the computer's file manager. */
  'save.reveal': { request: v.strictObject({ token: token() }), response: nothing() },

  /** Opens a backup for writing, without a dialog; goes on with `save.append` and `save.commit`. */
  'backup.begin': {
    request: v.strictObject({ caseId: idSchema('case'), caseName: line() }),
    response: v.strictObject({ token: token(), name: fileName() }),
  },
  /** The backups of a case, newest first, ready for `open.read`; without a case those of all cases. */
  'backup.list': {
    request: v.strictObject({ caseId: v.nullable(idSchema('case')) }),
    response: v.strictObject({
      folder: v.string(),
      backups: v.array(v.strictObject({ file: openedFile, savedAt: instantField() })),
    }),
  },
  /** Asks for the backup folder, or goes back to the default one; answers the folder in use. */
  'backup.chooseFolder': {
    request: v.strictObject({ to: v.picklist(['ask', 'default']) }),
    response: v.strictObject({ folder: v.string() }),
  },
} as const
