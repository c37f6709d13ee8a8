import {
  configure,
  type Entry,
  ERR_BAD_FORMAT,
  ERR_EOCDR_NOT_FOUND,
  type FileEntry,
  Reader,
  Writer,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { type Limits, STORE_FROM } from './limits'
import { clashKey, printableName, whyUnsafeName } from './entry-names'

/*
 * The only file that knows @zip.js/zip.js. It runs inside our own worker or on the command line, so zip.js needs no
 * workers of its own (which the content security policy would refuse).
 */
configure({ useWebWorkers: false })

/** Bytes at any place: a file, a Blob, an array. `read` may give fewer bytes only at the end. */
export type RandomReader = {
  readonly size: number
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

/** A reader of bytes already in memory. */
export const readerOfBytes = (bytes: Uint8Array): RandomReader => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
})

export type ArchiveFile = {
  readonly name: string
  readonly byteLength: number
  /** Unpacks the whole file and checks its checksum, size and place. */
  readonly bytes: (signal?: AbortSignalLike) => Promise<Result<Uint8Array>>
}

/** The part of an AbortSignal that is needed here; `shared` has no DOM. */
export type AbortSignalLike = { readonly aborted: boolean }

export const STOPPED = fault('bundle.stopped', 'Stopped. Nothing was taken in.')

/**
 * Opens a zip and checks its directory: safe and distinct names, ordinary files only, no more files or bytes than
 * `limits` allow, nothing before or after the zip. Files by name, in the zip's order; folders are left out.
 * Codes: `zip.unreadable`, `zip.name`, `zip.clash`, `zip.special`, `zip.limit`, `bundle.stopped`.
 */
export async function openArchive(
  source: RandomReader,
  limits: Limits,
  signal?: AbortSignalLike,
): Promise<Result<ReadonlyMap<string, ArchiveFile>>> {
  const zip = new ZipReader(new PortReader(source), {
    strictness: 'strict',
    // Our own rules are stricter, and say in words what is wrong.
    filenameValidation: 'tolerant',
  })
  const files = new Map<string, ArchiveFile>()
  const keys = new Map<string, string>()
  let total = 0
  let count = 0
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (signal?.aborted) return err(STOPPED)
      count += 1
      total += entry.uncompressedSize
      const refusal = refuseEntry(entry) ?? refuseSize(entry, count, total, source.size, limits)
      if (refusal) return err(refusal)
      const key = clashKey(entry.filename.replace(/\/$/, ''))
      const twin = keys.get(key)
      if (twin !== undefined) return err(clash(twin, entry.filename))
      keys.set(key, entry.filename)
      if (!entry.directory) files.set(entry.filename, fileOf(entry))
    }
  } catch (error) {
    return err(unreadable(error))
  }
  return ok(files)
}

function refuseEntry(entry: Entry) {
  const name = printableName(entry.filename)
  const unsafe = whyUnsafeName(entry.filename)
  if (unsafe) return fault('zip.name', `The file was refused: ${unsafe} (“${name}”).`)
  // Unix file types: 0 where none is noted, 8 for ordinary files, 4 for folders.
  const type = (entry.externalFileAttributes >>> 28) & 15
  const ordinary = type === 0 || type === (entry.directory ? 4 : 8)
  if (entry.symlink || !ordinary) {
    return fault('zip.special', `The file was refused: “${name}” is a link or device, not an ordinary file.`)
  }
  if (entry.encrypted) return fault('zip.encrypted', `The file was refused: “${name}” is encrypted.`)
  return null
}

