import { canonicalJson } from '@shared/kernel/canonical-json'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Change } from '@shared/history/change'
import type { StateEntry } from '@shared/history/state'
import { lastDigests, verifyHistory } from '@shared/history/verify'
import { type Noun, REGISTRY } from '@shared/schema/registry'
import type { CarryOver } from '@shared/excerpt/carry-over'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Rendition } from '@shared/source/rendition'
import { unpackBlock } from '@shared/table/block'
import type { Table } from '@shared/table/table'
import { type BundleContents, everyRecord } from './contents'

type Sizes = {
  readonly originals: ReadonlyMap<string, number>
  readonly blocks: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
  readonly structures: ReadonlySet<string>
}

const broken = (message: string) => err(fault('bundle.links', message))

/** Checks that every id is there once and that evidence hangs together: source, original, rendition, text, excerpt. */
export function checkLinks(records: BundleContents['records'], files: Sizes): Result<null> {
  const ids = new Set<string>()
  for (const [noun, { id }] of everyRecord(records)) {
    if (ids.has(id)) return broken(`The ${noun} record ${id} is there twice.`)
    ids.add(id)
  }
  if (records.case.length !== 1)
    return broken(`The bundle holds ${records.case.length} case records instead of one.`)
  const originals = new Set<string>()
  for (const { id, original } of records.source) {
    const size = files.originals.get(original.sha256)
    if (size === undefined)
      return broken(`The original of source ${id} is missing (“data/originals/${original.sha256}”).`)
    if (size !== original.byteLength)
      return broken(`The original of source ${id} is not as long as the source says.`)
    originals.add(original.sha256)
  }
  const sources = new Set(records.source.map(({ id }) => id))
  const renditions = new Map<string, Rendition>()
  for (const rendition of records.rendition) {
    const { id, source, textSha256, structureSha256 } = rendition
    if (!sources.has(source)) return broken(`The source of rendition ${id} is missing.`)
    if (!files.texts.has(textSha256))
      return broken(`The text of rendition ${id} is missing (“data/texts/${textSha256}.txt”).`)
    if (!files.structures.has(structureSha256)) {
      return broken(`The structure of rendition ${id} is missing (“data/texts/${structureSha256}.json”).`)
    }
    renditions.set(id, rendition)
  }
  for (const { id, source, rendition } of records.excerpt) {
    const own = renditions.get(rendition)
    if (!own) return broken(`The rendition of excerpt ${id} is missing.`)
    if (own.source !== source) return broken(`Excerpt ${id} names another source than its rendition.`)
  }
  const laid = checkLaidOver(records, renditions)
  if (!laid.ok) return laid
  const tables = checkTables(records, files)
  return tables.ok ? checkUnreferred(records, files, originals) : tables
}

/**
 * What lies over a text lies over one of its own source, and within it. Two things are not asked for, since taking steps
 * back can bring them about and they do no harm: that what is set aside is in order (readers put it in order), and that
 * what an overlay or a decision was about is still there (they are shown nowhere then).
 */
function checkLaidOver(
  records: BundleContents['records'],
  renditions: ReadonlyMap<string, Rendition>,
): Result<null> {
  for (const { id, source, rendition, aside } of records.overlay) {
    const own = renditions.get(rendition)
    if (!own) continue
    if (own.source !== source) return broken(`Overlay ${id} names another source than its rendition.`)
    if (aside.some(({ start, end }) => start > end || end > own.length))
      return broken(`Overlay ${id} sets aside what lies outside the source’s text.`)
  }
  const sources = new Set<string>(records.source.map(({ id }) => id))
  for (const { id, version, rendition } of records.carryOver) {
    const own = renditions.get(rendition)
    if (own?.source === version) continue
    if (own !== undefined) return broken(`Carry-over ${id} names another version than its rendition.`)
    if (sources.has(version)) return broken(`The rendition of carry-over ${id} is missing.`)
  }
  return ok(null)
}

/** Every part of a table is there, and their rows are as many as the table says. */
function checkTables(records: BundleContents['records'], files: Sizes): Result<null> {
  const sources = new Set<string>(records.source.map(({ id }) => id))
  for (const { id, source, rowCount, blocks } of records.table) {
    if (!sources.has(source)) return broken(`The source of table ${id} is missing.`)
    const missing = blocks.find(({ sha256 }) => !files.blocks.has(sha256))
    if (missing) return broken(`Rows of table ${id} are missing (“data/rows/${missing.sha256}”).`)
    if (blocks.reduce((sum, { rows }) => sum + rows, 0) !== rowCount)
      return broken(`Table ${id} does not have as many rows as it says.`)
  }
  return ok(null)
}

