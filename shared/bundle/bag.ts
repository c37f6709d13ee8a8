import { err, fault, ok, type Result } from '@shared/kernel/result'
import { clashKey, printableName } from './entry-names'

/*
 * BagIt 1.0 (RFC 8493): the text files of a bag, and the rule that its manifests and its files name each other fully.
 */

/** The algorithms that a 1.0 tool has to know. */
export const ALGORITHMS = ['sha256', 'sha512'] as const
export type Algorithm = (typeof ALGORITHMS)[number]
const DIGITS: Record<Algorithm, number> = { sha256: 64, sha512: 128 }

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** Hashes by path, in the order of the file. */
export type Manifest = ReadonlyMap<string, string>

/** Checks `bagit.txt`: two lines, no byte order mark, no white space before the colons. */
export function checkDeclaration(text: string): Result<null> {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const version = /^BagIt-Version: (\d+\.\d+)[ \t]*$/.exec(lines[0] ?? '')?.[1]
  const encoding = /^Tag-File-Character-Encoding: (\S+)[ \t]*$/.exec(lines[1] ?? '')?.[1]
  if (lines.length !== 2 || !version || !encoding) {
    return err(fault('bag.declaration', '“bagit.txt” is not the declaration of a bag.'))
  }
  if (version !== '1.0') {
    return err(fault('bag.version', `“bagit.txt” declares BagIt ${version}; only BagIt 1.0 is read.`))
  }
  if (encoding.toUpperCase() !== 'UTF-8') {
    return err(fault('bag.encoding', `“bagit.txt” declares the encoding ${encoding}; only UTF-8 is read.`))
  }
  return ok(null)
}

/** Only carriage return, line feed and percent are written as codes. */
const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/g, (mark) => (mark === '%' ? '%25' : mark === '\r' ? '%0D' : '%0A'))

const decodePath = (path: string): string =>
  path.replace(/%(0D|0A|25)/gi, (_, code: string) => (code === '25' ? '%' : /d/i.test(code) ? '\r' : '\n'))

