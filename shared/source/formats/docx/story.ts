import type { BlockLink } from '@shared/source/formats/document-builder'
import type { TextBlock } from '@shared/source/rendition'
import type { XmlElement, XmlHandler } from './xml'
import type { HeadingLevels } from './styles'

export type StoryBlock = {
  readonly kind: TextBlock['kind']
  readonly level: number
  readonly words: string
  readonly links: readonly BlockLink[]
}

/** What was counted while a story was read. */
export type StoryCounts = { deletions: number; insertions: number; hidden: number }

type Paragraph = {
  words: string
  heading: number
  item: number
  readonly links: BlockLink[]
  /** Where a link began, and to where. */
  link: { readonly start: number; readonly url: string } | null
}
type Row = { readonly depth: number; readonly cells: string[]; readonly links: BlockLink[] }

/**
 * Reads a story (the body, a note, a header) of WordprocessingML: its paragraphs, headings, items and rows. Deleted
 * words are not in it, moved ones stand where they came to. Text boxes come before the paragraph they hang on.
 */
export class Story implements XmlHandler {
  readonly blocks: StoryBlock[] = []
  readonly counts: StoryCounts = { deletions: 0, insertions: 0, hidden: 0 }
  /** Called at a note or comment of the story that begins (`footnote`, `comment`), with its attributes. */
  onPart: (element: XmlElement) => void = () => undefined
  readonly #levels: HeadingLevels
  readonly #targets: ReadonlyMap<string, string>
  /** The words that stand for a note's reference: "[1]". */
  readonly #markOf: (kind: string, id: string) => string
  readonly #paragraphs: Paragraph[] = []
  readonly #rows: Row[] = []
  /** How many elements are open whose words are left out: deletions, fallbacks, properties of the past. */
  #silent = 0
  #inText = false
  #tables = 0

  constructor(
    levels: HeadingLevels,
    targets: ReadonlyMap<string, string>,
    markOf: (kind: string, id: string) => string,
  ) {
    this.#levels = levels
    this.#targets = targets
    this.#markOf = markOf
  }

  open = (element: XmlElement): void => {
    const { name, space, attributes } = element
    if (space !== 'word') {
      // An alternative for older programs repeats what was said.
      if (name === 'Fallback') this.#silent += 1
      return
    }
    if (SILENT.has(name)) {
      if (name === 'del' || name === 'moveFrom') this.counts.deletions += 1
      this.#silent += 1
      return
    }
    if (this.#silent > 0) return
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 'footnote':
      case 'endnote':
      case 'comment':
        this.onPart(element)
        return
      case 'p':
        this.#paragraphs.push({ words: '', heading: 0, item: 0, links: [], link: null })
        return
      case 'pStyle':
        if (paragraph) paragraph.heading = this.#levels.get(attributes.get('val') ?? '') ?? 0
        return
      case 'outlineLvl':
        if (paragraph) paragraph.heading ||= outlineLevel(attributes.get('val') ?? '')
        return
      case 'numPr':
        if (paragraph) paragraph.item ||= 1
        return
      case 'ilvl':
        if (paragraph && paragraph.item > 0)
          paragraph.item = Math.min(9, Number(attributes.get('val')) || 0) + 1
        return
      case 'numId':
        // 0 takes a paragraph out of the list its style is in.
        if (paragraph && attributes.get('val') === '0') paragraph.item = 0
        return
      case 'ins':
      case 'moveTo':
        this.counts.insertions += 1
        return
      case 'vanish':
        if (attributes.get('val') !== '0' && attributes.get('val') !== 'false') this.counts.hidden += 1
        return
      case 'hyperlink':
        this.#beginLink(attributes.get('id') ?? '')
        return
      case 't':
        this.#inText = true
        return
      case 'footnoteReference':
      case 'endnoteReference':
      case 'commentReference':
        this.#write(this.#markOf(name.replace('Reference', ''), attributes.get('id') ?? ''))
        return
      case 'tbl':
        this.#tables += 1
        return
      case 'tr':
        this.#rows.push({ depth: this.#tables, cells: [], links: [] })
        return
      case 'tc':
        this.#rows.at(-1)?.cells.push('')
        return
      default:
        this.#write(CHARACTERS[name] ?? '')
    }
  }

  close = ({ name, space }: XmlElement): void => {
    if (space !== 'word') {
      if (name === 'Fallback') this.#silent -= 1
      return
    }
    if (SILENT.has(name)) {
      this.#silent -= 1
      return
    }
    if (this.#silent > 0) return
    switch (name) {
      case 't':
        this.#inText = false
        return
      case 'hyperlink':
        this.#endLink()
        return
      case 'p':
        this.#endParagraph()
        return
      case 'tr':
        this.#endRow()
        return
      case 'tbl':
        this.#tables -= 1
        return
      default:
    }
  }

  text = (words: string): void => {
    if (this.#inText && this.#silent === 0) this.#write(words)
  }

  #write(words: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph !== undefined) paragraph.words += words
  }

  #beginLink(id: string): void {
    const paragraph = this.#paragraphs.at(-1)
    const url = this.#targets.get(id)
    if (paragraph !== undefined && url !== undefined) paragraph.link = { start: paragraph.words.length, url }
  }

  #endLink(): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined || paragraph.link === null) return
    const { start, url } = paragraph.link
    paragraph.link = null
    if (paragraph.words.length > start) paragraph.links.push({ start, end: paragraph.words.length, url })
  }

  #endParagraph(): void {
    this.#endLink()
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const { words, heading, item, links } = paragraph
    const row = this.#rows.at(-1)
    if (row !== undefined) {
      // In a cell, paragraphs and the cells of a table in it follow each other on one line.
      const cell = row.cells.pop() ?? ''
      const body = words.replace(/[\t\n]+/g, ' ').trim()
      row.cells.push(cell === '' || body === '' ? cell + body : `${cell} ${body}`)
      return
    }
    const kind = heading > 0 ? 'heading' : item > 0 ? 'item' : 'paragraph'
    this.blocks.push({ kind, level: heading > 0 ? heading : item, words, links })
  }

  #endRow(): void {
    const row = this.#rows.pop()
    if (row === undefined) return
    const outer = this.#rows.at(-1)
    if (outer === undefined) {
      this.blocks.push({ kind: 'row', level: 0, words: row.cells.join('\t'), links: [] })
      return
    }
    const cell = outer.cells.pop() ?? ''
    outer.cells.push([cell, ...row.cells].filter((words) => words !== '').join(' '))
  }
}

/** Elements whose words are not the document's: deletions, the past of properties, codes of fields. */
const SILENT = new Set(['del', 'moveFrom', 'pPrChange', 'rPrChange', 'delText', 'instrText', 'delInstrText'])

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

const outlineLevel = (value: string): number => {
  const level = Number(value)
  return value !== '' && level >= 0 && level < 6 ? level + 1 : 0
}
