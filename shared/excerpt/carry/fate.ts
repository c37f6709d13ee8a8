import type { CarryOver, CarryVerdict } from '@shared/excerpt/carry-over'
import { differenceInShort } from '@shared/excerpt/difference/changes'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { laterVersions, type Versioned, versionNames, versionsOf } from '@shared/source/versions'

/** What became of an excerpt in the later versions of its source, as far as a person has decided it. */
export type Fate = {
  /** Decisions in the order of the versions. */
  readonly decided: readonly CarryOver[]
  /** Later versions for which nothing has been decided. */
  readonly open: readonly Versioned[]
}

type Clipped = Pick<Excerpt, 'id' | 'source'>

/** The fates of many excerpts; an excerpt whose source has no later version has none. */
export function fatesOf(
  excerpts: readonly Clipped[],
  sources: readonly Versioned[],
  carryOvers: readonly CarryOver[],
): Map<string, Fate> {
  const fates = new Map<string, Fate>()
  // Most cases have few versions: sources that nothing supersedes are passed over at once.
  const superseded = new Set(sources.flatMap(({ supersedes }) => supersedes ?? []))
  if (superseded.size === 0) return fates
  const decisions = new Map<string, CarryOver>()
  for (const carried of carryOvers) decisions.set(`${carried.excerpt} ${carried.version}`, carried)
  const later = new Map<string, readonly Versioned[]>()
  for (const { id, source } of excerpts) {
    if (!superseded.has(source)) continue
    const versions =
      later.get(source) ?? laterVersions(sources, source).filter(({ trashed }) => trashed === null)
    later.set(source, versions)
    const decided = versions.flatMap((version) => decisions.get(`${id} ${version.id}`) ?? [])
    const open = versions.filter((version) => !decisions.has(`${id} ${version.id}`))
    if (versions.length > 0) fates.set(id, { decided, open })
  }
  return fates
}

/** Whether its words are altered or gone in some later version. */
export const isChanged = ({ decided }: Fate): boolean =>
  decided.some(({ verdict }) => verdict === 'altered' || verdict === 'gone')

/** What a list is narrowed to by what became of its excerpts in later versions; '' does not narrow. */
export type LaterFilter = '' | 'changed' | 'open'

/** Whether an excerpt of this fate passes; one without a later version passes only where nothing is asked. */
export function passesLater(fate: Fate | undefined, filter: LaterFilter): boolean {
  if (filter === '') return true
  if (fate === undefined) return false
  return filter === 'changed' ? isChanged(fate) : fate.open.length > 0
}

/** A fate in lines: "altered in the version of 5 March 2024: lost “lethal”", "not decided yet: 2". */
export function fateInLines(fate: Fate, source: string, sources: readonly Versioned[]): string[] {
  const names = versionNames(versionsOf(sources, source))
  const lines = fate.decided.map((carried) => {
    const where = `in the version of ${names.get(carried.version) ?? 'another day'}`
    const told = carried.verdict === 'altered' ? differenceInShort(carried.difference) : ''
    return told === ''
      ? `${VERDICT_IN_LINE[carried.verdict]} ${where}`
      : `${VERDICT_IN_LINE[carried.verdict]} ${where}: ${told}`
  })
  return fate.open.length === 0 ? lines : [...lines, `not decided yet: ${fate.open.length}`]
}

const VERDICT_IN_LINE: Readonly<Record<CarryVerdict, string>> = {
  exact: 'unchanged',
  moved: 'moved, unchanged,',
  altered: 'altered',
  gone: 'gone',
}

/** What the verdicts are called. */
export const VERDICT_WORDS: Readonly<Record<CarryVerdict | 'unclear', string>> = {
  exact: 'Unchanged',
  moved: 'Moved',
  altered: 'Altered',
  gone: 'Gone',
  unclear: 'Not clear',
}