function refuseSize(entry: Entry, count: number, total: number, zipBytes: number, limits: Limits) {
  const allowed = Math.min(limits.totalBytes, Math.max(limits.ratioFloor, zipBytes * limits.ratio))
  if (count > limits.entries) {
    return fault('zip.limit', `The file was refused: it holds more than ${limits.entries} files.`)
  }
  if (entry.uncompressedSize > limits.entryBytes) {
    const name = printableName(entry.filename)
    return fault(
      'zip.limit',
      `The file was refused: “${name}” would unpack to more than ${megabytes(limits.entryBytes)}.`,
    )
  }
  if (total > allowed) {
    return fault('zip.limit', `The file was refused: it would unpack to more than ${megabytes(allowed)}.`)
  }
  return null
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

const clash = (a: string, b: string) =>
  fault(
    'zip.clash',
    `The file was refused: “${printableName(a)}” and “${printableName(b)}” are one name on some computers.`,
  )

function unreadable(error: unknown) {
  const reason = error instanceof Error ? error.message : ''
  return reason === ERR_EOCDR_NOT_FOUND || reason === ERR_BAD_FORMAT
    ? fault('zip.unreadable', 'The file is not a case bundle, or its end is missing.')
    : fault('zip.unreadable', `The file is damaged or not a case bundle (${reason || 'it cannot be read'}).`)
}

function fileOf(entry: FileEntry): ArchiveFile {
  return {
    name: entry.filename,
    byteLength: entry.uncompressedSize,
    bytes: async (signal) => {
      const sink = new CappedWriter(entry.uncompressedSize, signal)
      try {
        return ok(
          await entry.getData(sink, {
            checkSignature: true,
            checkOverlappingEntry: true,
            useWebWorkers: false,
          }),
        )
      } catch (error) {
        if (signal?.aborted) return err(STOPPED)
        const reason = error instanceof Error ? error.message : 'it cannot be read'
        return err(fault('zip.damaged', `“${printableName(entry.filename)}” is damaged (${reason}).`))
      }
    },
  }
}

class PortReader extends Reader<RandomReader> {
  readonly #source: RandomReader
  constructor(source: RandomReader) {
    super(source)
    this.#source = source
    this.size = source.size
  }
  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#source.read(index, Math.max(0, Math.min(length, this.#source.size - index)))
  }
}

/** Takes exactly the bytes that the directory declares; a file that unpacks to more stops there. */
class CappedWriter extends Writer<Uint8Array> {
  readonly #bytes: Uint8Array
  readonly #signal: AbortSignalLike | undefined
  #at = 0
  constructor(byteLength: number, signal: AbortSignalLike | undefined) {
    super()
    this.#bytes = new Uint8Array(byteLength)
    this.#signal = signal
  }
  override writeUint8Array(chunk: Uint8Array): Promise<void> {
    if (this.#signal?.aborted) return Promise.reject(new Error(STOPPED.code))
    if (this.#at + chunk.length > this.#bytes.length) {
      return Promise.reject(new Error('it unpacks to more bytes than it declares'))
    }
    this.#bytes.set(chunk, this.#at)
    this.#at += chunk.length
    return Promise.resolve()
  }
  override getData(): Promise<Uint8Array> {
    return this.#at === this.#bytes.length
      ? Promise.resolve(this.#bytes)
      : Promise.reject(new Error('it unpacks to fewer bytes than it declares'))
  }
}

export type NewFile = { readonly name: string; readonly bytes: Uint8Array }

export type ArchiveStyle = {
  /** Milliseconds since 1970: the time that every file carries, in UTC. */
  readonly now: number
  /**
   * Store files as they are. Deflate gives other bytes on other platforms; a bundle that must be equal everywhere to
   * the byte, such as the sample case, is stored.
   */
  readonly store: boolean
}

/** Writes files as a zip, in their order, one at a time: no more than one is held. */
export async function* writeArchive(
  files: AsyncIterable<NewFile>,
  style: ArchiveStyle,
): AsyncGenerator<Uint8Array> {
  const queue = new ChunkQueue()
  const zip = new ZipWriter(queue, {
    extendedTimestamp: false,
    rawLastModDate: dosTime(style.now),
    // A fixed mode and origin (Unix, ordinary file, rw-r--r--), the same on every system.
    unixMode: 0o100644,
    versionMadeBy: (3 << 8) | 20,
    useWebWorkers: false,
    keepOrder: true,
  })
  for await (const { name, bytes } of files) {
    const level = style.store || bytes.length >= STORE_FROM ? 0 : 6
    await zip.add(name, new BytesReader(bytes), { level })
    yield* queue.take()
  }
  await zip.close()
  yield* queue.take()
}

class BytesReader extends Reader<Uint8Array> {
  readonly #bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    super(bytes)
    this.#bytes = bytes
    this.size = bytes.length
  }
  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return Promise.resolve(this.#bytes.subarray(index, index + length))
  }
}

/** Collects what the zip writer puts out for one file, until it is handed on. */
class ChunkQueue extends Writer<Uint8Array[]> {
  #chunks: Uint8Array[] = []
  override writeUint8Array(chunk: Uint8Array): Promise<void> {
    this.#chunks.push(chunk.slice())
    return Promise.resolve()
  }
  override getData(): Promise<Uint8Array[]> {
    return Promise.resolve(this.#chunks)
  }
  take(): Uint8Array[] {
    const taken = this.#chunks
    this.#chunks = []
    return taken
  }
}

/** Date and time as a zip holds them, in steps of two seconds, from 1980 on. */
function dosTime(now: number): number {
  const date = new Date(now)
  const year = Math.min(Math.max(date.getUTCFullYear(), 1980), 2107)
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
