import * as v from 'valibot'
import { type Change, changeSchema } from '@shared/history/change'
import { type StateEntry, stateEntrySchema } from '@shared/history/state'
import type { Platform } from '@shared/kernel/platform'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { utf8DecodeFatal } from '@shared/kernel/sha256'
import type { Noun, Records } from '@shared/schema/registry'
import { type Structure, structureSchema } from '@shared/source/rendition'
import type { AbortSignalLike, RandomReader } from './archive'
import type { CaseJson } from './case-json'
import { checkBlock, checkHistory, checkLinks, checkText } from './check-links'
import { type BundleContents, emptyRecords, type Progress } from './contents'
import { type Limits, LIMITS } from './limits'
import { parseRecord } from './migrate'
import { type OpenBag, openBag } from './open-bag'
import { originalPath, payloadPath, rowsPath, structurePath, textPath } from './paths'
import { readLines } from './read-lines'

export type ReadOptions = {
  readonly limits?: Limits
  /** In files. */
  readonly onProgress?: Progress
  readonly signal?: AbortSignalLike
}

/**
 * What was read, and what the bundle says about itself. Originals and texts are read from the file again when they are
 * asked for, and their hashes checked again; a promise rejects when the file changed in between.
 */
export type ReadBundle = BundleContents & {
  readonly about: CaseJson
  /** States that the history names and that are not there: withheld or erased, not altered. */
  readonly statesWithheld: number
}

/**
 * Reads a bundle and checks all of it: the zip, the bag, every hash, every record, every excerpt against its text, the
 * history. Either everything holds and everything is returned, or nothing is, with one sentence that says why.
 */
export async function readBundle(
  source: RandomReader,
  platform: Pick<Platform, 'sha256'>,
  options: ReadOptions = {},
): Promise<Result<ReadBundle>> {
  const opened = await openBag(source, platform, options.limits ?? LIMITS, options.signal)
  if (!opened.ok) return opened
  const bag = opened.value
  const found: Found = {
    versionOf: (noun) => bag.about.records[noun] ?? 0,
    records: emptyRecords(),
    changes: [],
    states: [],
    originals: new Map(),
    blocks: new Set(),
    texts: new Set(),
    structures: new Set(),
  }
  const [first, last] = sortPaths(bag, found)
  const take = takeEach(bag, found, options.onProgress)
  const early = await take(first)
  if (!early.ok) return early
  const linked = checkLinks(found.records, found)
  if (!linked.ok) return linked
  const late = await take(last)
  if (!late.ok) return late
  const history = checkHistory(found.records, found.changes, found.states, found.versionOf)
  return history.ok
    ? ok({ ...contentsOf(bag, found), about: bag.about, statesWithheld: history.value })
    : history
}

type Found = {
  readonly versionOf: (noun: Noun) => number
  readonly records: { [N in Noun]: Records[N][] }
  readonly changes: Change[]
  readonly states: StateEntry[]
  /** Byte lengths by SHA-256. */
  readonly originals: Map<string, number>
  readonly blocks: Set<string>
  readonly texts: Set<string>
  readonly structures: Set<string>
}

/** Texts, packed rows and originals come last: by then the records are known that they are checked against. */
function sortPaths(bag: OpenBag, found: Found): [first: string[], last: string[]] {
  const first: string[] = []
  const last: string[] = []
  for (const [path, length] of bag.lengths) {
    const known = payloadPath(path)
    if (known?.kind === 'original') found.originals.set(known.sha256, length)
    else if (known?.kind === 'rows') found.blocks.add(known.sha256)
    else if (known?.kind === 'text') found.texts.add(known.sha256)
    else if (known?.kind === 'structure') found.structures.add(known.sha256)
    const hashed = known !== null && 'sha256' in known
    if (hashed) last.push(path)
    else first.push(path)
  }
  return [first, last]
}

function takeEach(bag: OpenBag, found: Found, onProgress: Progress = () => undefined) {
  const check = contentChecks(found)
  let done = 0
  return async (paths: readonly string[]): Promise<Result<null>> => {
    for (const path of paths) {
      const bytes = await bag.checked(path)
      if (!bytes.ok) return bytes
      const taken = takeFile(path, bytes.value, bag.sha256Of(path), found, check)
      if (!taken.ok) return taken
      onProgress((done += 1), bag.lengths.size)
    }
    return ok(null)
  }
}

type ContentChecks = {
  readonly text: (sha256: string, text: string) => Result<null>
  readonly block: (sha256: string, bytes: Uint8Array) => Result<null>
}

