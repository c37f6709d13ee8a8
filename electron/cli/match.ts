import { readBundle, type ReadBundle } from '@shared/bundle/read'
import { scopeInWords } from '@shared/claim/scope-words'
import type { Claim } from '@shared/claim/claim'
import { type EntityLookup, entityLookup } from '@shared/contradiction/entity-lookup'
import { CONTRADICTION_KIND_WORDS, DIMENSION_WORDS } from '@shared/contradiction/labels'
import { HIT_CLASSES, type HitClass, type HitCounts } from '@shared/contradiction/matching/evaluate'
import type { Hit } from '@shared/contradiction/matching/hit'
import { ScopeIndex } from '@shared/contradiction/matching/scope-index'
import { suggestContradictions } from '@shared/contradiction/suggested/suggest'
import type { SuggestedContradiction } from '@shared/contradiction/suggested/suggestion'
import { collectTableHits } from '@shared/contradiction/suggested/table-hits'
import type { SourceId } from '@shared/kernel/ids'
import { countOf } from '@shared/kernel/number-prose'
import { ok, type Result } from '@shared/kernel/result'
import { shipmentCaption } from '@shared/shipment/shipment-words'
import { loadColumns } from '@shared/table/load-columns'
import type { Table } from '@shared/table/table'
import { nodePlatform, withFile } from './bundle-file'
import type { Command, Printed } from './command'

/** So many hits of each class are listed for a claim; all are counted. */
const LISTED = 50

/**
 * `match`: every claim of a case with the shipments and rows that fall inside its scope, may fall inside or nearly do,
 * and the contradictions that are suggested, with their tests.
 */
export const matchCommand: Command = {
  name: 'match',
  synopsis: 'FILE.casebundle [--json]',
  summary: 'list claims with what falls inside their scope, and suggested contradictions with their tests',
  shape: { files: 1, options: { json: 'flag' } },
  run: ({ files: [path = ''] }) =>
    withFile(path, async (reader) => {
      const read = await readBundle(reader, nodePlatform)
      return read.ok ? matchCase(read.value) : read
    }),
}

async function matchCase(bundle: ReadBundle): Promise<Result<Printed>> {
  const { records } = bundle
  const known = { entities: records.entity, sameAs: records.sameAs, relations: records.relation }
  const index = new ScopeIndex()
  index.know(known)
  index.setCorrections(records.correction)
  const titles = new Map<SourceId, string>(records.source.map(({ id, title }) => [id, title]))
  let rows = 0
  for (const table of newestTables(bundle)) {
    const blocks: Uint8Array[] = []
    for (const { sha256 } of table.blocks) {
      const bytes = await bundle.blocks.get(sha256)?.()
      if (bytes !== undefined) blocks.push(bytes)
    }
    // A table whose rows are withheld takes no part.
    if (blocks.length < table.blocks.length) continue
    const columns = loadColumns(table.columns, table.rowCount, blocks)
    if (!columns.ok) return columns
    index.setTable({
      source: table.source,
      mapping: table.mapping,
      layout: table.layout,
      columns: columns.value,
    })
    rows += table.rowCount
  }
  index.setShipments(records.shipment)
  const lookup = entityLookup(known)
  const claims = records.claim
    .filter(({ trashed }) => trashed === null)
    .map((claim) => matchClaim(claim, index, lookup))
  const suggestRecords = {
    ...known,
    claims: records.claim,
    figures: records.figure,
    shipments: records.shipment,
    contradictions: records.contradiction,
    verdicts: records.verdict,
    sources: records.source,
    excerpts: records.excerpt,
  }
  const hits = await collectTableHits(suggestRecords, titles, (question, from, limit) =>
    Promise.resolve(index.page(question, from, limit)),
  )
  const suggested = suggestContradictions(suggestRecords, hits ?? [])
  const json = {
    shipments: records.shipment.filter(({ trashed }) => trashed === null).length,
    rows,
    claims,
    suggested,
  }
  return ok({ text: describe(json, titles), json })
}

/** Tables in use that no later export of the same table supersedes. */
function newestTables({ records }: ReadBundle): Table[] {
  const live = new Map(
    records.source.filter(({ trashed }) => trashed === null).map((source) => [source.id, source]),
  )
  const tables = records.table.filter(({ trashed, source }) => trashed === null && live.has(source))
  const older = new Set(tables.flatMap(({ source }) => live.get(source)?.supersedes ?? []))
  return tables.filter(({ source }) => !older.has(source)).toSorted((a, b) => (a.source < b.source ? -1 : 1))
}