/** Checks packed rows against the tables that name them: how many they are, and of how many columns. */
export function checkBlock(
  bytes: Uint8Array,
  named: readonly { readonly table: Table; readonly rows: number }[],
): Result<null> {
  const block = unpackBlock(bytes)
  for (const { table, rows } of named) {
    if (!block.ok) return broken(`A part of table ${table.id} cannot be read.`)
    if (block.value.rows !== rows || block.value.columns.length !== table.columns.length)
      return broken(`A part of table ${table.id} does not have the rows and columns that the table says.`)
  }
  return ok(null)
}

/** A file that no record refers to has no business in a bundle. */
function checkUnreferred(
  records: BundleContents['records'],
  files: Sizes,
  originals: ReadonlySet<string>,
): Result<null> {
  const texts = new Set(records.rendition.map(({ textSha256 }) => textSha256))
  const structures = new Set(records.rendition.map(({ structureSha256 }) => structureSha256))
  const blocks = new Set(records.table.flatMap((table) => table.blocks.map(({ sha256 }) => sha256)))
  const stray =
    pathOf(
      'data/originals/',
      [...files.originals.keys()].find((sha256) => !originals.has(sha256)),
      '',
    ) ??
    pathOf(
      'data/rows/',
      [...files.blocks].find((sha256) => !blocks.has(sha256)),
      '',
    ) ??
    pathOf(
      'data/texts/',
      [...files.texts].find((sha256) => !texts.has(sha256)),
      '.txt',
    ) ??
    pathOf(
      'data/texts/',
      [...files.structures].find((sha256) => !structures.has(sha256)),
      '.json',
    )
  return stray === null ? ok(null) : broken(`Nothing in the case refers to “${stray}”.`)
}

const pathOf = (folder: string, sha256: string | undefined, ending: string) =>
  sha256 === undefined ? null : `${folder}${sha256}${ending}`

/**
 * Checks a text against its renditions' length, and against the words of excerpts and of carry-overs. `text` is the one
 * whose hash the renditions name.
 */
export function checkText(
  text: string,
  renditions: readonly Rendition[],
  excerptsOf: (rendition: string) => readonly Excerpt[],
  carriedTo: (rendition: string) => readonly CarryOver[],
): Result<null> {
  for (const { id, length } of renditions) {
    if (length !== text.length)
      return broken(`The text of rendition ${id} is not as long as the rendition says.`)
    for (const { id: excerpt, position, quote } of excerptsOf(id)) {
      if (text.slice(position.start, position.end) !== quote.exact) {
        return broken(`The words of excerpt ${excerpt} do not stand at its place in the source’s text.`)
      }
    }
    for (const { id: carried, place, words } of carriedTo(id)) {
      if (place !== null && (place.end > text.length || text.slice(place.start, place.end) !== words))
        return broken(`The words of carry-over ${carried} do not stand at its place in the later version.`)
    }
  }
  return ok(null)
}

/**
 * Checks the chain of changes, and that each record is as its last change left it, as far as that state is there.
 * Answers how many states the chain names that are not there: withheld or erased, not altered.
 */
export function checkHistory(
  records: BundleContents['records'],
  changes: readonly Change[],
  states: readonly StateEntry[],
  versionOf: (noun: Noun) => number,
): Result<number> {
  const report = verifyHistory(changes, states)
  const [altered] = report.altered
  if (altered)
    return err(fault('bundle.history', `The history has been altered at ${altered.where}: ${altered.what}.`))
  const last = lastDigests(changes)
  const byDigest = new Map(states.map((entry) => [entry.digest, entry.state]))
  for (const [noun, record] of everyRecord(records)) {
    // A record of an older version was just brought up to date, so it differs from its state in form.
    if (versionOf(noun) !== REGISTRY[noun].version) continue
    const digest = last.get(record.id)
    const state = digest ? byDigest.get(digest) : undefined
    if (digest === null || (state !== undefined && canonicalJson(state) !== canonicalJson(record))) {
      return err(fault('bundle.history', `The ${noun} record ${record.id} is not as the history says.`))
    }
  }
  return ok(report.withheld)
}
