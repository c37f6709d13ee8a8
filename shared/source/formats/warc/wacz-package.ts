import { err, fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace, wellFormed } from '@shared/kernel/text'
import { shownFileName } from '@shared/source/file-name'
import { MAX_ZIP_ENTRIES } from '@shared/source/limits'
import type { ReadTools } from '@shared/source/read-tools'
import type { ZipFile } from '@shared/source/formats/zip'
import { digestHolds, type DigestState } from './digest'
import { parseJson } from './wacz-pages'
import { checkSignature } from './wacz-signature'

/** What the digests of a WACZ say of its files. */
export type PackageCheck = {
  /** Each thing that does not hold, as the end of a sentence. */
  readonly problems: readonly string[]
  /** Whether the description itself was changed: then nothing it says is proof. */
  readonly altered: boolean
  /** By the files' names; what the description does not list is altered, since it was put in afterwards. */
  readonly states: ReadonlyMap<string, DigestState>
  /** How many files match their digests. */
  readonly verified: number
  readonly title: string
  readonly url: string
  /** What its signature shows, as a sentence; '' where it has none. */
  readonly signature: string
  /** Whether that sentence is a warning. */
  readonly unproven: boolean
}

const DESCRIPTION = 'datapackage.json'
const DIGEST = 'datapackage-digest.json'
/** Largest description that is read, in bytes. */
const LARGEST = 20 * 1024 * 1024

/**
 * Checks every file against the description (datapackage.json) and the description against its own digest. Refused
 * (`source.damaged`): an archive without a description that can be read, since then nothing in it can be checked.
 */
export async function checkPackage(
  files: ReadonlyMap<string, ZipFile>,
  tools: ReadTools,
): Promise<Result<PackageCheck>> {
  const bytes = await small(files.get(DESCRIPTION))
  if (bytes === null) return err(unreadable('has no datapackage.json that can be read'))
  const description = parseJson(tools.decodeAs('utf-8', bytes, 'replace') ?? '')
  const resources = resourcesOf(description)
  if (resources === null) return err(unreadable('has a datapackage.json that lists no files'))
  const problems: string[] = []
  const states = new Map<string, DigestState>()
  for (const resource of resources) {
    const file = files.get(resource.path)
    const { state, problem } = await checkFile(resource, file, tools)
    states.set(resource.path, together(states.get(resource.path), state))
    if (problem !== '') problems.push(problem)
  }
  for (const name of files.keys()) {
    if (name === DESCRIPTION || name === DIGEST || states.has(name) || isSignature(name)) continue
    states.set(name, 'altered')
    problems.push(`“${shown(name)}” is in it, but its description does not list it`)
  }
  const seal = await checkSeal(files.get(DIGEST), bytes, tools)
  return ok({
    problems: [...seal.problems, ...problems],
    altered: seal.problems.length > 0,
    states,
    verified: [...states.values()].filter((state) => state === 'verified').length,
    title: textOf(description, 'title'),
    url: textOf(description, 'mainPageURL') || textOf(description, 'mainPageUrl'),
    signature: seal.signature,
    unproven: seal.unproven,
  })
}

const unreadable = (what: string) =>
  fault(
    'source.damaged',
    `The archive was refused: it ${what}, so that nothing in it can be checked. Nothing was kept.`,
  )

const shown = (name: string): string => shownFileName(name).slice(0, 200)

/** Signatures may lie beside the description, which cannot list them. */
const isSignature = (name: string): boolean => /^signatures?\//.test(name)

const together = (one: DigestState | undefined, other: DigestState): DigestState =>
  one === undefined || other === 'altered' ? other : one

type Resource = { readonly path: string; readonly digest: string; readonly byteLength: number | null }