type MatchedClaim = {
  readonly id: string
  readonly kind: string
  readonly proposition: string
  readonly scope: string
  readonly counts: HitCounts
  readonly hits: Readonly<Record<HitClass, readonly ListedHit[]>>
}
type ListedHit = Pick<Hit, 'ref' | 'line' | 'test'> & { readonly what: string }

function matchClaim(claim: Claim, index: ScopeIndex, lookup: EntityLookup): MatchedClaim {
  const listed = (wanted: HitClass): ListedHit[] =>
    index.page({ claim, wanted, missing: null }, 0, LISTED).hits.map(({ ref, line, facts, test }) => ({
      ref,
      line,
      what: shipmentCaption({ ...facts, declarationNumber: '' }),
      test,
    }))
  return {
    id: claim.id,
    kind: claim.kind,
    proposition: claim.proposition,
    scope: scopeInWords(claim, lookup.name),
    counts: index.count(claim),
    hits: { inside: listed('inside'), possible: listed('possible'), 'near-miss': listed('near-miss') },
  }
}

type Matched = {
  readonly shipments: number
  readonly rows: number
  readonly claims: readonly MatchedClaim[]
  readonly suggested: readonly SuggestedContradiction[]
}

function describe(
  { shipments, rows, claims, suggested }: Matched,
  titles: ReadonlyMap<SourceId, string>,
): string {
  const lines = [
    `${countOf(claims.length, 'claim', 'claims')}, held against ${countOf(shipments, 'shipment', 'shipments')} and ${countOf(rows, 'row', 'rows')} of tables.`,
    ...claims.flatMap((claim) => describeClaim(claim, titles)),
    '',
    suggested.length === 0
      ? 'No contradiction is suggested.'
      : `${countOf(suggested.length, 'suggested contradiction', 'suggested contradictions')}:`,
    ...suggested.flatMap(describeSuggestion),
  ]
  return `${lines.join('\n')}\n`
}

const CLASS_WORDS: Readonly<Record<HitClass, string>> = {
  inside: 'inside',
  possible: 'possible',
  'near-miss': 'near miss',
}

function describeClaim(
  { kind, proposition, scope, counts, hits }: MatchedClaim,
  titles: ReadonlyMap<SourceId, string>,
): string[] {
  const by = Object.entries(counts.nearMissBy)
    .filter(([, count]) => count > 0)
    .map(([dimension, count]) => `${count} by ${dimension}`)
  const near = by.length === 0 ? '' : ` (${by.join(', ')})`
  const found = HIT_CLASSES.flatMap((wanted) =>
    hits[wanted].slice(0, SHOWN).map(({ ref, line, what, test }) => {
      const where =
        ref.kind === 'record' ? ref.record : `“${titles.get(ref.source) ?? ''}”, line ${line ?? '?'}`
      const reasons = test.rows.filter(({ result }) => result !== 'meets').map(({ why }) => why)
      return `  ${CLASS_WORDS[wanted].padEnd(10)}${what} [${where}]${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`
    }),
  )
  return [
    '',
    `${kind}: ${proposition}`,
    `  ${scope}`,
    `  ${counts.inside} inside, ${counts.possible} possible, ${counts.nearMiss} near misses${near}`,
    ...found,
  ]
}
/** So many of each class are printed for people; --json lists more. */
const SHOWN = 5

function describeSuggestion({
  kind,
  title,
  strength,
  strengthWhy,
  why,
  readings,
  test,
}: SuggestedContradiction): string[] {
  return [
    '',
    `${title}`,
    `  ${CONTRADICTION_KIND_WORDS[kind]}, strength ${strength}: ${strengthWhy}`,
    ...why.map((sentence) => `  ${sentence}`),
    ...(test?.rows ?? []).map(
      ({ dimension, result, why: reason }) =>
        `  ${DIMENSION_WORDS[dimension].padEnd(9)} ${result.padEnd(8)}${reason}`,
    ),
    ...readings.map(({ words, decidedBy }) => `  Or: ${words} Decided by: ${decidedBy}.`),
  ]
}