/** A manifest as text, ordered by path. */
export function serialiseManifest(manifest: Manifest): string {
  return [...manifest]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${encodePath(path)}\n`)
    .join('')
}

/** Reads a manifest. `file` is its name, for the message. */
export function parseManifest(text: string, file: string, algorithm: Algorithm): Result<Manifest> {
  const manifest = new Map<string, string>()
  const keys = new Set<string>()
  const hashOf = new RegExp(`^([0-9a-fA-F]{${DIGITS[algorithm]}})[ \\t]+(\\S.*)$`)
  const payload = !file.startsWith('tagmanifest-')
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line === '') continue
    const match = hashOf.exec(line)
    if (!match) return err(fault('bag.manifest', `Line ${index + 1} of “${file}” cannot be read.`))
    const path = decodePath((match[2] ?? '').replace(/^\*/, ''))
    const unsafe = /^[/~\\]|^[a-z]:|(^|\/)\.{0,2}(\/|$)/i.test(path)
    if (unsafe || path.startsWith('data/') !== payload) {
      return err(fault('bag.path', `“${file}” names a path outside of its place: “${printableName(path)}”.`))
    }
    const key = clashKey(path)
    if (keys.has(key)) return err(fault('bag.twice', `“${file}” names “${printableName(path)}” twice.`))
    keys.add(key)
    manifest.set(path, (match[1] ?? '').toLowerCase())
  }
  return ok(manifest)
}

/** Labels and values of `bag-info.txt`, in order; labels may repeat, long values go on in indented lines. */
export type BagInfo = readonly (readonly [label: string, value: string])[]

/** `bag-info.txt` as text. Line breaks in values become spaces. */
export const serialiseBagInfo = (info: BagInfo): string =>
  info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')

export function parseBagInfo(text: string): Result<BagInfo> {
  const info: [string, string][] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line === '') continue
    const last = info.at(-1)
    const field = /^([^\s:][^:]*):[ \t]?(.*)$/.exec(line)
    if (/^[ \t]/.test(line) && last) last[1] += ` ${line.trim()}`
    else if (field) info.push([field[1] ?? '', (field[2] ?? '').trim()])
    else return err(fault('bag.info', `Line ${index + 1} of “bag-info.txt” cannot be read.`))
  }
  return ok(info)
}

/** The files of a bag by their path in it, without its top folder. */
export type BagFiles = {
  readonly paths: ReadonlySet<string>
  /** The text of a tag file. */
  readonly text: (path: string) => Promise<Result<string>>
}

export type Bag = {
  readonly info: BagInfo
  /** Hashes of payload and tag files to check, by algorithm. A bag may carry both. */
  readonly expected: readonly {
    readonly algorithm: Algorithm
    readonly path: string
    readonly hash: string
  }[]
}

/**
 * Reads a bag's declaration and manifests and checks that it is complete: every manifest names every payload file, and
 * nothing that is not there. The hashes are the caller's to check. A bag that fetches files from the web is refused,
 * since nothing here goes online.
 * Codes: `bag.missing`, `bag.extra`, `bag.oxum`, `bag.fetch` and those of the parsers.
 */
export async function readBag(files: BagFiles): Promise<Result<Bag>> {
  if (!files.paths.has('bagit.txt')) return err(missing('bagit.txt'))
  const declaration = await files.text('bagit.txt')
  if (!declaration.ok) return declaration
  const declared = checkDeclaration(declaration.value)
  if (!declared.ok) return declared
  if (files.paths.has('fetch.txt')) {
    return err(
      fault('bag.fetch', '“fetch.txt” asks for files from the web. Gainsay does not fetch anything.'),
    )
  }
  const payload = [...files.paths].filter((path) => path.startsWith('data/'))
  const expected: { algorithm: Algorithm; path: string; hash: string }[] = []
  let payloadManifests = 0
  for (const name of [...files.paths]
    .filter((path) => /^(?:tag)?manifest-[^/]+\.txt$/.test(path))
    .toSorted()) {
    const algorithm = ALGORITHMS.find((known) => name.endsWith(`manifest-${known}.txt`))
    if (!algorithm) return err(fault('bag.algorithm', `“${name}” uses a kind of hash that is not read.`))
    const text = await files.text(name)
    if (!text.ok) return text
    const manifest = parseManifest(text.value, name, algorithm)
    if (!manifest.ok) return manifest
    for (const [path, hash] of manifest.value) {
      if (!files.paths.has(path)) return err(missing(path))
      expected.push({ algorithm, path, hash })
    }
    if (name.startsWith('tag')) continue
    payloadManifests += 1
    const extra = payload.find((path) => !manifest.value.has(path))
    if (extra !== undefined) {
      return err(fault('bag.extra', `“${printableName(extra)}” is in the file but not in “${name}”.`))
    }
  }
  if (payloadManifests === 0) return err(missing('manifest-sha256.txt'))
  if (!files.paths.has('bag-info.txt')) return ok({ info: [], expected })
  const text = await files.text('bag-info.txt')
  if (!text.ok) return text
  const info = parseBagInfo(text.value)
  return info.ok ? ok({ info: info.value, expected }) : info
}

const missing = (path: string) => fault('bag.missing', `“${printableName(path)}” is missing from the file.`)

/** Checks the Payload-Oxum, "bytes.files", where the bag has one. */
export function checkOxum(info: BagInfo, bytes: number, files: number): Result<null> {
  const oxum = info.find(([label]) => label.toLowerCase() === 'payload-oxum')?.[1]
  if (oxum === undefined || oxum === `${bytes}.${files}`) return ok(null)
  return err(
    fault('bag.oxum', `“bag-info.txt” counts ${oxum} bytes and files, but there are ${bytes}.${files}.`),
  )
}
