import { excerptWords, isWordless, regionInWords, regionLocator } from '@shared/excerpt/words'
import { type Evidence, evidenceUnder, sourceOfEvidence } from '@shared/contradiction/evidence'
import { chainInWords, originCountInWords } from '@shared/source/attribution'
import { publishedInWords, namesInWords, titleOf } from '@shared/source/citation'
import { KIND_WORDS, RELIABILITY_WORDS } from '@shared/source/words'
import type { Source } from '@shared/source/source'
import type { SourceId } from '@shared/kernel/ids'
import { kindOfId } from '@shared/kernel/ids'
import { countOf } from '@shared/kernel/number-prose'
import { type Reference, referenceKey } from '@shared/kernel/reference'
import { collapseSpace, truncateMiddle } from '@shared/kernel/text'
import { figureCaption } from '@shared/figure/figure-words'
import { relationSentence } from '@shared/relation/relation-words'
import { outcomeWords } from '@shared/response/labels'
import { shipmentCaption } from '@shared/shipment/shipment-words'
import {
  claimWords,
  entityKindWords,
  figureWords,
  relationWords,
  shipmentWords,
  shortHash,
  whenWords,
} from './describe'
import { type Inline, type ManifestEntry, type NoteEntry, type SourceEntry, text } from './document'
import type { CaseRecord } from './records'
import { cellWords, placeForManifest, placeWords, rowAt } from './row-words'
import type { View } from './view'

/** Words of an excerpt that a note repeats; the whole stands at its place. */
const LONGEST_QUOTE = 320

/** A citation within a text: what is cited, in words, and its number. An excerpt has no words: its note holds them. */
export type Citation = { readonly words: readonly Inline[]; readonly note: Inline }

type OpenNote = Omit<NoteEntry, 'occurrences'> & { occurrences: number }

/**
 * Numbers notes and sources in the order in which a dossier cites them. The same reference has the same note each
 * time; every note names all the places it rests on, and each place leads to its source and the snapshot's hash.
 */
export class Notebook {
  private readonly notes = new Map<string, OpenNote>()
  private readonly sources = new Map<SourceId, SourceEntry>()
  private readonly lines: ManifestEntry[] = []
  private readonly view: View

  constructor(view: View) {
    this.view = view
  }

  /** The raised number for a reference; words in its place where it may not be printed. */
  cite(reference: Reference): Inline {
    const id = reference.kind === 'record' ? reference.record : reference.source
    const record = this.view.get(id)
    if (record === undefined && this.view.withheld.has(id)) return text(' [withheld]')
    const key = referenceKey(reference)
    const known = this.notes.get(key)
    if (known !== undefined) {
      known.occurrences += 1
      return { type: 'note', number: known.number, occurrence: known.occurrences }
    }
    const number = this.notes.size + 1
    this.notes.set(key, {
      number,
      record: id,
      occurrences: 1,
      lines: this.linesOf(number, reference, record),
    })
    return { type: 'note', number, occurrence: 1 }
  }

  /** The same within a text, where a record other than an excerpt is named as its chip names it on the screen. */
  citeInText(reference: Reference): Citation {
    const id = reference.kind === 'record' ? reference.record : reference.source
    const words = wordsInText(this.view.get(id), this.view)
    return { words: this.view.withheld.has(id) ? [] : words, note: this.cite(reference) }
  }

  /** “source 2”; the source enters the list if it is not there yet. Undefined for one that may not be printed. */
  sourceLink(id: SourceId): Inline | undefined {
    const entry = this.sourceEntry(id)
    return entry && { type: 'source', number: entry.number }
  }

  noteEntries(): NoteEntry[] {
    return [...this.notes.values()]
  }

  sourceEntries(): SourceEntry[] {
    return [...this.sources.values()]
  }

  manifest(): ManifestEntry[] {
    return this.lines
  }

