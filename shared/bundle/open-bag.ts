import type { Platform } from '@shared/kernel/platform'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { utf8DecodeFatal } from '@shared/kernel/sha256'
import { type AbortSignalLike, type ArchiveFile, openArchive, type RandomReader, STOPPED } from './archive'
import { type BagInfo, checkOxum, readBag } from './bag'
import { type CaseJson, parseCaseJson } from './case-json'
import { printableName } from './entry-names'
import type { Limits } from './limits'
import { CASE_JSON, payloadPath } from './paths'

type Files = ReadonlyMap<string, ArchiveFile>

/** A bundle whose names, description and manifests hold. Its files are checked as they are read. */
export type OpenBag = {
  readonly about: CaseJson
  readonly info: BagInfo
  /** Paths without the top folder, with unpacked lengths, in the zip's order. */
  readonly lengths: ReadonlyMap<string, number>
  /** The SHA-256 that the manifests give a path, '' for the tag manifests. */
  readonly sha256Of: (path: string) => string
  /** The bytes of a file, once their hashes are found right. */
  readonly checked: (path: string) => Promise<Result<Uint8Array>>
}

/** Opens the zip and the bag in it, and reads what the bundle says about itself. */
export async function openBag(
  source: RandomReader,
  platform: Pick<Platform, 'sha256'>,
  limits: Limits,
  signal?: AbortSignalLike,
): Promise<Result<OpenBag>> {
  const archive = await openArchive(source, limits, signal)
  if (!archive.ok) return archive
  const inner = withoutTopFolder(archive.value)
  if (!inner.ok) return inner
  const files = inner.value
  // The description first of all, so that a newer bundle is refused as newer and not for a detail.
  const about = await readAbout(files, signal)
  if (!about.ok) return about
  const text = (path: string) => textOf(files, path, signal)
  const bag = await readBag({ paths: new Set(files.keys()), text })
  if (!bag.ok) return bag
  const expected = new Map(bag.value.expected.map(({ path, hash }) => [path, hash]))
  const placed = checkPlaces(files, expected)
  if (!placed.ok) return placed
  const oxum = checkOxum(bag.value.info, ...payloadSize(files))
  if (!oxum.ok) return oxum

  const checked = async (path: string): Promise<Result<Uint8Array>> => {
    const bytes = await bytesOf(files, path, signal)
    if (!bytes.ok) return bytes
    const hash = expected.get(path)
    if (hash !== undefined && (await platform.sha256(bytes.value)) !== hash) {
      return err(fault('bundle.hash', `“${path}” was altered: its hash is not the one in the manifest.`))
    }
    return bytes
  }
  const sha256Of = (path: string) => expected.get(path) ?? ''
  const lengths = new Map([...files].map(([path, { byteLength }]) => [path, byteLength]))
  return ok({ about: about.value, info: bag.value.info, lengths, sha256Of, checked })
}

/** A bag has exactly one top folder, under any name. */
function withoutTopFolder(files: Files): Result<Files> {
  const inner = new Map<string, ArchiveFile>()
  let top: string | null = null
  for (const [name, file] of files) {
    const slash = name.indexOf('/')
    const folder = name.slice(0, slash)
    if (slash < 0 || (top !== null && folder !== top)) {
      return err(fault('bundle.top', 'The file is not a case bundle: it does not hold exactly one folder.'))
    }
    top = folder
    inner.set(name.slice(slash + 1), file)
  }
  if (top === null) return err(fault('bundle.empty', 'The file is not a case bundle: it is empty.'))
  return ok(inner)
}

async function readAbout(files: Files, signal?: AbortSignalLike): Promise<Result<CaseJson>> {
  if (!files.has('bagit.txt') && !files.has(CASE_JSON)) {
    return err(fault('bundle.foreign', 'The file is not a case bundle: it holds no case.'))
  }
  const text = await textOf(files, CASE_JSON, signal)
  return text.ok ? parseCaseJson(text.value) : text
}

async function bytesOf(files: Files, path: string, signal?: AbortSignalLike): Promise<Result<Uint8Array>> {
  const file = files.get(path)
  if (!file) return err(fault('bag.missing', `“${printableName(path)}” is missing from the file.`))
  return signal?.aborted ? err(STOPPED) : file.bytes(signal)
}

async function textOf(files: Files, path: string, signal?: AbortSignalLike): Promise<Result<string>> {
  const bytes = await bytesOf(files, path, signal)
  if (!bytes.ok) return bytes
  const text = utf8DecodeFatal(bytes.value)
  return text.ok ? text : err(fault('bundle.text', `“${printableName(path)}” is not UTF-8 text.`))
}

/** A bundle's tag files; its hashes are SHA-256, and of no other kind. */
const TAG_FILE = /^(?:bagit\.txt|bag-info\.txt|(?:tag)?manifest-sha256\.txt|signatures\/[^/]+\.minisig)$/
/** The tag files that a tag manifest does not name. */
const UNLISTED = /^(?:tagmanifest-|signatures\/)/

/** Every file has a place in a bundle and stands in a manifest; both SHA-256 manifests are there. */
function checkPlaces(files: Files, expected: ReadonlyMap<string, unknown>): Result<null> {
  for (const path of files.keys()) {
    const known = path.startsWith('data/') ? payloadPath(path) !== null : TAG_FILE.test(path)
    if (!known) return err(fault('bag.extra', `“${printableName(path)}” has no place in a case bundle.`))
    if (!expected.has(path) && !UNLISTED.test(path)) {
      return err(fault('bag.extra', `“${printableName(path)}” is in the file but in no manifest.`))
    }
  }
  for (const path of ['bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    if (!files.has(path)) return err(fault('bag.missing', `“${path}” is missing from the file.`))
  }
  return ok(null)
}

function payloadSize(files: Files): [bytes: number, count: number] {
  const payload = [...files].filter(([path]) => path.startsWith('data/'))
  return [payload.reduce((sum, [, { byteLength }]) => sum + byteLength, 0), payload.length]
}
