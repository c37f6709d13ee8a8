import * as v from 'valibot'

/** Large files cross in pieces of at most this many bytes. */
export const CHUNK_BYTES = 4 * 1024 * 1024
/** Longest HTML of a dossier that is printed or previewed, in UTF-16 units. */
const MAX_HTML = 64 * 1024 * 1024

const tag = (x: unknown): string => Object.prototype.toString.call(x)

/**
 * Whether `x` is a Uint8Array over its own memory. Bytes that crossed from another world of the page are no
 * `instanceof` ours, so the check goes by what they are.
 */
export const isBytes = (x: unknown): x is Uint8Array<ArrayBuffer> =>
  ArrayBuffer.isView(x) && tag(x) === '[object Uint8Array]' && tag(x.buffer) === '[object ArrayBuffer]'

/** Whole bytes of any length: an answer. */
export const bytes = () => v.custom<Uint8Array<ArrayBuffer>>(isBytes, 'not bytes')
/** One piece of a file, at most CHUNK_BYTES. */
export const chunk = () =>
  v.pipe(
    bytes(),
    v.check((piece) => piece.byteLength <= CHUNK_BYTES, 'a piece longer than 4 MB'),
  )

/** Stands for a file in the window, which never learns its path: 32 lower-case hexadecimal digits. */
export const token = () => v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'not a token'))

/** A file's name as shown and suggested; never a path. */
export const fileName = () =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(255),
    // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
    v.regex(/^[^/\\\u0000-\u001f\u007f]+$/, 'not a file name'),
  )

/** Bytes of a file or an offset into one. */
export const byteCount = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Nothing to say. */
export const nothing = () => v.strictObject({})

/** The HTML of a dossier's body. */
export const dossierHtml = () => v.pipe(v.string(), v.maxLength(MAX_HTML, 'larger than 64 MB'))

const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]
export const paper = () => v.picklist(PAPERS)

/** A BCP 47 language tag, as `lang` takes it. */
export const languageTag = () =>
  v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'not a language tag'))