  /** “5 notes rest on 2 sources and 1 origin.”; '' where nothing is cited. */
  restsOn(): string {
    if (this.notes.size === 0) return ''
    const sources = [...this.sources.keys()].flatMap((id) => this.view.records.source.get(id) ?? [])
    const notes = countOf(this.notes.size, 'note rests', 'notes rest')
    return `${notes} on ${countOf(sources.length, 'source', 'sources')} and ${originCountInWords(sources)}.`
  }

  private linesOf(number: number, reference: Reference, record: CaseRecord | undefined): Inline[][] {
    if (record === undefined) return [[text('A record that is not in this case. '), idText(reference)]]
    if (record.trashed !== null) return [[text('A record in the trash. '), idText(reference)]]
    const caption = reference.kind === 'source' ? '' : captionOf(record, this.view)
    const places = evidenceUnder(reference, this.view).flatMap((evidence) => this.placeLine(number, evidence))
    const own: Inline[][] =
      caption === ''
        ? []
        : [[text(`${upperFirst(caption)}${/[.!?…”]$/.test(caption) ? ' ' : '. '}`), idText(reference)]]
    if (places.length > 0) return [...own, ...places]
    return [...own, [text('No source is recorded for it.')]]
  }

  private placeLine(number: number, evidence: Evidence): Inline[][] {
    const sourceId = sourceOfEvidence(evidence)
    const source = this.sourceEntry(sourceId)
    const record = this.view.get(sourceId)
    if (source === undefined || record === undefined || !('original' in record)) {
      return this.view.withheld.has(sourceId) ? [] : [[text('A source that is not in this case.')]]
    }
    const link: Inline = { type: 'source', number: source.number }
    const hash = shortHash(source.snapshotSha256)
    const title = text(titleOf(record), 'italic')
    const base = { note: number, source: source.number, snapshotSha256: source.snapshotSha256 }
    if (evidence.kind === 'source') {
      this.lines.push({ ...base, excerpt: '', rendition: '', place: 'whole', textSha256: '' })
      return [[title, text(', '), link, text('. '), text(`sha256 ${hash}`, 'code')]]
    }
    if (evidence.kind === 'place') {
      const { locator } = evidence
      const rendition = locator.kind === 'text' ? locator.rendition : ''
      const row = rowAt(this.view.records.rows, sourceId, locator)
      this.lines.push({
        ...base,
        excerpt: '',
        rendition,
        place: placeForManifest(locator, row),
        textSha256: this.textHash(source, rendition),
      })
      const cells = cellWords(locator, row)
      const place = placeWords(locator, row, source.fileName)
      return [
        [
          title,
          text(`, ${place}${cells && `: ${cells}`}, `),
          link,
          text('. '),
          text(`sha256 ${hash}`, 'code'),
        ],
      ]
    }
    const { excerpt } = evidence
    if (excerpt.trashed !== null) return [[text('An excerpt in the trash. '), text(excerpt.id, 'code')]]
    const { region } = excerpt
    const place = [
      ...(isWordless(excerpt) ? [] : [`${excerpt.position.start}–${excerpt.position.end}`]),
      ...(region === undefined ? [] : [regionLocator(region)]),
    ].join(' · ')
    const textSha256 = this.textHash(source, excerpt.rendition)
    this.lines.push({
      ...base,
      excerpt: excerpt.id,
      rendition: excerpt.rendition,
      place,
      textSha256,
    })
    const words = truncateMiddle(collapseSpace(excerptWords(excerpt)), LONGEST_QUOTE)
    const said =
      isWordless(excerpt) && region !== undefined
        ? [text(`${words} (${regionInWords(region)} of `), title, text('), ')]
        : [text(`“${words}” `), title, text(', ')]
    return [[...said, link, text('. '), text(`${excerpt.id} · ${place} · sha256 ${hash}`, 'code')]]
  }

  /** The hash of a rendition's text; '' for one that is not there. */
  private textHash(source: SourceEntry, rendition: string): string {
    return source.texts.find((known) => known.rendition === rendition)?.sha256 ?? ''
  }

