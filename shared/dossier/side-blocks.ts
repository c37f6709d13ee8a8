import type { Claim } from '@shared/claim/claim'
import { scopeInWords } from '@shared/claim/scope-words'
import type { CitedRow } from '@shared/contradiction/cited-rows'
import type { Side } from '@shared/contradiction/contradiction'
import type { Subject } from '@shared/contradiction/subject'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { isWordless, regionInWords } from '@shared/excerpt/words'
import { type Reference, toRecord } from '@shared/kernel/reference'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { entityKindWords, figureWords, relationWords, speakerWords, whenWords } from './describe'
import { attribution, type Block, type Inline, paragraph, remark, text } from './document'
import type { Notebook } from './notebook'
import { cellWords, placeWords, rowAt } from './row-words'
import { basisLine, lineOfRow, lineOfShipment, shipmentTable, type TableLine } from './shipment-table'
import type { View } from './view'

/** One side of a contradiction in print, with the records on it that a test needs. */
export type SideBlocks = {
  readonly blocks: readonly Block[]
  readonly claims: readonly Claim[]
  readonly subjects: readonly Subject[]
}

/** Prints a side: quotations and sentences in their order, shipments and rows in one table where the first stands. */
export function sideBlocks(side: Side, view: View, notebook: Notebook): SideBlocks {
  const shipments = side.flatMap(({ ref }) => {
    const shipment = ref.kind === 'record' ? view.find('shipment', ref.record) : 'missing'
    return typeof shipment === 'string' ? [] : [shipment]
  })
  const lines = side.flatMap(({ ref }): TableLine[] => {
    const shipment = ref.kind === 'record' ? view.find('shipment', ref.record) : 'missing'
    const row = rowOf(ref, view)
    if (row !== undefined) return [lineOfRow(row, ref, shipments)]
    return typeof shipment === 'string' ? [] : [lineOfShipment(shipment)]
  })
  const claims: Claim[] = []
  const subjects: Subject[] = []
  const blocks: Block[] = []
  let tabled = false
  for (const { ref } of side) {
    const record = ref.kind === 'record' ? view.get(ref.record) : view.get(ref.source)
    const row = rowOf(ref, view)
    if (record === undefined) {
      const id = ref.kind === 'record' ? ref.record : ref.source
      blocks.push(
        remark(
          view.withheld.has(id)
            ? 'A record here is secret and left out.'
            : 'A record here is not in this case.',
        ),
      )
    } else if (record.trashed !== null) {
      blocks.push(paragraph(text('A record in the trash stands here.'), notebook.cite(ref)))
    } else if ('consignor' in record) {
      subjects.push({ kind: 'shipment', shipment: record })
      if (!tabled) blocks.push(...shipmentsBlock(lines, view, notebook))
      tabled = true
    } else if (row !== undefined) {
      subjects.push({ kind: 'row', row: row.facts })
      if (!tabled) blocks.push(...shipmentsBlock(lines, view, notebook))
      tabled = true
    } else if ('measure' in record) {
      subjects.push({ kind: 'figure', figure: record })
      const quote = record.excerpt === null ? [] : quoteBlock(record.excerpt, view)
      blocks.push(
        ...quote,
        attribution(text(`${upperFirst(figureWords(record, view.entities))}.`), notebook.cite(ref)),
      )
    } else if ('proposition' in record) {
      claims.push(record)
      subjects.push({ kind: 'no-fields', what: 'a claim' })
      blocks.push(...claimBlocks(record, view, notebook))
    } else {
      subjects.push({ kind: 'no-fields', what: 'a record of this kind' })
      blocks.push(...otherBlocks(ref, record, view, notebook))
    }
  }
  if (side.length === 0) blocks.push(remark('Nothing stands on this side yet.'))
  return { blocks, claims, subjects }
}

/** A row of a table that may be printed; a cell is shown as the place it is. */
function rowOf(ref: Reference, view: View): CitedRow | undefined {
  if (ref.kind !== 'source' || ref.locator.kind !== 'row') return undefined
  const source = view.find('source', ref.source)
  return typeof source === 'string' ? undefined : view.records.rows(ref.source, ref.locator.row)
}

