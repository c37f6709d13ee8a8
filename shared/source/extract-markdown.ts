import { linesAside } from './clean/lines-aside'
import { linesOf } from './extract-text'
import { type Finding, type FindingField, stated } from './finding'
import { statedDate } from './metadata/page-date'
import type { Extraction, Structure, TextBlock } from './rendition'
import { safeUrl, urlsInText } from './safe-url'
import { fitBlocks, structureOf } from './structure'

type Line = { readonly start: number; readonly end: number; readonly words: string }

/**
 * Markdown as it is written: no character is changed, and its marks say which lines are headings, items, quotes,
 * code, rows of a table and paragraphs (CommonMark as far as blocks go, without nesting).
 */
export function extractMarkdown(text: string): Extraction {
  const scan = new Scan(text)
  for (const { start, end } of linesOf(text)) scan.line({ start, end, words: text.slice(start, end) })
  const heading = scan.blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const front = scan.frontMatter
  const blocks = fitBlocks(text, scan.blocks)
  return {
    extractor: { name: 'markdown', version: 1 },
    text,
    structure: structureOf(blocks, linksIn(text)),
    remarks: [],
    found: [
      ...named('title', front['title']),
      ...(heading === undefined ? [] : named('title', headingWords(text, heading), 'the first heading')),
      ...named('author', front['author']),
      ...named('published', statedDate(front['date'] ?? '').value),
      ...named('url', safeUrl(front['url'] ?? '') ?? ''),
      ...named('language', front['lang']),
    ],
    aside: linesAside(text, blocks),
  }
}

const named = (field: FindingField, value = '', where = 'the front matter'): Finding[] =>
  value === '' ? [] : [stated(field, value, where)]

/** Goes through the lines once; the last block grows while its lines go on. */
class Scan {
  readonly blocks: TextBlock[] = []
  readonly frontMatter: Record<string, string> = {}
  private fence = ''
  private inFrontMatter = false
  private gap = true

  constructor(private readonly text: string) {}

  line(line: Line): void {
    if (this.special(line)) return
    if (line.words.trim() === '') {
      this.gap = true
      return
    }
    const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line.words)
    const item = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.exec(line.words)
    const ruled = /^ {0,3}(=+|-+)[ \t]*$/.exec(line.words)
    if (heading !== null) this.begin('heading', heading[1]?.length ?? 1, line)
    else if (ruled !== null && this.makesHeading(ruled[1] ?? '', line)) return
    else if (/^ {0,3}>/.test(line.words)) this.continueOrBegin('quote', 0, line)
    else if (item !== null)
      this.begin('item', 1 + Math.floor((item[1] ?? '').replace(/\t/g, '    ').length / 2), line)
    else if (/^ {0,3}\|/.test(line.words)) this.begin('row', 0, line)
    else if (this.gap && /^(?: {4}|\t)/.test(line.words) && this.blocks.at(-1)?.kind !== 'item') {
      this.continueOrBegin('pre', 0, line)
    } else this.goOn(line)
    this.gap = false
  }

  /** Lines of a fenced code block and of YAML front matter. */
  private special(line: Line): boolean {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line.words)?.[1] ?? ''
    if (this.fence !== '') {
      this.grow(line)
      if (fence.startsWith(this.fence) && line.words.trim() === fence) this.fence = ''
      return true
    }
    if (this.inFrontMatter) {
      this.grow(line)
      if (/^(---|\.\.\.)\s*$/.test(line.words)) this.inFrontMatter = false
      const field = /^(\w+):\s*["']?(.{1,500}?)["']?\s*$/.exec(line.words)
      if (field !== null) this.frontMatter[(field[1] ?? '').toLowerCase()] = field[2] ?? ''
      return true
    }
    if (
      line.start === 0 &&
      line.words.trimEnd() === '---' &&
      /\n---\s*(\n|$)/.test(this.text.slice(3, 20_000))
    ) {
      this.inFrontMatter = true
      this.begin('pre', 0, line)
      return true
    }
    if (fence === '') return false
    this.fence = fence
    this.begin('pre', 0, line)
    return true
  }

  /** A line of = or - under a paragraph makes that a heading. */
  private makesHeading(rule: string, line: Line): boolean {
    const last = this.blocks.at(-1)
    if (this.gap || last?.kind !== 'paragraph') return false
    last.kind = 'heading'
    last.level = rule.startsWith('=') ? 1 : 2
    this.grow(line)
    this.gap = true
    return true
  }

  private goOn(line: Line): void {
    const last = this.blocks.at(-1)
    const lazy = last?.kind === 'paragraph' || last?.kind === 'item' || last?.kind === 'quote'
    if (!this.gap && lazy) this.grow(line)
    else this.begin('paragraph', 0, line)
  }

  private continueOrBegin(kind: TextBlock['kind'], level: number, line: Line): void {
    if (!this.gap && this.blocks.at(-1)?.kind === kind) this.grow(line)
    else this.begin(kind, level, line)
  }

  private begin(kind: TextBlock['kind'], level: number, { start, end }: Line): void {
    this.blocks.push({ kind, level, start, end })
    this.gap = false
  }

  private grow(line: Line): void {
    const last = this.blocks.at(-1)
    if (last !== undefined) last.end = line.end
  }
}

const headingWords = (text: string, { start, end }: TextBlock): string =>
  text
    .slice(start, end)
    .replace(/^ {0,3}#+[ \t]*/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/\r?\n[=-]+[ \t]*$/, '')
    .trim()
    .slice(0, 500)

/** Inline links by their words, and addresses written out; where both claim a place, the inline link has it. */
function linksIn(text: string): Structure['links'] {
  const links: Structure['links'] = []
  for (const match of text.matchAll(
    /\[([^[\]\n]{1,1000})\]\(\s*<?([^\s()<>]{1,2000})>?(?:\s+"[^"\n]{0,1000}")?\s*\)/g,
  )) {
    const url = safeUrl(match[2] ?? '')
    if (url !== null) links.push({ start: match.index, end: match.index + match[0].length, url })
  }
  const bare = urlsInText(text)
  return mergeInOrder(links, bare)
}

function mergeInOrder(first: Structure['links'], second: Structure['links']): Structure['links'] {
  const merged: Structure['links'] = []
  let at = 0
  for (const link of second) {
    while (at < first.length && (first[at]?.start ?? 0) < link.end) {
      const next = first[at]
      if (next !== undefined) merged.push(next)
      at += 1
    }
    if (link.start >= (merged.at(-1)?.end ?? 0)) merged.push(link)
  }
  return [...merged, ...first.slice(at)]
}