  private sourceEntry(id: SourceId): SourceEntry | undefined {
    const known = this.sources.get(id)
    if (known !== undefined) return known
    const source = this.view.get(id)
    if (source === undefined || !('original' in source)) return undefined
    const texts = [...this.view.records.rendition.values()]
      .filter((rendition) => rendition.source === id && rendition.protection !== 'secret')
      .map((rendition) => ({ rendition: rendition.id, sha256: rendition.textSha256 }))
    const entry: SourceEntry = {
      number: this.sources.size + 1,
      record: id,
      citation: citationOf(source),
      chains: source.attribution.map(chainInWords).filter((words) => words !== ''),
      url: source.url,
      archiveUrl: source.archiveUrl,
      accessed: whenWords(source.accessed),
      reliability: `${source.reliability} (${RELIABILITY_WORDS[source.reliability].toLowerCase().replace(/^reliability /, '')})`,
      fileName: source.original.fileName,
      snapshotSha256: source.original.sha256,
      texts,
    }
    this.sources.set(id, entry)
    return entry
  }
}

const idText = (reference: Reference) =>
  text(reference.kind === 'record' ? reference.record : reference.source, 'code')

const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** What a chip says of a record, for the middle of a sentence; nothing for an excerpt. */
function wordsInText(record: CaseRecord | undefined, view: View): Inline[] {
  if (record === undefined) return [text('a record that is not in this case')]
  if ('quote' in record) return []
  if (record.trashed !== null) return [text('a record in the trash')]
  const names = view.entities
  if ('original' in record) return [text(titleOf(record), 'italic')]
  if ('proposition' in record) return [text(record.proposition.trim().replace(/\.$/, ''), 'italic')]
  if ('measure' in record) return [text(figureCaption(record))]
  if ('consignor' in record) return [text(shipmentCaption(record))]
  if ('subject' in record) return [text(relationSentence(record, names.name))]
  if ('names' in record) return [text(names.name(record.id))]
  if ('sideA' in record) return [text(`“${record.title}”`)]
  if ('outcome' in record) return [text(`${names.name(record.party)} (${outcomeWords(record)})`)]
  if ('body' in record) return [text(record.title === '' ? 'a note' : `“${record.title}”`)]
  return [text('a record')]
}

/** Title, kind, publisher, authors and date, in this order; what is not known or says nothing is left out. */
function citationOf(source: Source): Inline[] {
  const about = [
    source.kind === 'other' ? '' : KIND_WORDS[source.kind].toLowerCase(),
    source.publisher,
    namesInWords(source.authors),
    publishedInWords(source),
  ].filter((part) => part !== '')
  const trash = source.trashed === null ? '' : ' (in the trash)'
  return [text(titleOf(source), 'italic'), text(`, ${about.join(', ')}${trash}.`)]
}

/** What a note says of the record itself; '' where its evidence says it all. */
function captionOf(record: CaseRecord, view: View): string {
  const names = view.entities
  const kind = kindOfId(record.id)
  if ('quote' in record || 'original' in record) return ''
  if ('proposition' in record) return claimWords(record, names)
  if ('measure' in record) return `figure, ${figureWords(record, names)}`
  if ('consignor' in record)
    return `shipment, ${record.level}: ${shipmentWords(record, names)}${basisOf(record.basis)}`
  if ('role' in record && 'subject' in record) return relationWords(record, names)
  if ('names' in record) return `${names.name(record.id)}, ${entityKindWords(record)}`
  if ('sideA' in record) return `contradiction: ${record.title}`
  if ('outcome' in record) return `right of reply of ${names.name(record.party)}: ${outcomeWords(record)}`
  if ('body' in record) return `note: ${record.title === '' ? 'without a title' : record.title}`
  return kind ?? ''
}

const basisOf = (basis: string): string => (basis === '' ? '' : ` (${basis})`)
