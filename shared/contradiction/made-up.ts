import type { Claim } from '@shared/claim/claim'
import { UNLIMITED } from '@shared/claim/scope'
import type { Entity, SameAs } from '@shared/entity/entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Figure } from '@shared/figure/figure'
import { type Money, NO_DATE, type Party, type Place, type Quantity } from '@shared/kernel/fields'
import { type Id, ID_PREFIXES, type IdKind } from '@shared/kernel/ids'
import type { Relation } from '@shared/relation/relation'
import type { Shipment } from '@shared/shipment/shipment'
import type { Rendition } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import type { Contradiction } from './contradiction'

/*
 * Made-up records for tests: whole and valid, with only what a test is about filled in. All names and figures in tests
 * are invented.
 */

/** The id of a kind with a number in place of time and chance. */
export const madeUpId = <K extends IdKind>(kind: K, number: number): Id<K> =>
  `${ID_PREFIXES[kind]}-${String(number).padStart(26, '0')}` as Id<K>

let items = 0
/** A fresh id for an item of a list. */
export const item = (): Id<'item'> => madeUpId('item', (items += 1))

const AT = '2026-11-01T10:00:00.000Z'

/** The base of a record. */
export const madeUpBase = <K extends IdKind>(kind: K, number: number) => ({
  id: madeUpId(kind, number),
  createdAt: AT,
  updatedAt: AT,
  author: madeUpId('persona', 1),
  protection: 'public' as const,
  protectedFields: [],
  pseudonym: '',
  trashed: null,
})

export const day = (edtf: string) => ({ edtf, words: '' })
export const country = (code: string): Place => ({ kind: 'country', country: code })
export const party = (number: number): Party => ({ kind: 'entity', entity: madeUpId('entity', number) })
export const range = (low: string, high = low, qualifier: Quantity['range']['qualifier'] = 'exactly') => ({
  low,
  high,
  qualifier,
})
export const quantity = (number: string, unit: string): Quantity => ({
  range: range(number),
  unit,
  words: '',
})
export const money = (
  number: string,
  currency: string,
  qualifier: Money['range']['qualifier'] = 'exactly',
): Money => ({
  range: range(number, number, qualifier),
  currency,
  basis: 'unknown',
  words: '',
})

export const madeUpEntity = (number: number, name: string, fields: Partial<Entity> = {}): Entity => ({
  ...madeUpBase('entity', number),
  schema: 'Company',
  names: [{ id: item(), value: name, kind: 'name', language: '', script: '', basis: '', excerpt: null }],
  countries: [],
  identifiers: [],
  role: 'key',
  summary: '',
  ...fields,
})

export const madeUpSameAs = (
  number: number,
  kept: number,
  merged: number,
  fields: Partial<SameAs> = {},
): SameAs => ({
  ...madeUpBase('sameAs', number),
  kept: madeUpId('entity', kept),
  merged: madeUpId('entity', merged),
  verdict: 'same',
  why: '',
  ...fields,
})

export const madeUpRelation = (
  number: number,
  subject: number,
  object: number,
  fields: Partial<Relation> = {},
): Relation => ({
  ...madeUpBase('relation', number),
  schema: 'Ownership',
  subject: madeUpId('entity', subject),
  object: madeUpId('entity', object),
  role: '',
  period: NO_DATE,
  evidence: [],
  comment: '',
  ...fields,
})

export const madeUpSource = (number: number, title: string, fields: Partial<Source> = {}): Source => ({
  ...madeUpBase('source', number),
  title,
  kind: 'article',
  publisher: '',
  authors: [],
  published: { ...NO_DATE, time: '', zone: '' },
  accessed: NO_DATE,
  url: '',
  archiveUrl: '',
  language: 'en',
  original: { fileName: 'a.txt', mediaType: 'text/plain', byteLength: 400, sha256: hash(number) },
  attribution: [],
  reliability: 'F',
  tags: [],
  review: { state: 'read', by: '' },
  supersedes: null,
  comment: '',
  ...fields,
})

export const chain = (...who: string[]): Source['attribution'] => [
  { id: item(), links: who.map((name) => ({ id: item(), who: name, entity: null })) },
]

export const madeUpRendition = (number: number, source: number): Rendition => ({
  ...madeUpBase('rendition', number),
  source: madeUpId('source', source),
  extractor: { name: 'text', version: 1 },
  textSha256: hash(number + 1_000),
  length: 400,
  structureSha256: hash(number + 2_000),
  remarks: [],
})

/** An excerpt of source `source` and the rendition of the same number. */
export const madeUpExcerpt = (
  number: number,
  source: number,
  exact: string,
  fields: Partial<Excerpt> = {},
): Excerpt => ({
  ...madeUpBase('excerpt', number),
  source: madeUpId('source', source),
  rendition: madeUpId('rendition', source),
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 10 * number, end: 10 * number + exact.length },
  translation: null,
  comment: '',
  tags: [],
  mentions: [],
  ...fields,
})

export const madeUpFigure = (number: number, fields: Partial<Figure> = {}): Figure => ({
  ...madeUpBase('figure', number),
  measure: 'flow',
  range: range(''),
  unit: '',
  currency: '',
  baseline: '',
  goods: '',
  about: null,
  from: null,
  to: null,
  period: NO_DATE,
  words: '',
  excerpt: null,
  comment: '',
  ...fields,
})

export const madeUpShipment = (number: number, fields: Partial<Shipment> = {}): Shipment => ({
  ...madeUpBase('shipment', number),
  level: 'consignment',
  consignor: null,
  consignee: null,
  declarant: null,
  forwarder: null,
  manufacturer: null,
  goods: '',
  product: null,
  hsCode: { code: '', edition: '' },
  quantity: null,
  weight: null,
  value: null,
  period: NO_DATE,
  route: { origin: null, dispatchedFrom: null, transit: [], destination: null },
  declarationNumber: '',
  basis: '',
  certainty: [],
  supersedes: null,
  sameConsignmentAs: null,
  figure: null,
  evidence: [],
  comment: '',
  ...fields,
})

export const madeUpClaim = (number: number, proposition: string, fields: Partial<Claim> = {}): Claim => ({
  ...madeUpBase('claim', number),
  speaker: { entity: null, words: '' },
  through: { entity: null, words: '' },
  reportedBy: '',
  kind: 'denial',
  proposition,
  excerpts: [],
  date: NO_DATE,
  scope: UNLIMITED,
  rewords: null,
  comment: '',
  ...fields,
})

export const madeUpContradiction = (
  number: number,
  title: string,
  fields: Partial<Contradiction> = {},
): Contradiction => ({
  ...madeUpBase('contradiction', number),
  title,
  kind: 'denial-vs-record',
  sideA: [],
  sideB: [],
  explanation: [],
  readings: [],
  strength: 2,
  status: 'open',
  statusReason: '',
  overrides: [],
  accused: [],
  ...fields,
})

/** 64 hexadecimal digits that differ by number; no hash of anything. */
const hash = (number: number): string =>
  (number * 2_654_435_761).toString(16).padStart(16, '7').repeat(4).slice(0, 64)
