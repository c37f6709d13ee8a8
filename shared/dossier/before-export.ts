import type { Contradiction } from '@shared/contradiction/contradiction'
import type { ClaimId, ContradictionId, EntityId, ShipmentId, SourceId } from '@shared/kernel/ids'
import { entityOfParty, type Place } from '@shared/kernel/fields'
import type { Reference } from '@shared/kernel/reference'
import { assertNever } from '@shared/kernel/result'
import type { Protection } from '@shared/kernel/record'
import { weightOfContradiction } from '@shared/contradiction/weight'
import { replyDesk, type UnnamedAccused, unnamedAccused } from '@shared/response/desk'
import { nextStep, type Standing, wasAsked } from '@shared/response/standing'
import { buildDossier } from './build'
import type { Dossier } from './dossier'
import { toMarkdown } from './markdown'
import type { CaseRecord, CaseRecords } from './records'
import { secretWords } from './secret-words'
import { citationsIn, isSecret, storedRecord, viewOf } from './view'

/** A protected record that a dossier holds. Secret ones are left out of it, all others are printed for the desk. */
export type ProtectedRecord = {
  readonly id: string
  readonly protection: Protection
  /** Fields that are narrower than the record. */
  readonly fields: readonly string[]
  readonly printed: boolean
}

/** A party that stands accused in a dossier and has not answered. */
export type Unanswered = {
  readonly party: EntityId
  readonly standing: Standing
  /** The response to go on with, or the first contradiction that nobody put to the party. */
  readonly opens: string
  /** What to do next; '' where nothing is left to do. */
  readonly next: string
}

/** What a person should see before a dossier is written. */
export type BeforeExport = {
  readonly protected: readonly ProtectedRecord[]
  /** Parties who stand accused in it and have not answered, the most urgent first. */
  readonly unanswered: readonly Unanswered[]
  /** Parties who stand accused in it by words alone: nothing is recorded of whether they were asked. */
  readonly unnamed: readonly UnnamedAccused[]
  /** Records in the trash that it cites. */
  readonly trashed: readonly string[]
  /** Contradictions in it that rest on no origin. */
  readonly withoutOrigin: readonly ContradictionId[]
  /** Secret records, left out themselves, of which a name or words still stand in it: somebody wrote them elsewhere. */
  readonly named: readonly string[]
}

/** Gathers what a person should see before a dossier is written, from the records it reaches; `today` is `2024-05-18`. */
export function beforeExport(records: CaseRecords, dossier: Dossier, today: string): BeforeExport {
  const reached = recordsOf(records, dossier)
  const contradictions = reached.flatMap((record) =>
    'sideA' in record && record.trashed === null && record.protection !== 'secret' ? [record] : [],
  )
  const view = viewOf(records)
  const accusing = {
    canonical: view.entities.canonical,
    name: view.entities.name,
    claim: (id: ClaimId) => records.claim.get(id),
    shipment: (id: ShipmentId) => records.shipment.get(id),
    row: (source: SourceId, row: number) => records.rows(source, row)?.facts,
  }
  const weight = {
    get: view.get,
    ...(view.citedBy && { citedBy: view.citedBy }),
    source: (id: Parameters<typeof records.source.get>[0]) => records.source.get(id),
  }
  return {
    protected: protectedContents(records, dossier),
    unanswered: unansweredIn(contradictions, records, accusing, today),
    unnamed: unnamedAccused(contradictions, accusing),
    trashed: reached.filter(({ trashed }) => trashed !== null).map(({ id }) => id),
    withoutOrigin: contradictions
      .filter((contradiction) => weightOfContradiction(contradiction, weight).origins.length === 0)
      .map(({ id }) => id),
    named: namedIn(records, dossier, today),
  }
}

/** Reads the print itself, since words can stand anywhere in it. */
function namedIn(records: CaseRecords, dossier: Dossier, today: string): string[] {
  const find = secretWords({
    entity: records.entity.values(),
    source: records.source.values(),
    excerpt: records.excerpt.values(),
  })
  const built = buildDossier(records, dossier, { now: `${today}T12:00:00.000Z`, zone: 'Z', historyHead: '' })
  return built.ok ? find(toMarkdown(built.value)) : []
}

function unansweredIn(
  contradictions: readonly Contradiction[],
  records: CaseRecords,
  lookup: Parameters<typeof replyDesk>[2],
  today: string,
): Unanswered[] {
  return replyDesk(contradictions, [...records.response.values()], lookup, today)
    .filter(({ accusations, standing }) => accusations.length > 0 && standing !== 'heard')
    .map(({ party, standing, response, accusations }) => ({
      party,
      standing,
      opens: response?.id ?? accusations[0]?.contradiction ?? party,
      next: nextStep(standing, response?.attempts.length ?? 0, wasAsked(response)),
    }))
}

