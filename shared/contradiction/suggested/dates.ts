import type { Claim } from '@shared/claim/claim'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { SourceId } from '@shared/kernel/ids'
import { type CitableId, type Reference, toRecord } from '@shared/kernel/reference'
import { foldForSearch } from '@shared/kernel/text'
import type { Shipment } from '@shared/shipment/shipment'
import { shipmentCaption } from '@shared/shipment/shipment-words'
import { periodBounds } from './bounds'
import { saidShort } from './conduct'
import type { SourceOfExcerpt } from './figures'
import { keyOf } from './keys'
import { reading } from './readings'
import type { SuggestedContradiction, SuggestedReading, SuggestRecords } from './suggestion'

/** A report written on one day can be read on the next side of the date line. */
const A_DAY = 1

/**
 * Dates that cannot both hold: two records of one consignment or declaration at different times, and what a report
 * tells as done after the day it was published.
 */
export function dateSuggestions(
  records: Pick<SuggestRecords, 'claims' | 'shipments' | 'figures' | 'sources'>,
  sourceOf: SourceOfExcerpt,
): SuggestedContradiction[] {
  const live = records.shipments
    .filter(({ trashed }) => trashed === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return [...oneConsignment(live), ...afterTheReport(records, live, sourceOf)]
}

function oneConsignment(shipments: readonly Shipment[]): SuggestedContradiction[] {
  const byId = new Map(shipments.map((shipment) => [shipment.id, shipment]))
  const superseded = new Set(shipments.flatMap(({ supersedes }) => supersedes ?? []))
  const pairs = new Map<string, readonly [Shipment, Shipment, string]>()
  const put = (x: Shipment, y: Shipment, why: string) => {
    const [a, b] = x.id < y.id ? [x, y] : [y, x]
    // A correction may well give another date.
    if (a.supersedes === b.id || b.supersedes === a.id || superseded.has(a.id) || superseded.has(b.id)) return
    if (apart(a.period.edtf, b.period.edtf) && !pairs.has(`${a.id}|${b.id}`))
      pairs.set(`${a.id}|${b.id}`, [a, b, why])
  }
  for (const shipment of shipments) {
    const other = shipment.sameConsignmentAs === null ? undefined : byId.get(shipment.sameConsignmentAs)
    if (other !== undefined) put(shipment, other, 'Both are records of one consignment')
  }
  const declared = new Map<string, Shipment>()
  for (const shipment of shipments) {
    const number = foldForSearch(shipment.declarationNumber).replace(/\s/g, '')
    if (number.length < 5 || shipment.level !== 'consignment') continue
    // Registers of different countries may give out one number twice.
    const key = `${number}\n${JSON.stringify(shipment.route.destination)}`
    const first = declared.get(key)
    if (first === undefined) declared.set(key, shipment)
    else put(first, shipment, `Both bear the declaration number ${shipment.declarationNumber}`)
  }
  return [...pairs.values()].map(([a, b, why]) => ({
    key: keyOf('date-mismatch', [a.id], [b.id]),
    kind: 'date-mismatch' as const,
    title: `${shipmentCaption(a)}: ${dateInWords(a.period.edtf, 'en')}, or ${dateInWords(b.period.edtf, 'en')}`,
    sideA: [toRecord(a.id)],
    sideB: [toRecord(b.id)],
    why: [
      `${why}, and their times share no day: ${dateInWords(a.period.edtf, 'en')} and ${dateInWords(b.period.edtf, 'en')}.`,
    ],
    readings: [
      reading(
        'different-period',
        'One may give the day of export and the other that of import or of release.',
        'What the date column of each record means',
      ),
      SLIP,
    ],
    strength: 2 as const,
    strengthWhy: 'The records are tied to each other, but what their dates mean is open.',
    test: null,
  }))
}

const SLIP: SuggestedReading = reading(
  'other',
  'A slip in one of the dates, such as day and month changed over.',
  'The documents themselves',
)

/** Whether two dates certainly share no day. */
function apart(a: string, b: string): boolean {
  const [x, y] = [periodBounds(a), periodBounds(b)]
  return x !== null && y !== null && (x[1] < y[0] || y[1] < x[0])
}

/** What was said or moved cannot be later than the report that tells it; plans and orders can be. */
function afterTheReport(
  { claims, figures, sources }: Pick<SuggestRecords, 'claims' | 'figures' | 'sources'>,
  shipments: readonly Shipment[],
  sourceOf: SourceOfExcerpt,
): SuggestedContradiction[] {
  const published = new Map(
    sources.flatMap(({ id, title, published: { edtf }, trashed }) => {
      const bounds = trashed === null ? periodBounds(edtf) : null
      return bounds === null ? [] : [[id, { title, edtf, end: bounds[1] }] as const]
    }),
  )
  const found: SuggestedContradiction[] = []
  const check = (id: CitableId, edtf: string, told: string, at: ReadonlySet<SourceId>) => {
    const bounds = periodBounds(edtf)
    if (bounds === null) return
    for (const source of [...at].toSorted()) {
      const report = published.get(source)
      if (report === undefined || bounds[0] <= report.end + A_DAY) continue
      found.push({
        key: keyOf('date-mismatch', [id], [source]),
        kind: 'date-mismatch',
        title: `${told}: ${dateInWords(edtf, 'en')}, told on ${dateInWords(report.edtf, 'en')}`,
        sideA: [toRecord(id)],
        sideB: [toRecord(source)],
        why: [
          `It is dated ${dateInWords(edtf, 'en')}, but “${report.title}”, which tells it, was published before, on ${dateInWords(report.edtf, 'en')}.`,
        ],
        readings: [
          SLIP,
          reading(
            'other',
            'The report may have been changed after its date.',
            'An archived copy of the day of publication',
          ),
        ],
        strength: /[?~%]/.test(edtf + report.edtf) ? 1 : 2,
        strengthWhy: /[?~%]/.test(edtf + report.edtf)
          ? 'One of the dates is not certain.'
          : 'Both dates are given, and a report cannot tell what has not happened yet.',
        test: null,
      })
    }
  }
  const sourcesOf = (refs: readonly Reference[]): Set<SourceId> =>
    new Set(
      refs.flatMap((ref) => {
        if (ref.kind === 'source') return [ref.source]
        const source = isExcerptId(ref.record) ? sourceOf(ref.record) : null
        return source === null ? [] : [source]
      }),
    )
  for (const claim of claims) {
    if (claim.trashed !== null) continue
    check(claim.id, claim.date.edtf, saidShort(claim), sourcesOf(excerptsOf(claim)))
  }
  for (const figure of figures) {
    if (figure.trashed !== null || !HAPPENED.has(figure.measure)) continue
    const refs = figure.excerpt === null ? [] : [toRecord(figure.excerpt)]
    check(figure.id, figure.period.edtf, figure.goods || figure.words || 'A figure', sourcesOf(refs))
  }
  for (const shipment of shipments) {
    if (shipment.level === 'planned' || shipment.level === 'order' || shipment.figure !== null) continue
    check(
      shipment.id,
      shipment.period.edtf,
      shipmentCaption(shipment),
      sourcesOf(shipment.evidence.map(({ ref }) => ref)),
    )
  }
  return found
}

const HAPPENED: ReadonlySet<string> = new Set(['flow', 'stock', 'price', 'revenue'])

const isExcerptId = (id: CitableId): id is Parameters<SourceOfExcerpt>[0] & CitableId => id.startsWith('exc-')

const excerptsOf = ({ excerpts }: Claim): Reference[] => excerpts.map(({ excerpt }) => toRecord(excerpt))