function shipmentsBlock(lines: readonly TableLine[], view: View, notebook: Notebook): Block[] {
  const table = shipmentTable(lines, 'Shipments', 'narrow', view, notebook)
  return [...table, attribution(text(`${basisLine(lines)}.`))]
}

/** A claim: its words as quoted, who said it when, and what it covers. */
function claimBlocks(claim: Claim, view: View, notebook: Notebook): Block[] {
  const excerpts = claim.excerpts.map(({ excerpt }) => view.find('excerpt', excerpt))
  const quotes = excerpts.flatMap((excerpt) => (typeof excerpt === 'string' ? [] : quoteOf(excerpt, view)))
  const notes = claim.excerpts.map(({ excerpt }) => notebook.cite(toRecord(excerpt)))
  const when = whenWords(claim.date)
  const who = `${speakerWords(claim, view.entities)}${when && `, ${when}`}.`
  const words: Block[] = quotes.length > 0 ? quotes : [paragraph(text(claim.proposition))]
  return [
    ...words,
    attribution(text(who), ...(notes.length > 0 ? notes : [notebook.cite(toRecord(claim.id))])),
    attribution(text(scopeInWords(claim, view.entities.name))),
  ]
}

/** An excerpt as a quotation, with its translation under it. */
function quoteOf(excerpt: Excerpt, view: View): Block[] {
  const source = view.find('source', excerpt.source)
  const { region } = excerpt
  // A caption is a person's word about a region, not the source's: it stands without quotation marks.
  const quote: Block =
    isWordless(excerpt) && region !== undefined
      ? paragraph(text(`${region.caption} (${regionInWords(region)}${ofSource(source)})`))
      : {
          type: 'quote',
          language: typeof source === 'string' ? '' : source.language,
          children: [text(`“${excerpt.quote.exact.trim()}”`)],
        }
  if (excerpt.translation === null || excerpt.translation.text === '') return [quote]
  const { by, method } = excerpt.translation
  const made = [by && `by ${by}`, method].filter((part) => part !== '').join(', ')
  return [
    quote,
    attribution(text(`Translation${made && ` (${made})`}: “${excerpt.translation.text.trim()}”`)),
  ]
}

const ofSource = (source: Source | string): string =>
  typeof source === 'string' ? '' : ` of ${titleOf(source)}`

function quoteBlock(id: string, view: View): Block[] {
  const excerpt = view.find('excerpt', id)
  return typeof excerpt === 'string' ? [] : quoteOf(excerpt, view)
}

type Other = Exclude<NonNullable<ReturnType<View['get']>>, undefined>

function otherBlocks(ref: Reference, record: Other, view: View, notebook: Notebook): Block[] {
  if ('quote' in record) {
    const source = view.find('source', record.source)
    const title: Inline[] = typeof source === 'string' ? [] : [text(titleOf(source), 'italic')]
    return [...quoteOf(record, view), attribution(...title, notebook.cite(ref))]
  }
  return [paragraph(...captionOf(ref, record, view), notebook.cite(ref))]
}

function captionOf(ref: Reference, record: Other, view: View): Inline[] {
  const names = view.entities
  if (ref.kind === 'source') {
    const row = rowAt(view.records.rows, ref.source, ref.locator)
    const [title, fileName] = 'original' in record ? [titleOf(record), record.original.fileName] : ['', '']
    const cells = cellWords(ref.locator, row)
    return [
      text(title, 'italic'),
      text(`, ${placeWords(ref.locator, row, fileName)}${cells && `: ${cells}`}`),
    ]
  }
  if ('original' in record) return [text(titleOf(record), 'italic')]
  if ('names' in record) return [text(`${names.name(record.id)}, ${entityKindWords(record)}`)]
  if ('subject' in record) return [text(relationWords(record, names))]
  if ('sideA' in record) return [text(`The contradiction “${record.title}”`)]
  if ('outcome' in record) return [text(`The right of reply of ${names.name(record.party)}`)]
  if ('body' in record) return [text(record.title === '' ? 'A note' : `The note “${record.title}”`)]
  return [text('A record')]
}

const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