/** Checks a text or packed rows by their hash; the indexes are made once, when the first of them comes. */
function contentChecks(found: Found): ContentChecks {
  let indexes: ReturnType<typeof makeIndexes> | null = null
  const makeIndexes = () => ({
    renditions: groupBy(found.records.rendition, ({ textSha256 }) => textSha256),
    excerpts: groupBy(found.records.excerpt, ({ rendition }) => rendition),
    carried: groupBy(found.records.carryOver, ({ rendition }) => rendition),
    blocks: groupBy(
      found.records.table.flatMap((table) =>
        table.blocks.map(({ sha256, rows }) => ({ table, sha256, rows })),
      ),
      ({ sha256 }) => sha256,
    ),
  })
  return {
    text(sha256, text) {
      indexes ??= makeIndexes()
      const { renditions, excerpts, carried } = indexes
      return checkText(
        text,
        renditions.get(sha256) ?? [],
        (id) => excerpts.get(id) ?? [],
        (id) => carried.get(id) ?? [],
      )
    },
    block(sha256, bytes) {
      indexes ??= makeIndexes()
      return checkBlock(bytes, indexes.blocks.get(sha256) ?? [])
    },
  }
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

function takeFile(
  path: string,
  bytes: Uint8Array,
  sha256: string,
  found: Found,
  check: ContentChecks,
): Result<null> {
  const known = payloadPath(path)
  if (known === null) return ok(null)
  if ('sha256' in known && known.sha256 !== sha256) {
    return err(fault('bundle.hash', `“${path}” does not hold what its name says.`))
  }
  switch (known.kind) {
    case 'case':
    case 'original':
      return ok(null)
    case 'records':
      return takeRecords(known.noun, path, bytes, found)
    case 'changes':
      return collect(found.changes, readLines(bytes, path, parser(changeSchema)))
    case 'states':
      return collect(found.states, readLines(bytes, path, parser(stateEntrySchema)))
    case 'text': {
      const text = utf8DecodeFatal(bytes)
      return text.ok
        ? check.text(known.sha256, text.value)
        : err(fault('bundle.text', `“${path}” is not UTF-8 text.`))
    }
    case 'rows':
      return check.block(known.sha256, bytes)
    case 'structure': {
      const structure = parseStructure(bytes)
      return structure
        ? ok(null)
        : err(fault('bundle.structure', `“${path}” is not the structure of a text.`))
    }
  }
}

function takeRecords<N extends Noun>(noun: N, path: string, bytes: Uint8Array, found: Found): Result<null> {
  const list: Records[N][] = found.records[noun]
  const version = found.versionOf(noun)
  return collect(
    list,
    readLines(bytes, path, (value, where) => parseRecord(noun, version, value, where)),
  )
}

function collect<T>(list: T[], more: Result<T[]>): Result<null> {
  if (!more.ok) return more
  for (const value of more.value) list.push(value)
  return ok(null)
}

const parser =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (value: unknown, where: string): Result<T> => {
    const parsed = v.safeParse(schema, value)
    return parsed.success
      ? ok(parsed.output)
      : err(fault('bundle.record', `${where} does not hold what it should (${parsed.issues[0].message}).`))
  }

function parseStructure(bytes: Uint8Array): Structure | null {
  const text = utf8DecodeFatal(bytes)
  if (!text.ok) return null
  try {
    const parsed = v.safeParse(structureSchema, JSON.parse(text.value))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

function contentsOf(bag: OpenBag, found: Found): BundleContents {
  const { records, changes, states } = found
  const again = async (path: string): Promise<Uint8Array> => {
    const bytes = await bag.checked(path)
    if (!bytes.ok) throw new Error(bytes.error.message)
    return bytes.value
  }
  const text = async (path: string): Promise<string> => {
    const decoded = utf8DecodeFatal(await again(path))
    if (!decoded.ok) throw new Error(decoded.error.message)
    return decoded.value
  }
  const structure = async (path: string): Promise<Structure> => {
    const parsed = parseStructure(await again(path))
    if (!parsed) throw new Error(`“${path}” is not the structure of a text.`)
    return parsed
  }
  return {
    records,
    changes,
    states,
    originals: new Map(
      [...found.originals].map(([sha256, byteLength]) => [
        sha256,
        { byteLength, bytes: () => again(originalPath(sha256)) },
      ]),
    ),
    blocks: new Map([...found.blocks].map((sha256) => [sha256, () => again(rowsPath(sha256))])),
    texts: new Map([...found.texts].map((sha256) => [sha256, () => text(textPath(sha256))])),
    structures: new Map(
      [...found.structures].map((sha256) => [sha256, () => structure(structurePath(sha256))]),
    ),
  }
}