/** The files a description lists; null where it lists none. Older ones keep hash and size in `stats`. */
function resourcesOf(description: unknown): readonly Resource[] | null {
  if (typeof description !== 'object' || description === null || !('resources' in description)) return null
  const { resources } = description
  if (!Array.isArray(resources) || resources.length > MAX_ZIP_ENTRIES) return null
  const list: readonly unknown[] = resources
  const found: Resource[] = []
  for (const entry of list) {
    const path = textOf(entry, 'path')
    if (path === '') continue
    const stats = valueOf(entry, 'stats')
    const hash = textOf(entry, 'hash') || textOf(stats, 'hash')
    const algorithm = textOf(entry, 'hashing') || 'sha256'
    const count = valueOf(entry, 'bytes') ?? valueOf(stats, 'bytes')
    found.push({
      path,
      digest: hash === '' || hash.includes(':') ? hash : `${algorithm}:${hash}`,
      byteLength: typeof count === 'number' ? count : null,
    })
  }
  return found.length === 0 ? null : found
}

async function checkFile(
  { path, digest, byteLength }: Resource,
  file: ZipFile | undefined,
  tools: ReadTools,
): Promise<{ readonly state: DigestState; readonly problem: string }> {
  const name = `“${shown(path)}”`
  if (file === undefined) return { state: 'altered', problem: `${name} is listed, but missing` }
  const bytes = await file.bytes()
  if (!bytes.ok) return { state: 'altered', problem: `${name} is damaged` }
  if (byteLength !== null && byteLength !== bytes.value.length) {
    const problem = `${name} has ${bytes.value.length} bytes, but should have ${byteLength}`
    return { state: 'altered', problem }
  }
  const state = await digestHolds(digest, [bytes.value], tools)
  if (state === 'altered') return { state, problem: `${name} does not match its digest` }
  return { state, problem: '' }
}

type Seal = {
  readonly problems: readonly string[]
  readonly signature: string
  readonly unproven: boolean
}

/** Checks the description against its digest, where there is one, and who signed that. */
async function checkSeal(
  file: ZipFile | undefined,
  description: Uint8Array,
  tools: ReadTools,
): Promise<Seal> {
  const unsigned = (problems: readonly string[]): Seal => ({ problems, signature: '', unproven: false })
  if (file === undefined) return unsigned([])
  const bytes = await small(file)
  const seal = bytes === null ? undefined : parseJson(tools.decodeAs('utf-8', bytes, 'replace') ?? '')
  const hash = textOf(seal, 'hash')
  if (hash === '') return unsigned(['its datapackage-digest.json cannot be read'])
  const problems: string[] = []
  if ((await digestHolds(hash, [description], tools)) !== 'verified') {
    problems.push('its description (datapackage.json) does not match its digest')
  }
  const signed = valueOf(seal, 'signedData')
  if (typeof signed !== 'object' || signed === null) return unsigned(problems)
  if (textOf(signed, 'hash') !== hash) problems.push('what was signed is not this archive’s digest')
  const certificate = valueOf(signed, 'domainCert')
  const { state, words } = await checkSignature(
    {
      hash: textOf(signed, 'hash'),
      signature: textOf(signed, 'signature'),
      created: textOf(signed, 'created'),
      domain: textOf(signed, 'domain'),
      domainCert: typeof certificate === 'string' ? certificate.slice(0, 100_000) : '',
      publicKey: textOf(signed, 'publicKey'),
    },
    tools,
  )
  if (state === 'broken') return unsigned([...problems, words])
  return { problems, signature: words, unproven: state === 'unproven' }
}

async function small(file: ZipFile | undefined): Promise<Uint8Array | null> {
  if (file === undefined || file.byteLength > LARGEST) return null
  const bytes = await file.bytes()
  return bytes.ok ? bytes.value : null
}

function valueOf(from: unknown, key: string): unknown {
  if (typeof from !== 'object' || from === null) return undefined
  return Object.entries(from).find(([name]) => name === key)?.[1]
}

function textOf(from: unknown, key: string): string {
  const value = valueOf(from, key)
  return typeof value === 'string' ? collapseSpace(wellFormed(value)).slice(0, 4_000) : ''
}
