import { configure, Reader, Writer, ZipReader, type FileEntry } from '@zip.js/zip.js'
import { err, fault, type Fault, ok, type Result } from '@shared/kernel/result'
import { shownFileName } from '@shared/source/file-name'
import {
  bytesInWords,
  MAX_UNPACKED_BYTES,
  MAX_ZIP_ENTRIES,
  MAX_ZIP_RATIO,
  ZIP_RATIO_FLOOR,
} from '@shared/source/limits'

// It runs inside our own worker or on the command line; workers of its own the content security policy would refuse.
configure({ useWebWorkers: false })

/** A file in a zip. `bytes` unpacks it whole and checks its checksum, size and place. */
export type ZipFile = {
  readonly name: string
  readonly byteLength: number
  readonly bytes: () => Promise<Result<Uint8Array<ArrayBuffer>>>
}

/**
 * Opens a zip that is a document: its files by name, in order. Nothing is written to a disk, so names need not be safe
 * there; but two files of one name, encrypted ones, and more files or bytes than a document can need are refused.
 * Codes: `zip.bomb`, `zip.encrypted`, `zip.damaged`.
 */
export async function openZip(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, ZipFile>>> {
  const zip = new ZipReader(new BytesReader(bytes), { strictness: 'strict', filenameValidation: 'tolerant' })
  const files = new Map<string, ZipFile>()
  let total = 0
  let count = 0
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      count += 1
      total += entry.uncompressedSize
      const name = shownFileName(entry.filename).slice(0, 200)
      if (count > MAX_ZIP_ENTRIES) return err(bomb(`holds more than ${MAX_ZIP_ENTRIES} files`))
      if (total > MAX_UNPACKED_BYTES) {
        return err(bomb(`would unpack to more than ${bytesInWords(MAX_UNPACKED_BYTES)}`))
      }
      const swells =
        entry.uncompressedSize > ZIP_RATIO_FLOOR &&
        entry.uncompressedSize > entry.compressedSize * MAX_ZIP_RATIO
      if (swells) return err(bomb(`holds “${name}”, which would unpack to ${MAX_ZIP_RATIO} times its size`))
      if (entry.encrypted) {
        return err(
          fault(
            'zip.encrypted',
            `“${name}” in the file is encrypted. Remove the password. Nothing was kept.`,
          ),
        )
      }
      if (files.has(entry.filename)) return err(damaged(`it holds two files named “${name}”`))
      if (!entry.directory) files.set(entry.filename, fileOf(entry))
    }
  } catch (error) {
    return err(damaged(error instanceof Error ? error.message : 'it cannot be read'))
  }
  return ok(files)
}

const bomb = (what: string): Fault =>
  fault(
    'zip.bomb',
    `The file was refused: it ${what}, as files made to exhaust a computer do. Nothing was kept.`,
  )

const damaged = (reason: string): Fault =>
  fault('zip.damaged', `The file is damaged (${reason}). Nothing was kept.`)

function fileOf(entry: FileEntry): ZipFile {
  return {
    name: entry.filename,
    byteLength: entry.uncompressedSize,
    bytes: async () => {
      try {
        const sink = new CappedWriter(entry.uncompressedSize)
        return ok(
          await entry.getData(sink, {
            checkSignature: true,
            checkOverlappingEntry: true,
            useWebWorkers: false,
          }),
        )
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'it cannot be read'
        return err(damaged(`“${shownFileName(entry.filename).slice(0, 200)}”: ${reason}`))
      }
    },
  }
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

/** Takes exactly the bytes that the directory declares; a file that unpacks to more stops there. */
class CappedWriter extends Writer<Uint8Array<ArrayBuffer>> {
  readonly #bytes: Uint8Array<ArrayBuffer>
  #at = 0
  constructor(byteLength: number) {
    super()
    this.#bytes = new Uint8Array(byteLength)
  }
  override writeUint8Array(chunk: Uint8Array): Promise<void> {
    if (this.#at + chunk.length > this.#bytes.length) {
      return Promise.reject(new Error('it unpacks to more bytes than it declares'))
    }
    this.#bytes.set(chunk, this.#at)
    this.#at += chunk.length
    return Promise.resolve()
  }
  override getData(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#at === this.#bytes.length
      ? Promise.resolve(this.#bytes)
      : Promise.reject(new Error('it unpacks to fewer bytes than it declares'))
  }
}