/**
 * The protected records a dossier holds, the dossier itself among them: for the lawyer or the desk, with fields that
 * are narrower than the record, or secret. Secret ones, and excerpts of secret sources, are not printed.
 */
export function protectedContents(records: CaseRecords, dossier: Dossier): ProtectedRecord[] {
  const stored = (id: string) => storedRecord(records, id)
  return [dossier, ...recordsOf(records, dossier)]
    .map((record) => ({
      id: record.id,
      protection: isSecret(record, stored) ? ('secret' as const) : record.protection,
      fields: record.protectedFields,
      printed: !isSecret(record, stored),
    }))
    .filter(({ protection, fields }) => protection !== 'public' || fields.length > 0)
}

/** Every record that a dossier prints or cites, directly or through others, in the order of their ids. */
function recordsOf(records: CaseRecords, dossier: Dossier): CaseRecord[] {
  const found = new Map<string, CaseRecord>()
  const visit = (id: string): void => {
    if (found.has(id)) return
    const record = storedRecord(records, id)
    if (record === undefined) return
    found.set(id, record)
    for (const next of linkedIds(record)) visit(next)
  }
  for (const section of dossier.sections) for (const id of idsOfSection(section, records)) visit(id)
  for (const id of accusedResponses(records, found)) visit(id)
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Responses to contradictions that a dossier prints: their sentences stand in it. */
function accusedResponses(records: CaseRecords, found: ReadonlyMap<string, CaseRecord>): string[] {
  return [...records.response.values()]
    .filter(({ allegations }) =>
      allegations.some(({ contradiction }) => contradiction !== null && found.has(contradiction)),
    )
    .map(({ id }) => id)
}

function idsOfSection(section: Dossier['sections'][number], records: CaseRecords): string[] {
  switch (section.kind) {
    case 'contradiction':
      return [section.contradiction]
    case 'note':
      return [section.note]
    case 'text':
      return idsIn(citationsIn(section.body))
    case 'shipments':
      return section.shipments.length > 0 ? section.shipments : live(records.shipment)
    case 'entities':
      return section.entities.length > 0
        ? section.entities
        : [...records.entity.values()]
            .filter(({ role, trashed }) => role === 'key' && trashed === null)
            .map(({ id }) => id)
    case 'responses':
      return live(records.response)
    default:
      return assertNever(section)
  }
}

const live = (records: ReadonlyMap<string, CaseRecord>): string[] =>
  [...records.values()].filter(({ trashed }) => trashed === null).map(({ id }) => id)

const idsIn = (references: readonly Reference[]): string[] =>
  references.map((reference) => (reference.kind === 'record' ? reference.record : reference.source))

/** Ids of the records whose words or names stand in the print of a record. */
function linkedIds(record: CaseRecord): string[] {
  if ('quote' in record) return [record.source, record.rendition]
  if ('proposition' in record) {
    const { speaker, through, excerpts, scope } = record
    const places = [...scope.from, ...scope.to].flatMap(({ place }) =>
      place.kind === 'entity' ? [place.entity] : [],
    )
    const parties = scope.parties.flatMap(({ party }) => (party.kind === 'entity' ? [party.entity] : []))
    return present([
      speaker.entity,
      through.entity,
      ...parties,
      ...places,
      ...excerpts.map(({ excerpt }) => excerpt),
    ])
  }
  if ('measure' in record)
    return present([record.excerpt, entityOfParty(record.about), placeId(record.from), placeId(record.to)])
  if ('consignor' in record) {
    const { route } = record
    const places = [
      route.origin,
      route.dispatchedFrom,
      route.destination,
      ...route.transit.map(({ place }) => place),
    ]
    return present([
      entityOfParty(record.consignor),
      entityOfParty(record.consignee),
      entityOfParty(record.manufacturer),
      ...places.map(placeId),
      record.figure,
      ...idsIn(record.evidence.map(({ ref }) => ref)),
    ])
  }
  if ('subject' in record)
    return [record.subject, record.object, ...idsIn(record.evidence.map(({ ref }) => ref))]
  if ('names' in record) return present(record.names.map(({ excerpt }) => excerpt))
  if ('sideA' in record) {
    const sides = [...record.sideA, ...record.sideB].map(({ ref }) => ref)
    return [
      ...idsIn([...sides, ...citationsIn(record.explanation)]),
      ...record.accused.map(({ entity }) => entity),
    ]
  }
  if ('outcome' in record) return present([record.party, record.answer])
  if ('body' in record) return idsIn(citationsIn(record.body))
  return []
}

const placeId = (place: Place | null): EntityId | null => (place?.kind === 'entity' ? place.entity : null)

const present = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null)
